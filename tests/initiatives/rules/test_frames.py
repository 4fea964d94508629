"""Money per year and source: whole rows, and sums of one basis only."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest

from varig.foundation.kernel import CostBasis, PartialDate
from varig.initiatives.rules import (
    FrameRow,
    area_problems,
    frame_problems,
    frame_row_problems,
    phase_problems,
    sums_by_source,
    sums_by_year,
)

P = PartialDate
ANNOUNCED, ACCOUNT = CostBasis.ANNOUNCED, CostBasis.ACCOUNT


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        ([FrameRow(None, "", None)], []),
        ([FrameRow(2020, "Husbanken", Decimal(0))], []),
        ([FrameRow(None, "Husbanken", Decimal(5))], ["frame_0_year"]),
        ([FrameRow(2020, "", None)], ["frame_0_source", "frame_0_amount"]),
        ([FrameRow(None, "", None, used=Decimal(5))], ["frame_0_year", "frame_0_source", "frame_0_amount"]),
        ([FrameRow(2020, "Husbanken", Decimal(5)), FrameRow(2021, "Husbanken", Decimal(5))], []),
        ([FrameRow(2020, "Husbanken", Decimal(5)), FrameRow(2020, "husbanken", Decimal(6))], ["frame_1_source"]),
        ([FrameRow(2020, "", Decimal(5), key="17")], ["frame_17_source"]),
    ],
)
def test_a_row_of_money_is_whole_or_empty_and_not_double(rows: list[FrameRow], fields: list[str]) -> None:
    assert [problem.field for problem in frame_problems(rows)] == fields


def test_phases_may_overlap_and_be_unknown_but_not_end_before_they_start() -> None:
    dates = {1: (P(2020), P(2021)), 2: (P(2020), None), 3: (None, None), 4: (P(2023), P(2022))}
    assert [problem.field for problem in phase_problems(dates)] == ["phase_4_end"]


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"year": 2020, "amount": Decimal(0), "used": Decimal(0)}, []),
        ({"year": 20, "amount": Decimal(-1), "used": Decimal(-1)}, ["year", "amount", "used"]),
        ({}, []),
    ],
)
def test_a_frame_is_of_a_year_and_not_below_nothing(values: dict[str, object], fields: list[str]) -> None:
    assert [problem.field for problem in frame_row_problems(values)] == fields


def test_a_code_does_not_end_before_it_holds() -> None:
    assert [one.field for one in area_problems({"valid_from": P(2020), "valid_to": P(2019, 12)})] == ["valid_to"]
    assert list(area_problems({"valid_from": P(2020, 6), "valid_to": P(2020)})) == []
    assert list(area_problems({"valid_to": P(2020)})) == []


@dataclass(frozen=True)
class Money:
    year: int
    source: str
    amount: Decimal
    basis: CostBasis
    used: Decimal | None = None
    used_basis: CostBasis = CostBasis.UNKNOWN


ROWS = [
    Money(2021, "Staten", Decimal(100), ACCOUNT, Decimal(90), ACCOUNT),
    Money(2021, "Kommunen", Decimal(50), ACCOUNT, Decimal(60), ACCOUNT),
    Money(2022, "Staten", Decimal(100), ACCOUNT),
    Money(2022, "Kommunen", Decimal(50), ANNOUNCED, Decimal(10), ACCOUNT),
    Money(2023, "Staten", Decimal(100), ACCOUNT, Decimal(20), CostBasis.ESTIMATE),
]


def test_a_years_money_is_summed_within_what_it_counts() -> None:
    found = [(one.of, one.basis, one.amount, one.used, one.unused, one.unknown) for one in sums_by_year(ROWS)]
    assert found == [
        (2021, ACCOUNT, 150, 150, 0, 0),
        (2022, ACCOUNT, 100, None, None, 1),
        (2022, ANNOUNCED, 50, 10, 40, 0),
        (2023, ACCOUNT, 100, 20, 80, 0),
    ]


def test_what_was_used_is_not_summed_across_what_it_counts() -> None:
    staten, *kommunen = sums_by_source(ROWS)
    assert (staten.of, staten.amount, staten.used, staten.unused, staten.mixed) == ("Staten", 300, None, None, True)
    assert [(one.basis, one.amount, one.used) for one in kommunen] == [(ACCOUNT, 50, 60), (ANNOUNCED, 50, 10)]
    assert [one.unused for one in kommunen] == [-10, 40]


def test_what_is_unknown_is_left_out_of_what_was_not_used() -> None:
    (sum_,) = sums_by_source([ROWS[0], ROWS[2]])
    assert (sum_.amount, sum_.used, sum_.unused, sum_.unknown) == (200, 90, 10, 1)
