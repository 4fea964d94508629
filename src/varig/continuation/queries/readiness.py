"""How ready an initiative has been to end, drawn in the active language, with its sentence and table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from varig.continuation.pictures import readiness_alt, readiness_heads, readiness_picture, readiness_rows
from varig.continuation.rules.readiness import Night
from varig.foundation.kernel import Picture
from varig.foundation.ui.text import say


def readiness_drawn(nights: Sequence[Night], end: date) -> Picture:
    """From the first night to the end."""
    svg = readiness_picture(nights, end, say=say)
    return Picture(svg, readiness_alt(nights), readiness_heads(), readiness_rows(nights))
