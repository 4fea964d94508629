"""What cooperation is made of, and what can't be about it. Pure."""
