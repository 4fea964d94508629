"""Each block in Word. Blocks come as plain data (see `spoken`)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from varig.foundation.documents.drawn import coloured
from varig.foundation.documents.pictures_png import icon_png, png
from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.tones import COLOURS, Tone
from varig.foundation.documents.word_lists import write_list, write_numbered
from varig.foundation.documents.word_pages import turn
from varig.foundation.documents.word_paper import Paper
from varig.foundation.documents.word_tables import keep_end, small, write_definitions, write_read_at, write_table
from varig.foundation.documents.word_text import bookmark, made

_POINTS_A_PIXEL = 0.75
_STYLES = {"plain": "Normal", "lead": "Lead", "own_words": "Own Words"}
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_KIND = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def write_block(paper: Paper, block: Spoken) -> None:
    """Add the block at the end of the file; a wide table on a page that lies, below what stands there too."""
    is_wide = block.get("wide", False)
    turn(paper.word, lying=is_wide)
    if is_wide:
        _write_above(paper, block["above"])
    _WRITERS[block["block"]](paper, block)


def write_notes(paper: Paper, notes: list[Spoken]) -> None:
    """Where the numbers of a section were read, lettered as they stand in it."""
    if not notes:
        return
    _keep_last_with_next(paper)
    title = paper.paragraph("Normal", paper.words["notes"], bold=True)
    title.paragraph_format.space_before = Pt(14)
    small(title)
    title.paragraph_format.keep_with_next = True
    written = write_numbered(paper, [_source(note["source"], note) for note in notes], letters=True)
    for note, paragraph in zip(notes, written, strict=True):
        bookmark(paragraph, note["place"])
        small(paragraph)


def _write_above(paper: Paper, blocks: list[Spoken]) -> None:
    """What leads on to a wide table: no wider than on the other pages, and never parted from it."""
    begins = len(paper.word.element.body) - 1
    for block in blocks:
        _WRITERS[block["block"]](paper, block)
    for element in paper.word.element.body[begins:-1]:
        if element.tag == qn("w:p"):
            layout = Paragraph(element, paper.word).paragraph_format
            layout.right_indent = paper.lying_line - paper.line
            layout.keep_with_next = True


def _keep_last_with_next(paper: Paper) -> None:
    """The last that was written, of a list two: what comes now shall not be all that a page holds."""
    last = paper.word.element.body[-2]
    if (before := last.getprevious()) is not None and before.tag == qn("w:tbl"):
        keep_end(before)
    if last.tag == qn("w:p"):
        Paragraph(last, paper.word).paragraph_format.keep_with_next = True
        above = last.getprevious()
        if above is not None and above.tag == qn("w:p") and _is_listed(paper, above):
            Paragraph(above, paper.word).paragraph_format.keep_with_next = True


def _is_listed(paper: Paper, paragraph: Any) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    lists = {id_ for name, id_ in paper.styles.ids.items() if name.startswith("List ")}
    return style is not None and style.get(qn("w:val")) in lists


def _heading(paper: Paper, block: Spoken) -> None:
    heading = paper.paragraph(f"Heading {block['level']}", block["text"])
    if block["key"]:
        bookmark(heading, block["key"])


def _paragraph(paper: Paper, block: Spoken) -> None:
    paragraph = paper.paragraph(_STYLES[block["style"]])
    paragraph.paragraph_format.keep_with_next = block.get("leads-on") or None
    paper.write(paragraph, block["text"])


def _quote(paper: Paper, block: Spoken) -> None:
    for one in block["paragraphs"]:
        paragraph = paper.paragraph("Quote")
        paragraph.paragraph_format.keep_with_next = bool(block["by"]) or None
        paper.write(paragraph, one)
    if block["by"]:
        paper.paragraph("Quote", f"– {block['by']}")


def _figure(paper: Paper, block: Spoken) -> None:
    _caption(paper, block)
    svg = block["svg"]
    width, height = _within(paper, block)
    key = hashlib.sha256(svg.encode()).hexdigest()
    _alt(paper.picture(_of_picture(paper), lambda: png(svg), key=key, width=width, height=height), block)
    if block["table"]:
        turn(paper.word, lying=block["table"]["wide"])
        write_table(paper, {**block["table"], "sources": block["sources"]})
    if not block["table"] or not block["table"]["rows"]:
        write_read_at(paper, block["sources"])


def _photo(paper: Paper, block: Spoken) -> None:
    _caption(paper, block)
    content = block["content"]
    width, height = _within(paper, block)
    key = hashlib.sha256(content).hexdigest()
    kind = block["media_type"].removeprefix("image/")
    _alt(paper.picture(_of_picture(paper), lambda: content, key=key, width=width, height=height, kind=kind), block)


def _within(paper: Paper, block: Spoken) -> tuple[int, int]:
    """As wide as its points at 96 to the inch, but within the line, and never taller than most of a page."""
    width = min(Pt(block["width"] * _POINTS_A_PIXEL), paper.line)
    height = width * block["height"] / block["width"]
    scale = min(1.0, paper.tallest / height)
    return round(width * scale), round(height * scale)


def _caption(paper: Paper, block: Spoken) -> None:
    if block["caption"]:
        paper.paragraph("Caption", block["caption"]).paragraph_format.keep_with_next = True


def _of_picture(paper: Paper) -> Paragraph:
    """A paragraph for a picture. A line height that is fixed, as some templates have it, would cut it off."""
    paragraph = paper.paragraph()
    paragraph.paragraph_format.line_spacing = 1.0
    return paragraph


def _alt(inline: Any, block: Spoken) -> None:
    inline.docPr.set("descr", block["alt"])
    if block["caption"]:
        inline.docPr.set("title", block["caption"])


def _notice(paper: Paper, block: Spoken) -> None:
    """With the line on its left in the tone's colour, as on the pages."""
    paragraph = _with_icon(paper, Tone(block["tone"]), indent=9)
    line = made("w:left", val="single", sz="18", space="8", color=COLOURS[Tone(block["tone"])].removeprefix("#"))
    borders = made("w:pBdr")
    borders.append(line)
    # The order of a paragraph's properties is fixed: rules stand before tabs and spaces.
    paragraph._p.get_or_add_pPr().find(qn("w:tabs")).addprevious(borders)
    if block["title"]:
        paragraph.add_run(block["title"] + " ").bold = True
    paper.write(paragraph, block["text"])


def _with_icon(paper: Paper, tone: Tone, *, indent: float = 6) -> Paragraph:
    """A paragraph with the tone's icon before it. The words beside say it, so screen readers pass the icon by."""
    paragraph = paper.paragraph()
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(indent), -Mm(6)
    layout.tab_stops.add_tab_stop(Mm(indent))
    side = Pt(9.5)
    inline = paper.picture(paragraph, lambda: icon_png(coloured(tone)), key=f"icon {tone}", width=side, height=side)
    _decorative(InlineShape(inline))
    paragraph.add_run().add_tab()
    return paragraph


def _decorative(shape: InlineShape) -> None:
    """Say that the picture tells nothing that the words beside it don't. Word asks for no alt text then."""
    listed = OxmlElement("a:extLst")
    kind = OxmlElement("a:ext")
    kind.set("uri", _DECORATIVE_KIND)
    mark = etree.SubElement(kind, f"{{{_DECORATIVE}}}decorative", nsmap={"adec": _DECORATIVE})
    mark.set("val", "1")
    listed.append(kind)
    shape._inline.docPr.append(listed)


def _gaps(paper: Paper, block: Spoken) -> None:
    if not block["entries"]:
        paper.paragraph("Normal", block["empty"])
    for gap in block["entries"]:
        paragraph = _with_icon(paper, Tone(gap["tone"]))
        paragraph.paragraph_format.keep_together = True
        paragraph.add_run(gap["title"]).bold = True
        paragraph.add_run(f" ({gap['word']})")
        for part, link in ((gap["detail"], None), (gap["remedy"], gap["address"])):
            if part:
                paragraph.add_run().add_break()
                paper.write(paragraph, [_stretch(part, link)])
    if block["entries"]:
        write_read_at(paper, block["sources"])


def _sources(paper: Paper, block: Spoken) -> None:
    write_numbered(paper, [_source(source["text"], source) for source in block["entries"]])


def _source(text: str, read: Spoken) -> list[Spoken]:
    if not read["address"]:
        return [_stretch(text)]
    return [_stretch(text), _stretch(". "), _stretch(read["printed"], read["address"])]


def _stretch(text: str, link: str | None = None) -> Spoken:
    return {"text": text, "bold": False, "italic": False, "link": link}


def _page_break(paper: Paper, _block: Spoken) -> None:
    paper.paragraph().add_run().add_break(WD_BREAK.PAGE)


_WRITERS: dict[str, Callable[[Paper, Spoken], None]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "list": write_list,
    "quote": _quote,
    "definitions": write_definitions,
    "table": write_table,
    "figure": _figure,
    "photo": _photo,
    "notice": _notice,
    "gaps": _gaps,
    "sources": _sources,
    "page_break": _page_break,
    "notes": lambda paper, block: write_notes(paper, block["notes"]),
}
