"""Activities and events: when they are, whom they bring together, and who owns them as time goes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_cast, a_row, an_actor, an_initiative, changed_row, proposed, taken_in, version_of
from tests.measures.building import back_again, changes, listed, values, wrong
from tests.measures.files import csv, workbook
from varig.foundation.kernel import Invalid, NotAllowed, PartialDate
from varig.foundation.registers.matching import match_headers
from varig.foundation.ui.text import say
from varig.legacy.queries import roles_of
from varig.measures.register import ACTIVITIES

pytestmark = pytest.mark.django_db

ODD = workbook(
    ("Aktivitetsoversikt for området", None, None, None, None, None, None, None, None),
    (None,) * 9,
    ("Tilbud", "Kategori", "Hyppighet", "Ukedag", "Målgruppe", "Antall deltakere", "Drives av", "Startår", "Budsjett"),
    (
        "Åpent kjøkken",
        "fast",
        "ukentlig",
        "tirsdag",
        "eldre; innvandrere",
        45,
        "Frivilligsentralen",
        2022,
        "120 000 kr",
    ),
    ("Bydelsfest", "festival", "årlig", None, "alle beboere", 900, "Velforeningen", 2021, None),
    ("Gatekunst", "engangs", None, None, "ungdom", None, None, 2023, 80000),
    ("Totalt", None, None, None, None, 945, None, None, 200000),
)


@pytest.mark.requirement("R52", "R53", "R54", "R60")
def test_what_is_written_is_read_back() -> None:
    of = an_initiative()
    for name in ("Frivilligsentralen", "Velforeningen", "Programkontoret"):
        an_actor(of, name)
    given = {
        "name": "Åpent kjøkken",
        "accountable": "Frivilligsentralen",
        "participants": ("Programkontoret", "Velforeningen"),
        "type": "recurring",
        "description": "Felles middag.",
        "place": "Gamle postkontoret",
        "rhythm": "weekly",
        "rhythm_note": "tirsdager kl. 17 til 20",
        "season": "september til mai",
        "started": PartialDate(2022, 9),
        "ended": PartialDate(2025, 5),
        "groups": ("families", "elderly", "language_groups"),
        "groups_note": "Særlig nye i blokkene ved torget",
        "builds_relations": "Eldre og nyinnflyttede lager mat sammen.",
        "attendance": 45,
        "used_by_children": True,
        "roles_rest_on": "Sentralen har kjøkken, velforeningen vil ha flere medlemmer.",
        "started_by": "Programkontoret",
        "owned_by": "Velforeningen",
        "ownership_plan": "Velforeningen leier kjøkkenet selv fra 2026.",
        "yearly_cost": Decimal(120000),
        "latitude": Decimal("59.963300"),
        "longitude": Decimal("10.870000"),
        "continuation_note": "Leien må være avtalt.",
        "source_address": "https://www.kommune.example/kjokken",
        "source_note": "Årsmelding.",
    }
    assert values(of, ACTIVITIES, a_row(of, ACTIVITIES, **given)) == given


@pytest.mark.requirement("R54")
def test_who_answered_before_stands_in_the_items_roles() -> None:
    of = an_initiative()
    an_actor(of, "Programkontoret")
    an_actor(of, "Velforeningen")
    item_id = a_row(of, ACTIVITIES, name="Bydelsfest", accountable="Programkontoret")
    changed_row(of, ACTIVITIES, item_id, version_of(item_id), accountable="Velforeningen")
    standing = [(role.actor_name, role.end is None) for role in roles_of(SYSTEM, of)[item_id]]
    assert standing == [("Velforeningen", True), ("Programkontoret", False)]


@pytest.mark.requirement("R52")
def test_a_spreadsheet_with_other_headers_is_understood() -> None:
    of = an_initiative()
    found = proposed(of, ACTIVITIES, ODD, "aktiviteter.xlsx")
    assert (found.plan.problems, [left.row for left in found.plan.left_out]) == ((), [7])
    assert [(new.key, new.names) for new in found.along] == [("actors", ("Frivilligsentralen", "Velforeningen"))]
    kitchen, party, art = (row.values for row in found.plan.new)
    assert (kitchen["type"], kitchen["rhythm"], kitchen["rhythm_note"]) == ("recurring", "weekly", "tirsdag")
    assert (kitchen["groups"], kitchen["attendance"], kitchen["yearly_cost"]) == (
        ("elderly", "language_groups"),
        45,
        Decimal(120000),
    )
    assert (party["type"], party["rhythm"], party["groups"]) == ("yearly", "yearly", ("everybody",))
    assert (art["type"], art["started"], art["owned_by"]) == ("single", PartialDate(2023), None)


def test_how_many_took_part_is_no_list_of_partners() -> None:
    headers = ["Navn", "Deltakere", "Samarbeidspartnere", "Eier", "Eierskap"]
    matched = [match.column_key for match in match_headers(headers, ACTIVITIES).columns]
    assert matched == ["name", "attendance", "participants", "accountable", "owned_by"]


@pytest.mark.parametrize("name", ["ut.xlsx", "ut.csv"])
def test_what_goes_out_comes_back_without_a_difference(name: str) -> None:
    of = an_initiative()
    found = proposed(of, ACTIVITIES, ODD, "aktiviteter.xlsx")
    for row in found.plan.new:
        a_row(of, ACTIVITIES, **row.values)
    plan = back_again(of, ACTIVITIES, name)
    assert (changes(plan), len(plan.unchanged)) == ([], 3)


def test_a_row_that_can_not_be_is_named_with_its_column() -> None:
    of = an_initiative()
    content = csv("Navn;Type;Hvor ofte;Start;Slutt", "Fest;årlig;ukentlig;2023;2021")
    found = proposed(of, ACTIVITIES, content).plan
    assert [(one.row, one.column) for one in found.problems] == [(2, "Slutt"), (2, "Hvor ofte")]
    assert wrong(ACTIVITIES, of, attendance=-4) == ["attendance"]


@pytest.mark.parametrize(
    "row",
    [
        {"type": "single", "rhythm": "weekly"},
        {"started": PartialDate(2023), "ended": PartialDate(2021)},
        {"yearly_cost": Decimal(-1)},
        {"attendance": -1},
        {"attendance": 10**12},
    ],
)
def test_the_database_refuses_what_can_not_be(row: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        a_row(an_initiative(), ACTIVITIES, name="Fest", **row)


def test_the_list_is_narrowed_sorted_and_searched() -> None:
    of = an_initiative()
    for row in proposed(of, ACTIVITIES, ODD, "aktiviteter.xlsx").plan.new:
        a_row(of, ACTIVITIES, **row.values)
    assert listed(of, ACTIVITIES) == ["Bydelsfest", "Gatekunst", "Åpent kjøkken"]
    assert listed(of, ACTIVITIES, "sort=-attendance") == ["Bydelsfest", "Åpent kjøkken", "Gatekunst"]
    assert listed(of, ACTIVITIES, "type=single&type=yearly") == ["Bydelsfest", "Gatekunst"]
    assert listed(of, ACTIVITIES, "groups=elderly") == ["Åpent kjøkken"]
    assert listed(of, ACTIVITIES, "rhythm=-") == ["Gatekunst"]
    assert listed(of, ACTIVITIES, "q=kunst") == ["Gatekunst"]


def test_two_activities_have_two_names() -> None:
    of = an_initiative()
    a_row(of, ACTIVITIES, name="Fest")
    with pytest.raises(Invalid) as refused:
        a_row(of, ACTIVITIES, name="Fest")
    assert "dette navnet" in say(refused.value.problems[0].message)


def test_only_those_who_keep_the_registers_may_add() -> None:
    of = an_initiative()
    cast = a_cast(of)
    for reader in (cast.reader, cast.owner, cast.outsider, cast.link, cast.unit_manager):
        with pytest.raises(NotAllowed):
            a_row(of, ACTIVITIES, reader=reader, name="Fest")
    taken_in(of, ACTIVITIES, csv("Navn", "Fest"), reader=cast.coordinator)
    assert listed(of, ACTIVITIES, reader=cast.reader) == ["Fest"]
