"""Rows of a model as a register reads them. The domain says, in a class below, which are the frame's and who may."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone

from varig.foundation.columns import asked_again
from varig.foundation.history.queries import Trail, newest
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import NotFound, Reader
from varig.foundation.registers.declarations import Column, Register
from varig.foundation.registers.listing import ListRequest
from varig.foundation.registers.narrowing import narrowings_of
from varig.foundation.registers.references import told_apart
from varig.foundation.registers.storing import Kept, Listed
from varig.foundation.registers.tables import listing, reading

_Answer = TypeVar("_Answer")


class ModelRows(ABC):
    """Rows of a model. `within` is the lookup from a row to the frame, `name` and `sort` to what it is sorted by.

    `search` is the generated column of searched words (`columns.search_words`), empty where there is none.
    """

    version = "version"

    def __init__(
        self,
        model: type[models.Model],
        *,
        within: str,
        name: str = "name",
        sort: str = "sort_key",
        search: str = "",
    ) -> None:
        self.model = model
        self.within = within
        self.name = name
        self.sort = sort
        self.search = search

    # What the domain says.

    @abstractmethod
    def within_value(self, of: Any) -> Any:
        """What `within` is for rows of the frame."""

    @abstractmethod
    def demand_read(self, reader: Reader, of: Any) -> None: ...

    def beside(
        self,
        reader: Reader,  # noqa: ARG002 -- for those below
        of: Any,  # noqa: ARG002
        ids: Collection[int] | None,  # noqa: ARG002
    ) -> Mapping[int, dict[str, Any]]:
        """Values that stand in no table of the register's own, by row."""
        return {}

    # Reading.

    def rows(self, reader: Reader, of: Any) -> QuerySet[Any, Any]:
        """The frame's rows that the reader may see."""
        self.demand_read(reader, of)
        return self.model._default_manager.filter(**{self.within: self.within_value(of)})

    def sought(
        self,
        reader: Reader,
        of: Any,
        asked: ListRequest,  # noqa: ARG002 -- for those below
    ) -> QuerySet[Any, Any]:
        """As `rows`, with whatever the list filters and sorts by."""
        return self.rows(reader, of)

    def kept(self, register: Register, reader: Reader, of: Any, ids: Collection[int] | None = None) -> list[Kept]:
        """All rows by name, or those with these ids."""
        found = self.rows(reader, of)
        if ids is not None:
            found = found.filter(pk__among=ids)
        return self._read(register, reader, of, found.order_by(self.sort, "pk"), limited=ids is not None)

    def page(
        self,
        register: Register,
        reader: Reader,
        of: Any,
        asked: ListRequest,
        wanted: slice | None,
        *,
        only: Collection[str] | None = None,
    ) -> Listed:
        """The rows of a page as they are asked for, and how many there are on all pages."""
        keys = {column.key for column in register.columns if only is None or column.key in only}
        columns = [column for column in self.own(register) if column.key in keys]

        def found() -> QuerySet[Any, Any]:
            rows: QuerySet[Any, Any] = listing.narrowed(
                self.sought(reader, of, asked), register, asked, self.search, self.name
            )
            for one in narrowings_of(register):
                if chosen := asked.chosen(one.key):
                    rows = rows.filter(pk__among=one.among(reader, of, chosen))
            return rows

        def cells() -> QuerySet[Any, Any]:
            shown = listing.ordered(found(), register, asked, self.sort)
            return reading.cells_of(shown[wanted] if wanted else shown, columns, self.version)

        # A page of the whole list is the same question each time that anybody opens it.
        self.demand_read(reader, of)
        whose = (self, of.id, reader.kind, reader.grants, timezone.localdate())
        key = (*whose, asked.sort, asked.falling, wanted and (wanted.start, wanted.stop), frozenset(keys))
        read = list(cells()) if asked.is_narrowed else asked_again(key, cells)
        rows = self._beside(register, reader, of, reading.as_kept(read, columns, None), keys, limited=True)
        if wanted is None or (not wanted.start and len(rows) < (wanted.stop or 0)):
            return Listed(rows, len(rows))
        return Listed(rows, found().count() if asked.is_narrowed else self.count(reader, of))

    def _read(
        self, register: Register, reader: Reader, of: Any, found: QuerySet[Any, Any], *, limited: bool
    ) -> list[Kept]:
        keys = {column.key for column in register.columns}
        rows = reading.rows_of(found, self.own(register), self.version, limited=limited)
        return self._beside(register, reader, of, rows, keys, limited=limited)

    def _beside(
        self, register: Register, reader: Reader, of: Any, rows: list[Kept], keys: Collection[str], *, limited: bool
    ) -> list[Kept]:
        """The rows with the values that stand in no table of the register's own, where any is asked for."""
        rows = told_apart([column for column in register.columns if column.key in keys], rows, reader, of)
        if set(keys) <= {column.key for column in self.own(register)}:
            return rows
        beside = self.beside(reader, of, [row.id for row in rows] if limited else None)
        if not beside:
            return rows
        return [Kept(row.id, row.version, {**row.values, **beside.get(row.id, {})}) for row in rows]

    def own(self, register: Register) -> list[Column]:
        """The columns that stand in the model or in a table that ties; what is left comes from `beside`."""
        names = {field.name for field in self.model._meta.concrete_fields}
        return [column for column in register.columns if column.path or column.link is not None or column.key in names]

    def values_of(self, register: Register, reader: Reader, of: Any, key: str) -> list[str]:
        """What stands in a column, each once, for a filter to offer."""
        return self._remembered(reader, of, key, lambda: self.read_values(register, reader, of, key))

    def _remembered(self, reader: Reader, of: Any, about: str, read: Callable[[], _Answer]) -> _Answer:
        """What every look at the list asks, and only a change answers differently; by day, for some rows expire."""
        self.demand_read(reader, of)
        whose = (reader.key, reader.grants, timezone.localdate())
        return remembered(of.scope, (self, about, *whose), read)

    def read_values(self, register: Register, reader: Reader, of: Any, key: str) -> list[str]:
        """As `values_of`, from the tables."""
        column = register.column(key)
        found = self.rows(reader, of)
        if column.link is not None:
            link = column.link
            tied = link.model._default_manager.filter(**{f"{link.own}__in": found.values("pk")})
            return sorted(set(tied.values_list(f"{link.other}__name", flat=True)))
        path = reading.path_of(column)
        return sorted({str(value) for value in found.order_by().values_list(path, flat=True).distinct() if value})

    def count(self, reader: Reader, of: Any) -> int:
        """How many rows the reader may see."""
        return self._remembered(reader, of, "", lambda: int(self.rows(reader, of).count()))

    def history(self, reader: Reader, of: Any, row_id: int, limit: int | None = None) -> Trail:
        """What happened to a row, newest first."""
        if not self.rows(reader, of).filter(pk=row_id).exists():
            raise NotFound
        return newest(self.model, row_id, limit)
