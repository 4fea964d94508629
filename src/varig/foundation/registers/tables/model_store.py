"""The store on one model. The domain says, in a class below it, which rows are the frame's and who may do what."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeVar

from django.db import DataError, IntegrityError, models
from django.db.models import F, QuerySet
from django.utils import timezone

from varig.foundation.columns import asked_again
from varig.foundation.history.actions import action
from varig.foundation.history.inserting import insert_rows
from varig.foundation.history.queries import Trail, newest
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import Conflict, Invalid, Message, NotFound, Problem, Reader, msg
from varig.foundation.registers.declarations import Column, Register
from varig.foundation.registers.listing import ListRequest
from varig.foundation.registers.references import Known
from varig.foundation.registers.spoken import Words
from varig.foundation.registers.storing import Changed, Changes, Kept, Listed
from varig.foundation.registers.tables import identity, listing, reading, removing, writing

_Answer = TypeVar("_Answer")


class ModelStore(ABC):
    """Rows of a model. `within` is the lookup from a row to the frame, `name` and `sort` to what it is sorted by.

    `search` is the generated column of searched words (`columns.search_words`), empty where there is none.
    """

    version = "version"
    removed_with_reason = False
    """Whether whoever takes a row away has to write why."""

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

    def known_as(self, key: str) -> None:
        """The history finds what names a row by this key, unless the model has one of its own."""
        if not hasattr(self.model, "history_key"):
            self.model.history_key = key  # type: ignore[attr-defined]

    # What the domain says.

    def home(self, of: Any) -> dict[str, Any]:
        """The column that places a new row in the frame; none where it lies in it by what it belongs to."""
        return {} if "__" in self.within else {self.within: self.within_value(of)}

    @abstractmethod
    def within_value(self, of: Any) -> Any:
        """What `within` is for rows of the frame."""

    @abstractmethod
    def demand_read(self, reader: Reader, of: Any) -> None: ...

    @abstractmethod
    def demand_write(self, reader: Reader, of: Any, ids: Collection[int]) -> None:
        """New rows when there are no ids."""

    def scopes(self, of: Any) -> list[str]:
        """The scopes whose revision a write raises."""
        return [of.scope]

    @abstractmethod
    def may_add(self, reader: Reader, of: Any) -> bool: ...

    @abstractmethod
    def may_change(self, reader: Reader, of: Any, row_id: int) -> bool: ...

    def may_remove(self, reader: Reader, of: Any, row_id: int) -> bool:
        return self.may_change(reader, of, row_id)

    def why_not_removed(
        self,
        reader: Reader,  # noqa: ARG002 -- for those below
        of: Any,  # noqa: ARG002
        row_id: int,  # noqa: ARG002
    ) -> Message | None:
        """Why the row has to stay, also for whoever may remove others."""
        return None

    @abstractmethod
    def who_can(self) -> Message: ...

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

    # Writing.

    def write(
        self, register: Register, *, reader: Reader, of: Any, changes: Changes, did: Message, why: str = ""
    ) -> list[int]:
        """Everything, or nothing. Names of other registers' rows that may be made are made."""
        if changes.new:
            self.demand_write(reader, of, ())
        touched = [*(one.id for one in changes.changed), *changes.removed]
        if touched:
            self.demand_write(reader, of, touched)
            self._demand_here(reader, of, touched)
        try:
            with action(reader=reader, did=did, why=why, touches=self.scopes(of)):
                return self.carry_out(register, reader, of, changes)
        except (IntegrityError, DataError) as error:
            raise Invalid(Problem(self.refused(error))) from error

    def demand_once(self, register: Register, reader: Reader, of: Any, changes: Changes) -> None:
        """Go on if no two rows would be told from others by the same. Raises Invalid."""
        if not identity.asks_identity(register, changes):
            return
        names = [register.column(key) for key in register.identity]
        standing = reading.rows_of(self.rows(reader, of), names, self.version, limited=False)
        if identity.taken_twice(register, standing, changes):
            raise Invalid(Problem(self.taken(), register.identity[0]))

    def taken(self) -> Message:
        """That there is such a row already, in words."""
        return msg("Raden finnes alt. Endre den som står, eller gi den nye et annet navn.")

    def refused(self, error: Exception) -> Message:
        """What the database's own rules stopped, in words."""
        if "unique" in str(error).lower():
            return self.taken()
        return msg("Opplysningene passer ikke sammen. Se over datoer og tall, og prøv en gang til.")

    def carry_out(self, register: Register, reader: Reader, of: Any, changes: Changes) -> list[int]:
        """Inside the action: new rows, then changes, then what is taken away."""
        given = [*changes.new, *(one.values for one in changes.changed)]
        known = Known(register, reader, of).ensured(given)
        made = self.make(register, reader, of, changes.new, known)
        self.change(register, reader, of, changes.changed, known)
        if changes.removed:
            removing.take_away(self.removable(changes.removed), reader=reader, scopes=self.scopes(of))
        return made

    def removable(self, ids: Collection[int]) -> QuerySet[Any, Any]:
        """What is deleted when these rows are taken away."""
        return self.model._default_manager.filter(pk__in=list(ids))

    def goes_along(self, of: Any, row_id: int) -> list[tuple[Words, int]]:
        """What would be gone with the row, and how much of each, for whoever may take it away."""
        return removing.goes_along(self.removable([row_id]), self.scopes(of))

    def make(
        self,
        register: Register,
        reader: Reader,
        of: Any,
        new: Sequence[Mapping[str, Any]],
        known: Known,
    ) -> list[int]:
        """New rows in one statement; their ids in order."""
        self.demand_once(register, reader, of, Changes(new=new))
        home = self.home(of)
        made = insert_rows(
            self.model(**home, **writing.columns_of(self.model, register.columns, values, known)) for values in new
        )
        writing.tie(register.columns, zip(made, new, strict=True), known, new=True)
        return made

    def change(
        self,
        register: Register,
        reader: Reader,
        of: Any,
        changed: Sequence[Changed],
        known: Known,
    ) -> None:
        """Each row as it was read: one that somebody changed since is refused."""
        if not changed:
            return
        claim_rows(self.model._default_manager, changed, self.version)
        self.demand_once(register, reader, of, Changes(changed=changed))
        self.put(register, changed, known)

    def put(self, register: Register, changed: Sequence[Changed], known: Known) -> bool:
        """The values into the model's columns and the tables that tie. Whether what is tied changed."""
        columns = {one.id: writing.columns_of(self.model, register.columns, one.values, known) for one in changed}
        writing.put_many(self.model, columns)
        return writing.tie(register.columns, ((one.id, one.values) for one in changed), known)

    def _demand_here(self, reader: Reader, of: Any, ids: Collection[int]) -> None:
        if self.rows(reader, of).filter(pk__in=set(ids)).count() != len(set(ids)):
            raise NotFound


def claim_rows(manager: Any, changed: Sequence[Changed], version: str) -> None:
    """Take rows as they were read. Raises Conflict where somebody changed one since; then nothing is written."""
    for one in changed:
        if one.version is not None and not manager.filter(pk=one.id, **{version: one.version}).update(
            **{version: F(version) + 1}
        ):
            raise Conflict(msg("Noen andre har endret dette i mellomtiden."))
    unread = [one.id for one in changed if one.version is None]
    if unread:
        manager.filter(pk__in=unread).update(**{version: F(version) + 1})
