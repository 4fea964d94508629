"""Sluttrapport: the report on an initiative, composed from what is registered."""
