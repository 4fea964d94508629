"""Gaps of discussion and decision."""
