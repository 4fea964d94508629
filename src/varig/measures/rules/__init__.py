"""What a measure is, how far it has come, and whether it was delivered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from varig.foundation.kernel import Kroner, Message, PartialDate, Period, Problem, msg


class MeasureType(StrEnum):
    """The national guide's kinds of effort."""

    PHYSICAL = "physical"
    SOCIAL = "social"
    PROCESS = "process"
    ACTIVITY = "activity"


class Status(StrEnum):
    """How far it has come; whether it was delivered is another question."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    COMPLETED = "completed"
    STOPPED = "stopped"


class Delivered(StrEnum):
    """Whether what was planned was done (F10). Not said is not the same as no."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


TYPE_NAMES: dict[MeasureType, Message] = {
    MeasureType.PHYSICAL: msg("Fysisk"),
    MeasureType.SOCIAL: msg("Sosialt"),
    MeasureType.PROCESS: msg("Prosess"),
    MeasureType.ACTIVITY: msg("Aktivitet"),
}
STATUS_NAMES: dict[Status, Message] = {
    Status.PLANNED: msg("Planlagt"),
    Status.UNDER_WAY: msg("I gang"),
    Status.COMPLETED: msg("Ferdig"),
    Status.STOPPED: msg("Stanset"),
}
DELIVERED_NAMES: dict[Delivered, Message] = {
    Delivered.YES: msg("Ja"),
    Delivered.PARTLY: msg("Delvis"),
    Delivered.NO: msg("Nei"),
}


@dataclass(frozen=True)
class Dates:
    """First and last day of a measure, as far as they are known."""

    start: PartialDate | None
    end: PartialDate | None


def date_problems(dates: Dates, period: Period) -> Iterable[Problem]:
    """What can't be about a measure's dates, given the initiative's period."""
    if dates.start and dates.end and dates.end.last_day() < dates.start.first_day():
        yield Problem(msg("Tiltaket starter %(start)s. Skriv en slutt som er senere.", start=dates.start), "end")
    if period.start is None:
        return
    for field, day in (("start", dates.start), ("end", dates.end)):
        if day is not None and day.last_day() < period.start:
            text = msg(
                "%(day)s er før satsingen, som starter %(start)s. Skriv en senere dato, eller la feltet stå tomt.",
                day=day,
                start=PartialDate.of(period.start),
            )
            yield Problem(text, field)


def cost_problems(cost: Decimal | None) -> Iterable[Problem]:
    """What can't be about a cost. Unknown is fine, and so is 0."""
    if cost is not None and cost < 0:
        text = msg(
            "Kostnaden er %(cost)s. Den kan ikke være under 0. Skriv beløpet uten minus, eller la feltet stå tomt.",
            cost=Kroner(cost),
        )
        yield Problem(text, "cost")


def problems(dates: Dates, cost: Decimal | None, period: Period) -> Iterable[Problem]:
    """What can't be about a measure's facts. Form, import and action all ask here."""
    yield from date_problems(dates, period)
    yield from cost_problems(cost)


class Unsaid(StrEnum):
    """Whether a measure is over of which nobody has said that it was carried out."""

    OVER = "over"
    GOING = "going"


def has_ended(dates: Dates, initiative_end: date, today: date) -> bool:
    """Whether the measure is over: by its own last day, or because the initiative is."""
    end = dates.end.last_day() if dates.end else initiative_end
    return min(end, initiative_end) < today if dates.end else initiative_end < today
