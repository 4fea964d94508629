"""Norwegian birth numbers, so that none is kept where it has no business."""

from __future__ import annotations

import re

_ELEVEN = re.compile(r"(?<!\d)(\d{6})[ .-]?(\d{5})(?!\d)")
# The two modulus 11 controls of a birth number (Skatteetaten). D-numbers have the day raised by 40, and test and
# auxiliary numbers the month by 40 or 80; their controls are the same.
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def has_birth_number(text: str) -> bool:
    """Whether eleven digits in the text can be somebody's birth number.

    >>> has_birth_number("ring 12345678901")
    False
    """
    return any(_fits(found[1] + found[2]) for found in _ELEVEN.finditer(text))


def _fits(digits: str) -> bool:
    day, month = int(digits[:2]) % 40, int(digits[2:4]) % 40
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return False
    return _control(digits[:9], _FIRST) == int(digits[9]) and _control(digits[:10], _SECOND) == int(digits[10])


def _control(digits: str, weights: tuple[int, ...]) -> int:
    return (11 - sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11) % 11
