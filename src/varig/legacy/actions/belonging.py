"""The store for rows that belong to an item: years, figures, adoptions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import models

from varig.foundation.kernel import Invalid, Problem, Reader, msg
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed
from varig.initiatives import roles
from varig.initiatives.actions.tables import InitiativeTable
from varig.initiatives.queries import InitiativeFacts
from varig.legacy import actions, queries


class ItemTable(InitiativeTable):
    """Rows that belong to an item by their key `item`: whoever may change the item may change them."""

    def __init__(self, model: type[models.Model], **more: Any) -> None:
        super().__init__(model, within="item__initiative_id", **more)

    def demand_write(self, reader: Reader, of: InitiativeFacts, ids: Collection[int]) -> None:
        self.demand_read(reader, of)
        if ids and not roles.may(reader, self.permission, of.place):
            for item_id in self.model._default_manager.filter(pk__in=ids).values_list("item_id", flat=True):
                actions.demand_change(reader, self.permission, of, item_id)

    def make(
        self, register: Register, reader: Reader, of: Any, new: Sequence[Mapping[str, Any]], known: Known
    ) -> list[int]:
        for values in new:
            self._demand_item(register, reader, of, values, known)
        return super().make(register, reader, of, new, known)

    def change(self, register: Register, reader: Reader, of: Any, changed: Sequence[Changed], known: Known) -> None:
        """A row may be moved to another item by whoever may change that one too."""
        for one in changed:
            if "item" in one.values:
                self._demand_item(register, reader, of, one.values, known)
        super().change(register, reader, of, changed, known)

    def _demand_item(
        self, register: Register, reader: Reader, of: Any, values: Mapping[str, Any], known: Known
    ) -> None:
        item_id = known.id_of(register.column("item"), values.get("item"))
        if item_id is None:
            raise Invalid(Problem(msg("Velg hva dette hører til."), "item"))
        actions.demand_change(reader, self.permission, of, item_id)

    def may_add(self, reader: Reader, of: InitiativeFacts) -> bool:
        """Somewhere; of which item is asked when it is written."""
        own = any(grant.unit and grant.scope in of.place.scopes for grant in reader.grants)
        return super().may_add(reader, of) or own

    def may_change(self, reader: Reader, of: InitiativeFacts, row_id: int) -> bool:
        if super().may_change(reader, of, row_id):
            return True
        item_id = self.model._default_manager.filter(pk=row_id).values_list("item_id", flat=True).first()
        return item_id is not None and queries.may_change(reader, self.permission, of, item_id)
