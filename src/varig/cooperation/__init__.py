"""Samarbeid: meeting places, networks, agreements, contact, support to associations, umbrella organisations, leaders."""
