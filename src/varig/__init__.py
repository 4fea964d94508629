"""Varig: carries a neighbourhood initiative from its first plan to the years after its end."""
