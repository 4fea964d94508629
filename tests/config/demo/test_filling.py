from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests import builders
from varig.config.demo.eksempeldalen.calendar import calendar
from varig.config.demo.eksempeldalen.filling import fill, values_of
from varig.config.demo.eksempeldalen.moments import ago, ahead, day, end, month, year
from varig.foundation.kernel import Invalid, PartialDate
from varig.foundation.registers.declarations import register

# It ends on 31 August 2027, and so began in 2022.
WHEN = calendar(date(2026, 11, 23))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (year(0), "2022"),
        (month(1, 5), "2023-05"),
        (day(2, 3, 14), "2024-03-14"),
        (ago(23), "2026-10-31"),
        (ahead(8), "2026-12-01"),
        (end(), "2027-08-31"),
        (end(4), "2027-12-31"),
        (end(-6), "2027-02-28"),
    ],
)
def test_a_moment_is_a_date_once_the_calendar_is_known(moment, expected) -> None:
    assert str(moment.on(WHEN)) == expected


def test_values_are_as_the_columns_have_them_and_the_unknown_is_left_out() -> None:
    row = {"item": "Parken", "year": year(2), "funder": "Staten", "funding": 900, "cost": None}
    assert values_of(register("measure_years"), row, WHEN) == {
        "item": "Parken",
        "year": 2024,
        "funder": "Staten",
        "funding": Decimal(900),
    }
    assert values_of(register("promises"), {"due": year(2)}, WHEN) == {"due": PartialDate(2024)}


@pytest.mark.parametrize("row", [{"basis": "guessed"}, {"funder": "x" * 201}])
def test_what_no_form_would_take_is_refused(row) -> None:
    with pytest.raises(ValueError, match=r"basis|funder"):
        values_of(register("measure_years"), row, WHEN)


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        values_of(register("measure_years"), {"shade": "blue"}, WHEN)


@pytest.mark.django_db
def test_the_registers_own_rules_are_asked_and_then_nothing_is_written() -> None:
    of = builders.an_initiative("dalen")
    rows = [{"name": "Lys"}, {"name": "Gratis buss", "state": "not_kept"}]
    with pytest.raises(Invalid, match="hvorfor løftet ikke ble holdt"):
        fill(builders.SYSTEM, of, WHEN, ("promises", rows))
    assert register("promises").stored.count(builders.SYSTEM, of) == 0
    assert len(fill(builders.SYSTEM, of, WHEN, ("promises", rows[:1]))) == 1
