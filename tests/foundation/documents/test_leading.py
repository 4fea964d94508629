"""What stays on the page of what it leads on to, in PDF and Word alike."""

from __future__ import annotations

import io

import docx
import pytest

from tests.foundation.documents.example import document
from varig.foundation.documents import leading, word
from varig.foundation.documents.blocks import Block, BulletList, Column, Heading, Kind, Paragraph, Section, Table
from varig.foundation.documents.lying import arrange
from varig.foundation.documents.spoken import spoken

TABLE = Table("T", (Column("Navn", Kind.NAME), Column("Tekst")), (("rad", "noe"),))
LONG = "Dette er en lang innledning som har sin egen verdi. " * 5


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        ((Heading("H"), Paragraph("Barn bruker 23."), TABLE), [True]),
        ((Paragraph("Rett under delens tittel."), TABLE), [True]),
        ((Heading("H"), Paragraph(LONG), TABLE), [False]),
        ((Heading("H"), Paragraph("En."), Paragraph("To."), TABLE), [False, False]),
        ((Heading("H"), Paragraph("En."), Paragraph("To.")), [False, False]),
        ((Paragraph("Først. Dette fases ut:"), Paragraph("Nattvandring.")), [True, False]),
        ((Paragraph("Har ikke svart:"), BulletList(("Barna",))), [True]),
    ],
)
def test_a_short_beginning_and_what_ends_with_a_colon_lead_on(blocks: tuple[Block, ...], kept: list[bool]) -> None:
    said = spoken(document(Section("a", "Del", blocks)))
    arrange(said["sections"], lambda _table: False)
    leading.mark(said["sections"])
    found = [one["leads-on"] for one in said["sections"][0]["blocks"] if one["block"] == "paragraph"]
    assert found == kept


@pytest.mark.documents
def test_word_keeps_it_on_the_page() -> None:
    section = Section("a", "Del", (Heading("H"), Paragraph("Barn bruker 23."), TABLE, Paragraph("Sist.")))
    file = docx.Document(io.BytesIO(word.render(document(section)).content))
    kept = {one.text: one.paragraph_format.keep_with_next for one in file.paragraphs}
    assert (kept["Barn bruker 23."], kept["Sist."]) == (True, None)
