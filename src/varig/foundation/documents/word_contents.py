"""The list of contents in Word: titles that lead to their places, and the pages as fields (PAGEREF).

Not Word's own table of contents: until it has been renewed by hand that one has no pages, and LibreOffice never counts
them in it. A page's field LibreOffice counts by itself, and Word when it opens the file, after it has asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from lxml import etree

from varig.foundation.documents.word_paper import Paper
from varig.foundation.documents.word_text import add_run, anchor, made

# What may stand after it among Word's settings, whose order is fixed.
_AFTER = (
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang",
    "clrSchemeMapping", "doNotIncludeSubdocsInStats", "captions", "shapeDefaults", "decimalSymbol", "listSeparator",
)  # fmt: skip
_UNKNOWN_YET = "…"


@dataclass(frozen=True)
class Entry:
    """A line: the title, and the key of the place it leads to."""

    title: str
    key: str


def write_contents(paper: Paper, entries: list[Entry]) -> None:
    """The lines at the end of the file."""
    for entry in entries:
        _write(paper, entry)
    if entries:
        _have_fields_renewed(paper.word)


def _write(paper: Paper, entry: Entry) -> None:
    paragraph = paper.paragraph("TOC 1")
    paragraph.paragraph_format.tab_stops.add_tab_stop(paper.line, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    link = etree.SubElement(paragraph._p, qn("w:hyperlink"))
    link.set(qn("w:anchor"), anchor(entry.key))
    link.set(qn("w:history"), "1")
    add_run(link, f"{entry.title}\t")
    link.append(_mark("begin"))
    code = etree.SubElement(etree.SubElement(link, qn("w:r")), qn("w:instrText"))
    code.text = f"PAGEREF {anchor(entry.key)} \\h"
    link.append(_mark("separate"))
    add_run(link, _UNKNOWN_YET)
    link.append(_mark("end"))


def _mark(kind: str) -> Any:
    run = made("w:r")
    run.append(made("w:fldChar", fldCharType=kind))
    return run


def _have_fields_renewed(word: WordDocument) -> None:
    settings = word.settings.element
    for before in settings.findall(qn("w:updateFields")):
        settings.remove(before)
    wanted = made("w:updateFields", val="true")
    following = next((one for one in settings if one.tag in map(qn, (f"w:{name}" for name in _AFTER))), None)
    (settings.append if following is None else following.addprevious)(wanted)
