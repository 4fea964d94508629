"""Word templates as municipalities have them, made by python-docx."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tests.foundation.documents.sample_photos import png

LOGO = png(60, 20)
PURPLE = RGBColor(0x70, 0x10, 0x60)


def saved(file: WordDocument) -> bytes:
    content = io.BytesIO()
    file.save(content)
    return content.getvalue()


def template(*changes: Callable[[WordDocument], None]) -> bytes:
    """Word's own English template with the changes."""
    file = docx.Document()
    for change in changes:
        change(file)
    return saved(file)


def with_logo(file: WordDocument) -> None:
    """In its header, its address in its foot, margins of its own, a colour, and text that stands there as a guide."""
    part = file.sections[0]
    part.header.paragraphs[0].add_run().add_picture(io.BytesIO(LOGO), width=Mm(30))
    part.footer.paragraphs[0].text = "Rådhusgata 1"
    part.left_margin, part.right_margin = Mm(35), Mm(25)
    file.styles["Heading 1"].font.color.rgb = PURPLE
    file.add_paragraph("Skriv overskriften her", style="Heading 1")
    file.add_picture(io.BytesIO(png(9, 9)))


def with_tall_header(file: WordDocument) -> None:
    """A logo with the municipality's name below it, taller than the room above the text."""
    header = file.sections[0].header
    header.paragraphs[0].add_run().add_picture(io.BytesIO(LOGO), width=Mm(60))
    header.add_paragraph("Eksempelkommunen")


def with_logo_in_front(file: WordDocument) -> None:
    """A logo that is tied to a place on the page, 10 mm from its top and 30 mm high, and pushes nothing."""
    picture = file.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(LOGO), width=Mm(90))
    inline = picture._inline
    anchor = parse_xml(_ANCHOR)
    for child in list(inline):
        anchor.append(child)
    inline.getparent().replace(inline, anchor)


_ANCHOR = """<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1"
 allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>720000</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionV></wp:anchor>"""


def without_heading_3(file: WordDocument) -> None:
    file.styles.element.remove(file.styles["Heading 3"].element)


def in_norwegian(file: WordDocument) -> None:
    """Made by hand: nothing of Word's own but what everything is based on."""
    for style in list(file.styles.element.iterchildren(qn("w:style"))):
        if style.get(qn("w:default")) != "1":
            file.styles.element.remove(style)
    for name, size in (("Tittel", 30), ("Overskrift 1", 20), ("Overskrift 2", 15), ("Punktliste", 11), ("Sitat", 11)):
        made = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.font.size, made.font.color.rgb = Pt(size), PURPLE


def with_table_style(file: WordDocument) -> None:
    file.styles.add_style("Kommunetabell", WD_STYLE_TYPE.TABLE)


def with_parts(file: WordDocument) -> None:
    """A cover, pages with the header, and an annex that lies."""
    cover = file.sections[0]
    cover.header.paragraphs[0].text = "Kommunen"
    file.add_paragraph("Forside")
    file.add_section(WD_SECTION.NEW_PAGE)
    file.add_paragraph("Tekst")
    annex = file.add_section(WD_SECTION.NEW_PAGE)
    annex.orientation = WD_ORIENT.LANDSCAPE
    annex.page_width, annex.page_height = annex.page_height, annex.page_width


def locked(file: WordDocument) -> None:
    """Read-only, follows changes, and attached to a file on somebody's machine."""
    for name in ("documentProtection", "trackRevisions", "attachedTemplate"):
        element = OxmlElement(f"w:{name}")
        if name == "attachedTemplate":
            part = file.part._settings_part
            address = "file:///K:/maler/brev.dotm"
            element.set(qn("r:id"), part.relate_to(address, f"{_OFFICE}/attachedTemplate", is_external=True))
        file.settings.element.append(element)


def with_picture_elsewhere(file: WordDocument) -> None:
    """A logo that Word would fetch each time somebody opens the document."""
    header = file.sections[0].header
    header.paragraphs[0].text = "Logo"
    header.part.relate_to("https://bilder.example/logo.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
