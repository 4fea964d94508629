"""The calendar strip of an initiative, drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from varig.communication.pictures import Said, Strip, strip_alt, strip_heads, strip_picture, strip_rows
from varig.communication.queries.messages import MessageFacts
from varig.communication.rules.audiences import Audience, Lane
from varig.communication.rules.silences import silences
from varig.foundation.kernel.picture import Picture
from varig.foundation.ui.text import date_medium, say
from varig.initiatives.queries import InitiativeFacts


def strip_of(of: InitiativeFacts, listed: Iterable[MessageFacts], whom: Sequence[Audience], today: date) -> Strip:
    """Messages with a date; one known to the month stands in its middle."""
    lanes = {one.id: one.lane for one in whom}
    said = tuple(
        Said(
            _day(one),
            one.name,
            frozenset(lanes[pk] for pk in one.audience_ids),
            one.told_on is not None,
            is_late=one.told_on is None and one.planned is not None and one.planned.last_day() < today,
        )
        for one in listed
        if one.day is not None
    )
    heard = [one.day for one in said if Lane.RESIDENTS in one.lanes and (one.is_told or one.day >= today)]
    return Strip(said, tuple(silences(heard, today, of.last_day)), today, of.last_day)


def _day(one: MessageFacts) -> date:
    if one.day is None:
        raise ValueError("a message without a date has no place in the calendar")
    first, last = one.day.first_day(), one.day.last_day()
    return first + (last - first) / 2


def strip_drawn(strip: Strip, *, width: int = 1150) -> Picture:
    """The picture in the active language."""
    svg = strip_picture(strip, say=say, month=_month, width=width)
    return Picture(svg, strip_alt(strip), strip_heads(), strip_rows(strip))


def _month(first: date) -> str:
    """«sept.», without the day."""
    return date_medium(first).partition(" ")[2]
