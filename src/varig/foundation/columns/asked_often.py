"""Queries that a page asks each time it is shown. Putting them into SQL takes longer than answering them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from functools import cached_property
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet

_EXAMPLE = 922_337_203_685_477
"""An id that no row has, to find again among a statement's parameters."""


class Compiled:
    """A `values_list` query in SQL, to be asked again as it is: the same question, of the rows there are then."""

    def __init__(self, queryset: QuerySet[Any, Any]) -> None:
        self._compiler: Any = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        self.params: Sequence[Any] = ()
        try:
            self._sql, self.params = self._compiler.as_sql()
        except EmptyResultSet:
            self._sql, self._converters = "", None
            return
        columns = [column for column, _sql, _alias in self._compiler.select]
        self._converters = self._compiler.get_converters(columns)

    def rows(self, params: Sequence[Any] | None = None) -> list[Any]:
        """The rows as the query itself would give them, perhaps with other parameters."""
        if not self._sql:
            return []
        with connection.cursor() as cursor:
            cursor.execute(self._sql, self.params if params is None else params)
            found = cursor.fetchall()
        return list(self._compiler.apply_converters(found, self._converters)) if self._converters else found


_MOST = 1_000
_compiled: dict[Hashable, Compiled] = {}


def asked_again(key: Hashable, ask: Callable[[], QuerySet[Any, Any]]) -> list[Any]:
    """The rows of a `values_list` query that is wholly told by `key`: put into SQL the first time it is asked."""
    made = _compiled.get(key)
    if made is None:
        if len(_compiled) >= _MOST:
            _compiled.clear()
        made = _compiled[key] = Compiled(ask())
    return made.rows()


class AskedOften:
    """`AskedOften(lambda ids: Row.objects.filter(pk__among=ids).values_list("pk", "name"))`, called with ids.

    The query names the ids in one place, and nothing else in it differs from one time to the next.
    """

    def __init__(self, ask: Callable[[list[int]], QuerySet[Any, Any]]) -> None:
        self._ask = ask

    @cached_property
    def _compiled(self) -> tuple[Compiled, int]:
        made = Compiled(self._ask([_EXAMPLE]))
        places = [at for at, value in enumerate(made.params) if value == [_EXAMPLE]]
        if len(places) != 1:
            raise ValueError("the query must name the ids in one place, by `among`")
        return made, places[0]

    def __call__(self, ids: Collection[int]) -> list[Any]:
        """The rows for these ids."""
        made, at = self._compiled
        # As PostgreSQL writes an array: psycopg would look at each number by itself.
        array = f"{{{','.join(map(str, ids))}}}"
        return made.rows([*made.params[:at], array, *made.params[at + 1 :]])
