"""Sources of numbers: a link in the web version, a raised letter and a note on paper."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from docx.oxml.ns import qn
from lxml.html import fromstring

from tests.foundation.documents.example import document
from tests.foundation.documents.opened import elements, opened_page, opened_pdf, opened_word, read_order
from varig.foundation.documents.blocks import (
    BulletList,
    Column,
    Definitions,
    Document,
    Figure,
    Kind,
    Noted,
    Paragraph,
    Section,
    Source,
    Table,
    Told,
)
from varig.foundation.documents.html import fragment
from varig.foundation.documents.links import shown
from varig.foundation.documents.spoken import spoken
from varig.foundation.kernel import Kroner, msg, msg_n

pytestmark = pytest.mark.documents
SSB = "https://www.ssb.no/statbank/table/07459"
PEOPLE = Noted(3753, "SSB, tabell 07459", SSB)
COST = Noted(Kroner(Decimal(720_000)), msg("Avtale"), "/dalen/register/avtaler/3/")
STORED = Noted(12, "Årsrapport 2012")
TABLE = Table(
    "Folk", (Column("Tema", Kind.NAME), Column("Tall", Kind.NUMBER)), (("Beboere", PEOPLE), ("Saker", STORED))
)
TITLE = "Kilder til tallene i denne delen"


def _document(*blocks: Any) -> Document:
    return document(Section("a", "A", blocks), Section("b", "B", (Paragraph((STORED, " saker")),)))


MADE = _document(Paragraph((PEOPLE, " bor her, og ", COST, " går med.")), TABLE)


def test_the_value_leads_to_its_source_in_the_web_version() -> None:
    links = opened_page(MADE, base="").xpath("//section//a[@class='doc-noted']")
    assert [(link.text, link.get("href")) for link in links] == [("3\u202f753", SSB), ("3\u202f753", SSB)]


def test_it_leads_into_the_program_where_the_program_s_address_is_known() -> None:
    links = opened_page(MADE, base="https://varig.example").xpath("//section//a[@class='doc-noted']")
    assert [(link.text, link.get("href"), link.get("title")) for link in links] == [
        ("3\u202f753", SSB, "Kilde: SSB, tabell 07459"),
        ("720\u202f000\u00a0kr", "https://varig.example/dalen/register/avtaler/3/", "Kilde: Avtale"),
        ("3\u202f753", SSB, "Kilde: SSB, tabell 07459"),
    ]


def test_a_source_without_address_is_a_note_in_the_web_version_too() -> None:
    page = opened_page(MADE)
    raised = page.xpath("//sup/a")[1]
    assert (raised.text, raised.get("href")) == ("c", "#doc-a/3")
    note = page.get_element_by_id("doc-a/3")
    assert (note.text, note.get("value"), note.get("data-mark")) == ("Årsrapport 2012", "3", "c.")
    assert page.xpath("//p[@class='doc-notes-title']/text()") == [TITLE, TITLE]


def test_notes_are_numbered_once_a_source_and_anew_in_each_section() -> None:
    notes = [
        [(n["number"], n["source"], n["address"]) for n in section["notes"]] for section in spoken(MADE)["sections"]
    ]
    assert notes == [
        [(1, "SSB, tabell 07459", SSB), (2, "Avtale", ""), (3, "Årsrapport 2012", "")],
        [(1, "Årsrapport 2012", "")],
    ]


def test_an_address_into_the_program_does_not_part_one_source_in_two() -> None:
    other = Noted(1, msg("Avtale"), "/dalen/register/avtaler/4/")
    (first, _second) = spoken(_document(Paragraph((COST, other))))["sections"]
    assert [note["source"] for note in first["notes"]] == ["Avtale"]


def test_after_z_the_letters_are_doubled_as_word_does_it() -> None:
    many = _document(*(Paragraph(Noted(at, f"Kilde {at}")) for at in range(1, 29)))
    marks = [note["mark"] for note in spoken(many)["sections"][0]["notes"]]
    assert (marks[0], marks[25:]) == ("a", ["z", "aa", "bb"])
    assert [read for read in read_order(opened_pdf(many)) if read in {"bb", "bb."}] == ["bb", "bb."]
    assert opened_page(many).xpath("//li/@data-mark")[27] == "bb."


def test_in_pdf_a_raised_letter_leads_to_the_note_at_the_end_of_the_section() -> None:
    read = read_order(opened_pdf(MADE))
    assert read[read.index("A", 8) :] == [
        "A",
        *("3\u202f753", "a", " bor her, og ", "720\u202f000\u00a0kr", "b", " går med."),
        *("Folk", "Tema", "Tall", "Beboere", "3\u202f753", "a", "Saker", "12", "c"),
        *(TITLE, "a.", "SSB, tabell 07459", ". ", shown(SSB), "b.", "Avtale", "c.", "Årsrapport 2012"),
        *("B", "12", "a", " saker", TITLE, "a.", "Årsrapport 2012"),
    ]


def test_no_link_on_paper_leads_into_the_program() -> None:
    file = opened_pdf(MADE)
    outer = {
        str(one.A.URI) for page in file.pages for one in page.get("/Annots", []) if "/A" in one and "/URI" in one.A
    }
    assert outer == {SSB}
    links = [one for one in elements(file.Root.StructTreeRoot) if one.S == "/Link"]
    assert len(links) > 5
    relations = {one.target_ref for one in opened_word(MADE).part.rels.values() if one.is_external}
    assert relations == {SSB}


BASE = "https://varig.example"


def _addresses(file: Any) -> list[str]:
    """Where a PDF's links lead, outside it, in the order of its pages."""
    found = (one.A.URI for page in file.pages for one in page.get("/Annots", []) if "/A" in one and "/URI" in one.A)
    return [str(one) for one in found]


def test_where_the_program_s_address_is_known_note_and_number_lead_there_on_paper() -> None:
    done = Source(msg("Tiltaksregisteret"), "/dalen/register/tiltak/?delivered=yes")
    made = _document(Paragraph(Told(COUNTED, {"all": REGISTER, "yes": done})), _with_sources(REGISTER))
    every, nine = f"{BASE}{REGISTER.address}", f"{BASE}{done.address}"
    file = opened_pdf(made, base=BASE)
    # The two numbers, the line below the table, and the note; the number in the table has no link of its own.
    assert _addresses(file) == [every, nine, every, every]
    read = "".join(read_order(file))
    assert "Kilde: Tiltaksregisteret (varig.example/dalen/register/tiltak/)" in read
    assert f"{TITLE}a.Tiltaksregisteret. varig.example/dalen/register/tiltak/" in read
    word = opened_word(made, base=BASE)
    assert {one.target_ref for one in word.part.rels.values() if one.is_external} == {every, nine}
    texts = [p.text for p in word.paragraphs]
    assert "Tiltaksregisteret. varig.example/dalen/register/tiltak/" in texts
    links = opened_page(made, base=BASE).xpath("//section//a[@class='doc-noted']/@href")
    assert links == [every, nine, every]


def test_one_page_of_the_program_narrowed_in_one_way_only_is_told_as_narrowed() -> None:
    done = Source(msg("Tiltaksregisteret"), "/dalen/register/tiltak/?delivered=yes")
    (first, _second) = spoken(_document(Paragraph((done.of(9),))), base=BASE)["sections"]
    assert [note["address"] for note in first["notes"]] == [f"{BASE}{done.address}"]


def test_many_pages_of_one_register_are_one_note() -> None:
    rows = [Source(msg("Indikatorer"), f"/dalen/register/indikatorer/{at}/") for at in (3, 14)]
    made = _document(Paragraph(rows[0].of(1)), Paragraph("og"), Paragraph(rows[1].of(2)))
    (first, _second) = spoken(made, base=BASE)["sections"]
    assert [(note["source"], note["address"]) for note in first["notes"]] == [
        ("Indikatorer", f"{BASE}/dalen/register/indikatorer/")
    ]


def test_in_word_a_raised_letter_leads_to_the_note() -> None:
    file = opened_word(MADE)
    raised = [link for link in file.element.iter(qn("w:hyperlink")) if link.find(".//" + qn("w:vertAlign")) is not None]
    assert ["".join(text.text for text in link.iter(qn("w:t"))) for link in raised] == ["a", "b", "a", "c", "a"]
    places = {mark.get(qn("w:name")) for mark in file.element.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in raised} <= places
    texts = [p.text for p in file.paragraphs]
    assert texts[texts.index(TITLE) + 1 : texts.index("B")] == [
        f"SSB, tabell 07459. {shown(SSB)}",
        "Avtale",
        "Årsrapport 2012",
    ]


@pytest.mark.parametrize("block", [BulletList((("Om ", PEOPLE),)), Definitions((("Folk", PEOPLE),))])
def test_it_may_stand_wherever_text_does(block: Any) -> None:
    made = _document(block)
    assert opened_page(made).xpath("//section[1]//a[@class='doc-noted']/@href") == [SSB]
    assert TITLE in read_order(opened_pdf(made))
    assert TITLE in [p.text for p in opened_word(made).paragraphs]


def test_what_is_unknown_may_be_noted_and_a_source_is_always_said() -> None:
    assert spoken(_document(Paragraph(Noted(None, "Spurt"))))["sections"][0]["blocks"][0]["text"][0]["text"] == "Ukjent"
    with pytest.raises(ValueError, match="3753"):
        Noted(3753, "")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//ond.example/", "#finnes-ikke"])
def test_an_address_that_leads_nowhere_is_not_followed(address: str) -> None:
    made = _document(Paragraph(Noted(1, "Kilde", address)))
    assert opened_page(made).xpath("//a[@class='doc-noted']") == []
    assert opened_page(made).xpath("//section[1]//ol/li/text()") == ["Kilde"]


REGISTER = Source(msg("Tiltaksregisteret"), "/dalen/register/tiltak/")
COUNTED = msg("%(all)s tiltak: %(yes)s er gjennomført.", all=12, yes=9)


def test_each_number_of_a_sentence_has_its_own_link_and_one_note_for_them_all() -> None:
    done = Source(msg("Tiltaksregisteret"), "/dalen/register/tiltak/?delivered=yes")
    made = _document(Paragraph(Told(COUNTED, {"all": REGISTER, "yes": done})))
    links = fromstring(fragment(made)).xpath("//a[@class='doc-noted']")
    assert [(link.text, link.get("href"), link.tail) for link in links] == [
        ("12", "/dalen/register/tiltak/", " tiltak: "),
        ("9", "/dalen/register/tiltak/?delivered=yes", " er gjennomført."),
    ]
    read = read_order(opened_pdf(made))
    assert read[read.index("A", 8) :][1:8] == [
        "12 tiltak: ",
        "9",
        "a",
        " er gjennomført.",
        TITLE,
        "a.",
        "Tiltaksregisteret",
    ]


def test_a_sentence_is_told_in_its_language_with_the_form_that_its_number_asks_for() -> None:
    one = msg_n("%(count)s tiltak er registrert", "%(count)s tiltak er registrert", count=1)
    told = Told(
        msg(
            "%(all)s. %(yes)s er gjennomført, %(partly)s delvis og %(no)s ikke. "
            "Om %(silent)s har ingen sagt noe.%(rest)s",
            all=one,
            yes="\x00",
            partly=2,
            no=3,
            silent=4,
            rest="",
        ),
        {"all": REGISTER},
    )
    (said,) = spoken(replace(_document(Paragraph(told)), language="en"))["sections"][0]["blocks"]
    assert next((part["text"], "source" in part) for part in said["text"]) == ("1 measure is registered", True)
    assert "\x00" not in repr(said["text"])
    with pytest.raises(ValueError, match="gjennomført"):
        Told(COUNTED, {"nobody": REGISTER})


def _with_sources(*sources: Source) -> Table:
    return Table("Folk", TABLE.columns, (("Beboere", REGISTER.of(3753)), ("Saker", STORED)), sources=sources)


def test_a_table_says_in_a_line_below_where_it_was_read_and_its_cells_need_no_note_of_that() -> None:
    made = _document(_with_sources(REGISTER, Source("SSB", SSB), REGISTER))
    page = fromstring(fragment(made))
    assert [(a.text, a.get("href")) for a in page.xpath("//p[@class='doc-read-at']/a")] == [
        ("Tiltaksregisteret", REGISTER.address),
        ("SSB", SSB),
    ]
    assert page.xpath("//td/a[@class='doc-noted']/text()") == ["3\u202f753"]
    read = read_order(opened_pdf(made))
    below = read[read.index("Saker") :]
    assert "".join(below[: below.index(TITLE)]).startswith(f"Saker12aKilde: Tiltaksregisteret; SSB ({shown(SSB)})")
    assert [note["source"] for note in spoken(made)["sections"][0]["notes"]] == ["Årsrapport 2012"]
    texts = [p.text for p in opened_word(made).paragraphs]
    assert f"Kilde: Tiltaksregisteret; SSB ({shown(SSB)})" in texts


def test_a_figure_says_it_below_its_table_and_an_empty_table_says_nothing() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>'
    bare = Figure(svg, "Et bilde", "Bilde", sources=(REGISTER,))
    for figure in (bare, replace(bare, table=TABLE), replace(bare, table=replace(TABLE, rows=()))):
        made = _document(figure)
        assert len(fromstring(fragment(made)).xpath("//figure/p[@class='doc-read-at']")) == 1
        assert "".join(read_order(opened_pdf(made))).count("Kilde: Tiltaksregisteret") == 1
        assert [p.text for p in opened_word(made).paragraphs].count("Kilde: Tiltaksregisteret") == 1
    empty = _document(replace(_with_sources(REGISTER), rows=()))
    assert "doc-read-at" not in fragment(empty)
    assert "Kilde:" not in "".join(read_order(opened_pdf(empty)))


def test_a_table_that_is_parted_says_it_once_below_the_last_part() -> None:
    long = replace(_with_sources(REGISTER), rows=(("Beboere", 1),) * 401)
    assert "".join(read_order(opened_pdf(_document(long)))).count("Kilde: Tiltaksregisteret") == 1
