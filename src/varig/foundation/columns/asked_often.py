"""A query that a page asks every time it is shown, and that is the same each time but for the ids it is about."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet

_EXAMPLE = 922_337_203_685_477
"""An id that no row has, to find again among a statement's parameters."""


@dataclass(frozen=True)
class _Statement:
    sql: str
    params: tuple[Any, ...]
    about: int
    compiler: Any
    converters: Any


class AskedOften:
    """`AskedOften(lambda ids: Row.objects.filter(pk__among=ids).values_list("pk", "name"))`, called with ids.

    Django takes longer to put such a query into SQL than the database takes to answer it; here it does so once. The
    query names the ids in one place and nothing else that differs from one time to the next.
    """

    def __init__(self, ask: Callable[[list[int]], QuerySet[Any, Any]]) -> None:
        self._ask = ask

    @cached_property
    def _statement(self) -> _Statement:
        compiler: Any = self._ask([_EXAMPLE]).query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = compiler.as_sql()
        places = [at for at, value in enumerate(params) if value == [_EXAMPLE]]
        if len(places) != 1:
            raise ValueError("the query must name the ids in one place, by `among`")
        columns = [column for column, _sql, _alias in compiler.select]
        return _Statement(sql, tuple(params), places[0], compiler, compiler.get_converters(columns))

    def __call__(self, ids: Collection[int]) -> list[Any]:
        """The rows as the query's own `values_list` would give them."""
        made = self._statement
        params = [*made.params[: made.about], list(ids), *made.params[made.about + 1 :]]
        with connection.cursor() as cursor:
            cursor.execute(made.sql, params)
            rows = cursor.fetchall()
        return list(made.compiler.apply_converters(rows, made.converters)) if made.converters else rows
