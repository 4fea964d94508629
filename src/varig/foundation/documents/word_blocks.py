"""Each block in Word. Blocks come as plain data (see `spoken`)."""

from __future__ import annotations

import io
from collections.abc import Callable

from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from varig.foundation.documents.drawn import coloured
from varig.foundation.documents.pictures_png import icon_png, png
from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.tones import COLOURS, Tone
from varig.foundation.documents.word_tables import write_definitions, write_table
from varig.foundation.documents.word_text import bookmark, decorative, made, without_room_around, write_text

_LINE = Mm(170)
_POINTS_A_PIXEL = 0.75
_STYLES = {"plain": "Normal", "lead": "Lead", "own_words": "Own Words"}


def write_block(word: WordDocument, block: Spoken, words: dict[str, str]) -> None:
    """Add the block at the end of the file."""
    _WRITERS[block["block"]](word, block, words)


def _heading(word: WordDocument, block: Spoken, _words: dict[str, str]) -> None:
    heading = word.add_heading(block["text"], block["level"])
    if block["key"]:
        bookmark(heading, block["key"])


def _paragraph(word: WordDocument, block: Spoken, words: dict[str, str]) -> None:
    write_text(word.add_paragraph(style=_STYLES[block["style"]]), block["text"], words["proposed"])


def _list(word: WordDocument, block: Spoken, words: dict[str, str]) -> None:
    """Numbers are written as text: Word's own would go on counting from the list before."""
    for number, item in enumerate(block["items"], 1):
        if block["ordered"]:
            _numbered(word, number, item, words)
        else:
            write_text(word.add_paragraph(style="List Bullet"), item, words["proposed"])


def _numbered(word: WordDocument, number: int, item: list[Spoken], words: dict[str, str]) -> None:
    paragraph = word.add_paragraph(f"{number}.\t")
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent, layout.space_after = Mm(7), -Mm(7), Pt(3)
    layout.tab_stops.add_tab_stop(Mm(7))
    write_text(paragraph, item, words["proposed"])


def _figure(word: WordDocument, block: Spoken, words: dict[str, str]) -> None:
    word.add_paragraph(block["caption"], style="Caption")
    width = min(Pt(block["width"] * _POINTS_A_PIXEL), _LINE)
    shape = word.add_picture(io.BytesIO(png(block["svg"])), width=width)
    without_room_around(shape)
    properties = shape._inline.docPr
    properties.set("descr", block["alt"])
    properties.set("title", block["caption"])
    if block["table"]:
        write_table(word, block["table"], words)


def _notice(word: WordDocument, block: Spoken, words: dict[str, str]) -> None:
    """With the line on its left in the tone's colour, as on the pages."""
    paragraph = _with_icon(word, Tone(block["tone"]), indent=9)
    line = made("w:left", val="single", sz="18", space="8", color=COLOURS[Tone(block["tone"])].removeprefix("#"))
    borders = made("w:pBdr")
    borders.append(line)
    # The order of a paragraph's properties is fixed: rules stand before tabs and spaces.
    paragraph._p.get_or_add_pPr().find(qn("w:tabs")).addprevious(borders)
    if block["title"]:
        paragraph.add_run(block["title"] + " ").bold = True
    write_text(paragraph, block["text"], words["proposed"])


def _with_icon(word: WordDocument, tone: Tone, *, indent: float = 6) -> Paragraph:
    """A paragraph with the tone's icon before it. The words beside say it, so screen readers pass the icon by."""
    paragraph = word.add_paragraph()
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(indent), -Mm(6)
    layout.tab_stops.add_tab_stop(Mm(indent))
    run = paragraph.add_run()
    shape = run.add_picture(io.BytesIO(icon_png(coloured(tone))), height=Pt(9.5))
    without_room_around(shape)
    decorative(shape)
    run.add_tab()
    return paragraph


def _gaps(word: WordDocument, block: Spoken, _words: dict[str, str]) -> None:
    if not block["entries"]:
        word.add_paragraph(block["empty"])
    for gap in block["entries"]:
        paragraph = _with_icon(word, Tone(gap["tone"]))
        paragraph.paragraph_format.keep_together = True
        paragraph.add_run(gap["title"]).bold = True
        paragraph.add_run(f" ({gap['word']})")
        for part, link in ((gap["detail"], None), (gap["remedy"], gap["address"])):
            if part:
                paragraph.add_run().add_break()
                write_text(paragraph, [{"text": part, "bold": False, "link": link}])


def _sources(word: WordDocument, block: Spoken, words: dict[str, str]) -> None:
    for number, source in enumerate(block["entries"], 1):
        text = [{"text": source["text"], "bold": False, "link": None}]
        if source["address"]:
            text.append({"text": ". ", "bold": False, "link": None})
            text.append({"text": source["address"], "bold": False, "link": source["address"]})
        _numbered(word, number, text, words)


def _page_break(word: WordDocument, _block: Spoken, _words: dict[str, str]) -> None:
    word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


_WRITERS: dict[str, Callable[[WordDocument, Spoken, dict[str, str]], None]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "list": _list,
    "definitions": write_definitions,
    "table": write_table,
    "figure": _figure,
    "notice": _notice,
    "gaps": _gaps,
    "sources": _sources,
    "page_break": _page_break,
}
