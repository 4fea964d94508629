"""Whom an item concerns, and what a cell of the matrix says."""

from __future__ import annotations

from itertools import product

import pytest

from varig.communication.rules.affected import Concerned, affected_by_default, changes, why_nobody
from varig.communication.rules.audiences import Audience, Lane
from varig.communication.rules.coverage import Cell, CellState, Sum, Telling, Why, cell_of, coverage, missing_of
from varig.continuation.rules.fates import Chip
from varig.foundation.kernel import PartialDate
from varig.legacy.rules import Kind

RESIDENTS = Audience(1, "Beboerne", Lane.RESIDENTS, is_broad=True)
OLD = Audience(2, "Eldre", Lane.RESIDENTS, is_broad=False, group_id=9)
LOOSE = Audience(3, "Brukerne", Lane.RESIDENTS, is_broad=False)
PARTNERS = Audience(4, "Partnere", Lane.PARTNERS, is_broad=True)
INSIDE = Audience(5, "Internt", Lane.INSIDE, is_broad=True)
ALL = (RESIDENTS, OLD, LOOSE, PARTNERS, INSIDE)
MAY, JUNE = PartialDate(2025, 5, 2), PartialDate(2025, 6)


def item(pk: int = 1, chip: Chip = Chip.PHASED_OUT, kind: Kind = Kind.MEASURE, **facts) -> Concerned:
    known = {"accountable": 1, "receiver": None, "has_partners": False, "has_units": False, **facts}
    return Concerned(pk, f"Punkt {pk}", kind, chip, is_decided=False, **known)


@pytest.mark.parametrize(
    ("chip", "receiver", "expected"),
    [
        (Chip.PHASED_OUT, None, True),
        (Chip.CHANGED, None, True),
        (Chip.TAKEN_OVER, 2, True),
        (Chip.ORDINARY, 2, True),
        (Chip.ORDINARY, None, True),
        (Chip.ORDINARY, 1, False),
        (Chip.SAME, None, False),
        (Chip.UNCLEAR, None, False),
        (Chip.ESTABLISHED, 2, False),
    ],
)
def test_what_somebody_must_be_told_of(chip: Chip, receiver: int | None, *, expected: bool) -> None:
    assert changes(item(chip=chip, receiver=receiver)) is expected


@pytest.mark.parametrize(
    ("of_it", "said"),
    [
        (item(chip=Chip.UNCLEAR), "Ingen har sagt hva som skal skje"),
        (item(chip=Chip.SAME), "Det går videre som nå."),
        (item(chip=Chip.ORDINARY, receiver=1), "Det går videre som nå."),
        (item(chip=Chip.CHANGED), "Etter registeret berører dette ingen av målgruppene"),
        (item(chip=Chip.ESTABLISHED), "Vent med å fortelle om det til det er vedtatt"),
        (item(chip=Chip.ESTABLISHED)._replace(is_decided=True), "Fortell det til innbyggerne og samarbeidspartnerne"),
    ],
)
def test_where_nobody_is_listed_the_reason_is_true(of_it: Concerned, said: str) -> None:
    assert said in why_nobody(of_it).msgid


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, {RESIDENTS}),
        ({"kind": Kind.TASK}, set()),
        ({"kind": Kind.NETWORK, "has_partners": True}, {PARTNERS}),
        ({"has_units": True}, {RESIDENTS, INSIDE}),
        ({"groups": frozenset({9})}, {RESIDENTS, OLD}),
        ({"groups": frozenset({8})}, {RESIDENTS}),
    ],
)
def test_whom_the_registers_say_that_an_item_concerns(facts: dict, expected: set[Audience]) -> None:
    assert {one for one in ALL if affected_by_default(item(**facts), one)} == expected


def telling(
    message: int, planned: PartialDate | None = None, told: PartialDate | None = None, chip: str = ""
) -> Telling:
    return Telling(1, 1, message, planned, told, chip)


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        ([], Cell(CellState.MISSING)),
        ([telling(1)], Cell(CellState.MISSING, None, 1, Why.UNDATED)),
        ([telling(1, JUNE), telling(2, MAY)], Cell(CellState.PLANNED, MAY, 2)),
        ([telling(1, JUNE, MAY, "phased_out"), telling(2, JUNE)], Cell(CellState.TOLD, MAY, 1)),
        ([telling(1, None, MAY, "phased_out"), telling(2, None, JUNE, "phased_out")], Cell(CellState.TOLD, JUNE, 2)),
        ([telling(1, None, MAY, "changed")], Cell(CellState.MISSING, MAY, 1, Why.CHANGED_SINCE)),
        ([telling(1, None, MAY, "changed"), telling(2, JUNE)], Cell(CellState.PLANNED, JUNE, 2)),
    ],
)
def test_a_cell_says_what_was_told_of_the_fate_as_it_is_now(tellings: list[Telling], expected: Cell) -> None:
    assert cell_of(item(), tellings) == expected


def test_what_a_person_said_holds_over_the_registers_and_holes_come_first() -> None:
    said = {(1, 1): False, (2, 3): True}
    rows = coverage(ALL, [item(1), item(2), item(3)], said, [Telling(3, 1, 7, MAY, None)]).rows
    assert [(row.item.id, row.covered, row.affected) for row in rows] == [(2, 0, 2), (1, 0, 0), (3, 1, 1)]


def test_whoever_is_told_of_it_is_concerned_by_it() -> None:
    found = coverage(ALL, [item(kind=Kind.TASK)], {}, [Telling(1, 5, 7, MAY, None)])
    assert [cell.state for cell in found.rows[0].cells] == [*["none"] * 4, "planned"]


def test_the_sums_count_those_affected() -> None:
    found = coverage((RESIDENTS, INSIDE), [item(1), item(2, has_units=True)], {}, [Telling(1, 1, 7, MAY, None)])
    assert found.holes == 2
    assert found.sums() == (Sum(1, 2), Sum(0, 1))
    assert found.sums(found.rows[1:]) == (Sum(1, 1), Sum(0, 0))


def test_what_is_missing_is_the_same_asked_narrowly_and_in_the_whole_matrix() -> None:
    kinds, sides = (Kind.MEASURE, Kind.TASK), (False, True)
    different = product(kinds, sides, sides, (frozenset(), frozenset({9})), (Chip.PHASED_OUT, Chip.CHANGED))
    listed = [
        item(pk, chip, kind, has_partners=partners, has_units=units, groups=groups)
        for pk, (kind, partners, units, groups, chip) in enumerate([*different] * 3, start=1)
    ]
    said = {(pk, ALL[pk % 5].id): pk % 2 == 0 for pk in range(3, len(listed), 7)}
    told = [Telling(pk, ALL[pk % 4].id, pk, MAY, JUNE if pk % 3 else None, Chip.CHANGED) for pk in range(1, 90, 5)]
    whole = {
        row.item.id: tuple(at for at, cell in enumerate(row.cells) if cell.state is CellState.MISSING)
        for row in coverage(ALL, listed, said, told).rows
    }
    narrow = {one.id: lacking for one, lacking in missing_of(ALL, listed, said, told)}
    assert narrow == {pk: lacking for pk, lacking in whole.items() if lacking}
    assert len(set(narrow.values())) > 5
