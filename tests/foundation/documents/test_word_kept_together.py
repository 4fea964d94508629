"""What stands on one page in a Word file, and fonts whose widths other programs have too."""

import io
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table as WordTable

from tests.foundation.documents.example import document
from varig.foundation.documents import word
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Definitions,
    Kind,
    Noted,
    Paragraph,
    Section,
    Table,
)

pytestmark = pytest.mark.documents

NOTED = Noted(7, "Registeret «Tiltak»", "/tiltak/")


def _opened(*blocks: Block) -> WordDocument:
    return docx.Document(io.BytesIO(word.render(document(Section("a", "Del", blocks))).content))


def _kept(table: WordTable) -> list[bool]:
    return [all(p.paragraph_format.keep_with_next for cell in row.cells for p in cell.paragraphs) for row in table.rows]


def test_facts_about_one_thing_stand_on_one_page_and_long_ones_only_end_with_company() -> None:
    short, long = (Definitions(tuple((f"Ord {n}", "svar") for n in range(count))) for count in (5, 14))
    tables = _opened(short, long).tables
    assert _kept(tables[0]) == [True] * 4 + [False]
    assert _kept(tables[1]) == [False] * 11 + [True] * 2 + [False]


def test_few_rows_stand_on_one_page_unless_they_fill_much_of_it() -> None:
    """A table of a few tall rows that had to stay whole left half of the page before it empty."""
    columns = (Column("Hvem", Kind.NAME), Column("Sa"))
    low, tall = (Table("T", columns, tuple((f"rad {n}", "noe " * words) for n in range(6))) for words in (1, 90))
    tables = _opened(low, tall).tables
    assert _kept(tables[0]) == [True] * 6 + [False]
    assert _kept(tables[1]) == [True] * 2 + [False] + [False] + [True] * 2 + [False]


def test_notes_stand_on_the_page_of_what_they_are_about() -> None:
    file = _opened(BulletList(("ett", "to", (NOTED, " tre"))), Paragraph("Sist"))
    kept = {p.text: bool(p.paragraph_format.keep_with_next) for p in file.paragraphs}
    assert kept["Sist"]
    assert not kept["to"]
    listed = _opened(Paragraph((NOTED, " punkter")), BulletList(("ett", "to", "tre")))
    kept = {p.text: bool(p.paragraph_format.keep_with_next) for p in listed.paragraphs}
    assert (kept["ett"], kept["to"], kept["tre"]) == (False, True, True)


def test_what_stands_after_a_table_is_lower_than_a_line() -> None:
    columns = (Column("Navn", Kind.NAME), Column("Tekst"))
    body = _opened(Table("T", columns, (("rad", "noe"),)), Paragraph("Etterpå")).element.body
    spacing = body.find(qn("w:tbl")).getnext().find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    assert spacing.get(qn("w:lineRule")) == "exact"
    assert int(spacing.get(qn("w:line"))) < 200


def test_every_style_has_a_font_that_is_as_wide_without_microsofts_fonts() -> None:
    """Liberation Sans and Liberation Serif, which LibreOffice brings along, have the widths of these two."""
    file = _opened(Paragraph("Tekst"))
    fonts = {font.get(qn("w:ascii")) for style in word_styles(file) for font in style.iter(qn("w:rFonts"))}
    assert fonts <= {"Arial", "Times New Roman", None}


def word_styles(file: WordDocument) -> list[Any]:
    """The elements of the styles that text in the file has."""
    used = {p.style.style_id for p in file.paragraphs if p.style is not None}
    used |= {p.style.style_id for t in file.tables for c in t._cells for p in c.paragraphs if p.style is not None}
    return [style.element for style in file.styles if style.style_id in used]
