"""What can't be in any row: time that runs backwards, figures that can't be counted, years that are none."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from varig.foundation.kernel import PartialDate, msg
from varig.foundation.ui.text import say
from varig.measures.rules.figures import result_problems, year_problems
from varig.measures.rules.rows import MOST, backwards, below_nothing, odd_years, too_many

P = PartialDate


@pytest.mark.parametrize(
    ("first", "last", "fields"),
    [
        (None, None, []),
        (P(2020), None, []),
        (None, P(2020), []),
        (P(2020), P(2021), []),
        (P(2020, 6), P(2020), []),
        (P(2020, 6), P(2020, 5), ["last"]),
        (P(2021), P(2020, 12, 31), ["last"]),
    ],
)
def test_a_later_date_does_not_lie_before_an_earlier(first: P | None, last: P | None, fields: list[str]) -> None:
    found = backwards({"first": first, "last": last}, "first", "last", msg("Etter %(first)s."))
    assert [problem.field for problem in found] == fields


def test_the_sentence_names_the_date_before() -> None:
    (problem,) = backwards({"a": P(2021, 6), "b": P(2020)}, "a", "b", msg("Startet %(first)s."))
    assert say(problem.message) == "Startet juni 2021."


@pytest.mark.parametrize(
    ("number", "fields"), [(None, []), (0, []), (Decimal(0), []), (-1, ["n"]), (Decimal("-0.01"), ["n"])]
)
def test_nothing_is_below_nothing(number: Any, fields: list[str]) -> None:
    assert [problem.field for problem in below_nothing({"n": number}, "n")] == fields


@pytest.mark.parametrize(("number", "fields"), [(None, []), (MOST, []), (MOST + 1, ["n"])])
def test_a_count_has_an_end(number: int | None, fields: list[str]) -> None:
    assert [problem.field for problem in too_many({"n": number}, "n")] == fields


@pytest.mark.parametrize(("year", "fields"), [(None, []), (1900, []), (2199, []), (24, ["y"]), (20245, ["y"])])
def test_a_year_has_four_figures(year: int | None, fields: list[str]) -> None:
    assert [problem.field for problem in odd_years({"y": year}, "y")] == fields


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ({"year": 2023, "funding": Decimal(0), "cost": None}, []),
        ({"year": 23, "funding": Decimal(-1), "cost": Decimal(-2)}, ["year", "funding", "cost"]),
    ],
)
def test_a_years_money(row: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in year_problems(row)] == fields


@pytest.mark.parametrize(
    ("row", "fields"), [({"number": Decimal(-3)}, []), ({"year": 3}, ["year"]), ({"year": None}, [])]
)
def test_a_counted_result_may_be_a_fall(row: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in result_problems(row)] == fields
