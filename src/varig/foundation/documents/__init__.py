"""A document is blocks; web page, PDF and Word are made from the same ones."""
