"""A table of a document straight from a register: its rows, and of its columns those that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from varig.foundation.documents.blocks import NOTHING_REGISTERED, Kind, Row, Table, Value, Words
from varig.foundation.documents.blocks import Column as TableColumn
from varig.foundation.kernel import Kroner, PartialDate
from varig.foundation.registers.declarations import Column, register
from varig.foundation.registers.declarations import Kind as ColumnKind
from varig.foundation.registers.said import is_unknown, said
from varig.foundation.registers.spoken import param
from varig.foundation.reports import ReportContext
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.queries.origins import Origins

Wanted: TypeAlias = Sequence[tuple[str, float]]
"""Columns by their keys, each with its share of the line. The first names the row."""


@dataclass(frozen=True)
class Beside:
    """Columns beside the register's own."""

    heads: tuple[TableColumn, ...]
    cells: Callable[[int], Row]


_NUMBERS = (ColumnKind.KRONER, ColumnKind.NUMBER, ColumnKind.DECIMAL)


def registered(
    context: ReportContext,
    of: InitiativeFacts,
    key: str,
    caption: Words,
    wanted: Wanted,
    *,
    empty: Words = NOTHING_REGISTERED,
    where: Callable[[Mapping[str, Any]], bool] = lambda _values: True,
    beside: Beside | None = None,
) -> Table:
    """The register's rows that `where` lets through, in its own order. What isn't known is said to be unknown.

    `beside` adds columns that are no column of the register: their heads, and a row's cells by its id. Below a table
    with numbers it says which register they stand in.
    """
    kept_in = register(key)
    columns = [(kept_in.column(each), width) for each, width in wanted]
    rows = [row for row in kept_in.stored.kept(kept_in, context.reader, of) if where(row.values)]
    more = beside.cells if beside is not None else lambda _row_id: ()
    return Table(
        caption,
        (
            *(_head(column, width, first=at == 0) for at, (column, width) in enumerate(columns)),
            *(beside.heads if beside is not None else ()),
        ),
        tuple((*_row([column for column, _width in columns], row.values), *more(row.id)) for row in rows),
        empty=empty,
        sources=(Origins(of, context.today).register(key),) if any(c.kind in _NUMBERS for c, _ in columns) else (),
        about=tuple(f"{key}:{row.id}" for row in rows),
    )


def _head(column: Column, width: float, *, first: bool) -> TableColumn:
    kind = Kind.NAME if first else Kind.NUMBER if column.kind in _NUMBERS else Kind.TEXT
    return TableColumn(param(column.label), kind, width=width)


def _row(columns: Iterable[Column], values: Mapping[str, Any]) -> Row:
    return tuple(_cell(column, values.get(column.key)) for column in columns)


def _cell(column: Column, value: Any) -> Value:
    """Figures and dates as themselves, so that each document writes them in its own way; the rest in words."""
    if is_unknown(value):
        return None
    if column.kind is ColumnKind.KRONER and isinstance(value, Decimal):
        return Kroner(value)
    if isinstance(value, PartialDate) or (column.kind in _NUMBERS and isinstance(value, int | Decimal)):
        return value
    return said(column, value)
