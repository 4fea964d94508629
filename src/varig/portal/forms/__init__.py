"""The forms of answers, and of what residents read."""
