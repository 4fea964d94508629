"""What the picture of when it is said shows, in a sentence and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from varig.communication.rules.audiences import LANE_NAMES, Lane
from varig.communication.rules.silences import Silence
from varig.foundation.kernel import Message, msg, msg_n

_MOST_MONTHS = 26


@dataclass(frozen=True)
class Said:
    """A message on its day, in each lane that it has an audience in."""

    day: date
    name: str
    lanes: frozenset[Lane]
    is_told: bool
    is_late: bool = False
    """Its day is over, and nobody has said that it was told."""


@dataclass(frozen=True)
class Strip:
    """All that the picture shows."""

    messages: tuple[Said, ...]
    silences: tuple[Silence, ...]
    today: date
    end: date

    @cached_property
    def months(self) -> tuple[date, ...]:
        """The first day of each month shown, and of the one after: from all that was told to a month past all.

        Where that is more than there is room for, the oldest is left out; never today.
        """
        before = [one.day for one in self.messages if one.day <= self.today]
        first = min([self.today, *before, *(silence.start for silence in self.silences)])
        last = max([self.today, self.end, *(one.day for one in self.messages)]) + timedelta(days=31)
        now, stop = self.today.year * 12 + self.today.month - 1, last.year * 12 + last.month
        start = max(first.year * 12 + first.month - 1, min(now, stop - _MOST_MONTHS))
        stop = min(stop, start + _MOST_MONTHS)
        return tuple(date(at // 12, at % 12 + 1, 1) for at in range(start, stop + 1))

    @property
    def shown(self) -> list[Said]:
        """Those on the scale, in order of time."""
        here = [one for one in self.messages if self.months[0] <= one.day < self.months[-1]]
        return sorted(here, key=lambda one: one.day)


def strip_heads() -> tuple[Message, ...]:
    """The heads of the table that says the same."""
    return (msg("Dato"), msg("Budskap"), msg("Til"), msg("Status"))


def strip_rows(strip: Strip) -> tuple[tuple[Message | str | date | None, ...], ...]:
    """The same as a table, in order of time."""
    return tuple(
        (
            one.day,
            one.name,
            msg("%(lanes)s", lanes=_listed([LANE_NAMES[lane] for lane in Lane if lane in one.lanes])),
            state_of(one),
        )
        for one in sorted(strip.messages, key=lambda one: one.day)
    )


def state_of(one: Said) -> Message:
    """What the table says of it, and the picture by its mark."""
    if one.is_told:
        return msg("Fortalt")
    return msg("Skulle vært fortalt") if one.is_late else msg("Planlagt")


def _listed(names: Sequence[Message]) -> Message | str:
    if not names:
        return "–"
    said = names[0]
    for name in names[1:]:
        said = msg("%(first)s, %(next)s", first=said, next=name)
    return said


def strip_alt(strip: Strip) -> Message:
    """The picture in a sentence."""
    told = sum(one.is_told for one in strip.messages)
    late = sum(one.is_late for one in strip.messages)
    ahead = len(strip.messages) - told - late
    longest = max((silence.weeks for silence in strip.silences), default=0)
    if late:
        said = msg_n(
            "%(told)s budskap er fortalt, %(ahead)s er planlagt, og %(count)s skulle vært fortalt.",
            "%(told)s budskap er fortalt, %(ahead)s er planlagt, og %(count)s skulle vært fortalt.",
            count=late,
            told=told,
            ahead=ahead,
        )
        silent = msg("Beboerne hører ingenting på opptil %(weeks)s uker.", weeks=longest)
        return msg("%(first)s %(next)s", first=said, next=silent) if longest else said
    if not longest:
        return msg("%(told)s budskap er fortalt, og %(ahead)s er planlagt.", told=told, ahead=ahead)
    return msg(
        "%(told)s budskap er fortalt, og %(ahead)s er planlagt. Beboerne hører ingenting på opptil %(weeks)s uker.",
        told=told,
        ahead=ahead,
        weeks=longest,
    )
