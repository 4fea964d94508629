"""Drøfting og vedtak: meetings, hearings, endorsements, formal decisions tied to frozen versions, the closing gate and the archive."""
