"""Says messages, amounts and dates in the active language. Pure formatting; reads no data.

An unknown (None) is said as «Ukjent», never as 0 or as nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext, pgettext

from varig.foundation.kernel import Kroner, Message, Money, PartialDate

THIN = "\u202f"
"""Between groups of three digits: thin, and no line breaks there."""
FIXED = "\u00a0"
"""Between a figure and its unit: no line breaks there either."""
MINUS = "\u2212"
# Stands in no text that the database can hold.
_MARK = "\x00"

Amount = Decimal | int | Kroner | Money | None

_NORWEGIAN_MONTHS = (
    "januar februar mars april mai juni juli august september oktober november desember".split()  # noqa: SIM905
)
_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
# As printed in calendars: the short names of Norwegian take a full stop, the whole names don't.
_NORWEGIAN_SHORT = "jan. feb. mars april mai juni juli aug. sept. okt. nov. des.".split()  # noqa: SIM905


def say(message: Message | str | None) -> str:
    """The message in the active language. A str is already said and comes back as it is; None is nothing."""
    if isinstance(message, Message):
        params = {name: _say_param(value) for name, value in message.params.items()}
        return _translated(message) % params
    return "" if message is None else str(message)


def pieces(message: Message, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The sentence in the active language, parted where the values of these names stand: each piece with its name.

    What stands between them has no name.
    """
    params = {name: _unmarked(_say_param(value)) for name, value in message.params.items()}
    marked = {name: f"{_MARK}{name}{_MARK}{params[name]}{_MARK}" for name in names}
    between, *found = (_translated(message) % {**params, **marked}).split(_MARK)
    if between:
        yield "", between
    for name, value, after in zip(found[::3], found[1::3], found[2::3], strict=True):
        yield name, value
        if after:
            yield "", after


def _unmarked(value: Any) -> Any:
    return value.replace(_MARK, "") if isinstance(value, str) else value


def _translated(message: Message) -> str:
    if message.context:
        return pgettext(message.context, message.msgid)
    if message.plural is None:
        return gettext(message.msgid)
    count = message.params["count"]
    return ngettext(message.msgid, message.plural, count)


def _say_param(value: Any) -> Any:  # noqa: PLR0911  one line for each kind of value
    """A whole number below 10 000 may be a year, so it is not spaced."""
    match value:
        case Message():
            return say(value)
        case Kroner() | Money():
            return kroner(value)
        case datetime():
            return moment(value)
        case date():
            return date_long(value)
        case PartialDate():
            return partial(value)
        case Decimal():
            return number(value)
        case int() if not isinstance(value, bool) and abs(value) >= 10_000:
            return number(value)
    return value


def number(value: Decimal | int | None, decimals: int | None = None) -> str:
    """A figure with spaces between the thousands: `3 753`, `12,5`.

    Without `decimals` it keeps those it has, without empty ones.
    """
    if value is None:
        return gettext("Ukjent")
    exact = Decimal(value)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, rest = f"{abs(exact):f}".partition(".")
    if decimals is None:
        rest = rest.rstrip("0")
    groups, point = (",", ".") if _english() else (THIN, ",")
    figure = f"{int(whole):,}".replace(",", groups) + (point + rest if rest else "")
    return (MINUS if exact < 0 else "") + figure


def kroner(amount: Amount) -> str:
    """An amount with its unit: `720 000 kr`, `NOK 720,000` in English; øre only when there are some."""
    value = _amount(amount)
    if value is None:
        return gettext("Ukjent")
    figure = number(value, 0 if value == value.to_integral_value() else 2)
    return f"NOK{FIXED}{figure}" if _english() else f"{figure}{FIXED}kr"


def thousands(amount: Amount) -> str:
    """An amount in thousands of kroner, without the unit, which stands in the column's head: 1 430 000 is `1 430`.

    What is less than a thousand keeps one decimal, so that it is not read as nothing.
    """
    value = _amount(amount)
    if value is None:
        return gettext("Ukjent")
    small = value != 0 and abs(value) < 1000
    return number(value / 1000, 1 if small else 0)


def millions(amount: Amount) -> str:
    """An amount in millions of kroner with one decimal, without the unit: 4 930 000 is `4,9`."""
    value = _amount(amount)
    return gettext("Ukjent") if value is None else number(value / 1_000_000, 1)


def local_day(when: date | datetime | None) -> date | None:
    """The day of a moment as the calendar on the wall has it: at 23.30 in Greenwich it is the next day here."""
    if not isinstance(when, datetime):
        return when
    return timezone.localtime(when).date() if timezone.is_aware(when) else when.date()


def date_long(when: date | datetime | None) -> str:
    """`31. desember 2013`, `31 December 2013`."""
    day = local_day(when)
    if day is None:
        return gettext("Ukjent")
    if _english():
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day}. {_NORWEGIAN_MONTHS[day.month - 1]} {day.year}"


def date_medium(when: date | datetime | None) -> str:
    """Day and month where the year is known from the place: `14. juni`, `16. sept.`, `14 June`."""
    day = local_day(when)
    if day is None:
        return gettext("Ukjent")
    if _english():
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1][:3]}"
    return f"{day.day}. {_NORWEGIAN_SHORT[day.month - 1]}"


def date_short(when: date | datetime | None, *, year: bool = False) -> str:
    """For dense tables: `21.11.`, with `year` `21.11.2013`; in English `21 Nov`, `21 Nov 2013`."""
    day = local_day(when)
    if day is None:
        return gettext("Ukjent")
    if _english():
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1][:3]}" + (f" {day.year}" if year else "")
    return f"{day.day}.{day.month}." + (str(day.year) if year else "")


def partial(value: PartialDate | None) -> str:
    """As much as is known: `2013`, `desember 2013`, `31. desember 2013`."""
    if value is None:
        return gettext("Ukjent")
    if value.month is None:
        return str(value.year)
    if value.day is None:
        months = _ENGLISH_MONTHS if _english() else _NORWEGIAN_MONTHS
        return f"{months[value.month - 1]} {value.year}"
    return date_long(value.first_day())


def clock(when: datetime) -> str:
    """`09.42`, in English `09:42`; in Norwegian time."""
    local = timezone.localtime(when) if timezone.is_aware(when) else when
    return f"{local:%H:%M}" if _english() else f"{local:%H.%M}"


def moment(when: datetime | None) -> str:
    """`3. juni 2013 kl. 09.42`."""
    if when is None:
        return gettext("Ukjent")
    return gettext("%(date)s kl. %(clock)s") % {"date": date_long(when), "clock": clock(when)}


def relative(day: date, today: date) -> str:
    """`om 11 dager`, `i morgen`, `i dag`, `i går`, `for 3 dager siden`."""
    days = (day - today).days
    near = {0: gettext("i dag"), 1: gettext("i morgen"), -1: gettext("i går")}
    if days in near:
        return near[days]
    if days > 0:
        return ngettext("om %(count)s dag", "om %(count)s dager", days) % {"count": number(days)}
    return ngettext("for %(count)s dag siden", "for %(count)s dager siden", -days) % {"count": number(-days)}


def listed(parts: list[str]) -> str:
    """`a`, `a og b`, `a, b og c`."""
    if len(parts) < 2:
        return "".join(parts)
    return gettext("%(first)s og %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def initials(name: str) -> str:
    """Of the first and the last word: `Bydel Stovner` is `BS`."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


FORMATS: Mapping[str, Any] = {
    function.__name__: function
    for function in (
        *(say, number, kroner, thousands, millions),
        *(date_long, date_medium, date_short, partial, clock, moment, relative, listed, initials, capfirst),
    )
}
"""What templates may call, as functions and as filters."""


def _amount(amount: Amount) -> Decimal | None:
    if isinstance(amount, Kroner | Money):
        return amount.amount
    return None if amount is None else Decimal(amount)


def _english() -> bool:
    return (get_language() or "nb").startswith("en")
