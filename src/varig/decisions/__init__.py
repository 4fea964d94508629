"""Drøfting og vedtak: meetings, hearings, endorsements, decisions tied to frozen versions, closing, the archive."""
