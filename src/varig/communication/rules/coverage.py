"""Who has been told about what: for each item and audience told, planned, missing or not affected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from varig.communication.rules.affected import Concerned, affected_by_default, told_alike
from varig.communication.rules.audiences import Audience, Lane
from varig.foundation.kernel import PartialDate, Severity


class CellState(StrEnum):
    """What a cell says."""

    TOLD = "told"
    PLANNED = "planned"
    MISSING = "missing"
    NONE = "none"


class Why(StrEnum):
    """Why somebody who has a message still lacks one."""

    NOTHING = "nothing"
    UNDATED = "undated"
    CHANGED_SINCE = "changed_since"


@dataclass(frozen=True)
class Telling:
    """That a message tells an audience of an item; `chip` is the fate it told of, empty until it was told."""

    item_id: int
    audience_id: int
    message_id: int
    planned: PartialDate | None
    told_on: PartialDate | None
    chip: str = ""


@dataclass(frozen=True)
class Cell:
    """One audience's state for an item. `message_id` is the message that says so."""

    state: CellState
    day: PartialDate | None = None
    message_id: int | None = None
    why: Why = Why.NOTHING


NOT_AFFECTED = Cell(CellState.NONE)
NOBODY_SAID = Cell(CellState.MISSING)
SEVERITIES: dict[Lane, Severity] = {
    Lane.RESIDENTS: Severity.BLOCKS,
    Lane.PARTNERS: Severity.BLOCKS,
    Lane.INSIDE: Severity.WARNS,
}
"""Red for those outside, amber inside: colleagues can still be told in the corridor."""


@dataclass(frozen=True)
class Row:
    """One item with a cell for each audience."""

    item: Concerned
    cells: tuple[Cell, ...]

    @cached_property
    def affected(self) -> int:
        """How many audiences it concerns."""
        return sum(cell.state is not CellState.NONE for cell in self.cells)

    @cached_property
    def holes(self) -> int:
        """How many of them nobody has told or planned to tell."""
        return sum(cell.state is CellState.MISSING for cell in self.cells)

    @property
    def covered(self) -> int:
        return self.affected - self.holes


@dataclass(frozen=True)
class Sum:
    """«5 av 8»: of those affected, how many have been told or will be."""

    covered: int
    affected: int


@dataclass(frozen=True)
class Coverage:
    """The whole matrix, rows with holes first."""

    audiences: tuple[Audience, ...]
    rows: tuple[Row, ...]

    @cached_property
    def holes(self) -> int:
        return sum(row.holes for row in self.rows)

    def sums(self, rows: Sequence[Row] | None = None) -> tuple[Sum, ...]:
        """One for each audience, of all rows or of some."""
        counted = self.rows if rows is None else rows
        return tuple(
            Sum(
                sum(row.cells[at].state in (CellState.TOLD, CellState.PLANNED) for row in counted),
                sum(row.cells[at].state is not CellState.NONE for row in counted),
            )
            for at in range(len(self.audiences))
        )


def cell_of(item: Concerned, tellings: Iterable[Telling]) -> Cell:
    """Of what was told of the fate as it is now, the last; else the next that is planned; else what is missing."""
    listed = list(tellings)
    if not listed:
        # The same cell stands thousands of times where nobody has planned anything.
        return NOBODY_SAID
    told = [one for one in listed if one.told_on is not None]
    right = [one for one in told if one.chip == item.chip]
    if right:
        last = max(right, key=lambda one: str(one.told_on))
        return Cell(CellState.TOLD, last.told_on, last.message_id)
    planned = [one for one in listed if one.told_on is None and one.planned is not None]
    if planned:
        first = min(planned, key=lambda one: str(one.planned))
        return Cell(CellState.PLANNED, first.planned, first.message_id)
    if told:
        last = max(told, key=lambda one: str(one.told_on))
        return Cell(CellState.MISSING, last.told_on, last.message_id, Why.CHANGED_SINCE)
    return Cell(CellState.MISSING, None, listed[0].message_id, Why.UNDATED)


def coverage(
    audiences: Sequence[Audience],
    items: Iterable[Concerned],
    said: Mapping[tuple[int, int], bool],
    tellings: Iterable[Telling],
) -> Coverage:
    """`said` is what people said of (item, audience). Rows with most and worst holes first, then by name as given."""
    by_cell = _by_cell(tellings)
    rows = [Row(item, tuple(_cell(item, one, said, by_cell) for one in audiences)) for item in items]
    columns = [SEVERITIES[one.lane].rank for one in audiences]
    rows.sort(key=lambda row: _worst(row, columns))
    return Coverage(tuple(audiences), tuple(rows))


def missing_of(
    audiences: Sequence[Audience],
    items: Iterable[Concerned],
    said: Mapping[tuple[int, int], bool],
    tellings: Iterable[Telling],
) -> Iterator[tuple[Concerned, tuple[int, ...]]]:
    """As `coverage` where only holes are asked for: each item that has some, and the places of those audiences."""
    by_cell, columns = _by_cell(tellings), tuple(enumerate(audiences))
    by_themselves = {item_id for item_id, _audience in (*said, *by_cell)}
    # Of most items nobody has said or told anything: what they lack is asked once for all that are alike.
    alike: dict[tuple[object, ...], tuple[int, ...]] = {}
    for item in items:
        key = (item.id,) if item.id in by_themselves else told_alike(item)
        lacking = alike.get(key)
        if lacking is None:
            lacking = tuple(at for at, one in columns if _cell(item, one, said, by_cell).state is CellState.MISSING)
            alike[key] = lacking
        if lacking:
            yield item, lacking


def _by_cell(tellings: Iterable[Telling]) -> dict[tuple[int, int], list[Telling]]:
    found: dict[tuple[int, int], list[Telling]] = defaultdict(list)
    for telling in tellings:
        found[telling.item_id, telling.audience_id].append(telling)
    return found


def _cell(
    item: Concerned,
    audience: Audience,
    said: Mapping[tuple[int, int], bool],
    by_cell: Mapping[tuple[int, int], list[Telling]],
) -> Cell:
    key = (item.id, audience.id)
    tellings = by_cell.get(key, ())
    affected = said.get(key)
    if affected is None:
        # Whoever is told of it is concerned by it, whatever the registers know.
        affected = bool(tellings) or affected_by_default(item, audience)
    if not affected:
        return NOT_AFFECTED
    return cell_of(item, tellings) if tellings else NOBODY_SAID


def _worst(row: Row, columns: Sequence[int]) -> tuple[int, int]:
    missing = [rank for rank, cell in zip(columns, row.cells, strict=True) if cell.state is CellState.MISSING]
    return (min(missing, default=99), -len(missing))
