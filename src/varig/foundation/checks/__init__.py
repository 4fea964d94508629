"""Gaps: declared as pure functions, computed for a whole scope at once, stored as code and parameters."""

from varig.foundation.checks.reading import once
from varig.foundation.checks.registry import Check, Facts, Found, check, found

__all__ = ["Check", "Facts", "Found", "check", "found", "once"]
