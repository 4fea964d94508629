"""The plan on one page, a message and its form, and whom an item concerns."""
