"""How names are compared, wherever one row is told from another by its name."""

from __future__ import annotations


def folded(name: object) -> str:
    """Capitals and double blanks make no difference.

    >>> folded("Blokkåsen  VEL ") == folded("blokkåsen vel")
    True
    """
    return " ".join(str(name or "").split()).casefold()
