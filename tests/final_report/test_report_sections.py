from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_measure, an_actor, an_initiative
from tests.unnoted import unnoted
from varig.actors.rules import ActorKind
from varig.continuation.report_sections.money import NOT_A_COST
from varig.foundation.documents.blocks import Block, GapList, Paragraph, Section, Sources, Table, Told
from varig.foundation.documents.spoken import spoken
from varig.foundation.kernel import CostBasis, Kroner, PartialDate, Severity
from varig.foundation.ui.text import say
from varig.initiatives.actions import Frame, add_goal, set_frames
from varig.initiatives.queries import InitiativeFacts
from varig.measures.rules import Delivered, MeasureType
from varig.workspace.queries.dossier import composed

pytestmark = pytest.mark.django_db
TODAY = date(2024, 5, 1)
QUESTIONS = (
    "Hvordan og hvor mye ble området styrket?",
    "Hva betydde samarbeidet på tvers?",
    "Hva har vi lært, og hva tar vi med videre?",
    "Hva råder vi andre til før nye satsinger?",
)


def sections(of: InitiativeFacts, today: date = TODAY) -> dict[str, Section]:
    return {section.key: section for section in composed(SYSTEM, of, "final_report", today, "nb").sections}


def tables(section: Section) -> list[Table]:
    return [block for block in section.blocks if isinstance(block, Table)]


def words(*blocks: Block) -> list[str]:
    texts = [unnoted(block.text) for block in blocks if isinstance(block, Paragraph)]
    return [say(text) for text in texts if not isinstance(text, tuple)]


def plain(table: Table) -> list[list[object]]:
    def said(noted: object) -> object:
        cell = unnoted(noted)
        return cell if cell is None or isinstance(cell, int | Decimal | Kroner) else say(getattr(cell, "text", cell))

    return [[said(cell) for cell in row] for row in (*table.rows, *table.foot)]


def test_the_four_questions_are_its_headings_in_order() -> None:
    titles = [say(section.title) for section in sections(an_initiative()).values()]
    assert [title for title in titles if title in QUESTIONS] == list(QUESTIONS)
    assert titles[:2] == ["Sammendrag", "Kort om satsingen"]
    assert titles[-1] == "Kilder"


def test_an_empty_initiative_says_what_nobody_has_registered() -> None:
    found = sections(an_initiative())
    assert words(*found["results"].blocks)[1:] == ["Ingen tiltak er registrert."]
    assert words(*found["sources"].blocks) == ["Tallene er fra registrene i Varig. Kilden står under hver tabell."]
    assert words(*found["figures"].blocks)[1:] == ["Ingen tall om området er registrert."]
    assert "Ingen mål er registrert." in words(*found["frame"].blocks)


def test_amounts_are_summed_within_their_basis_and_never_across() -> None:
    of = an_initiative()
    a_measure(of, "A", cost=Decimal(100), cost_basis=CostBasis.ACCOUNT)
    a_measure(of, "B", cost=Decimal(20), cost_basis=CostBasis.ACCOUNT)
    a_measure(of, "C", cost=Decimal(7), cost_basis=CostBasis.ANNOUNCED)
    a_measure(of, "D")
    found = sections(of)
    assert plain(tables(found["money"])[0]) == [
        ["regnskap", 2, Kroner(Decimal(120))],
        ["det som er sagt offentlig", 1, Kroner(Decimal(7))],
        ["kostnaden er ikke registrert", 1, None],
    ]
    foot = [[cell for cell in plain(tables(found["all_measures"])[0])[-2:][n] if cell != ""] for n in (0, 1)]
    assert foot == [
        ["Sum, regnskap (2 tiltak)", Kroner(Decimal(120))],
        ["Sum, det som er sagt offentlig (1 tiltak)", Kroner(Decimal(7))],
    ]
    everything = repr(spoken(composed(SYSTEM, of, "final_report", TODAY, "nb")))
    assert "127" not in everything


def test_what_was_not_delivered_is_no_part_of_what_the_measures_cost() -> None:
    of = an_initiative()
    a_measure(of, "Torg", cost=Decimal(100), cost_basis=CostBasis.ESTIMATE, delivered=Delivered.PARTLY)
    a_measure(of, "Sti", cost=Decimal(20), cost_basis=CostBasis.ESTIMATE)
    a_measure(of, "Kryss", cost=Decimal(7), cost_basis=CostBasis.ESTIMATE, delivered=Delivered.NO)
    a_measure(of, "Benk", delivered=Delivered.NO)
    found = sections(of)
    assert plain(tables(found["money"])[0]) == [
        ["anslag", 2, Kroner(Decimal(120))],
        ["Ikke gjennomført: anslag", 1, Kroner(Decimal(7))],
        ["Ikke gjennomført: kostnaden er ikke registrert", 1, None],
    ]
    assert say(NOT_A_COST) in words(*found["money"].blocks)
    foot = [[cell for cell in row if cell != ""] for row in plain(tables(found["all_measures"])[0])[-2:]]
    assert foot == [
        ["Sum, anslag (2 tiltak)", Kroner(Decimal(120))],
        ["Ikke gjennomført, anslag (1 tiltak)", Kroner(Decimal(7))],
    ]


def test_nothing_is_said_of_what_was_not_delivered_where_all_was() -> None:
    of = an_initiative()
    a_measure(of, "Torg", cost=Decimal(100), cost_basis=CostBasis.ESTIMATE, delivered=Delivered.YES)
    assert say(NOT_A_COST) not in words(*sections(of)["money"].blocks)


def test_yearly_frames_of_different_basis_have_a_sum_each() -> None:
    of = an_initiative()
    frames = [
        Frame(2021, "Staten", Decimal(3000), CostBasis.ACCOUNT),
        Frame(2022, "Staten", Decimal(4000), CostBasis.ANNOUNCED),
        Frame(2021, "Kommunen", Decimal(1000), CostBasis.ACCOUNT),
    ]
    set_frames(reader=SYSTEM, of=of, frames=frames)
    assert plain(tables(sections(of)["money"])[0]) == [
        ["Kommunen", "regnskap", Decimal(1), None],
        ["Staten", "regnskap", Decimal(3), "–"],
        ["Staten", "det som er sagt offentlig", "–", Decimal(4)],
        ["Sum, regnskap", "", Decimal(4), "–"],
        ["Sum, det som er sagt offentlig", "", "–", Decimal(4)],
    ]


@pytest.mark.parametrize(
    ("facts", "today", "said"),
    [
        ({"delivered": Delivered.YES}, TODAY, "Ja"),
        ({"delivered": Delivered.PARTLY}, TODAY, "Delvis"),
        ({}, TODAY, "Ikke slutt ennå"),
        ({"end": PartialDate(2023)}, TODAY, "Ikke sagt"),
        ({}, date(2026, 1, 1), "Ikke sagt"),
    ],
)
def test_a_measure_says_how_it_went_or_that_nobody_has_said(facts, today, said) -> None:
    of = an_initiative()
    a_measure(of, "Scenen", type=MeasureType.PHYSICAL, **facts)
    assert plain(tables(sections(of, today)["all_measures"])[0])[0][-1] == said


def test_what_was_not_delivered_is_listed_with_its_reason_or_that_none_is_given() -> None:
    of = an_initiative()
    a_measure(of, "Bro", delivered=Delivered.NO, delivered_reason="Grunnen var for bløt.")
    a_measure(of, "Sti", delivered=Delivered.PARTLY)
    a_measure(of, "Torg", delivered=Delivered.YES)
    assert plain(tables(sections(of)["measures"])[0]) == [
        ["Bro", "Nei", "Grunnen var for bløt."],
        ["Sti", "Delvis", "Ikke sagt"],
    ]


def test_goals_are_counted_with_what_was_done_for_them() -> None:
    of = an_initiative()
    goal = add_goal(reader=SYSTEM, of=of, name="Trygge uterom", is_main=True)
    a_measure(of, "Lys", goals=(goal,), delivered=Delivered.YES)
    a_measure(of, "Kafé")
    assert plain(tables(sections(of)["results"])[0]) == [
        ["1", "Trygge uterom", 1, 1, 0, 0, 0, 0],
        ["–", "Uten mål", 1, 0, 0, 0, 0, 1],
    ]


def test_who_took_part_stands_with_what_they_answered_for() -> None:
    of = an_initiative()
    office = an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
    for name in ("A", "B", "C", "D", "E"):
        a_measure(of, name, accountable=office)
    assert plain(tables(sections(of)["actors"])[0]) == [["Programkontoret", "Programkontor", "A; B; C og 2 til", "–"]]


def test_each_source_is_listed_once_with_what_is_from_it() -> None:
    of = an_initiative()
    a_measure(of, "Lys", source_address="https://avis.example/lys")
    a_measure(of, "Sti", source_address="https://avis.example/lys", source_note="Udatert.")
    found = sections(of)["sources"]
    listed = next(block for block in found.blocks if isinstance(block, Sources))
    assert [(say(one.text), one.address) for one in listed.entries] == [
        ("2 tiltak: Lys; Sti", "https://avis.example/lys")
    ]
    assert plain(tables(found)[0]) == [["Sti", "Udatert."]]


def test_what_hinders_is_listed_and_the_rest_is_counted_with_the_way_to_its_list() -> None:
    of = an_initiative()
    a_measure(of, "Lys")
    found = sections(of)["gaps"]
    lists = [block for block in found.blocks if isinstance(block, GapList)]
    about = [[entry for entry in block.entries if "Lys" in say(entry.title)] for block in lists]
    told = [[(str(entry.severity), say(entry.title)) for entry in entries] for entries in about]
    assert told == [[("blocks", "Ingen er ansvarlig for Lys")]]
    (last,) = [block for block in found.blocks[-1:] if isinstance(block, Paragraph)]
    assert isinstance(last.text, Told)
    assert last.text.message.msgid.startswith("%(count)s advarsel eller merknad til står i lista over mangler")


def test_a_report_without_published_sources_says_that_the_registers_are_the_source() -> None:
    (only,) = sections(an_initiative())["sources"].blocks
    assert isinstance(only, Paragraph)
    assert say(only.text) == "Tallene er fra registrene i Varig. Kilden står under hver tabell."


def test_the_blocking_gaps_are_at_most_twenty_and_say_nothing_of_what_to_do() -> None:
    of = an_initiative()
    for number in range(25):
        a_measure(of, f"Tiltak {number}")
    lists = [block for block in sections(of)["gaps"].blocks if isinstance(block, GapList)]
    assert lists
    entries = [entry for block in lists for entry in block.entries]
    assert not any(entry.detail or entry.remedy for entry in entries)
    assert sum(entry.severity is Severity.BLOCKS for entry in entries) <= 20
    assert len(entries) < 60


def test_nothing_said_about_the_fates_is_said_once_and_not_as_a_table() -> None:
    of = an_initiative()
    a_measure(of, "Lys")
    assert tables(sections(of)["afterwards"]) == []
