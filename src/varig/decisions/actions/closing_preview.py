"""What closing on a day would do: shown before somebody confirms it, and asked again when it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from varig.decisions.actions.forgetting import Preview, preview
from varig.decisions.queries.decisions import decisions
from varig.decisions.queries.gate import read_gate
from varig.decisions.queries.hearings import HearingFacts, running
from varig.decisions.rules.closing import Dates, date_problems, mark_of_preview
from varig.decisions.rules.gate import Gate
from varig.foundation.history.actions import action
from varig.foundation.kernel import Problem, Reader, msg
from varig.initiatives.actions import set_actual_end
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.as_of import RemovedItem, removed_items


@dataclass(frozen=True)
class WhatHappens:
    """What is missing on a day, what is taken away, which hearings end; and what was removed before it was counted."""

    day: date
    gate: Gate
    forgotten: Sequence[Preview]
    hearings: Sequence[HearingFacts]
    removed: Sequence[RemovedItem]

    @property
    def mark(self) -> str:
        """Another one as soon as any of it is another."""
        forgotten = (one.what.msgid for one in self.forgotten if one.count)
        hearings, removed = (str(one.id) for one in self.hearings), (str(one.id) for one in self.removed)
        return mark_of_preview(self.day, self.gate, forgotten, hearings, removed)


def what_happens(reader: Reader, of: InitiativeFacts, day: date, found: Gate) -> WhatHappens:
    """As it stands, with the gate as it is asked for that day."""
    return WhatHappens(day, found, preview(of.scope), running(of, timezone.now()), removed_items(reader, of))


def look_ahead(reader: Reader, of: InitiativeFacts, day: date) -> WhatHappens:
    """What closing on that day would do. Nothing is written."""
    return what_happens(reader, of, day, _as_if_ended(reader, of, day))


class _Undone(Exception):  # noqa: N818 -- it undoes what was only tried
    """Takes back what was written to look at what follows from it."""


def _as_if_ended(reader: Reader, of: InitiativeFacts, day: date) -> Gate:
    """The gate with the initiative ending that day and all that moves with it moved, just as the closing asks it.

    Reckoned any other way, what is confirmed could be another thing than what is done.
    """
    seen: list[Gate] = []
    try:
        with action(reader=reader, did=msg("så hva som mangler om satsingen slutter en annen dag")):
            set_actual_end(reader=reader, of=of, day=day)
            seen.append(read_gate(replace(of, actual_end=day), timezone.localdate()))
            raise _Undone
    except _Undone:
        return seen[0]


def first_day(reader: Reader, of: InitiativeFacts) -> date:
    """The day that is offered: today, or the planned end where that has passed, but not before what was decided."""
    planned = min(timezone.localdate(), of.last_day)
    return max((planned, *_decided_on(reader, of)))


def _decided_on(reader: Reader, of: InitiativeFacts) -> list[date]:
    return [one.on for one in decisions(reader, of) if one.decides]


def dates(reader: Reader, of: InitiativeFacts, day: date, access_ends: date) -> Dates:
    """What the rules ask of the days."""
    return Dates(
        of.start.first_day(), day, max(_decided_on(reader, of), default=None), access_ends, timezone.localdate()
    )


def day_problems(reader: Reader, of: InitiativeFacts, day: date) -> list[Problem]:
    """Why it can't be closed on that day, whatever is missing."""
    access_ends = max(day, timezone.localdate())
    return [one for one in date_problems(dates(reader, of, day, access_ends)) if one.field == "day"]
