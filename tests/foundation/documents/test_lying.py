"""What goes along onto a page that lies, so that the one before isn't left with a line or two."""

from __future__ import annotations

import pytest
from docx.enum.section import WD_ORIENT

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import opened_pdf, opened_word, page_texts, tags
from tests.foundation.documents.sample_templates import template, with_logo
from varig.foundation.documents.blocks import Block, Column, Figure, Heading, Kind, Noted, Paragraph, Section, Table

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


def _parts(*sections: tuple[Block, ...]) -> list[tuple[bool, list[str]]]:
    """Of each part of the Word file whether its pages lie, and its paragraphs."""
    file = opened_word(document(*(Section(f"s{n}", f"Del {n}", blocks) for n, blocks in enumerate(sections))))
    return [
        (
            part.orientation is WD_ORIENT.LANDSCAPE,
            [inner.text for inner in part.iter_inner_content() if getattr(inner, "text", "")],
        )
        for part in file.sections
    ]


def test_in_word_the_same_goes_along() -> None:
    (stands, first), (lies, second) = _parts((*LONG, Heading("Pengene"), Paragraph("Noe."), Heading("Det neste"), WIDE))
    assert (stands, lies) == (False, True)
    assert first[-1] == "Avsnitt 19"
    assert second[:4] == ["Pengene", "Noe.", "Det neste", "Bred"]


def test_what_is_short_between_two_wide_tables_gets_no_page_of_its_own() -> None:
    blocks = (*LONG, WIDE, Paragraph("Bare dette."), WIDE)
    assert [lies for lies, _ in _parts(blocks)] == [False, True]
    assert [lies for lies, text in _pages(blocks) if "Bare dette." in text] == [True]


def test_the_short_rest_of_a_section_and_a_short_section_after_it_go_to_the_next_wide_table() -> None:
    noted = Paragraph((Noted(7, "Lista over mangler"), " ting til"))
    sections = ((*LONG, WIDE, noted), (Paragraph("Kort."),), (WIDE,))
    (_, _), (lies, said) = _parts(*sections)
    assert lies
    assert said.index("Del 1") < said.index("Kort.") < said.index("Del 2")
    assert any("Lista over mangler" in one for one in said)
    assert all(lies for lies, text in _pages(*sections) if "ting til" in text or "Kort." in text)


def test_a_long_rest_stays_on_pages_that_stand() -> None:
    assert [lies for lies, _ in _parts((*LONG, WIDE, *LONG), (WIDE,))] == [False, True, False, True]


def test_a_narrower_page_turns_only_where_small_letters_and_broken_words_do_not_help() -> None:
    columns = (Column("Navn", Kind.NAME), *(Column(f"K{n}") for n in range(4)))
    row = ("Samarbeidsmøteplassene", "Virksomhetsplanen", "Treningsapparaten", "Ja", "Nei")
    made = document(Section("a", "A", (Table("T", columns, (row,) * 30),)))
    assert len(opened_word(made, template=template(with_logo)).sections) == 1


def test_the_table_of_a_picture_lies_alone_where_it_is_wide() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"></svg>'
    figure = Figure(svg, "Et bilde.", "Bildet", WIDE)
    assert [lies for lies, _ in _parts((*LONG, figure, Paragraph("Etter")))] == [False, True, False]
    assert any(lies and "Bred" in text for lies, text in _pages((*LONG, figure)))
