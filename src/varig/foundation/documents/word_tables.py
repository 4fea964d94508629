"""Tables in Word: head rows that repeat, rows that don't split, only horizontal rules."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell

from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.table_width import LINE_MM, LYING_LINE_MM, is_wide, needed_width, shared_width
from varig.foundation.documents.word_text import made, write_text

_SIDES = {"left": WD_ALIGN_PARAGRAPH.LEFT, "right": WD_ALIGN_PARAGRAPH.RIGHT, "center": WD_ALIGN_PARAGRAPH.CENTER}
_TERM_MM = 48


def write_table(word: WordDocument, block: Spoken, words: dict[str, str]) -> None:
    """The table under its caption, or the sentence that it is empty."""
    if not block["rows"]:
        paragraph = word.add_paragraph()
        paragraph.add_run(block["caption"] + " ").bold = True
        paragraph.add_run(block["empty"])
        return
    word.add_paragraph(block["caption"], style="Caption")
    rows = [*block["rows"], *block["foot"]]
    table = word.add_table(len(rows) + 1, len(block["columns"]))
    line = LYING_LINE_MM if is_wide(block) else LINE_MM
    _set_widths(table, shared_width(block, line))
    _set_rules(table)
    table._tbl.tblPr.append(made("w:tblCaption", val=block["caption"]))
    style = "DenseCell" if needed_width(block) > line else "Cell"
    cells = table._cells  # once: each asking for it builds the whole list again
    for column, cell in zip(block["columns"], cells, strict=False):
        _fill(cell, [{"text": column["head"], "bold": True, "link": None}], column, words, style=style)
    count = len(block["columns"])
    for index, row in enumerate(rows):
        foot = index >= len(block["rows"])
        for place, (said, column) in enumerate(zip(row, block["columns"], strict=True)):
            _fill(cells[(index + 1) * count + place], said, column, words, bold=foot or column["name"], style=style)
    _set_rows(table)
    word.add_paragraph(style="Cell")


def write_definitions(word: WordDocument, block: Spoken, words: dict[str, str]) -> None:
    """Pairs side by side: a table without rules, the word before what stands for it."""
    table = word.add_table(len(block["entries"]), 2)
    _set_widths(table, [_TERM_MM, LINE_MM - _TERM_MM])
    cells = table._cells
    column = {"side": "left"}
    for index, entry in enumerate(block["entries"]):
        _fill(cells[index * 2], [{"text": entry["term"], "bold": False, "link": None}], column, words)
        _fill(cells[index * 2 + 1], entry["text"], column, words)
    word.add_paragraph(style="Cell")


def _fill(
    cell: _Cell, said: list[Spoken], column: Spoken, words: dict[str, str], *, bold: bool = False, style: str = "Cell"
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph._p.style = style  # by its id; python-docx would search all styles for each cell
    paragraph.alignment = _SIDES[column["side"]]
    write_text(paragraph, said, words["proposed"], bold=bold)


def _set_widths(table: Table, widths: list[float]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for index, cell in enumerate(table._cells):
        cell.width = Mm(widths[index % len(widths)])


def _set_rules(table: Table) -> None:
    borders = made("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(made(f"w:{side}", val="single", sz="4", space="0", color="D9DCDF"))
    # The order of a table's properties is fixed: rules, then layout.
    table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)


def _set_rows(table: Table) -> None:
    """The first repeats on every page; none is split between two."""
    for index, row in enumerate(table._tbl.tr_lst):
        properties = row.get_or_add_trPr()
        properties.append(made("w:cantSplit"))
        if index == 0:
            properties.append(made("w:tblHeader"))
