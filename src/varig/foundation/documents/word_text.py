"""Stretches of text in Word: runs, links, chips, bookmarks and fields. python-docx has no words for most of them."""

from __future__ import annotations

import re
import zlib
from typing import Any

from docx.enum.text import WD_UNDERLINE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.tones import COLOURS, ICONS, Tone

# What XML 1.0 can't hold; one such character would spoil the whole file.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_KIND = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_ACCENT = RGBColor(0x0F, 0x5F, 0x64)


def cleaned(data: Any) -> Any:
    """All strings inside without the characters that XML can't hold."""
    match data:
        case str():
            return _FORBIDDEN.sub("", data)
        case list():
            return [cleaned(item) for item in data]
        case dict():
            return {key: cleaned(value) for key, value in data.items()}
    return data


def write_text(paragraph: Paragraph, stretches: list[Spoken], proposed: str = "", *, bold: bool = False) -> None:
    """Add the stretches to the paragraph. `proposed` is the word after a chip that is only proposed."""
    for said in stretches:
        if "chip" in said:
            _write_chip(paragraph, said, proposed)
        elif said["link"]:
            _write_link(paragraph, said)
        else:
            paragraph.add_run(said["text"]).bold = said["bold"] or bold or None


def _write_chip(paragraph: Paragraph, said: Spoken, proposed: str) -> None:
    """Sign in the tone's colour, and word; what is proposed is underlined with dots and says so."""
    tone = Tone(said["tone"])
    sign = ICONS[tone][1]
    if sign:
        # The sign doesn't stand alone at the end of a line.
        write_sign(paragraph, f"{sign}\u00a0", tone)
    word = paragraph.add_run(said["chip"])
    if said["proposed"]:
        word.font.underline = WD_UNDERLINE.DOTTED
        paragraph.add_run(f" {proposed}")
    else:
        word.bold = True


def write_sign(paragraph: Paragraph, sign: str, tone: Tone) -> None:
    """What stands for the tone's drawing, in its colour."""
    run = paragraph.add_run(sign)
    run.bold = True
    run.font.color.rgb = RGBColor.from_string(COLOURS[tone].removeprefix("#").upper())


def _write_link(paragraph: Paragraph, said: Spoken) -> None:
    link = OxmlElement("w:hyperlink")
    if said["link"].startswith("#"):
        link.set(qn("w:anchor"), anchor(said["link"][1:]))
    else:
        link.set(qn("r:id"), paragraph.part.relate_to(said["link"], RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    run = Run(paragraph._p._new_r(), paragraph)
    run.text = said["text"]
    run.bold = said["bold"] or None
    run.font.color.rgb = _ACCENT
    run.font.underline = True
    link.append(run._r)


def anchor(key: str) -> str:
    """A bookmark's name: at most 40 letters and digits, different for different keys."""
    return f"d{zlib.crc32(key.encode()):08x}_{re.sub(r'[^A-Za-z0-9]', '_', key)[:28]}"


def bookmark(paragraph: Paragraph, key: str) -> None:
    """Make the paragraph a place that links can lead to."""
    number = str(zlib.crc32(key.encode()) % 1_000_000)
    start = made("w:bookmarkStart", id=number, name=anchor(key))
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(made("w:bookmarkEnd", id=number))


def field(paragraph: Paragraph, code: str, shown: str = "") -> None:
    """A field that Word fills: `PAGE`, `NUMPAGES`."""
    simple = made("w:fldSimple", instr=code)
    run = Run(OxmlElement("w:r"), paragraph)
    run.text = shown
    simple.append(run._r)
    paragraph._p.append(simple)


def contents_field(paragraph: Paragraph, shown: list[str]) -> None:
    """The contents list; until Word has filled it, the titles stand there."""
    for kind in ("begin", "code", "separate"):
        run = paragraph.add_run()
        if kind == "code":
            code = made("w:instrText")
            code.text = 'TOC \\o "1-2" \\h \\z \\u'
            run._r.append(code)
        else:
            dirty = {"dirty": "true"} if kind == "begin" else {}
            run._r.append(made("w:fldChar", fldCharType=kind, **dirty))
    for index, title in enumerate(shown):
        run = paragraph.add_run(title)
        if index + 1 < len(shown):
            run.add_break()
    paragraph.add_run()._r.append(made("w:fldChar", fldCharType="end"))


def without_room_around(shape: InlineShape) -> None:
    """Unsaid, LibreOffice takes it for 3 mm."""
    for side in ("distT", "distB", "distL", "distR"):
        shape._inline.set(side, "0")


def decorative(shape: InlineShape) -> None:
    """Say that the picture tells nothing that the words beside it don't. Word asks for no alt text then."""
    listed = OxmlElement("a:extLst")
    kind = OxmlElement("a:ext")
    kind.set("uri", _DECORATIVE_KIND)
    mark = etree.SubElement(kind, f"{{{_DECORATIVE}}}decorative", nsmap={"adec": _DECORATIVE})
    mark.set("val", "1")
    listed.append(kind)
    shape._inline.docPr.append(listed)


def made(name: str, /, **attributes: str) -> Any:
    """An element of Word's own XML."""
    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element
