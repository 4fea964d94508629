"""Drøfting og vedtak: meetings, hearings, endorsements, decisions tied to frozen versions, the gate and the archive."""
