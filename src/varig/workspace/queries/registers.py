"""The registers there are, and how many rows each has in an initiative."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from varig.foundation.columns import AskedOften
from varig.foundation.kernel import Reader
from varig.foundation.registers.declarations import Column, Named, Register, kept_registers
from varig.foundation.registers.references import reference
from varig.foundation.registers.spoken import Words
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import table_of
from varig.legacy.rules import Kind
from varig.workspace.models import Standing


@dataclass(frozen=True)
class Group:
    """Registers that belong together, each with its number of rows."""

    title: Words
    registers: tuple[tuple[Register, int], ...]


def groups(reader: Reader, of: InitiativeFacts) -> list[Group]:
    """All of them, in their order, under their headings."""
    found: dict[Words, list[tuple[Register, int]]] = {}
    for register in kept_registers():
        found.setdefault(register.group, []).append((register, register.stored.count(reader, of)))
    return [Group(title, tuple(listed)) for title, listed in found.items()]


def register_of(kind: Kind) -> Register:
    """The register of a kind of legacy item. Raises LookupError."""
    table = table_of(kind)
    for register in kept_registers():
        if register.store is table:
            return register
    raise LookupError(kind)


def kinds() -> Iterator[tuple[Kind, Register]]:
    """Every kind that has its register, in the registers' order."""
    by_table = {id(register.store): register for register in kept_registers()}
    for kind in Kind:
        try:
            register = by_table.get(id(table_of(kind)))
        except KeyError:
            continue
        if register is not None:
            yield kind, register


PLACE = ("latitude", "longitude")
"""The columns of those that stand somewhere on the map."""


def kinds_with_place() -> list[Kind]:
    """The kinds whose form asks where it is."""
    return [kind for kind, register in kinds() if any(column.key == PLACE[0] for column in register.columns)]


def register_of_reference(key: str) -> Register | None:
    """The register whose rows a reference names, where it has one."""
    declared = reference(key)
    return next((one for one in kept_registers() if one.key == (declared.register or declared.key)), None)


def name_address(of: InitiativeFacts, refers: str, value: Any) -> str:
    """The page of one name."""
    if not isinstance(value, Named) or value.id is None:
        return ""
    declared = reference(refers)
    if declared.address:
        return reverse(declared.address, args=[of.slug, value.id])
    register = register_of_reference(refers)
    return reverse("workspace:row", args=[of.slug, register.path, value.id]) if register else ""


def references_to(register: Register) -> frozenset[str]:
    """The references that name rows of this register."""
    refers = {column.refers for one in kept_registers() for column in one.columns if column.refers}
    return frozenset(key for key in refers if register_of_reference(key) is register)


def tied_to(keys: Collection[str], beside: Collection[str] = ()) -> list[tuple[Register, Column | None]]:
    """The registers whose rows name rows that these references name, each with the column that does; then those that
    stand beside, whose rows name none.
    """
    found: list[tuple[Register, Column | None]] = [
        (one, column) for one in kept_registers() for column in one.columns if column.refers in keys
    ]
    return found + [(one, None) for one in kept_registers() if one.key in beside]


@dataclass(frozen=True)
class Said:
    """What is said of an item beside its facts."""

    chip: str
    decided: bool
    blocks: int
    warns: int
    notes: int


_STANDING = AskedOften(
    lambda ids: Standing.objects.filter(item_id__among=ids).values_list(
        "item_id", "chip", "decided", "blocks", "warns", "notes"
    )
)


def standing_of(ids: list[int]) -> dict[int, Said]:
    """Fate and gaps of items that the caller has found in what it may read."""
    return {item_id: Said(*said) for item_id, *said in _STANDING(ids)}


def fact_words(reader: Reader, of: InitiativeFacts, kind: Kind, ids: Collection[int] | None) -> dict[int, str]:
    """What people wrote in the texts of a kind's facts, by item."""
    try:
        table = table_of(kind)
    except KeyError:
        return {}
    words: dict[int, str] = table.words(reader, of, ids)
    return words
