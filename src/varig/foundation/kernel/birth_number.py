"""Norwegian birth numbers, so that none is kept where it has no business."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What people set between the digits, and what Word makes of it: blanks (never a new line), dots, hyphens, slashes,
# and what isn't seen at all.
_BETWEEN = (
    r"(?:[^\S\r\n\v\f\x1c-\x1f\x85\u2028\u2029]"
    r"|[.\u00b7\u2024\u2027\u2219\u22c5\uff0e/\\\u2044\u2215\uff0f\u00ad\u200b-\u200f\u2060\ufeff]"
    r"|[-\u058a\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d])"
)
_RUN = re.compile(rf"\d(?:{_BETWEEN}{{0,8}}\d)*")
_GAP = re.compile(rf"{_BETWEEN}+")
_LENGTH = 11
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# The two modulus 11 controls of a birth number (Skatteetaten). D-numbers have the day raised by 40, and test and
# auxiliary numbers the month by 40 or 80; their controls are the same.
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def has_birth_number(text: str) -> bool:
    """Whether eleven digits in the text can be somebody's birth number, however they are grouped.

    Only whole groups count: eleven digits out of a longer number are part of that number.

    >>> has_birth_number("ring 12345678901")
    False
    """
    return any(_fits(digits) for run in _RUN.finditer(text) for digits in _elevens(_GAP.split(run[0])))


def _elevens(groups: list[str]) -> Iterator[str]:
    """Eleven digits made of whole groups beside each other."""
    first = length = 0
    for last, group in enumerate(groups):
        length += len(group)
        while length > _LENGTH:
            length -= len(groups[first])
            first += 1
        if length == _LENGTH:
            yield "".join(groups[first : last + 1])


def _fits(digits: str) -> bool:
    if not _is_day(int(digits[:2]), int(digits[2:4]), int(digits[4:6])):
        return False
    return _control(digits[:9], _FIRST) == int(digits[9]) and _control(digits[:10], _SECOND) == int(digits[10])


def _is_day(day: int, month: int, year: int) -> bool:
    """Whether there is such a day in that year of some century."""
    day = day - 40 if day > 40 else day
    month = month - 80 if month > 80 else month - 40 if month > 40 else month
    if not 1 <= month <= len(_DAYS) or ((month, day) == (2, 29) and year % 4):
        return False
    return 1 <= day <= _DAYS[month - 1]


def _control(digits: str, weights: tuple[int, ...]) -> int:
    return (11 - sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11) % 11
