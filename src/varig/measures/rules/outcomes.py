"""How it went with a measure, as every document says it: delivered, not said though it is over, or not over yet."""

from __future__ import annotations

from datetime import date

from varig.foundation.kernel import Message, msg
from varig.measures.rules import DELIVERED_NAMES, Dates, Delivered, has_ended

NOT_SAID = msg("Ikke sagt")
NOT_OVER = msg("Ikke slutt ennå")


def outcome(delivered: Delivered | None, dates: Dates, initiative_end: date, today: date) -> Message:
    """Yes, partly or no; and whether nobody has said, or it isn't over."""
    if delivered is not None:
        return DELIVERED_NAMES[delivered]
    return NOT_SAID if has_ended(dates, initiative_end, today) else NOT_OVER
