"""Pages of measures: a new one, one's facts, and many from a spreadsheet."""
