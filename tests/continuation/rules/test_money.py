from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from varig.continuation.rules.money import (
    SURENESS_NAMES,
    SURENESS_TONES,
    Coverage,
    Line,
    Sureness,
    beyond,
    coming_budget_year,
    counted,
    coverage,
    line_problems,
    missing,
    missing_in_budget,
    secured,
    summed,
    years_shown,
)

TODAY = date(2025, 3, 1)
ONE_OF_EACH = [
    Line(2026, "Budsjettet", Sureness.ADOPTED, Decimal(100)),
    Line(2026, "Planen", Sureness.PLANNED, Decimal(20)),
    Line(2026, "Forslaget", Sureness.PROPOSED, Decimal(3)),
    Line(2026, "Søknaden", Sureness.APPLIED, Decimal(4)),
    Line(2026, "Håpet", Sureness.POSSIBLE, Decimal(5)),
    Line(2027, "Neste år", Sureness.ADOPTED, Decimal(1000)),
]


def test_a_years_money_is_added_up_by_how_sure_it_is_and_never_across() -> None:
    covered = coverage(2026, Decimal(200), ONE_OF_EACH)
    assert covered == Coverage(2026, Decimal(200), Decimal(100), Decimal(20), Decimal(7), Decimal(5))
    assert covered.not_financed == Decimal(68)


def test_an_unknown_cost_leaves_everything_unknown() -> None:
    covered = coverage(2026, None, ONE_OF_EACH)
    assert (covered.not_financed, missing(covered, TODAY), missing_in_budget(covered)) == (None, None, None)


def test_more_than_enough_leaves_nothing_missing() -> None:
    covered = coverage(2026, Decimal(50), ONE_OF_EACH)
    assert (covered.not_financed, missing(covered, TODAY), missing_in_budget(covered)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("today", "year", "expected"),
    [
        (date(2025, 12, 31), 2026, Decimal(100)),
        (date(2026, 1, 1), 2026, Decimal(100)),
        (date(2024, 12, 31), 2026, Decimal(120)),
        (date(2025, 1, 1), 2026, Decimal(100)),
    ],
)
def test_planned_money_counts_until_the_budget_can_be_adopted(today: date, year: int, expected: Decimal) -> None:
    assert secured(coverage(year, Decimal(200), ONE_OF_EACH), today) == expected


def test_only_adopted_money_counts_in_the_red_line() -> None:
    covered = coverage(2026, Decimal(200), ONE_OF_EACH)
    assert missing_in_budget(covered) == Decimal(100)
    assert missing(covered, date(2024, 6, 1)) == Decimal(80)


def test_the_budget_of_next_year_is_the_last_that_can_be_adopted() -> None:
    assert coming_budget_year(TODAY) == 2026


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (Line(2026, "Budsjettet", Sureness.ADOPTED, Decimal(0)), []),
        (Line(2027, "Budsjettet", Sureness.ADOPTED, Decimal(1)), ["year_2027"]),
        (Line(2027, "Budsjettet", Sureness.PLANNED, Decimal(1)), []),
        (Line(2026, " ", Sureness.APPLIED, Decimal(1)), ["source"]),
        (Line(2026, "Håpet", Sureness.POSSIBLE, Decimal(-1)), ["year_2026"]),
    ],
)
def test_what_cant_be_about_money_is_said_at_its_field(line: Line, fields: list[str]) -> None:
    assert [problem.field for problem in line_problems([line], TODAY)] == fields


def test_three_years_are_shown_and_every_other_that_is_known() -> None:
    assert years_shown(2026, []) == [2026, 2027, 2028]
    assert years_shown(2026, [2031, 2026]) == [2026, 2027, 2028, 2031]


def test_every_sureness_has_a_name_and_a_look() -> None:
    assert set(SURENESS_NAMES) == set(SURENESS_TONES) == set(Sureness)


def test_money_for_one_thing_never_fills_the_hole_of_another() -> None:
    rich = coverage(
        2028,
        Decimal(100),
        [Line(2028, "A", Sureness.ADOPTED, Decimal(80)), Line(2028, "B", Sureness.POSSIBLE, Decimal(70))],
    )
    poor = coverage(2028, Decimal(200), [Line(2028, "A", Sureness.PLANNED, Decimal(50))])
    unknown = coverage(2028, None, [Line(2028, "C", Sureness.APPLIED, Decimal(30))])
    assert counted(rich) == Coverage(2028, Decimal(100), Decimal(80), Decimal(0), Decimal(0), Decimal(20))
    whole = summed(2028, [rich, poor, unknown])
    assert whole == Coverage(2028, Decimal(300), Decimal(80), Decimal(50), Decimal(0), Decimal(20))
    assert (whole.not_financed, beyond([rich, poor, unknown])) == (150, 50 + 30)


def test_a_year_of_which_no_cost_is_known_has_none() -> None:
    assert summed(2028, [coverage(2028, None, [])]).cost is None
    assert summed(2028, []).not_financed is None
    assert summed(2028, [coverage(2028, Decimal(0), [])]).not_financed == 0
