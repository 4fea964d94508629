"""Lying pages in Word: a wide table stands on pages of its own, as in the PDF; header, foot and numbers go on."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Pt


def turn(word: WordDocument, *, lying: bool) -> None:
    """What comes next stands on pages that lie, or stand; nothing if they do already."""
    # Asking for all sections would search the whole file.
    page = Section(word.element.body[-1], word.part)
    if (page.orientation is WD_ORIENT.LANDSCAPE) == lying:
        return
    # The new part has no header and foot of its own, so it keeps those of the part before.
    new = word.add_section(WD_SECTION.NEW_PAGE)
    _shrink_last_paragraph(word)
    new.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    new.page_width, new.page_height = page.page_height, page.page_width
    # A template's letterhead stands on its first page only, and its pages are counted through.
    new.different_first_page_header_footer = False
    numbers = new._sectPr.find(qn("w:pgNumType"))
    if numbers is not None:
        numbers.attrib.pop(qn("w:start"), None)


def _shrink_last_paragraph(word: WordDocument) -> None:
    """The one that ends the part before; at its usual height it could fall on an empty page after a table."""
    last = word.paragraphs[-1]
    last.paragraph_format.space_before = last.paragraph_format.space_after = Pt(0)
    last.paragraph_format.line_spacing = Pt(1)
