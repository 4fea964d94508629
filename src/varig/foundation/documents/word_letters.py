"""How wide the letters of a Word file's tables are, beside those that columns are reckoned by (see `table_width`).

A template's font may be missing where the file is opened, and what stands in for it is wider: LibreOffice takes DejaVu
for Calibri and Cambria. So a font is reckoned with as the widest in use, unless one as wide is on every machine.
"""

from __future__ import annotations

from typing import Any, Final

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from varig.foundation.documents.word_styles import based_ons, size_of

# At the size of our own cells.
_OUR_SIZE: Final = 18
_KNOWN: Final = 0.95
_WIDEST: Final = 1.1
_EVERYWHERE: Final = frozenset(
    {"arial", "helvetica", "liberation sans", "times new roman", "liberation serif", "times"}
)
_THEME = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def letter_width(word: WordDocument, style: str) -> float:
    """Of the style with this id: 1 is the width that columns are reckoned by."""
    font = _font(word, style).lower()
    return (_KNOWN if font in _EVERYWHERE else _WIDEST) * size_of(word, style) / _OUR_SIZE


def _font(word: WordDocument, style: str) -> str:
    """By the style, what it is based on, or the file; empty where nothing says it."""
    places = [*based_ons(word, style), word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")]
    for place in places:
        fonts = place.find(f"{qn('w:rPr')}/{qn('w:rFonts')}") if place is not None else None
        if fonts is None:
            continue
        if theme := fonts.get(qn("w:asciiTheme")):
            return _of_theme(word, theme)
        if name := fonts.get(qn("w:ascii")):
            return str(name)
    return ""


def _of_theme(word: WordDocument, name: str) -> str:
    """A theme has one font for headings and one for all else."""
    kind = "majorFont" if name.startswith("major") else "minorFont"
    for related in word.part.rels.values():
        if related.reltype == RELATIONSHIP_TYPE.THEME and not related.is_external:
            theme: Any = parse_xml(related.target_part.blob)
            latin = theme.find(f".//{_THEME}{kind}/{_THEME}latin")
            return str(latin.get("typeface", "")) if latin is not None else ""
    return ""
