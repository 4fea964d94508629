"""Who can be reminded of a hearing now: nobody is written to again while left in peace after a letter.

The same rest as for handovers (`continuation.rules.asking`). Why nobody can be is said, never «0 letters».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from varig.continuation.rules.asking import next_letter
from varig.foundation.kernel import Message, msg


@dataclass(frozen=True)
class Silent:
    """A party that was asked and hasn't answered; `last` is when it was written to last, whatever about."""

    id: int
    last: datetime | None
    has_address: bool


NOBODY_LEFT = msg("Ingen trenger påminnelse. Alle som er spurt, har svart.")
NO_ADDRESS = msg("Ingen av dem som mangler, har e-postadresse her. Gi dem den personlige lenken.")


def may_be_reminded(one: Silent, now: datetime) -> bool:
    """Whether it has an address, and has been left in peace long enough."""
    first = next_letter(one.last)
    return one.has_address and (first is None or now >= first)


def why_nobody(silent: Sequence[Silent], now: datetime) -> Message | None:
    """Why none of them can be reminded now, with when the first can be; None where somebody can."""
    if any(may_be_reminded(one, now) for one in silent):
        return None
    if not silent:
        return NOBODY_LEFT
    waits = [first for one in silent if one.has_address and (first := next_letter(one.last)) is not None]
    if not waits:
        return NO_ADDRESS
    return msg(
        "Alle som mangler, har fått brev for mindre enn fem dager siden. Neste påminnelse kan sendes %(first)s.",
        first=min(waits),
    )
