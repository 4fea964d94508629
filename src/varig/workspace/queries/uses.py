"""Where a row is in use, as far as the reader may see it: so that nobody is promised to take away what can't be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from varig.foundation.kernel import Reader
from varig.foundation.registers.declarations import Register, kept_registers
from varig.foundation.registers.spoken import Words
from varig.foundation.registers.tables import ModelStore
from varig.foundation.registers.tables.holding import Holder, holders
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.workspace.queries.attached import ROW_PAGES

_OF_AN_ITEM = "item_id"


@dataclass(frozen=True)
class Use:
    """A place where the row stands: what is there, as what it stands there, and the page."""

    name: str
    role: Words
    address: str


@dataclass(frozen=True)
class Uses:
    """All the places, and in how many it stands that the reader doesn't see from this initiative."""

    places: tuple[Use, ...]
    elsewhere: int

    def __bool__(self) -> bool:
        return bool(self.places or self.elsewhere)


def uses_of(reader: Reader, of: InitiativeFacts, register: Register, row_id: int) -> Uses:
    """Where a row of a register is in use, so that it can't be taken away."""
    if not isinstance(register.store, ModelStore):
        return Uses((), 0)
    places: dict[tuple[str, str], Use] = {}
    elsewhere = 0
    for holder in holders(register.store.model, row_id, _OF_AN_ITEM):
        seen = list(_seen(reader, of, holder))
        places |= {(use.address, str(use.role)): use for use in seen}
        elsewhere += max(0, len(set(holder.owners or holder.ids)) - len(seen))
    return Uses(tuple(places.values()), elsewhere)


def _seen(reader: Reader, of: InitiativeFacts, holder: Holder) -> Iterator[Use]:
    if holder.owners:
        for one in items(reader, of, ids=sorted(set(holder.owners))):
            yield Use(one.name, holder.column, reverse("workspace:item", args=[of.slug, one.id]))
        return
    for register in kept_registers():
        if isinstance(register.store, ModelStore) and register.store.model is holder.model:
            for row in register.stored.kept(register, reader, of, holder.ids):
                yield Use(register.name_of(row.values), holder.column, _page(of, register, row.id))


def _page(of: InitiativeFacts, register: Register, row_id: int) -> str:
    own = ROW_PAGES.get(register.key)
    return (
        reverse(own, args=[of.slug, row_id]) if own else reverse("workspace:row", args=[of.slug, register.path, row_id])
    )
