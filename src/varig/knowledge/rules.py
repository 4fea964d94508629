"""What an indicator's two values say: whether it went the way it was meant to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, Problem, msg

FIRST_YEAR, LAST_YEAR = 1900, 2200

# The word of their register in addresses.
INDICATORS = "indikatorer"


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


DIRECTION_NAMES: dict[Direction, Message] = {
    Direction.HIGHER: msg("høyere er bedre"),
    Direction.LOWER: msg("lavere er bedre"),
    Direction.NEUTRAL: msg("verken høyere eller lavere er bedre"),
}


class Development(StrEnum):
    """How it went from start to closing. Unknown is no answer, and isn't «unchanged»."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


DEVELOPMENT_NAMES: dict[Development, Message] = {
    Development.BETTER: msg("Bedre"),
    Development.WORSE: msg("Dårligere"),
    Development.SAME: msg("Uendret"),
    Development.OTHER: msg("Endret"),
    Development.UNKNOWN: msg("Ikke vist"),
}


def development(baseline: Decimal | None, closing: Decimal | None, direction: Direction | None) -> Development:
    """What the two values say. A change of what has no better way is only a change."""
    if baseline is None or closing is None:
        return Development.UNKNOWN
    if baseline == closing:
        return Development.SAME
    if direction is None or direction is Direction.NEUTRAL:
        return Development.OTHER
    return Development.BETTER if (closing > baseline) == (direction is Direction.HIGHER) else Development.WORSE


AT_START, AT_END, AT_LAST = msg("Ved start"), msg("Ved slutt"), msg("Ved siste måling")


def are_at_end(years: Iterable[int | None], end_year: int) -> bool:
    """Whether values tell of the end: all are measured in its year or later. A year that isn't known is no such year.

    >>> are_at_end([2027, 2028], 2027), are_at_end([2027, 2025], 2027), are_at_end([None], 2027), are_at_end([], 2027)
    (True, False, False, False)
    """
    known = list(years)
    return bool(known) and all(year is not None and year >= end_year for year in known)


def last_value_called(*, at_end: bool) -> Message:
    """The one name that every table and picture has for what was measured last."""
    return AT_END if at_end else AT_LAST


def indicator_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about one indicator, by the columns of its register."""
    start, end = values.get("baseline_year"), values.get("closing_year")
    for field, year in (("baseline_year", start), ("closing_year", end)):
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            yield Problem(msg("Skriv et årstall fra 1900 av, med fire sifre."), field)
    if start is not None and end is not None and end < start:
        text = msg("Verdien ved start er fra %(year)s. Skriv det samme året eller et senere.", year=str(start))
        yield Problem(text, "closing_year")
