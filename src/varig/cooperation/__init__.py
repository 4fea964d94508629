"""Samarbeid: meeting places, networks, agreements, contacts, support to associations, umbrellas, local leaders."""
