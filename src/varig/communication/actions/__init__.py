"""Everything that is written of the communication plan: its tables, and whom an item concerns."""
