"""What a measure cost in a year, and what can be counted of what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from varig.foundation.kernel import Problem
from varig.measures.rules.rows import Values, below_nothing, odd_years


def year_problems(values: Values) -> Iterator[Problem]:
    """What can't be about a year's money."""
    yield from odd_years(values, "year")
    yield from below_nothing(values, "funding", "cost")


def result_problems(values: Values) -> Iterator[Problem]:
    """What can't be about a counted result. It may be below nothing: a fall is a result, too."""
    yield from odd_years(values, "year")
