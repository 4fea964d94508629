"""Days that have to have been, and days that come some years later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from varig.foundation.kernel.errors import Problem
from varig.foundation.kernel.message import Message


def not_ahead(values: Mapping[str, Any], field: str, today: date, said: Message) -> Iterator[Problem]:
    """`said`, where the date in the field is still to come. This year and this month have begun."""
    day = values.get(field)
    if day is not None and day.first_day() > today:
        yield Problem(said, field)


def years_after(day: date, years: int) -> date:
    """The same day some years later; the 29th of February is the 28th where there is none.

    >>> years_after(date(2024, 2, 29), 3)
    datetime.date(2027, 2, 28)
    """
    if (day.month, day.day) == (2, 29):
        return date(day.year + years, 2, 28)
    return day.replace(year=day.year + years)
