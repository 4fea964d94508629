from __future__ import annotations

from datetime import date, timedelta

import pytest

from varig.communication.rules.silences import Silence, silences

TODAY, END = date(2025, 6, 1), date(2025, 12, 31)


def on(*days: int) -> list[date]:
    return [TODAY + timedelta(days=day) for day in days]


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ([], [(0, 213)]),
        ([-10, 30, 70, 110, 150, 190], []),
        ([-10, 30, 73, 110, 150, 190], [(30, 73)]),
        ([-20, 23, 60, 100, 140, 180], [(-20, 23)]),
        # What was over before today isn't told: nobody can mend it.
        ([-100, -5, 30, 70, 110, 150, 190], []),
        ([40, 80, 120, 160, 200, 300], []),
    ],
)
def test_more_than_six_weeks_without_a_word_that_are_not_over(
    spoken: list[int], expected: list[tuple[int, int]]
) -> None:
    found = silences(on(*spoken), TODAY, END)
    assert [((one.start - TODAY).days, (one.end - TODAY).days) for one in found] == expected


def test_six_weeks_are_not_too_long_and_after_the_end_nothing_is() -> None:
    assert silences(on(42, 84, 126, 168, 210), TODAY, END) == []
    assert silences([], END, END) == []
    assert Silence(TODAY, TODAY + timedelta(days=62)).weeks == 8
