"""What falls, and how ready an initiative is, drawn in the active language: the picture with its sentence and table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from varig.continuation.pictures import (
    FallenThing,
    Falling,
    HeldThing,
    Holder,
    Night,
    falling_alt,
    falling_picture,
    readiness_alt,
    readiness_heads,
    readiness_picture,
    readiness_rows,
)
from varig.continuation.pictures.falling import MOST_HOLDERS
from varig.foundation.kernel import Picture
from varig.foundation.ui.text import say

__all__ = ["MOST_HOLDERS", "FallenThing", "Falling", "HeldThing", "Holder", "Night", "falling_drawn", "readiness_drawn"]


def falling_drawn(falling: Falling) -> Picture:
    """What falls when somebody goes. The list beside it is its table."""
    return Picture(falling_picture(falling, say=say), falling_alt(falling), (), ())


def readiness_drawn(nights: Sequence[Night], end: date) -> Picture:
    """How ready it has been, from the first night to the end."""
    svg = readiness_picture(nights, end, say=say)
    return Picture(svg, readiness_alt(nights), readiness_heads(), readiness_rows(nights))
