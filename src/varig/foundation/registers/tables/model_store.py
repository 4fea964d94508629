"""The store on one model. The domain says, in a class below it, which rows are the frame's and who may do what."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import DataError, IntegrityError
from django.db.models import F, QuerySet

from varig.foundation.history.actions import Action, action
from varig.foundation.history.as_of import rows_as_of
from varig.foundation.history.inserting import insert_rows
from varig.foundation.kernel import Conflict, Invalid, Message, NotFound, Problem, Reader, msg
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.keeping import why_row_kept
from varig.foundation.registers.known import Known
from varig.foundation.registers.spoken import Words
from varig.foundation.registers.storing import Changed, Changes
from varig.foundation.registers.tables import identity, reading, removing, writing
from varig.foundation.registers.tables.model_rows import ModelRows


class ModelStore(ModelRows):
    """Rows of a model that are written as well as read."""

    removed_with_reason = False
    """Whether whoever takes a row away has to write why."""
    key = ""
    """The register's, as soon as there is one."""

    def known_as(self, key: str) -> None:
        """The history finds what names a row by this key, unless the model has one of its own."""
        self.key = key
        if not hasattr(self.model, "history_key"):
            self.model.history_key = key  # type: ignore[attr-defined]

    # What the domain says.

    def home(self, of: Any) -> dict[str, Any]:
        """The column that places a new row in the frame; none where it lies in it by what it belongs to."""
        return {} if "__" in self.within else {self.within: self.within_value(of)}

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

    def why_not_removed(self, reader: Reader, of: Any, row_id: int) -> Message | None:
        """Why the row has to stay, also for whoever may remove others."""
        return why_row_kept(self.key, self, reader, of, row_id)

    def stood(self, row_id: int, at: datetime) -> bool:
        """Whether the row was there at that moment."""
        return bool(rows_as_of(self.model, at, "pgh_obj_id", pgh_obj_id=row_id))

    @abstractmethod
    def who_can(self) -> Message: ...

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
            with action(reader=reader, did=did, why=why) as act:
                return self.in_action(act, register, reader, of, changes)
        except (IntegrityError, DataError) as error:
            raise Invalid(Problem(self.refused(error))) from error

    def in_action(self, act: Action, register: Register, reader: Reader, of: Any, changes: Changes) -> list[int]:
        """Inside the action: carried out, and what was derived from the rows is derived anew.

        A store that knows what that is may mend it here instead (`Action.carry`).
        """
        made = self.carry_out(register, reader, of, changes)
        act.touch(*self.scopes(of))
        return made

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
        for row_id in changes.removed:
            if kept := self.why_not_removed(reader, of, row_id):
                raise Invalid(kept)
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
