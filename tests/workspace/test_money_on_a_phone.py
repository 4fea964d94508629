"""On a phone the money begins with the last year before the end: what comes after is what one came for."""

from __future__ import annotations

from decimal import Decimal

from varig.continuation.pictures.cliff import Cliff, YearAfter, YearBefore, cliff_heads, cliff_rows, near_the_end
from varig.foundation.kernel import PartialDate

CLIFF = Cliff(
    ("Staten",),
    tuple(YearBefore(year, (Decimal(1000 * (year - 2020)),)) for year in (2022, 2023, 2024)),
    PartialDate(2024),
    (YearAfter(2025, Decimal(9000)), YearAfter(2026, Decimal(9000))),
)


def test_years_long_before_the_end_are_left_for_the_whole_table() -> None:
    near = near_the_end(CLIFF)
    assert cliff_heads(near)[1:] == ("2024", "2025", "2026")
    assert cliff_rows(near)[0] == ("Staten", Decimal(4), "–", "–")


def test_what_has_no_years_before_stays_as_it_is() -> None:
    after = Cliff((), (), PartialDate(2024), CLIFF.after)
    assert near_the_end(after) == after
