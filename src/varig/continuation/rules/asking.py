"""Whether an item can be asked about, and when a receiver that hasn't answered may be written to again."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from varig.continuation.rules.handovers import Answer, Standing
from varig.foundation.kernel import Message, msg

REST = timedelta(days=5)
"""So long a receiver is left in peace after a letter, whatever the letter was about."""


def why_not_asked(
    *, ends: bool, asked: str, taken_over: bool = False, secured: bool = False, onward: bool = False
) -> Message | None:
    """Why nobody can be asked to take an item over now, or None. `asked` is the receiver that stands, if any.

    `onward`: whoever has said yes without conditions, or has taken it over, passes it on to somebody else.
    """
    if onward and (secured or taken_over):
        return None
    if taken_over:
        return msg("%(name)s har alt overtatt.", name=asked)
    if asked:
        return msg("%(name)s er alt spurt. Trekk forespørselen tilbake før du spør noen andre.", name=asked)
    if ends:
        return msg("Punktet skal fases ut. Ingen trenger å ta over.")
    return None


def awaits_answer(standing: Standing, today: date) -> bool:
    """Whether the receiver owes an answer: it was asked, or the meeting that it waited for has been."""
    if standing.withdrawn:
        return False
    if standing.answer is Answer.LATER:
        return standing.answer_on is not None and standing.answer_on < today
    return standing.answer is Answer.WAITING


def next_letter(last: datetime | None) -> datetime | None:
    """From when the receiver may be reminded; None where nothing has been written to it."""
    return None if last is None else last + REST


def why_not_reminded(last: datetime | None, now: datetime) -> Message | None:
    """Why it is too early for a reminder, with the time from which it may be sent, or None."""
    first = next_letter(last)
    if last is None or first is None or now >= first:
        return None
    return msg("Siste brev gikk %(last)s. Påminnelsen kan sendes fra %(first)s.", last=last, first=first)
