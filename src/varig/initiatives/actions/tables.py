"""Stores for registers whose rows lie in an initiative, or in its municipality: the roles say who may do what."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import models

from varig.foundation.kernel import Message, Reader
from varig.foundation.registers.tables import ModelStore
from varig.initiatives import queries, roles
from varig.initiatives.queries import InitiativeFacts


class InitiativeTable(ModelStore):
    """Rows of one initiative: `InitiativeTable(Group)`, or by what they belong to:
    `InitiativeTable(Attendance, within="event__initiative_id")`, which then is one of their columns.
    """

    def __init__(
        self,
        model: type[models.Model],
        *,
        within: str = "initiative_id",
        permission: roles.Permission = roles.Permission.EDIT_ITEM,
        **more: Any,
    ) -> None:
        super().__init__(model, within=within, **more)
        self.permission = permission

    def within_value(self, of: InitiativeFacts) -> Any:
        return of.id

    def demand_read(self, reader: Reader, of: InitiativeFacts) -> None:
        roles.demand(reader, roles.Permission.READ, of.place)

    def demand_write(self, reader: Reader, of: InitiativeFacts, ids: Collection[int]) -> None:  # noqa: ARG002
        roles.demand(reader, self.permission, of.place)

    def may_add(self, reader: Reader, of: InitiativeFacts) -> bool:
        return roles.may(reader, self.permission, of.place)

    def may_change(self, reader: Reader, of: InitiativeFacts, row_id: int) -> bool:  # noqa: ARG002
        return roles.may(reader, self.permission, of.place)

    def who_can(self) -> Message:
        return roles.who_can(self.permission)


class MunicipalityTable(InitiativeTable):
    """Rows that all of a municipality's initiatives share: a change raises the revision of each."""

    def __init__(self, model: type[models.Model], *, within: str = "municipality_id", **more: Any) -> None:
        super().__init__(model, within=within, **more)

    def within_value(self, of: InitiativeFacts) -> Any:
        return of.municipality.id

    def scopes(self, of: InitiativeFacts) -> list[str]:
        return queries.scopes_of_municipality(of.municipality.id)
