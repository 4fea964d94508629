"""How an open question about an item grows more severe."""

# Until 13 months before the end, when a study of what shall go on is due, an open question only warns (F1).
URGENT = "nwwbbbb"
