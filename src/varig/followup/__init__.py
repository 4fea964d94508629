"""Oppfølging: rounds after the end, what lives as agreed, and what needs attention."""
