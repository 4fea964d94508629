"""When a measure is over, and what can't be about it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from varig.foundation.kernel import PartialDate, Period
from varig.foundation.ui.text import say
from varig.measures.rules import Dates, cost_problems, date_problems, has_ended

PERIOD = Period(date(2020, 1, 1), date(2025, 12, 31))
P = PartialDate


@pytest.mark.parametrize(
    ("start", "end", "fields"),
    [
        (None, None, []),
        (P(2020), P(2025), []),
        (P(2021, 5), P(2021), []),
        (P(2022), P(2021), ["end"]),
        (P(2019), None, ["start"]),
        (P(2019, 12, 31), P(2019, 12, 31), ["start", "end"]),
        (P(2018), P(2017), ["end", "start", "end"]),
        (None, P(2027), []),
    ],
)
def test_dates_before_the_period_or_reversed(start: P | None, end: P | None, fields: list[str]) -> None:
    assert [problem.field for problem in date_problems(Dates(start, end), PERIOD)] == fields


def test_a_date_before_the_period_says_when_the_period_begins() -> None:
    (problem,) = date_problems(Dates(P(2019), None), PERIOD)
    assert problem.message.params == {"day": P(2019), "start": P(2020, 1, 1)}


@pytest.mark.parametrize(("cost", "fields"), [(None, []), (Decimal(0), []), (Decimal(5), []), (Decimal(-1), ["cost"])])
def test_a_cost_is_not_below_nothing(cost: Decimal | None, fields: list[str]) -> None:
    assert [problem.field for problem in cost_problems(cost)] == fields


def test_a_cost_below_nothing_is_named_as_it_was_read() -> None:
    (problem,) = cost_problems(Decimal(-1_362_250))
    assert say(problem.message).replace("\u202f", " ").replace("\xa0", " ") == (
        "Kostnaden er \u22121 362 250 kr. Den kan ikke være under 0."
        " Skriv beløpet uten minus, eller la feltet stå tomt."
    )


@pytest.mark.parametrize(
    ("end", "today", "over"),
    [
        (None, date(2025, 12, 31), False),
        (None, date(2026, 1, 1), True),
        (P(2023), date(2023, 12, 31), False),
        (P(2023), date(2024, 1, 1), True),
        (P(2030), date(2026, 1, 1), True),
    ],
)
def test_when_a_measure_is_over(end: P | None, today: date, over: bool) -> None:  # noqa: FBT001 -- a table's column
    assert has_ended(Dates(None, end), date(2025, 12, 31), today) is over
