"""Rounds after the end, and what was found in them."""
