"""What can't be in a row of any register here: time that runs backwards, figures that can't be counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from varig.foundation.kernel import Message, Problem, msg

# A row's values by column, None where nothing is known; dates are PartialDate.
Values: TypeAlias = Mapping[str, Any]

FIRST_YEAR, LAST_YEAR = 1900, 2199
MOST = 10_000_000
"""Of what is counted here. A figure above it is two columns that ran together."""


def backwards(values: Values, first: str, last: str, said: Message) -> Iterator[Problem]:
    """The later date can't lie before the earlier. `said` has the earlier one as %(first)s."""
    earlier, later = values.get(first), values.get(last)
    if earlier and later and later.last_day() < earlier.first_day():
        yield Problem(said.with_params({"first": earlier}), last)


def below_nothing(values: Values, *keys: str) -> Iterator[Problem]:
    """Amounts and counts. Unknown is fine, and so is 0."""
    for key in keys:
        value = values.get(key)
        if value is not None and value < 0:
            yield Problem(msg("Tallet kan ikke være under 0. Skriv det uten minus, eller la feltet stå tomt."), key)


def too_many(values: Values, *keys: str) -> Iterator[Problem]:
    """Counts of people or things."""
    for key in keys:
        value = values.get(key)
        if value is not None and value > MOST:
            yield Problem(msg("Tallet er for stort. Skriv %(most)s eller mindre.", most=MOST), key)


def odd_years(values: Values, *keys: str) -> Iterator[Problem]:
    """A year is written with four figures."""
    for key in keys:
        year = values.get(key)
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            yield Problem(msg("Skriv et årstall fra 1900 av, med fire sifre."), key)
