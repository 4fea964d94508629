"""A register's values as people read them: in a list, a plan, on a page, in a terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext

from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.spoken import spoken
from varig.foundation.ui.text import kroner, number, partial


def said(column: Column, value: Any, *, dense: bool = False) -> str:
    """The value in the active language; what isn't known is said so. `dense`: dates in figures, for a table."""
    if is_unknown(value):
        return gettext("ukjent")
    if column.kind in (Kind.CHOICE, Kind.CHOICES):
        return ", ".join(spoken(column.label_of(one)) for one in (value if isinstance(value, tuple) else (value,)))
    if column.export is not None:
        return spoken(column.export(value))
    if isinstance(value, bool):
        return gettext("ja") if value else gettext("nei")
    if dense and isinstance(value, PartialDate):
        return _in_figures(value)
    return _plain(column, value)


def _in_figures(day: PartialDate) -> str:
    parts = [f"{day.day:02d}" if day.day else "", f"{day.month:02d}" if day.month else "", str(day.year)]
    return ".".join(part for part in parts if part)


def _plain(column: Column, value: Any) -> str:
    match value:
        case Decimal() if column.kind is Kind.KRONER:
            return kroner(value)
        case Decimal():
            return f"{value.normalize():f}".replace(".", ",")
        case int() if column.kind is not Kind.YEAR:
            return number(value)
        case PartialDate():
            return partial(value)
        case tuple():
            return "; ".join(str(one) for one in value)
    return str(value)


def is_unknown(value: Any) -> bool:
    """Nothing is known; 0 and «no» are."""
    return value is None or (value != 0 and value in ("", (), []))
