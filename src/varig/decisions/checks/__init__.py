"""Gaps of discussion and decision."""

from varig.decisions.checks import archive

__all__ = ["archive"]
