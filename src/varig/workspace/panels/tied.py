"""The rows of other registers that belong to an item or a row, that name it, or that tell of the same thing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from varig.foundation.kernel import Message, msg
from varig.foundation.panels import Subject, panel
from varig.foundation.registers.declarations import Column, Register
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import ListRequest
from varig.foundation.registers.said import said
from varig.foundation.registers.spoken import Words, param, spoken
from varig.foundation.registers.storing import Kept
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.rules import reference_to
from varig.workspace.queries.registers import references_to, tied_to

_MOST = 100


@dataclass(frozen=True)
class Line:
    """One row: its page, its form for a row that has no other place than here, and its cells."""

    page: str
    edit: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Child:
    """Rows of one register that are tied to something."""

    key: str
    title: Words
    about: Words
    heads: tuple[str, ...]
    rows: tuple[Line, ...]
    add: Message
    add_at: str


@dataclass(frozen=True)
class Thing:
    """What they are tied to: its id and name, by which references, and what stands beside it."""

    id: int
    name: str
    keys: Collection[str]
    beside: Collection[str] = ()


def children(subject: Subject, thing: Thing) -> list[Child]:
    """What is tied to it, register by register. Of what belongs to it, also those in which nothing stands yet."""
    found = [_child(subject, register, column, thing) for register, column in tied_to(thing.keys, thing.beside)]
    return [child for child in found if child is not None]


def _child(subject: Subject, register: Register, by: Column | None, thing: Thing) -> Child | None:
    of: InitiativeFacts = subject.frame
    belongs = by is None or by.key == register.parent
    rows = [row for row in _rows(subject, register, by, thing.name) if by is None or _names(row, by, thing)]
    if not rows and not belongs:
        return None
    columns = [column for column in register.columns if column.listed and column is not by]
    query = f"?{urlencode({by.key: thing.name})}" if by else ""
    may = register.stored.may_add(subject.reader, of)
    return Child(
        register.key,
        register.title,
        register.about,
        tuple(spoken(column.label) for column in columns),
        tuple(_line(of, register, row, columns, editable=bool(by) and belongs) for row in rows),
        msg("Legg til %(one)s", one=param(register.one or register.title)),
        f"{reverse('workspace:new_row', args=[of.slug, register.path])}{query}" if may else "",
    )


def _rows(subject: Subject, register: Register, by: Column | None, name: str) -> list[Kept]:
    listing = listing_of(register)
    asked = ListRequest(listing, {by.key: (name,)} if by else {}, sort=listing.sort)
    shown = {column.key for column in register.columns if column.listed}
    only = shown | set(register.identity) | ({by.key} if by else set())
    return list(register.stored.page(register, subject.reader, subject.frame, asked, slice(0, _MOST), only=only).rows)


def _names(row: Kept, by: Column, thing: Thing) -> bool:
    """Whether the row names this very thing: another may be called the same."""
    value = row.values.get(by.key)
    named = value if isinstance(value, tuple) else (value,)
    return any(str(one) == thing.name and getattr(one, "id", None) in (None, thing.id) for one in named)


def _line(of: InitiativeFacts, register: Register, row: Kept, columns: list[Column], *, editable: bool) -> Line:
    place = [of.slug, register.path, row.id]
    return Line(
        "" if editable else reverse("workspace:row", args=place),
        reverse("workspace:edit_row", args=place) if editable else "",
        tuple(said(column, row.values.get(column.key), dense=True) for column in columns),
    )


@panel(page="item", key="children", title=msg("Hører til"), template="workspace/_children.html", order=15)
def of_item(subject: Subject) -> Mapping[str, Any] | None:
    """Figures, money and other rows that belong to the item, and those that name it."""
    thing = subject.thing
    found = children(subject, Thing(thing.id, thing.name, {reference_to(thing.kind)}))
    return {"children": found} if found else None


@panel(page="row", key="children", title=msg("Hører til"), template="workspace/_children.html", order=15)
def of_row(subject: Subject) -> Mapping[str, Any] | None:
    """As of an item."""
    register, thing = subject.thing.register, subject.thing
    found = children(subject, Thing(thing.id, thing.name, references_to(register), register.beside))
    return {"children": found} if found else None
