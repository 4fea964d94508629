"""Reads numbers as Norwegians write them. Pure."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

# Only with at most two decimals: «1,362 mill» can be read in two ways.
_SCALED = re.compile(
    r"(\d{1,3}(?: \d{3})*|\d+)(?:[.,](\d{1,2}))? ?"
    r"(mill\.?|millioner|millionar|million|mnok|mkr|tusen|tnok|tkr|kkr)",
    re.IGNORECASE | re.ASCII,
)
_SCALES = {"m": 1_000_000, "t": 1_000, "k": 1_000}
_ABOUT = re.compile(
    r"(?:ca\.?|cirka|omtrent|om ?lag|rundt|anslagsvis|anslått(?: til)?|~|≈)\s*(?=[\dkn])", re.IGNORECASE
)
_SPACES = re.compile(r"\s+")
_UNIT = re.compile(r"^(?:kr\.?|nok)|(?:,-|,–|kr\.?|kroner|nok)$", re.IGNORECASE)
_MINUS = str.maketrans({"−": "-", "–": "-"})
_POINTS_BETWEEN_THOUSANDS = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAS_BETWEEN_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def scaled(text: str) -> Decimal | None:
    """What is written in thousands or millions, in kroner; None for anything else.

    >>> scaled("12,95 mill")
    Decimal('12950000.00')
    """
    found = _SCALED.fullmatch(text)
    if not found:
        return None
    return Decimal(f"{found[1].replace(' ', '')}.{found[2] or 0}") * _SCALES[found[3][0].lower()]


def exactly(text: str) -> str:
    """The amount without what says that it is about so much.

    >>> exactly("ca. 200 000")
    '200 000'
    """
    return _ABOUT.sub("", text.strip(), count=1) if is_about(text) else text


def is_about(text: str) -> bool:
    """Whether an amount is written as an estimate: «ca. 200 000».

    >>> is_about("cirka 200 000"), is_about("200 000")
    (True, False)
    """
    return bool(_ABOUT.match(text.strip()))


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
    """An amount in kroner, with or without «kr» or `,-`; at most two decimals, or in thousands or millions.

    Raises ValueError otherwise.

    >>> amount("kr 500,-")
    Decimal('500')
    """
    bare = _SPACES.sub("", text)
    many = scaled(bare)
    if many is None:
        many = scaled(_UNIT.sub("", bare))
    if many is not None:
        return many
    plain = _UNIT.sub("", _UNIT.sub("", bare))
    value = number(plain, english=english)
    if -value.as_tuple().exponent > 2:  # type: ignore[operator]
        raise ValueError(text)
    return value
