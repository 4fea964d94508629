"""Gaps of discussion and decision, and the demands of the closing gate. Importing them declares them."""

from varig.decisions.checks import archive, decisions, gate, hearings, meetings

__all__ = ["archive", "decisions", "gate", "hearings", "meetings"]
