"""What stands in an exported cell."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

from django.utils import timezone

from varig.foundation.kernel import Kroner, Message, Money, PartialDate, msg
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.spoken import spoken

Written: TypeAlias = str | int | float | Decimal | date | None


def written(column: Column, value: Any) -> Written:
    """A number, a date or a text. None, an empty cell, is unknown."""
    if column.export is not None:
        value = column.export(value)
    if value is None or value == "":
        return None
    if column.kind is Kind.CHOICE and isinstance(value, str):
        return spoken(column.label_of(value))
    if column.kind is Kind.CHOICES:
        return "; ".join(spoken(column.label_of(one)) for one in value) or None
    return _plain(value)


def _plain(value: Any) -> Written:
    if isinstance(value, bool):
        return spoken(msg("Ja") if value else msg("Nei"))
    if isinstance(value, int | float | Decimal):
        return value
    if isinstance(value, Kroner | Money):
        return value.amount
    if isinstance(value, date | PartialDate):
        return _partial(value) if isinstance(value, PartialDate) else _day(value)
    if isinstance(value, list | tuple | set | frozenset):
        return "; ".join(str(_plain(part)) for part in value) or None
    return spoken(value if isinstance(value, Message) else str(value))


def _day(value: date) -> date:
    """In Norwegian time, which a spreadsheet can't say."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value).replace(tzinfo=None)
    return value


def _partial(value: PartialDate) -> Written:
    """As much as is known, in a form that is read back as it was."""
    if value.day is not None:
        return value.first_day()
    return f"{value.month:02d}.{value.year}" if value.month is not None else value.year
