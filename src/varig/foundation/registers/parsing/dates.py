"""Dates as people write them: the day, the month, or only the year."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from varig.foundation.kernel import Message, PartialDate, Problem, msg
from varig.foundation.registers.cells import Cell, Fault, glimpse, shown, visible
from varig.foundation.registers.parsing.unknown import is_unknown

_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "januar", "january"),
            ("feb", "februar", "february"),
            ("mar", "mars", "march"),
            ("apr", "april"),
            ("mai", "may"),
            ("jun", "juni", "june"),
            ("jul", "juli", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("okt", "oct", "oktober", "october"),
            ("nov", "november"),
            ("des", "dec", "desember", "december"),
        ),
        start=1,
    )
    for name in names
}
_IN_WORDS = re.compile(r"(?:(\d{1,2})\.? ?)?([a-z]+)\.?[, /-]? ?(\d{4}|'?\d{2})")
# A season, a quarter or «by the end of» begins and ends in no month that anybody has said: only the year is known.
_ABOUT = re.compile(
    r"(?:(?:tidlig|sein|sen|seint|sent|på|om) )*"
    r"(?:vår(?:en)?|sommer(?:en)?|sumar(?:en)?|høst(?:en)?|haust(?:en)?|vinter(?:en)?|spring|summer|autumn|winter"
    r"|q ?[1-4]|[1-4]\.? ?(?:kvartal|kv\.?|quarter)|kvartal [1-4]|[12]\.? ?halvår"
    r"|ut|ut året|(?:innen )?utgangen av|i løpet av|(?:i )?slutten av|(?:i )?begynnelsen av|medio|primo|ultimo)"
    r"[ ,./-]*(\d{4}|'?\d{2})",
    re.ASCII,
)
_QUARTER_LAST = re.compile(r"(\d{4})[ ,./-]*q ?[1-4]", re.ASCII)
_GOES_ON = frozenset({"løpende", "løpande", "fortløpende", "pågår", "pågående", "kontinuerlig", "ongoing"})
_IN_FIGURES = re.compile(r"(?:(?:(\d{1,2})[./\- ] ?)?(\d{1,2})[./\- ] ?)?(\d{4})\.?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_SHORT = re.compile(r"(\d{1,2})[./\-](\d{1,2})[./\-](\d{2})")
_MIDNIGHT = re.compile(r"[T ](?:kl\.? ?)?0?0[:.]00(?:[:.]00)?$", re.IGNORECASE)
_POINT_ZERO = re.compile(r"[.,]0+$")


def partial_date(cell: Cell) -> PartialDate | Problem | None:
    """2013, 12.2013, 31.12.2013, 31/12/2013, 2013-12-31, desember 2013, høsten 2013, or a date of the spreadsheet."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    if is_unknown(cell):
        return None
    if isinstance(cell, date):
        return _within(PartialDate.of(cell), shown(cell))
    if isinstance(cell, bool) or not isinstance(cell, str | int | float | Decimal):
        return Problem(_not_a_date(glimpse(cell)))
    return _from_text(visible(shown(cell)))


def is_about_when(cell: Cell) -> bool:
    """Whether only the year was read of it: «høsten 2013», «innen utgangen av 2013»."""
    if not isinstance(cell, str):
        return False
    bare = visible(cell).casefold()
    return bool(_ABOUT.fullmatch(bare) or _QUARTER_LAST.fullmatch(bare))


def _from_text(written: str) -> PartialDate | Problem:
    bare = _MIDNIGHT.sub("", written).casefold()
    if bare.strip(".") in _GOES_ON:
        return Problem(_no_end(glimpse(written)))
    if (about := _ABOUT.fullmatch(bare) or _QUARTER_LAST.fullmatch(bare)) and (year := _year(about[1])):
        return _within(PartialDate(year), written)
    if not bare.isascii():
        return Problem(_not_a_date(glimpse(written)))
    if re.fullmatch(r"\d{4}[.,]0+", bare):
        bare = _POINT_ZERO.sub("", bare)
    parts = _parts(bare)
    if parts is None:
        return Problem(
            _serial_number(glimpse(written)) if re.fullmatch(r"\d{5}", bare) else _not_a_date(glimpse(written))
        )
    try:
        return _within(PartialDate(*parts), written)
    except ValueError:
        return Problem(msg("«%(value)s» finnes ikke i kalenderen. Skriv som 31.12.2013.", value=glimpse(written)))


def _parts(bare: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day, not yet known to exist."""
    if found := _ISO.fullmatch(bare):
        return int(found[1]), int(found[2]), _number(found[3])
    if found := _IN_FIGURES.fullmatch(bare):
        return int(found[3]), _number(found[2]), _number(found[1])
    if (found := _SHORT.fullmatch(bare)) and (year := _year(found[3])):
        return year, int(found[2]), int(found[1])
    if (found := _IN_WORDS.fullmatch(bare)) and found[2] in _MONTHS and (year := _year(found[3])):
        return year, _MONTHS[found[2]], _number(found[1])
    return None


def _year(digits: str) -> int | None:
    """A year of two digits is this century's; «87» could be either, and is asked about."""
    year = int(digits.removeprefix("'"))
    if len(digits) == 4:
        return year
    return 2000 + year if year < 50 else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _within(day: PartialDate, written: str) -> PartialDate | Problem:
    if _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return day
    return Problem(msg("Året i «%(value)s» kan ikke stemme. Skriv som 2013 eller 31.12.2013.", value=glimpse(written)))


def _serial_number(value: str) -> Message:
    return msg(
        "«%(value)s» er trolig en dato som Excel viser som tall. Gi kolonnen datoformat i Excel og lagre på nytt,"
        " eller skriv for eksempel 31.12.2013.",
        value=value,
    )


def _no_end(value: str) -> Message:
    return msg(
        "«%(value)s» er ingen dato. Skriv når det begynner eller slutter, eller la cellen stå tom når ingen vet det.",
        value=value,
    )


def _not_a_date(value: str) -> Message:
    return msg(
        "«%(value)s» er ikke en dato. Skriv 31.12.2013, 12.2013 eller bare 2013."
        " Er datoen ukjent, lar du cellen stå tom.",
        value=value,
    )
