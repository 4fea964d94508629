"""Reads numbers as Norwegians write them. Pure."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_SPACES = re.compile(r"\s+")
_UNIT = re.compile(r"^(?:kr\.?|nok)|(?:,-|,–|kr\.?|kroner|nok)$", re.IGNORECASE)
_MINUS = str.maketrans({"−": "-", "–": "-"})
_POINTS_BETWEEN_THOUSANDS = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAS_BETWEEN_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def number(text: str, *, english: bool = False) -> Decimal:
    """The number in ` 1 362 250 `, `12 950 000,50`, `-1 362`, `1.362.250,50`. Raises ValueError otherwise.

    In English the comma stands between thousands and the point before decimals.

    >>> number("12 950 000,50")
    Decimal('12950000.50')
    """
    plain = _SPACES.sub("", text).translate(_MINUS)
    if english:
        plain = plain.replace(",", "") if _COMMAS_BETWEEN_THOUSANDS.fullmatch(plain) else plain
    else:
        plain = plain.replace(".", "") if _POINTS_BETWEEN_THOUSANDS.fullmatch(plain) else plain
        plain = plain.replace(",", ".")
    if not re.fullmatch(r"-?\d+(?:\.\d+)?", plain):
        raise ValueError(text)
    try:
        return Decimal(plain)
    except InvalidOperation as error:
        raise ValueError(text) from error


def amount(text: str, *, english: bool = False) -> Decimal:
    """An amount in kroner, with or without «kr» or `,-`; at most two decimals. Raises ValueError otherwise.

    >>> amount("kr 500,-")
    Decimal('500')
    """
    plain = _UNIT.sub("", _UNIT.sub("", _SPACES.sub("", text)))
    value = number(plain, english=english)
    if -value.as_tuple().exponent > 2:  # type: ignore[operator]
        raise ValueError(text)
    return value
