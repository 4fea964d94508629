"""A stretch of time, open where nothing is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple


class Period(NamedTuple):
    """First and last day, both included. None as start is "always", None as end is "until further notice"."""

    start: date | None
    end: date | None

    def holds(self, day: date) -> bool:
        """Whether the day lies within."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def holes(covered: Iterable[Period], within: Period) -> list[Period]:
    """The stretches of `within` (which has a start) that no period covers, in order. Overlaps are fine."""
    if within.start is None:
        raise ValueError("holes are looked for from a first day")
    found: list[Period] = []
    day: date | None = within.start
    for period in sorted(covered, key=lambda p: p.start or date.min):
        if day is None or (within.end is not None and day > within.end):
            break
        start = period.start or date.min
        if within.end is not None and start > within.end:
            break
        if start > day:
            found.append(Period(day, start - timedelta(days=1)))
        if period.end is None:
            day = None
        elif period.end >= day:
            day = period.end + timedelta(days=1)
    if day is not None and (within.end is None or day <= within.end):
        found.append(Period(day, within.end))
    return found


def months_between(first: date, last: date) -> int:
    """Whole calendar months from one day to another, rounded up; 0 when they are the same day or reversed."""
    if last <= first:
        return 0
    months = (last.year - first.year) * 12 + last.month - first.month
    return months + (1 if last.day > first.day else 0)


@lru_cache(maxsize=128)
def months_before(day: date, months: int) -> date:
    """The day so many months before, the last of the month where the day does not exist."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    for candidate in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(candidate, day.day))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
