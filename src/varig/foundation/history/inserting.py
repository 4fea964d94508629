"""New rows of tracked tables in one go: what a spreadsheet brings is thousands of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connection, models

from varig.foundation.columns import copy_rows


def insert_rows(rows: Iterable[models.Model]) -> list[int]:
    """New rows of one model, as `bulk_create` writes them, inside an action; their keys in order.

    By PostgreSQL's COPY: putting thousands of rows into SQL takes the program as long as writing them takes the
    database. Keys that the database gives are asked for first.
    """
    new = list(rows)
    if not new:
        return []
    model = type(new[0])
    key = model._meta.pk
    if isinstance(key, models.AutoField | models.BigAutoField) and new[0].pk is None:
        for row, given in zip(new, _new_keys(model, len(new)), strict=True):
            row.pk = given
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, models.GeneratedField)]
    _bring_the_context()
    with connection.wrap_database_errors:
        copy_rows(model, [field.name for field in fields], (_values(row, fields) for row in new))
    return [row.pk for row in new]


def _values(row: models.Model, fields: list[Any]) -> list[Any]:
    return [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields]


def _new_keys(model: type[models.Model], count: int) -> list[int]:
    table, column = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)", [f'"{table}"', column, count]
        )
        return [key for (key,) in cursor.fetchall()]


def _bring_the_context() -> None:
    """Who does it and why goes with each statement but COPY, and stays until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE history_revision SET number = number WHERE false")
