"""Where a page ends: what belongs together stands together, and no page is left half empty for a long table."""

from __future__ import annotations

import json

import pytest

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import opened_pdf, page_texts
from varig.foundation.documents import pdf
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Definitions,
    Heading,
    Kind,
    Noted,
    Notice,
    Paragraph,
    Section,
    Source,
    Style,
    Table,
)
from varig.foundation.documents.spoken import spoken

pytestmark = pytest.mark.documents
FACTS = Definitions(tuple((f"Ord {at}", f"svar {at}") for at in range(5)))
LIST = BulletList(tuple(f"Punkt {at}" for at in range(4)))


def _pages(filling: int, *blocks: Block) -> list[str]:
    """The pages after the cover, where so many lines come first."""
    lines = tuple(Paragraph(f"linje {at}") for at in range(filling))
    with opened_pdf(document(Section("a", "A", (*lines, *blocks)))) as file:
        return page_texts(file)[1:]


@pytest.mark.parametrize("filling", range(26, 44, 3))
def test_facts_about_one_thing_are_not_parted(filling: int) -> None:
    pages = _pages(filling, Heading("Funn 1", 3), FACTS)
    assert [page.count("svar") for page in pages if "svar" in page] == [5]
    assert next("Funn 1" in page for page in pages if "svar" in page)


@pytest.mark.parametrize("filling", range(26, 44, 3))
def test_a_short_list_is_not_parted_and_stays_with_the_line_that_leads_to_it(filling: int) -> None:
    pages = _pages(filling, Paragraph("Til dere som skal i gang:"), LIST)
    assert [page.count("Punkt") for page in pages if "Punkt" in page] == [4]
    assert next("skal i gang:" in page for page in pages if "Punkt" in page)


def test_a_long_table_begins_on_the_page_where_there_is_room_for_some_of_it() -> None:
    table = Table("Mange", (Column("Navn", Kind.NAME), Column("Tekst")), (("rad", "noe"),) * 14)
    pages = _pages(24, table)
    assert [page.count("rad") > 0 for page in pages] == [True, True]


def test_a_short_table_stands_on_one_page() -> None:
    table = Table("Få", (Column("Navn", Kind.NAME), Column("Tekst")), (("rad", "noe"),) * 6)
    for filling in (30, 32, 34):
        pages = _pages(filling, table)
        assert [page.count("rad") for page in pages if "rad" in page] == [6]


@pytest.mark.parametrize("filling", range(20, 44, 2))
def test_a_title_and_its_first_line_are_never_left_alone_at_the_foot_of_a_page(filling: int) -> None:
    lines = tuple(Paragraph(f"linje {at}") for at in range(filling))
    after = (Paragraph("Dette er det første spørsmålet.", Style.LEAD), Paragraph("Svaret er langt. " * 30))
    with opened_pdf(document(Section("a", "A", lines), Section("b", "Om området", after))) as file:
        pages = page_texts(file)[1:]
    assert all(("Svaret" in page) >= ("Dette er det" in page) for page in pages)


@pytest.mark.parametrize("filling", range(20, 40, 3))
@pytest.mark.parametrize("sources", [(), (Source("Lest her"),)])
@pytest.mark.parametrize("foot", [(), (("Sum", "alt"),)])
def test_no_page_holds_only_the_last_row_of_a_table_or_where_it_was_read(
    filling: int, sources: tuple[Source, ...], foot: tuple[tuple[str, str], ...]
) -> None:
    columns = (Column("Navn", Kind.NAME), Column("Tekst"))
    pages = _pages(filling, Table("Mange", columns, (("rad", "noe"),) * 14, foot=foot, sources=sources))
    last = next(page for page in reversed(pages) if "rad" in page or "Sum" in page or "Lest her" in page)
    assert ("Lest her" in last) == bool(sources)
    assert "Sum" in last if foot else last.count("rad") >= 3


@pytest.mark.parametrize("filling", range(28, 44, 2))
def test_a_few_notes_stand_on_one_page_with_their_title(filling: int) -> None:
    told = Paragraph(tuple(Noted(at, f"Kildested {at}") for at in range(3)))
    pages = _pages(filling, told)
    assert [page.count("Kildested") for page in pages if "Kildested" in page] == [3]
    assert all(("Kilder til" in page) == ("Kildested" in page) for page in pages)


def test_a_box_and_the_sources_of_a_section_stay_with_what_is_short_before_them() -> None:
    blocks = (
        Paragraph("Først"),
        Paragraph("Før boksen"),
        Notice("Boksen"),
        Paragraph("Midt"),
        Paragraph((Noted(7, "Tiltak"), " sist")),
    )
    said = json.loads(pdf.laid_out(spoken(document(Section("a", "A", blocks)))).data)
    kept = [block["leads-on"] for block in said["sections"][0]["blocks"]]
    assert kept == [False, False, True, False, False, True]
