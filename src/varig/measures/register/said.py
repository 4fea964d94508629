"""A register's values as people read them, for a plan on a page or in a terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext

from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.spoken import spoken
from varig.foundation.ui.text import kroner, partial
from varig.measures.register.columns import MEASURES


def said(column_key: str, value: Any) -> str:
    """The value in the active language; what isn't known is said so."""
    column = MEASURES.column(column_key)
    if value is None or value in ("", ()):
        return gettext("ukjent")
    if isinstance(value, Decimal):
        return kroner(value)
    if isinstance(value, PartialDate):
        return partial(value)
    if isinstance(value, tuple):
        return "; ".join(value)
    return _choice(column, value)


def _choice(column: Column, value: Any) -> str:
    if column.kind is Kind.CHOICE:
        return spoken(column.label_of(str(value)))
    return str(column.export(value)) if column.export else str(value)
