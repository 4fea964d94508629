"""Arven: everything that could be lost when the initiative ends, and who answers for it over time."""
