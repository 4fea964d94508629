"""What every page of a register begins with: the initiative, the register, who may do what, where its rows lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, NotFound, Reader, msg
from varig.foundation.registers.declarations import Column, Kind, Register, by_path
from varig.foundation.registers.storing import Kept
from varig.foundation.ui.addresses import address
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.actions.tables import KindTable
from varig.workspace.queries.attached import NEW_PAGES, ROW_PAGES
from varig.workspace.queries.registers import name_address

NUMBER = 987654321


@dataclass(frozen=True)
class Found:
    """A register as somebody opened it."""

    reader: Reader
    of: InitiativeFacts
    register: Register

    @property
    def is_of_items(self) -> bool:
        """Whether each row is an item of Arven."""
        return isinstance(self.register.store, KindTable)

    @property
    def crumb(self) -> Choice:
        return Choice(self.register.title, self.at("register"))

    @property
    def every(self) -> Choice:
        return Choice(msg("Alle registre"), address("workspace:registers", self.of.slug))

    def at(self, name: str, *rest: Any) -> str:
        """The address of one of the register's pages."""
        return address(f"workspace:{name}", self.of.slug, self.register.path, *rest)

    def row_pattern(self) -> str:
        """The address of a row with NUMBER for its id: reversing one for each row would take longer than the list."""
        own = ROW_PAGES.get(self.register.key)
        if own or self.is_of_items:
            return address(own or "workspace:item", self.of.slug, NUMBER)
        return self.at("row", NUMBER)

    def row_at(self, row_id: int) -> str:
        """The page of a row."""
        return self.row_pattern().replace(str(NUMBER), str(row_id))

    def edit_at(self, row_id: int) -> str:
        """The form of a row."""
        if self.is_of_items:
            return address("workspace:facts", self.of.slug, row_id)
        return self.at("edit_row", row_id)

    @property
    def new_at(self) -> str:
        """Where a new row is written."""
        own = NEW_PAGES.get(self.register.key)
        return address(own, self.of.slug) if own else self.at("new_row")

    def back_of(self, values: Mapping[str, Any], row_id: int | None) -> str:
        """Where one goes after a change: the row's own page, or of what belongs to another the other's."""
        if self.register.parent:
            address = address_of(self.of, self.register.column(self.register.parent), values)
            if address:
                return f"{address}#{self.register.key}"
        return self.row_at(row_id) if row_id else self.at("register")

    def row(self, row_id: int) -> Kept:
        """One row. Raises NotFound."""
        rows = self.register.stored.kept(self.register, self.reader, self.of, [row_id])
        if not rows:
            raise NotFound(msg("Vi fant ikke raden."))
        return rows[0]

    def columns_by_key(self) -> dict[str, Column]:
        return {column.key: column for column in self.register.columns}


def find(request: HttpRequest, slug: str, path: str) -> Found:
    """The register by its word in the address, within an initiative that the reader may read."""
    of = initiative(reader_of(request), slug)
    try:
        return Found(reader_of(request), of, by_path(path))
    except KeyError as error:
        raise Http404 from error


def address_of(of: InitiativeFacts, column: Column, values: Mapping[str, Any]) -> str:
    """The page of what a row's reference names; empty where it has none."""
    value = values.get(column.key)
    return name_address(of, column.refers, value) if column.kind is Kind.REFERENCE else ""


def title_of_new(register: Register) -> Message:
    """«Legg til et nettverk» as a title and on the button."""
    return msg("Legg til %(one)s", one=_spoken(register.one or register.title))


def _spoken(words: Any) -> Any:
    return words if isinstance(words, Message) else str(words)
