"""Tasks of the special organisation: what each needs to live on in other hands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_row, an_actor, an_initiative, proposed, taken_in
from tests.measures.building import back_again, changes, listed, values, wrong
from tests.measures.files import csv
from varig.foundation.kernel import Invalid, NotFound, msg
from varig.foundation.registers.storing import Changes
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.legacy.rules import Kind
from varig.programme_office.queries import positions, tasks, tasks_held_by_one
from varig.programme_office.register import POSITIONS, TASKS

pytestmark = pytest.mark.django_db

ODD = csv(
    "Arbeidsoppgave;Gjøres av;Frekvens;Timer pr mnd;Nøkkelperson;Rutine;Tilganger;På tvers av",
    "Kalle inn nettverket;Områdeutvikler;månedlig;6,5;ja;https://www.kommune.example/rutine;e-postlisten;skolen og NAV",
    "Søke midler;Programleder;årlig;10;ja;;;",
    "Vaske;områdeutvikler;ukentlig;;nei;;;",
)


def _remove(of: InitiativeFacts, position_id: int) -> None:
    gone = Changes(removed=[position_id])
    POSITIONS.stored.write(POSITIONS, reader=SYSTEM, of=of, changes=gone, did=msg("tok bort en stilling"))


@pytest.mark.requirement("R5")
def test_what_is_written_is_read_back() -> None:
    of = an_initiative()
    an_actor(of, "Programkontoret")
    a_row(of, POSITIONS, name="Områdeutvikler")
    given = {
        "name": "Kalle inn nettverket",
        "accountable": "Programkontoret",
        "description": "Innkalling, sakliste og referat.",
        "position": "Områdeutvikler",
        "frequency": "monthly",
        "hours_per_month": Decimal("6.50"),
        "held_by_one": True,
        "handover": "Den nye er med på to møter først.",
        "handover_address": "https://www.kommune.example/rutine",
        "systems": "E-postlisten og saksystemet",
        "partners": "Skolen og NAV. Bydelen minner alle på det.",
        "continuation_note": "Frivilligsentralen kan ta det.",
    }
    item_id = a_row(of, TASKS, **given)
    assert values(of, TASKS, item_id) == given
    assert [(one.id, one.kind) for one in items(SYSTEM, of)] == [(item_id, Kind.TASK)]


@pytest.mark.requirement("R5")
def test_a_spreadsheet_brings_its_positions_along() -> None:
    of = an_initiative()
    found = proposed(of, TASKS, ODD)
    assert found.plan.problems == ()
    assert [(new.key, new.names) for new in found.along] == [("positions", ("Områdeutvikler", "Programleder"))]
    taken_in(of, TASKS, ODD)
    assert [one.name for one in positions(SYSTEM, of)] == ["Områdeutvikler", "Programleder"]
    assert [(one.name, one.position, one.hours_per_month) for one in tasks(SYSTEM, of)] == [
        ("Kalle inn nettverket", "Områdeutvikler", Decimal("6.50")),
        ("Søke midler", "Programleder", Decimal("10.00")),
        ("Vaske", "Områdeutvikler", None),
    ]


def test_what_only_one_can_do_stands_with_what_nothing_is_written_about_first() -> None:
    of = an_initiative()
    taken_in(of, TASKS, ODD)
    found = tasks_held_by_one(SYSTEM, of)
    assert [(one.name, one.hangs_on_one) for one in found] == [("Søke midler", True), ("Kalle inn nettverket", False)]


@pytest.mark.parametrize("name", ["ut.xlsx", "ut.csv"])
def test_what_goes_out_comes_back_without_a_difference(name: str) -> None:
    of = an_initiative()
    taken_in(of, TASKS, ODD)
    plan = back_again(of, TASKS, name)
    assert (changes(plan), len(plan.unchanged)) == ([], 3)


def test_a_task_stays_when_its_position_is_taken_away() -> None:
    of = an_initiative()
    taken_in(of, TASKS, ODD)
    (first, _second) = positions(SYSTEM, of)
    _remove(of, first.id)
    assert [one.position for one in tasks(SYSTEM, of)] == ["", "Programleder", ""]
    assert POSITIONS.stored.count(SYSTEM, of) == 1


def test_a_position_may_not_be_an_address_of_somebody() -> None:
    of = an_initiative()
    with pytest.raises(Invalid):
        taken_in(of, TASKS, csv("Oppgave;Stilling", "Vaske;kari@kommune.example"))
    assert (items(SYSTEM, of), positions(SYSTEM, of)) == ([], [])


def test_another_initiatives_positions_are_its_own() -> None:
    of, other = an_initiative(), an_initiative()
    pk = a_row(other, POSITIONS, name="Områdeutvikler")
    a_row(of, TASKS, name="Vaske", position="Områdeutvikler")
    assert [one.id for one in positions(SYSTEM, of)] != [pk]
    with pytest.raises(NotFound):
        _remove(of, pk)


@pytest.mark.parametrize("hours", [Decimal(-1), Decimal(745)])
def test_a_month_has_no_more_hours_than_it_has(hours: Decimal) -> None:
    of = an_initiative()
    assert wrong(TASKS, of, hours_per_month=hours) == ["hours_per_month"]
    with pytest.raises(Invalid):
        a_row(of, TASKS, name="Vaske", hours_per_month=hours)


def test_the_list_is_narrowed_sorted_and_searched() -> None:
    of = an_initiative()
    taken_in(of, TASKS, ODD)
    assert listed(of, TASKS, "sort=-hours_per_month") == ["Søke midler", "Kalle inn nettverket", "Vaske"]
    assert listed(of, TASKS, "held_by_one=yes") == ["Kalle inn nettverket", "Søke midler"]
    assert listed(of, TASKS, "position=Programleder") == ["Søke midler"]
    assert listed(of, TASKS, "frequency=weekly&frequency=yearly") == ["Søke midler", "Vaske"]
    assert listed(of, TASKS, "q=nettverk") == ["Kalle inn nettverket"]
