"""What goes along onto a page that lies, so that the one before isn't left with a line or two."""

from __future__ import annotations

import pytest

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import opened_pdf, page_texts, tags
from varig.foundation.documents.blocks import Block, Column, Heading, Kind, Noted, Paragraph, Section, Table

pytestmark = pytest.mark.documents
WIDE = Table(
    "Bred", (Column("Navn", Kind.NAME), *(Column(f"K{n}") for n in range(7))), (("Samarbeidsmøteplassene",) * 8,) * 25
)
LONG = tuple(Paragraph(f"Avsnitt {n}") for n in range(20))


def _pages(*sections: tuple[Block, ...]) -> list[tuple[bool, str]]:
    """Of each page after the cover whether it lies, and its text."""
    made = document(*(Section(f"s{n}", f"Del {n}", blocks) for n, blocks in enumerate(sections)))
    with opened_pdf(made) as file:
        # And the title of the contents.
        assert tags(file).count("/H1") == len(sections) + 1
        lies = [float(page.mediabox[2]) > float(page.mediabox[3]) for page in file.pages]
        return list(zip(lies, page_texts(file), strict=True))[1:]


def test_a_short_part_right_before_a_wide_table_stands_above_it() -> None:
    standing, lying = _pages((*LONG, Heading("Pengene"), Paragraph("Det mangler noe."), Heading("Det neste"), WIDE))[:2]
    assert not standing[0] and lying[0]
    assert "Avsnitt 19" in standing[1] and "mangler noe" not in standing[1]
    assert all(said in lying[1] for said in ("Pengene", "Det mangler noe.", "Det neste", "Bred"))


def test_a_long_part_before_it_stays_and_only_the_heading_goes_along() -> None:
    standing, lying = _pages((Heading("Pengene"), *LONG, Heading("Det neste"), WIDE))[:2]
    assert "Avsnitt 19" in standing[1] and "Det neste" not in standing[1]
    assert "Det neste" in lying[1]


def test_a_short_section_before_one_that_opens_wide_stands_above_it_with_its_notes() -> None:
    noted = Paragraph((Noted(7, "Lista over mangler"), " mangler"))
    pages = _pages(LONG, (noted,), (WIDE,))
    assert "Del 1" not in pages[0][1]
    assert pages[1][0]
    assert all(said in pages[1][1] for said in ("Del 1", "mangler", "Lista over mangler", "Del 2", "Bred"))
