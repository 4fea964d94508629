from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from varig.foundation.kernel import Period, holes, months_before, months_between


def d(text: str) -> date:
    return date.fromisoformat(text)


HOLES = [
    ("nothing covers", [], ("2027-01-01", None), [("2027-01-01", None)]),
    ("covered from before", [("2020-01-01", None)], ("2027-01-01", None), []),
    ("begins late", [("2027-04-01", None)], ("2027-01-01", None), [("2027-01-01", "2027-03-31")]),
    ("overlap is fine", [("2020-01-01", "2027-06-30"), ("2027-01-01", None)], ("2027-01-01", None), []),
    (
        "a day between",
        [("2020-01-01", "2027-01-31"), ("2027-02-02", None)],
        ("2027-01-01", None),
        [("2027-02-01", "2027-02-01")],
    ),
    ("ends too early", [(None, "2027-06-30")], ("2027-01-01", "2027-12-31"), [("2027-07-01", "2027-12-31")]),
    ("after the time looked at", [("2028-01-01", None)], ("2027-01-01", "2027-12-31"), [("2027-01-01", "2027-12-31")]),
    (
        "before the time looked at",
        [("2019-01-01", "2020-01-01")],
        ("2027-01-01", "2027-02-01"),
        [("2027-01-01", "2027-02-01")],
    ),
]


@pytest.mark.parametrize(
    ("covered", "within", "expected"), [case[1:] for case in HOLES], ids=[case[0] for case in HOLES]
)
def test_holes_are_what_no_period_covers(covered, within, expected):
    def period(pair):
        return Period(*(d(day) if day else None for day in pair))

    assert holes([period(pair) for pair in covered], period(within)) == [period(pair) for pair in expected]


def test_holes_need_a_first_day():
    with pytest.raises(ValueError, match="first day"):
        holes([], Period(None, None))


DAYS = st.dates(d("2000-01-01"), d("2060-12-31"))


# How soon values are made says how busy the machine is.
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.tuples(DAYS, DAYS)), DAYS, DAYS)
def test_every_day_is_either_covered_or_in_a_hole(pairs, first, last):
    covered = [Period(min(pair), max(pair)) for pair in pairs]
    within = Period(min(first, last), max(first, last))
    found = holes(covered, within)
    for day in (within.start, within.end):
        assert any(one.holds(day) for one in covered) != any(hole.holds(day) for hole in found)
    assert all(within.holds(hole.start) and within.holds(hole.end) for hole in found)


MONTHS = [
    ("2027-08-31", 3, "2027-05-31"),
    ("2027-05-31", 3, "2027-02-28"),
    ("2028-02-29", 12, "2027-02-28"),
    ("2027-08-31", 23, "2025-09-30"),
    ("2026-01-15", 1, "2025-12-15"),
    ("2027-08-31", -12, "2028-08-31"),
]


@pytest.mark.parametrize(("day", "months", "expected"), MONTHS)
def test_months_before_keeps_the_day_where_it_exists(day, months, expected):
    assert months_before(d(day), months) == d(expected)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2027-01-01", "2027-01-01", 0),
        ("2027-01-01", "2027-03-31", 3),
        ("2027-01-31", "2027-02-28", 1),
        ("2027-02-01", "2027-01-01", 0),
    ],
)
def test_months_between_rounds_up(first, last, expected):
    assert months_between(d(first), d(last)) == expected
