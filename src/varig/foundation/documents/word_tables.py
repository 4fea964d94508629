"""Tables in Word: head rows that repeat, rows that don't split, only horizontal rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from varig.foundation.documents.soft_hyphens import with_soft_hyphens
from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.table_width import LINE_MM, is_wide, letters_in, lines, must_be_dense, shared_width
from varig.foundation.documents.word_paper import Paper
from varig.foundation.documents.word_text import add_block, made, write_text

_TERM_MM = 48
_SMALL = Pt(8.5)
_SPACER = Pt(8)
_TC, _TCPR, _TCW = qn("w:tc"), qn("w:tcPr"), qn("w:tcW")
_TR, _TRPR = qn("w:tr"), qn("w:trPr")
_KEEP = qn("w:keepNext")
# Rows in a table that stands on one page, where they take no more lines than that, and rows in a list of facts.
_KEPT_TOGETHER, _KEPT_LINES = 7, 16
_FACTS_TOGETHER = 10
# No fewer rows than these stand alone below or above a turn of the page.
_FIRST_ROWS, _LAST_ROWS = 2, 3
_P, _PPR, _PSTYLE, _JC = qn("w:p"), qn("w:pPr"), qn("w:pStyle"), qn("w:jc")
_W, _TYPE, _VAL = qn("w:w"), qn("w:type"), qn("w:val")


def write_table(paper: Paper, block: Spoken) -> None:
    """The table under its caption, or the sentence that it is empty."""
    if not block["rows"]:
        paper.paragraph("Normal", block["caption"] + " ", bold=True).add_run(block["empty"])
        return
    paper.paragraph("Caption", block["caption"]).paragraph_format.keep_with_next = True
    line = (paper.lying_line if block["wide"] else paper.line).mm
    is_dense = must_be_dense(block, line / paper.letters)
    style, letters = ("Dense Cell", paper.dense_letters) if is_dense else ("Cell", paper.letters)
    columns = block["columns"]
    narrow = shared_width(block, line / letters, hyphenates=False)
    widths = [width * letters for width in narrow]
    begun = _begun(paper, widths, block["caption"], ruled=True)
    table = _Table(paper, begun, columns, widths, paper.styles[style], letters)
    table.write([[_plain(column["head"], bold=True)] for column in columns], head=True)
    for row in block["rows"]:
        table.write(row)
    for row in block["foot"]:
        table.write(row, bold=True)
    tall = sum(lines(row, narrow) for row in block["rows"]) > _KEPT_LINES
    table.keep_together(0 if tall else _KEPT_TOGETHER, heads=1)
    if block["sources"]:
        table.keep_with_next(table.count - 1)
        write_read_at(paper, block["sources"])
    else:
        _space(paper)


def needs_lying_page(paper: Paper, block: Spoken) -> bool:
    """Whether the table does: where the PDF's does, and on a narrower page where small letters don't help."""
    line = paper.line.mm / paper.dense_letters
    return is_wide(block, min(line, LINE_MM), at_any_length=line >= LINE_MM)


def _plain(text: str, *, bold: bool = False) -> Spoken:
    return {"text": text, "bold": bold, "link": None}


def write_read_at(paper: Paper, sources: list[Spoken]) -> None:
    """Where all of a table or a figure was read, close below it."""
    if not sources:
        return
    said = [{"text": f"{paper.words['note']}: ", "bold": False, "link": None}]
    for at, source in enumerate(sources):
        text = f"{'; ' if at else ''}{source['text']}"
        said.append({"text": text, "bold": False, "link": None})
        if source["address"]:
            link = {"text": source["printed"], "bold": False, "link": source["address"]}
            said += [{"text": " (", "bold": False, "link": None}, link, {"text": ")", "bold": False, "link": None}]
    paragraph = paper.paragraph("Cell")
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(4), Pt(12)
    paper.write(paragraph, said)
    small(paragraph)


def small(paragraph: Paragraph) -> None:
    """The size of notes, links too, whatever the size of the style is."""
    for run in paragraph._p.iter(qn("w:r")):
        Run(run, paragraph).font.size = _SMALL


def write_definitions(paper: Paper, block: Spoken) -> None:
    """Pairs side by side: a table without rules, the word before what stands for it."""
    widths = [_TERM_MM, paper.line.mm - _TERM_MM]
    columns = [{"side": "left", "name": False}] * 2
    begun = _begun(paper, widths, "", ruled=False)
    table = _Table(paper, begun, columns, widths, paper.styles["Cell"], paper.letters)
    for entry in block["entries"]:
        table.write([[_plain(entry["term"])], entry["text"]])
    table.keep_together(_FACTS_TOGETHER)
    _space(paper)


def _space(paper: Paper) -> None:
    """What must stand after a table, or the next one would be a part of it. Lower than a line of text."""
    layout = paper.paragraph("Cell").paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing = _SPACER


def _begun(paper: Paper, widths: list[float], caption: str, *, ruled: bool) -> Any:
    """A table without rows. The order of its properties is fixed."""
    table = made("w:tbl")
    properties = made("w:tblPr")
    if ruled and paper.table_style:
        properties.append(made("w:tblStyle", val=paper.table_style))
    properties.append(made("w:tblW", w=_twips(sum(widths)), type="dxa"))
    if ruled and not paper.table_style:
        borders = made("w:tblBorders")
        for side in ("top", "bottom", "insideH"):
            borders.append(made(f"w:{side}", val="single", sz="4", space="0", color="D9DCDF"))
        properties.append(borders)
    properties.append(made("w:tblLayout", type="fixed"))
    if ruled:
        properties.append(made("w:tblLook", val="0420", firstRow="1", lastRow="0", firstColumn="0", noVBand="1"))
        properties.append(made("w:tblCaption", val=caption))
    grid = made("w:tblGrid")
    for width in widths:
        grid.append(made("w:gridCol", w=_twips(width)))
    table.extend((properties, grid))
    add_block(paper.word, table)
    return table


@dataclass(frozen=True)
class _Table:
    """A table that gets its rows; `style` is the id of its cells' style, and `letters` says how wide those are."""

    paper: Paper
    element: Any
    columns: list[Spoken]
    widths: list[float]
    style: str
    letters: float

    def write(self, said: list[list[Spoken]], *, head: bool = False, bold: bool = False) -> None:
        """The head row repeats on every page; no row is split between two."""
        row = etree.SubElement(self.element, _TR)
        properties = etree.SubElement(row, _TRPR)
        etree.SubElement(properties, qn("w:cantSplit"))
        if head:
            etree.SubElement(properties, qn("w:tblHeader"))
        for stretches, column, width in zip(said, self.columns, self.widths, strict=True):
            paragraph = self._cell(row, column["side"], width)
            heavy = bold or (column["name"] and not head)
            parted = self._parted(stretches, width)
            write_text(paragraph, parted, self.paper.words, self.paper.word.part, bold=heavy, in_cell=True)

    def _parted(self, stretches: list[Spoken], width: float) -> list[Spoken]:
        """With hyphens in the words that may be wider than the cell. Where they aren't, nobody sees the hyphens."""
        most = letters_in(width / self.letters, bold=True) - 1
        return [
            {**said, "text": with_soft_hyphens(said["text"], most)} if len(said.get("text", "")) > most else said
            for said in stretches
        ]

    @property
    def count(self) -> int:
        """How many rows it has so far, heads and sums too."""
        return len(self.element.findall(_TR))

    def keep_together(self, most: int, *, heads: int = 0) -> None:
        """All of it on one page where it has no more than so many rows; else its first rows, and its last ones.

        A table without a head that began so would never be parted by LibreOffice, long as it is.
        """
        last = self.count - 1
        if last + 1 - heads <= most:
            self.keep_with_next(0, last)
        else:
            self.keep_with_next(0, heads and heads + _FIRST_ROWS - 1)
            self.keep_with_next(last + 1 - _LAST_ROWS, _LAST_ROWS - 1)

    def keep_with_next(self, first: int, count: int = 1) -> None:
        """Of so many rows, the head being the first, each stays on the page of what comes below it."""
        for row in self.element.findall(_TR)[first : first + count]:
            _keep(row)

    def _cell(self, row: Any, side: str, width: float) -> Any:
        cell = etree.SubElement(row, _TC)
        wide = etree.SubElement(etree.SubElement(cell, _TCPR), _TCW)
        wide.set(_W, _twips(width))
        wide.set(_TYPE, "dxa")
        paragraph = etree.SubElement(cell, _P)
        layout = etree.SubElement(paragraph, _PPR)
        etree.SubElement(layout, _PSTYLE).set(_VAL, self.style)
        etree.SubElement(layout, _JC).set(_VAL, side)
        return paragraph


def keep_end(table: Any) -> None:
    """The table's last rows stay on the page of what comes below it."""
    _keep(table.findall(_TR)[-1])


def _keep(row: Any) -> None:
    for layout in row.iter(_PPR):
        if layout.find(_KEEP) is None:
            layout.find(_PSTYLE).addnext(made("w:keepNext"))


def _twips(mm: float) -> str:
    return str(round(Length(Mm(mm)).twips))
