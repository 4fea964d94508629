"""The five phases of an initiative with their dates, and the picture of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from varig.foundation.kernel import PartialDate, Period, Picture, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives import roles, rules
from varig.initiatives.models import Phase
from varig.initiatives.pictures import (
    FollowUp,
    PhaseBar,
    Timeline,
    phase_timeline,
    timeline_alt,
    timeline_heads,
    timeline_rows,
)
from varig.initiatives.queries.facts import InitiativeFacts


@dataclass(frozen=True)
class PhaseFacts:
    """A phase; None where a date is not known."""

    number: rules.PhaseNumber
    start: PartialDate | None
    end: PartialDate | None

    @property
    def period(self) -> Period:
        """As far as it is known."""
        return Period(self.start.first_day() if self.start else None, self.end.last_day() if self.end else None)


def phases(reader: Reader, of: InitiativeFacts) -> list[PhaseFacts]:
    """All five phases in order; one that nobody has registered has no dates."""
    roles.demand(reader, roles.Permission.READ, of.place)
    known = {row.number: row for row in Phase.objects.filter(initiative_id=of.id)}
    return [
        PhaseFacts(number, row.start if row else None, row.end if row else None)
        for number in rules.PhaseNumber
        for row in [known.get(number)]
    ]


def timeline(reader: Reader, of: InitiativeFacts, today: date) -> Timeline:
    """The phases on their time scale, with the follow-ups, for the picture and its table."""
    return Timeline(
        phases=tuple(
            PhaseBar(phase.number, rules.PHASE_NAMES[phase.number], phase.start, phase.end)
            for phase in phases(reader, of)
        ),
        today=today,
        start=of.start,
        end=of.end if of.actual_end is None else PartialDate.of(of.actual_end),
        follow_ups=tuple(
            FollowUp(msg("Etter %(years)s år", years=years), rules.follow_up(of.last_day, years))
            for years in rules.FOLLOW_UP_YEARS
        ),
    )


def phase_picture(line: Timeline, *, width: int = 1150) -> Picture:
    """The timeline drawn, in the active language."""
    svg = phase_timeline(line, say=say, width=width)
    return Picture(svg, timeline_alt(line), timeline_heads(), timeline_rows(line))
