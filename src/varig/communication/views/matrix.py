"""The matrix in words: what each cell says, and where it leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from varig.communication.rules.audiences import Audience
from varig.communication.rules.coverage import SEVERITIES, Cell, CellState, Coverage, Row, Why
from varig.foundation.kernel import Message, PartialDate, msg
from varig.initiatives.queries import InitiativeFacts

_WHY: dict[Why, Message] = {
    Why.UNDATED: msg("Mangler dato"),
    Why.CHANGED_SINCE: msg("Endret siden"),
}


@dataclass(frozen=True)
class ShownCell:
    """A cell as the page draws it."""

    audience: Audience
    state: CellState
    day: PartialDate | None
    label: Message | None
    address: str
    severity: str


@dataclass(frozen=True)
class ShownRow:
    """A row as the page draws it."""

    row: Row
    cells: tuple[ShownCell, ...]


def rows_shown(
    of: InitiativeFacts, rows: Iterable[Row], found: Coverage, *, only: Audience | None = None
) -> list[ShownRow]:
    """The rows, with all their cells or only one audience's."""
    new_at = reverse("communication:new", args=[of.slug])
    return [
        ShownRow(
            row,
            tuple(
                _shown(of, row, one, cell, new_at)
                for one, cell in zip(found.audiences, row.cells, strict=True)
                if only is None or one == only
            ),
        )
        for row in rows
    ]


def _shown(of: InitiativeFacts, row: Row, audience: Audience, cell: Cell, new_at: str) -> ShownCell:
    address = f"{new_at}?{urlencode({'punkt': row.item.id, 'til': audience.id})}"
    if cell.message_id is not None and cell.why is not Why.CHANGED_SINCE:
        name = "change" if cell.why is Why.UNDATED else "message"
        address = reverse(f"communication:{name}", args=[of.slug, cell.message_id])
    return ShownCell(audience, cell.state, cell.day, _WHY.get(cell.why), address, SEVERITIES[audience.lane].value)


def audience_chosen(asked: str, found: Coverage) -> Audience | None:
    """The one that a phone shows: the one asked for, or the first."""
    listed = found.audiences
    return next((one for one in listed if str(one.id) == asked), listed[0] if listed else None)
