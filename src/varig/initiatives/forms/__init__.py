"""The forms of an initiative's own pages: its parts, its money, a goal, and boundaries from a file."""
