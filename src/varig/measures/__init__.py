"""Tiltak: what the initiative did, with its goals, costs, results and sources."""
