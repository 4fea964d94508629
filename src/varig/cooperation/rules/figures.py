"""What can't be about figures and dates, in words that fit every register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from varig.foundation.kernel import Kroner, Message, PartialDate, Problem, msg


def not_below_zero(values: Mapping[str, Any], *fields: str) -> Iterator[Problem]:
    """Unknown is fine, and so is 0."""
    for field in fields:
        value = values.get(field)
        if value is None or value >= 0:
            continue
        written = Kroner(value) if isinstance(value, Decimal) else value
        text = msg(
            "Her står %(value)s. Det kan ikke være under 0. Skriv tallet uten minus, eller la feltet stå tomt.",
            value=written,
        )
        yield Problem(text, field)


def in_order(values: Mapping[str, Any], first: str, last: str, said: Message) -> Iterator[Problem]:
    """The last day isn't before the first, as far as both are known. `said` has a place for `first`."""
    begins: PartialDate | None = values.get(first)
    ends: PartialDate | None = values.get(last)
    if begins and ends and ends.last_day() < begins.first_day():
        yield Problem(said.with_params({"first": begins}), last)
