"""Fill a register from plain rows: values by the columns' keys, others named by their names, dates as moments.

What a form would refuse is refused here as well, so that the example never shows what nobody could have written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from varig.config.demo.eksempeldalen.calendar import Calendar
from varig.config.demo.eksempeldalen.moments import Moment
from varig.foundation.kernel import Invalid, PartialDate, Reader, msg
from varig.foundation.registers.declarations import Column, Kind, Register, register
from varig.foundation.registers.spoken import param
from varig.foundation.registers.storing import Changes
from varig.initiatives.queries import InitiativeFacts

Row: TypeAlias = Mapping[str, Any]
Table: TypeAlias = tuple[str, Sequence[Row]]
"""A register's key, and its rows."""


def fill(reader: Reader, of: InitiativeFacts, when: Calendar, table: Table) -> list[int]:
    """All rows of a table in one action. The ids of the new rows, in order."""
    key, rows = table
    kept_in = register(key)
    values = [values_of(kept_in, row, when) for row in rows]
    problems = [] if kept_in.check is None else [one for row in values for one in kept_in.check(of, row)]
    if problems:
        raise Invalid(problems)
    did = msg("førte inn eksemplet i «%(register)s»", register=param(kept_in.title))
    return kept_in.stored.write(kept_in, reader=reader, of=of, changes=Changes(new=values), did=did)


def values_of(kept_in: Register, row: Row, when: Calendar) -> dict[str, Any]:
    """A row as the register's columns have it, in the calendar of the day it is built. Unknown is left out."""
    return {key: _value(kept_in.column(key), value, when) for key, value in row.items() if value is not None}


def _value(column: Column, value: Any, when: Calendar) -> Any:
    """As the column's kind has it. Raises ValueError for a word that isn't among the choices, or a text too long."""
    if isinstance(value, Moment):
        return _dated(column, value.on(when))
    if column.kind in (Kind.KRONER, Kind.DECIMAL):
        return Decimal(str(value))
    if column.kind in (Kind.CHOICE, Kind.CHOICES):
        known = {choice.value for choice in column.choices}
        if strange := {value} - known if isinstance(value, str) else set(value) - known:
            raise ValueError(f"{column.key}: {strange}")
    if column.longest and len(value) > column.longest:
        raise ValueError(f"{column.key}: {value}")
    return value


def _dated(column: Column, found: PartialDate) -> PartialDate | int:
    return found.year if column.kind in (Kind.NUMBER, Kind.YEAR) else found
