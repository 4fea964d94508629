"""Many rows in one go. What is tracked goes in by `history.inserting`, which brings the history's context along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models
from psycopg import sql


def copy_rows(model: type[models.Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows by PostgreSQL's COPY, inside the transaction that is open. Values are as psycopg takes them."""
    known = {field.name: str(field.column) for field in model._meta.concrete_fields}
    columns = [known[name] for name in fields]
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(model._meta.db_table), sql.SQL(", ").join(sql.Identifier(column) for column in columns)
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
