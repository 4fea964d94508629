"""Stretches of text in Word: runs, links, chips, bookmarks and fields. python-docx has no words for most of them."""

from __future__ import annotations

import re
import zlib
from typing import Any

from docx.enum.text import WD_UNDERLINE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.tones import ICONS, Tone

# What XML 1.0 can't hold; one such character would spoil the whole file.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CHIP_SIZE = Pt(8.5)
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
    """Sign and word with a line around; what is proposed is underlined with dots and says so."""
    sign = ICONS[Tone(said["tone"])][1]
    run = paragraph.add_run(f"\u00a0{sign} {said['chip']}\u00a0" if sign else f"\u00a0{said['chip']}\u00a0")
    run.font.size = _CHIP_SIZE
    if said["proposed"]:
        run.font.underline = WD_UNDERLINE.DOTTED
        paragraph.add_run(f" {proposed}")
    line = "dashed" if said["tone"] == Tone.FATE_OPEN else "single"
    # After all else: the order of a run's properties is fixed.
    run._r.get_or_add_rPr().append(made("w:bdr", val=line, sz="4", space="0", color="20242A"))


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


def made(name: str, /, **attributes: str) -> Any:
    """An element of Word's own XML."""
    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element
