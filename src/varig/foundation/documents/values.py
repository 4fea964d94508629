"""How a cell's value is written in the active language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from varig.foundation.documents.words import UNKNOWN
from varig.foundation.kernel import Kroner, Message, PartialDate
from varig.foundation.ui.text import date_short, kroner, number, partial, say


def written(value: str | Message | int | Decimal | Kroner | date | PartialDate | None) -> str:
    """The value as words. That nothing is known is said, never left empty. A year is given as str, or it is spaced."""
    match value:
        case None:
            return say(UNKNOWN)
        case Kroner():
            return kroner(value)
        case PartialDate():
            return partial(value)
        case date():
            # English writes it with spaces; a day is not left without its year at the end of a line.
            return date_short(value, year=True).replace(" ", "\u00a0")
        case int() | Decimal():
            return number(value)
        case _:
            return say(value)
