"""Pages: parse, ask, draw."""
