"""Kroner and whole numbers as they are written in Norway, and as programs write them."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from varig.foundation.kernel import Message, Problem, msg
from varig.foundation.registers.cells import Cell, Fault, glimpse, shown, visible
from varig.foundation.registers.parsing.unknown import is_unknown
from varig.foundation.ui import written

LARGEST = Decimal("999999999999.99")
_ORE = Decimal("0.01")
_LONGEST = 40

_CURRENCY = re.compile(r"^(?:kr\.?|nok|kroner)\s*|\s*(?<![a-z])(?:kr\.?|nok|kroner)$", re.IGNORECASE)
_WRITTEN = (
    re.compile(r"(\d+)(?:[.,](\d{1,2}))?"),  # 1362250,50
    re.compile(r"(\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}))?"),  # 1 362 250,50
    re.compile(r"([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}))?"),  # 1.362.250,50
    re.compile(r"([1-9]\d{0,2}(?:,\d{3}){2,})(?:\.(\d{1,2}))?"),  # 1,362,250.50
    re.compile(r"([1-9]\d{0,2}(?:,\d{3})+)\.(\d{1,2})"),  # 1,362.50
)
_DASHES = str.maketrans("\u2212\u2013\u2014", "---")


def kroner(cell: Cell) -> Decimal | Problem | None:
    """An amount in kroner. `(1 200)` and `1 200-` are negative, `12,95 mill` is 12 950 000, `ca. 500` is 500."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    if is_unknown(cell):
        return None
    if isinstance(cell, bool | date | time | timedelta):
        return Problem(_not_an_amount(glimpse(cell)))
    amount = _from_number(cell) if isinstance(cell, int | float | Decimal) else _from_text(str(cell))
    if amount is None:
        return Problem(_what_is_wrong(glimpse(cell)))
    if abs(amount) > LARGEST:
        return Problem(
            msg("«%(value)s» er for stort. Skriv beløpet i hele kroner, høyst tolv sifre.", value=glimpse(cell))
        )
    return amount


def whole_number(cell: Cell) -> int | Problem | None:
    """A number without decimals: `1 342`, `12,0`."""
    amount = kroner(cell)
    if amount is None or (isinstance(amount, Decimal) and amount == int(amount) and not _has_words(cell)):
        return None if amount is None else int(amount)
    if isinstance(cell, Fault):
        return Problem(cell.message)
    return Problem(msg("«%(value)s» er ikke et helt tall. Skriv for eksempel 1 342.", value=glimpse(cell)))


def decimal(cell: Cell) -> Decimal | Problem | None:
    """A number with decimals, kept as exactly as it is written: `59,9633`, `-0.5`."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    if is_unknown(cell):
        return None
    bare = visible(shown(cell)).translate(_DASHES).replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    if isinstance(cell, bool | date | time | timedelta) or not _DECIMAL.fullmatch(bare):
        return Problem(msg("«%(value)s» er ikke et tall. Skriv for eksempel 59,9633.", value=glimpse(cell)))
    return Decimal(bare.replace(",", "."))


_DECIMAL = re.compile(r"-?\d{1,12}(?:[.,]\d{1,12})?")


def _has_words(cell: Cell) -> bool:
    return isinstance(cell, str) and any(letter.isalpha() for letter in cell)


def _from_number(number: float | Decimal) -> Decimal | None:
    """Rounded to øre: a sum in a spreadsheet carries the noise of binary fractions."""
    if not isfinite(number):
        return None
    exact = Decimal(str(number))
    return exact if abs(exact) > LARGEST else _tidy(exact.quantize(_ORE, ROUND_HALF_UP))


def is_estimate(cell: Cell) -> bool:
    """Whether it says that the amount is about so much: «ca. 200 000»."""
    return isinstance(cell, str) and written.is_about(visible(cell))


_UNIT = re.compile(
    r"\b(?:(?P<thousand>tusen|1[ .]?000|tkr|tnok|kkr)|mill\.?|millioner|millionar|million|mio|mnok|mkr)\b",
    re.IGNORECASE,
)
THOUSAND, MILLION = Decimal(1_000), Decimal(1_000_000)
_MOST_IN_A_UNIT = Decimal(10_000_000_000)
"""An amount above this was more likely written in whole kroner, whatever the header says: 10 milliarder."""


def unit_of(header: str) -> Decimal | None:
    """What a header says that amounts stand in: «Kostnad (mill. kr)», «Tilskudd i 1000 kr»; None for whole kroner."""
    found = _UNIT.search(header)
    if not found:
        return None
    return THOUSAND if found["thousand"] else MILLION


def in_unit(cell: Cell, amount: Decimal, unit: Decimal | None) -> Decimal | Problem:
    """The amount in kroner, where the header says what it stands in. A cell that says so itself is right already."""
    if unit is None or (isinstance(cell, str) and _has_unit(cell)):
        return amount
    scaled = amount * unit
    if abs(scaled) > _MOST_IN_A_UNIT:
        text = msg(
            "Overskriften sier at beløpene står i %(unit)s, og da er «%(value)s» for stort."
            " Skriv beløpet med enhet, for eksempel 1,2 mill eller 1 200 000 kr.",
            unit=msg("tusen kroner") if unit == THOUSAND else msg("millioner kroner"),
            value=glimpse(cell),
        )
        return Problem(text)
    return _tidy(scaled)


def _has_unit(cell: str) -> bool:
    """«1,25 mill», and «1 250 000 kr»."""
    return bool(re.search(r"[a-z]", written.exactly(visible(cell)), re.IGNORECASE))


def _from_text(text: str) -> Decimal | None:
    bare = written.exactly(visible(text).replace("\n", " ")).translate(_DASHES)
    bare = re.sub(r"[.,]-{1,2}$", "", _CURRENCY.sub("", bare).strip())
    negative = bare.startswith("(") and bare.endswith(")")
    if negative:
        bare = _CURRENCY.sub("", bare[1:-1].strip()).strip()
    elif bare.startswith("-") or bare.endswith("-"):
        negative, bare = True, _CURRENCY.sub("", (bare[1:] if bare.startswith("-") else bare[:-1]).strip()).strip()
    amount = _unsigned(bare.removeprefix("+")) if len(bare) <= _LONGEST else None
    return amount if amount is None else _tidy(-amount if negative else amount)


def _unsigned(bare: str) -> Decimal | None:
    if not bare.isascii():
        return None
    if (scaled := written.scaled(bare)) is not None:
        return scaled
    for pattern in _WRITTEN:
        found = pattern.fullmatch(bare)
        if found:
            return _joined(found[1], found[2])
    return None


def _joined(whole: str, decimals: str | None) -> Decimal:
    return Decimal(re.sub(r"\D", "", whole) + "." + (decimals or "0"))


def _tidy(amount: Decimal) -> Decimal:
    """Without `-0` and without needless decimals, so that equal amounts look equal."""
    return Decimal(int(amount)) if amount == int(amount) else amount.quantize(_ORE)


def _what_is_wrong(value: str) -> Message:
    if re.fullmatch(r"-?\d[.,]?\d*E[+-]?\d+", value, re.IGNORECASE):
        return msg(
            "«%(value)s» er et avkortet tall. Velg tallformat uten E for kolonnen i Excel, og lagre på nytt.",
            value=value,
        )
    if re.fullmatch(r"-?\d{1,3},\d{3}", value):
        return msg(
            "«%(value)s» kan leses på to måter. Skriv beløpet i hele kroner uten komma, for eksempel 1 362 000.",
            value=value,
        )
    return _not_an_amount(value)


def _not_an_amount(value: str) -> Message:
    return msg(
        "«%(value)s» er ikke et beløp. Skriv kroner med tall, for eksempel 1 362 250 eller 1 362 250,50."
        " Er beløpet ukjent, lar du cellen stå tom.",
        value=value,
    )
