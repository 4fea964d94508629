"""Whether an initiative's end has been, and how it is told to whoever is asked to take something over."""

from __future__ import annotations

from datetime import date

from varig.continuation.rules.end_told import has_ended, of_the_end
from varig.foundation.kernel import Message
from varig.initiatives.queries import InitiativeFacts


def end_has_been(of: InitiativeFacts, today: date) -> bool:
    """Whether it is behind. Anybody may know."""
    return has_ended(of.last_day, today, closed=of.actual_end is not None)


def told_of_end(of: InitiativeFacts, today: date, *, asks: bool = True) -> Message:
    """The sentence that letters and link pages begin with. `asks`: something is asked now."""
    over = end_has_been(of, today)
    return of_the_end(of.name, of.municipality.name, of.last_day, over=over, asks=asks)
