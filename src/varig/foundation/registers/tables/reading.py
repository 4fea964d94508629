"""Rows of a model as a register's values: one statement for the rows, and one for each table that ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from django.db.models import QuerySet

from varig.foundation.columns import AskedOften
from varig.foundation.registers.declarations import Column, Kind, Link, Named
from varig.foundation.registers.storing import Kept


def path_of(column: Column) -> str:
    """Where SQL finds the column's value; of a reference its name."""
    if column.path:
        return column.path
    return f"{column.key}__name" if column.kind is Kind.REFERENCE else column.key


def in_the_table(columns: Sequence[Column]) -> list[Column]:
    """Those that are read with the row itself."""
    return [column for column in columns if column.link is None]


def rows_of(found: QuerySet[Any, Any], columns: Sequence[Column], version: str, *, limited: bool) -> list[Kept]:
    """The rows in the order of the query. With `limited` tied rows are read for these rows alone."""
    return as_kept(list(cells_of(found, columns, version)), columns, None if limited else found)


def cells_of(found: QuerySet[Any, Any], columns: Sequence[Column], version: str) -> QuerySet[Any, Any]:
    """The row's key and version, a cell for each column of the table's own, and the ids of those it refers to."""
    own = in_the_table(columns)
    paths = [path_of(column) for column in own]
    return found.values_list("pk", version, *paths, *(f"{column.key}_id" for column in _referring(own)))


def _referring(own: Sequence[Column]) -> list[Column]:
    return [column for column in own if column.kind is Kind.REFERENCE and not column.path]


def as_kept(read: Sequence[Any], columns: Sequence[Column], whole: QuerySet[Any, Any] | None) -> list[Kept]:
    """What `cells_of` answered as a register's rows. `whole` is the query of them, where they are all there are."""
    own = in_the_table(columns)
    named = {column.key: at for at, column in enumerate(_referring(own))}
    wanted = [row[0] for row in read] if whole is None else None
    tied = [(column.key, _tied(column, whole, wanted)) for column in columns if column.link is not None]
    count = len(own)
    kept = []
    for pk, at, *cells in read:
        values = {column.key: _value(column, cell) for column, cell in zip(own, cells, strict=False)}
        for key, at_id in named.items():
            if values[key]:
                values[key] = Named(values[key], cells[count + at_id])
        for key, by_row in tied:
            values[key] = by_row.get(pk, ())
        kept.append(Kept(pk, at, values))
    return kept


def _value(column: Column, cell: Any) -> Any:
    """Blank text is unknown; 0 and «no» are known."""
    if column.kind is Kind.REFERENCE:
        return Named(cell, None) if cell else None
    if column.kind is Kind.CHOICES:
        return column.in_order(cell or ())
    return None if cell == "" else cell


def _tied(column: Column, whole: Any, wanted: Collection[int] | None) -> dict[int, tuple[Named, ...]]:
    link = column.link
    if link is None:
        return {}
    rows: Any
    if wanted is None:
        rows = _ties(link, {f"{link.own}_id__in": whole.order_by().values("pk")})
    else:
        rows = _often(link)(wanted)
    names: dict[int, list[Named]] = defaultdict(list)
    for pk, other_id, name in rows:
        names[pk].append(Named(name, other_id))
    return {pk: tuple(sorted(listed)) for pk, listed in names.items()}


def _ties(link: Link, within: dict[str, Any]) -> QuerySet[Any, Any]:
    return link.model._default_manager.filter(**within).values_list(
        f"{link.own}_id", f"{link.other}_id", f"{link.other}__name"
    )


@cache
def _often(link: Link) -> AskedOften:
    return AskedOften(lambda ids: _ties(link, {f"{link.own}_id__among": ids}))
