"""Stretches of text in Word: runs, links, chips, bookmarks and fields. python-docx has no words for most of them.

Written as XML at once: through python-docx a table of ten thousand rows takes a minute.
"""

from __future__ import annotations

import re
import zlib
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from varig.foundation.documents.direction import from_right
from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.tones import COLOURS, ICONS, Tone

# What XML 1.0 can't hold; one such character would spoil the whole file.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BREAKS = re.compile("([\n\t\u00ad])")
_ACCENT: Final = "0F5F64"

_R, _T, _RPR, _VAL = qn("w:r"), qn("w:t"), qn("w:rPr"), qn("w:val")
_PPR, _PSTYLE = qn("w:pPr"), qn("w:pStyle")
_BREAK = {"\n": qn("w:br"), "\t": qn("w:tab"), "\u00ad": qn("w:softHyphen")}
_AFTER_DIRECTION = {
    qn(f"w:{name}") for name in ("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "jc", "rPr")
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# In the order that Word's schema has.
_LOOKS = ("b", "i", "color", "u", "vertAlign", "rtl")
_LOOK_TAGS = {look: qn(f"w:{look}") for look in _LOOKS}


def cleaned(data: Any) -> Any:
    """All strings inside without the characters that XML can't hold."""
    match data:
        case str():
            return _FORBIDDEN.sub("", data.replace("\r\n", "\n").replace("\r", "\n"))
        case list():
            return [cleaned(item) for item in data]
        case dict():
            return {key: cleaned(value) for key, value in data.items()}
    return data


def write_text(
    paragraph: Paragraph | Any,
    stretches: list[Spoken],
    words: dict[str, str],
    part: Any,
    *,
    bold: bool = False,
    in_cell: bool = False,
) -> None:
    """Add the stretches to the paragraph's element. `part` is the file they stand in, which keeps outer addresses."""
    rightward = {"rtl": "1"} if from_right(said.get("text", "") for said in stretches) else {}
    if rightward:
        _begin_at_the_right(paragraph)
    for said in stretches:
        if "chip" in said:
            _write_chip(paragraph, said, words["proposed"])
            continue
        looks = {"b": "1", **rightward} if said["bold"] or bold else dict(rightward)
        if said.get("italic"):
            looks["i"] = "1"
        if "source" in said:
            _write_noted(paragraph, said, looks, part, in_cell=in_cell)
        elif said["link"]:
            add_run(_link(paragraph, said["link"], part), said["text"], **looks, color=_ACCENT, u="single")
        else:
            add_run(paragraph, said["text"], **looks)


def _begin_at_the_right(paragraph: Any) -> None:
    """Mark the paragraph as one that is read from the right. The order of its properties is fixed."""
    properties = paragraph.find(_PPR)
    mark = made("w:bidi")
    following = next((one for one in properties if one.tag in _AFTER_DIRECTION), None)
    (properties.append if following is None else following.addprevious)(mark)


def _write_noted(parent: Any, said: Spoken, looks: dict[str, str], part: Any, *, in_cell: bool) -> None:
    """What says its source leads to it, with dots under it, but not from cells; then the letter of its note."""
    outward = said["link"] and not said["link"].startswith("#") and not in_cell
    if outward:
        add_run(_link(parent, said["link"], part), said["text"], **looks, u="dotted")
    else:
        add_run(parent, said["text"], **looks)
    if "note" in said:
        add_run(_link(parent, f"#{said['place']}", part), said["note"], vertAlign="superscript")


def add_run(parent: Any, text: str, **looks: str) -> Any:
    """A run at the end of a paragraph or link, with its looks by their names in Word's XML."""
    run = etree.SubElement(parent, _R)
    if looks:
        properties = etree.SubElement(run, _RPR)
        for look in _LOOKS:
            if look in looks:
                element = etree.SubElement(properties, _LOOK_TAGS[look])
                if looks[look] != "1":
                    element.set(_VAL, looks[look])
    for piece in _BREAKS.split(text):
        if piece in _BREAK:
            etree.SubElement(run, _BREAK[piece])
        elif piece:
            written = etree.SubElement(run, _T)
            written.text = piece
            if piece.strip() != piece:
                written.set(_SPACE, "preserve")
    return run


def _write_chip(parent: Any, said: Spoken, proposed: str) -> None:
    """Sign in the tone's colour, and word; what is proposed is underlined with dots and says so."""
    tone = Tone(said["tone"])
    sign = ICONS[tone][1]
    if sign:
        # The sign doesn't stand alone at the end of a line.
        add_run(parent, f"{sign}\u00a0", b="1", color=COLOURS[tone].removeprefix("#").upper())
    if said["proposed"]:
        add_run(parent, said["chip"], u="dotted")
        add_run(parent, f" {proposed}")
    else:
        add_run(parent, said["chip"], b="1")


def _link(parent: Any, address: str, part: Any) -> Any:
    link = etree.SubElement(parent, qn("w:hyperlink"))
    if address.startswith("#"):
        link.set(qn("w:anchor"), anchor(address[1:]))
    else:
        link.set(qn("r:id"), part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return link


def anchor(key: str) -> str:
    """A bookmark's name: at most 40 letters and digits, different for different keys."""
    return f"d{zlib.crc32(key.encode()):08x}_{re.sub(r'[^A-Za-z0-9]', '_', key)[:28]}"


def bookmark(paragraph: Paragraph, key: str) -> None:
    """Make the paragraph a place that links can lead to."""
    number = str(zlib.crc32(key.encode()) & 0x7FFFFFFF)
    start = made("w:bookmarkStart", id=number, name=anchor(key))
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(made("w:bookmarkEnd", id=number))


def field(paragraph: Paragraph, code: str, shown: str = "") -> None:
    """A field that Word fills: `PAGE`, `NUMPAGES`."""
    simple = made("w:fldSimple", instr=code)
    add_run(simple, shown)
    paragraph._p.append(simple)


def made(name: str, /, **attributes: str) -> Any:
    """An element of Word's own XML."""
    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element


def add_paragraph(word: WordDocument, style_id: str) -> Paragraph:
    """At the end of the file, in the style of this id; python-docx would search all styles for each."""
    element = OxmlElement("w:p")
    etree.SubElement(etree.SubElement(element, _PPR), _PSTYLE).set(_VAL, style_id)
    add_block(word, element)
    return Paragraph(element, word._body)


def add_block(word: WordDocument, element: Any) -> None:
    """At the end of the file, which is before its page; python-docx would search the whole file for that."""
    word.element.body[-1].addprevious(element)
