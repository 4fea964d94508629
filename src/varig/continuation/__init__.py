"""Videreføring: what happens to each item, who takes it over, with which money."""
