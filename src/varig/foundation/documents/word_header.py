"""The room below a header: a logo in a municipality's template never touches or covers the text.

Word lets a tall header push the text down, but right up against it; and a picture that is tied to a place on the page
(«foran teksten») pushes nothing.
"""

from __future__ import annotations

from typing import Any, Final

from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Emu, Length, Mm, Pt

GAP: Final = Mm(6)
# With the space that templates have around a line.
_LINE: Final = Pt(20)
# Where a template has a picture down the whole page, that is a ground for the text and no header.
_MOST: Final = Mm(90)
_P, _TBL, _TR, _TC = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def leave_room_below(section: Section) -> None:
    """Move the text down, on all pages, where what stands in a header would come nearer to it than the gap."""
    headers = [section.header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    distance = section.header_distance or Mm(12.5)
    bottoms = [_bottom(header._element, distance, section.top_margin or Mm(25)) for header in headers]
    needed = max((bottom for bottom in bottoms if bottom <= _MOST), default=0) + GAP
    top = section.top_margin
    # A negative one says that the header is meant to lie under the text.
    if top is not None and 0 <= top < needed:
        section.top_margin = Length(needed)


def _bottom(header: Any, distance: Length, top: Length) -> int:
    """How far down the page it reaches, in Word's units."""
    flowing = distance + _height(header)
    tied = (_tied_bottom(anchor, distance, top) for anchor in header.iter(f"{_WP}anchor"))
    return max([flowing, *(bottom for bottom in tied if bottom <= _MOST)])


def _height(container: Any) -> int:
    """Of paragraphs and tables under each other, about."""
    total = 0
    for block in container:
        if block.tag == _P:
            pictures = (int(one.find(f"{_WP}extent").get("cy")) for one in block.iter(f"{_WP}inline"))
            total += max([*pictures, _LINE])
        elif block.tag == _TBL:
            total += sum(max((_height(cell) for cell in row.iter(_TC)), default=0) for row in block.iter(_TR))
    return total


def _tied_bottom(anchor: Any, distance: Length, top: Length) -> int:
    """Of a picture that is tied to a place."""
    placed, extent = anchor.find(f"{_WP}positionV"), anchor.find(f"{_WP}extent")
    if placed is None or extent is None:
        return 0
    offset = placed.findtext(f"{_WP}posOffset")
    from_ = placed.get("relativeFrom")
    above = {"page": 0, "margin": top, "topMargin": 0}.get(from_, distance)
    return Emu(above + int(offset or 0) + int(extent.get("cy")))
