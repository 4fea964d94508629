"""Icons that need no styles around them: on a page the strokes come from the program's styles, here from the drawing.

Without this, what is drawn with lines alone would be filled black, and a single line not be seen at all.
"""

from __future__ import annotations

from varig.foundation.documents.tones import COLOURS, ICONS, Tone
from varig.foundation.ui.icons import FILLED, icon

_NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
_STROKES = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'


def drawn(tone: Tone) -> str:
    """The tone's icon with its strokes said in it, in the colour of the text it stands in."""
    name = ICONS[tone][0]
    svg = str(icon(name))
    return svg if name in FILLED else svg.replace("<svg ", f"<svg {_STROKES} ", 1)


def coloured(tone: Tone) -> str:
    """The icon as a file of its own, in the tone's colour."""
    return drawn(tone).replace("<svg ", f"<svg {_NAMESPACE} ", 1).replace("currentColor", COLOURS[tone])
