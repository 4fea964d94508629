"""Gaps of discussion and decision."""

from varig.decisions.checks import hearings, meetings

__all__ = ["hearings", "meetings"]
