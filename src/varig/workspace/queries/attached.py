"""What notes and files may be about: an item, a row of a register, or the initiative itself."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from varig.foundation.kernel import Message, NotFound, Reader
from varig.foundation.registers.declarations import kept_registers
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import item, may_change
from varig.legacy.rules import ITEM

INITIATIVE = "initiative"
# Registers whose rows have a page of their own package's.
ROW_PAGES: dict[str, str] = {"actors": "actors:one", "goals": "initiatives:goal", "messages": "communication:message"}
# Those of them whose history has one: what is personal is left out there.
HISTORY_PAGES: dict[str, str] = {"actors": "actors:history"}
# And those whose new rows have one: an actor is looked up first, a message has its language beside it.
NEW_PAGES: dict[str, str] = {"actors": "actors:new", "messages": "communication:new"}


@dataclass(frozen=True)
class Attached:
    """An object as its notes and files see it: its key, name and page, and who may add."""

    about: str
    name: str
    page: str
    may_add: bool
    who_can: Message


def object_of(reader: Reader, of: InitiativeFacts, about: str) -> Attached:
    """What a key names. Raises NotFound where the reader may not see it, or there is no such thing."""
    kind, _, number = about.partition(":")
    if not (number.isascii() and number.isdigit() and len(number) < 16):
        raise NotFound
    if kind == ITEM:
        return item_of(reader, of, int(number))
    if kind == INITIATIVE and int(number) == of.id:
        return initiative_of(reader, of)
    return _row(reader, of, kind, int(number))


def item_of(reader: Reader, of: InitiativeFacts, item_id: int) -> Attached:
    """An item of Arven."""
    thing = item(reader, of, item_id)
    page = reverse("workspace:item", args=[of.slug, item_id])
    may = may_change(reader, roles.Permission.EDIT_ITEM, of, item_id)
    return Attached(f"{ITEM}:{item_id}", thing.name, page, may, roles.who_can(roles.Permission.EDIT_ITEM))


def initiative_of(reader: Reader, of: InitiativeFacts) -> Attached:
    """The initiative itself."""
    permission = roles.Permission.EDIT_INITIATIVE
    page = reverse("initiatives:about", args=[of.slug])
    return Attached(
        f"{INITIATIVE}:{of.id}", of.name, page, roles.may(reader, permission, of.place), roles.who_can(permission)
    )


def _row(reader: Reader, of: InitiativeFacts, key: str, row_id: int) -> Attached:
    register = next((one for one in kept_registers() if one.key == key), None)
    rows = register.stored.kept(register, reader, of, [row_id]) if register else []
    if register is None or not rows:
        raise NotFound
    own = ROW_PAGES.get(key)
    page = (
        reverse(own, args=[of.slug, row_id]) if own else reverse("workspace:row", args=[of.slug, register.path, row_id])
    )
    may = register.stored.may_change(reader, of, row_id)
    return Attached(f"{key}:{row_id}", register.name_of(rows[0].values), page, may, register.stored.who_can())
