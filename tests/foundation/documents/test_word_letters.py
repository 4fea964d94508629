"""Columns in a municipality's template: as wide as its letters ask for, and words that don't fit are parted."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import opened_word
from tests.foundation.documents.sample_templates import template
from varig.foundation.documents.blocks import Column, Kind, Section, Table
from varig.foundation.documents.soft_hyphens import with_soft_hyphens

HYPHEN = qn("w:softHyphen")


def _in(font: str) -> bytes:
    def change(file: WordDocument) -> None:
        page = file.sections[0]
        page.page_width, page.left_margin, page.right_margin = Mm(210), Mm(30), Mm(30)
        if font:
            file.styles["Normal"].font.name = font
        file.styles["Normal"].font.size = Pt(11)

    return template(change)


def _opened(font: str, *words: str) -> WordDocument:
    columns = (Column("Navn", Kind.NAME), *(Column("Om", width=9) for _word in words[1:]))
    return opened_word(document(Section("a", "A", (Table("T", columns, (words,)),))), template=_in(font))


def test_a_font_that_may_be_missing_gets_more_room_than_one_that_is_everywhere() -> None:
    first = [_opened(font, "Nærmiljøhage", "Kort").tables[0].columns[0].width for font in ("Arial", "Aptos", "")]
    assert first[0] < first[1] == first[2]


def test_a_table_is_as_wide_as_the_line_of_the_template() -> None:
    for words in (("Nærmiljøhage", "Kort"), ("Samarbeidsmøteplassene",) * 5):
        columns = _opened("", *words).tables[0].columns
        assert round(sum(column.width.mm for column in columns)) == 150


def test_cells_are_no_larger_than_in_our_own_look() -> None:
    file = _opened("Calibri", "Nærmiljøhage", "Kort")
    style = file.tables[0].cell(1, 0).paragraphs[0].style
    assert style is not None
    assert style.font.size == Pt(9)


def test_a_word_that_is_wider_than_its_column_is_parted_with_a_hyphen_and_no_other() -> None:
    table = _opened("", *("Samarbeidsmøteplassene",) * 5).tables[0]
    assert all(next(cell._tc.iter(HYPHEN), None) is not None for cell in table.rows[1].cells)
    assert table.cell(1, 1).text == "Samarbeidsmøteplassene"
    roomy = _opened("", "Samarbeidsmøteplassene", "Ja").tables[0]
    assert next(roomy._tbl.iter(HYPHEN), None) is None


def test_words_are_parted_after_what_links_compounds_and_before_one_consonant() -> None:
    parted = with_soft_hyphens("Samarbeidspartnere Virksomhetsplanen Treningsapparaten og 1234567890123", 12)
    assert parted.replace("\u00ad", "-") == (
        "Samar-beids-partnere Virksom-hets-pla-nen Tre-nings-ap-pa-ra-ten og 1234567890123"
    )
