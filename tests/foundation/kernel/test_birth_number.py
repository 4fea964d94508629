"""A birth number is found however it is written, and what isn't one is left alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from varig.foundation.kernel import has_birth_number

FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
# As people write them, as Word pastes them, and what isn't seen on a screen.
BETWEEN = [
    *" \t\u00a0\u202f\u2009\u3000",
    *".\u00b7\u2024",
    *"-\u2010\u2011\u2012\u2013\u2014\u2212",
    *"/\u2044\u2215\\",
]
BETWEEN += ["", "", "\u200b", "\u00ad", " - ", " / ", ". "]


def _rest(digits: list[int], weights: tuple[int, ...]) -> int:
    return (11 - sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11) % 11


@st.composite
def birth_numbers(draw: st.DrawFn) -> str:
    """Of a day in the last or this century; D-numbers have the day raised, test numbers the month."""
    day = date(1900, 1, 1) + timedelta(days=draw(st.integers(0, 51_000)))
    raised, month = draw(st.sampled_from([0, 40])), draw(st.sampled_from([0, 40, 80]))
    written = f"{day.day + raised:02d}{day.month + month:02d}{day.year % 100:02d}"
    for individual in range(draw(st.integers(0, 999)), 1000 + 999):
        digits = [int(digit) for digit in f"{written}{individual % 1000:03d}"]
        first = _rest(digits, FIRST)
        second = _rest([*digits, first], SECOND) if first < 10 else 10
        if second < 10:
            return "".join(map(str, (*digits, first, second)))
    raise AssertionError


@st.composite
def spaced(draw: st.DrawFn) -> str:
    number = draw(birth_numbers())
    return number[0] + "".join(draw(st.sampled_from(BETWEEN)) + digit for digit in number[1:])


@given(
    spaced(), st.sampled_from(["", "Ring ", "født: ", "tlf. 22 33 44 55 "]), st.sampled_from(["", ".", " om det", " 5"])
)
def test_it_is_found_whatever_stands_between_the_digits(number: str, before: str, after: str) -> None:
    assert has_birth_number(f"{before}{number}{after}")


@given(birth_numbers(), st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_enough_to_be_none(number: str, at: int, by: int) -> None:
    wrong = f"{number[:at]}{(int(number[at]) + by) % 10}{number[at + 1 :]}"
    assert not has_birth_number(wrong)


@given(birth_numbers(), st.integers(0, 9))
def test_part_of_a_longer_number_is_none(number: str, digit: int) -> None:
    assert not has_birth_number(f"{digit}{number}")
    assert not has_birth_number(f"{number}{digit}")


@pytest.mark.parametrize(
    "text",
    [
        "01.01.90 10046",
        "010190 100 46",
        "010190/10046",
        "0 1 0 1 9 0 1 0 0 4 6",
        "010190\u00a010046",
        "010190\u202f10046",
        "010190 \u2013 10046",
        "Kari, f. 01.01.90 10046, tlf. 99 99 99 99",
        "tlf. 99 99 99 99 010190 10046",
    ],
)
def test_the_ways_people_write_one(text: str) -> None:
    assert has_birth_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "tlf. 918 12 345",
        "+47 22 33 44 55 / 91 81 23 45",
        "org.nr. 974 760 673",
        "org.nr. 974 760 673, tlf. 22 33 44 55",
        "1 250 000 kr 2024",
        "1 250 000 1 300 000 1 350 000",
        "12.03.2024 kl. 18.00-20.30",
        "2019 2020 2021 2022 2023 2024",
        "konto 1234.56.78903",
        "konto 8601 11 17947",
        "sak 2024/012345-17",
        "300290 10046",
        "01.13.90 10046",
    ],
)
def test_what_is_no_birth_number(text: str) -> None:
    assert not has_birth_number(text)


def test_hardly_any_number_of_eleven_digits_is_taken_for_one() -> None:
    """Of those that a date and two controls leave: 1 in 400 or fewer."""
    numbers = range(10_000_019, 99_999_999_999, 9_999_973_333 // 2_000)
    found = sum(has_birth_number(f"{number:011d}") for number in numbers)
    assert found * 400 < len(numbers)
