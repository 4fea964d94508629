"""Kunnskapsgrunnlag: dated figures with their sources."""
