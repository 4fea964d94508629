"""A register's values as columns of a model, and as rows of the tables that tie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import models

from varig.foundation.history.inserting import insert_rows
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.known import Known


def columns_of(
    model: type[models.Model], columns: Sequence[Column], values: Mapping[str, Any], known: Known
) -> dict[str, Any]:
    """The model's own columns among the values; unknown is NULL, or blank where a text can't be NULL."""
    fields = {field.name: field for field in model._meta.concrete_fields}
    given: dict[str, Any] = {}
    for column in columns:
        if column.key not in values or column.key not in fields or column.path or column.link is not None:
            continue
        value = values[column.key]
        if column.kind is Kind.REFERENCE:
            given[f"{column.key}_id"] = known.id_of(column, value)
        elif column.kind is Kind.CHOICES:
            given[column.key] = list(column.in_order(value or ()))
        else:
            given[column.key] = _nothing(fields[column.key]) if value is None else value
    return given


def _nothing(field: Any) -> Any:
    return None if field.null else field.get_default()


MANY = 400
"""Rows written in one statement."""


def put_many(model: type[models.Model], given: Mapping[int, Mapping[str, Any]]) -> None:
    """Columns by row. Rows that change the same columns go together, in a few statements."""
    given = {pk: columns for pk, columns in given.items() if columns}
    table = model._default_manager
    if len(given) == 1:
        for pk, columns in given.items():
            table.filter(pk=pk).update(**columns)
        return
    groups: dict[tuple[str, ...], list[Any]] = {}
    standing = table.in_bulk(list(given)) if given else {}
    for pk, columns in given.items():
        for key, value in columns.items():
            setattr(standing[pk], key, value)
        groups.setdefault(tuple(sorted(columns)), []).append(standing[pk])
    for names, rows in groups.items():
        table.bulk_update(rows, [_field_name(model, name) for name in names], batch_size=MANY)


def _field_name(model: type[models.Model], name: str) -> str:
    """`owner` for `owner_id`."""
    return next((field.name for field in model._meta.concrete_fields if field.attname == name), name)


def tie(
    columns: Sequence[Column], rows: Iterable[tuple[int, Mapping[str, Any]]], known: Known, *, new: bool = False
) -> bool:
    """Tie each row to exactly what its values name. Whether anything changed."""
    rows = list(rows)
    changed = [_tie_one(column, rows, known, new=new) for column in columns if column.link is not None]
    return any(changed)


def _tie_one(column: Column, rows: list[tuple[int, Mapping[str, Any]]], known: Known, *, new: bool) -> bool:
    link = column.link
    given = {pk: values[column.key] or () for pk, values in rows if column.key in values}
    if link is None or not given:
        return False
    own, other = f"{link.own}_id", f"{link.other}_id"
    table = link.model._default_manager
    standing = set() if new else set(table.filter(**{f"{own}__in": list(given)}).values_list(own, other))
    wanted = {(pk, known.id_of(column, name)) for pk, names in given.items() for name in names}
    gone = standing - wanted
    if gone:
        for pk, other_id in sorted(gone):
            table.filter(**{own: pk, other: other_id}).delete()
    fresh = sorted(wanted - standing, key=str)
    insert_rows(link.model(**{own: pk, other: other_id}) for pk, other_id in fresh)
    return bool(gone or fresh)
