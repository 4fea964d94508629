"""The facts of an item or a row by its register, and the rows of other registers that belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from varig.foundation.kernel import Message, msg
from varig.foundation.panels import Subject, panel
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import ListRequest
from varig.foundation.registers.said import said
from varig.foundation.registers.spoken import Words, param, spoken
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.rules import reference_to
from varig.workspace.queries.registers import PLACE, children_of, register_of
from varig.workspace.queries.rows import facts_of

# What the item's page tells in other panels.
_ELSEWHERE = frozenset({"accountable", "participants", "continuation_note"})
_MOST = 100


@panel(page="item", key="facts", title=msg("Fakta"), template="workspace/_facts.html", order=10, anchor="fakta")
def facts(subject: Subject) -> Mapping[str, Any] | None:
    """Everything that is known of an item, and the names of what isn't."""
    of, item = subject.frame, subject.thing
    register = register_of(item.kind)
    (row,) = register.stored.kept(register, subject.reader, of, [item.id])
    may = register.stored.may_change(subject.reader, of, item.id)
    return {
        "facts": facts_of(of, register, row, _ELSEWHERE),
        "place": _place(item.name, row.values),
        "note": item.continuation_note,
        "edit_label": msg("Rediger") if may else "",
        "edit_address": reverse("workspace:facts", args=[of.slug, item.id]) if may else "",
        "who_can": "" if may else register.stored.who_can(),
    }


def _place(name: str, values: Mapping[str, Any]) -> dict[str, Any] | None:
    """A FeatureCollection of where it is, for the map; None where nobody has said."""
    north, east = (values.get(key) for key in PLACE)
    if north is None or east is None:
        return None
    point = {"type": "Point", "coordinates": [float(east), float(north)]}
    return {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "geometry": point, "properties": {"name": name}}],
    }


@dataclass(frozen=True)
class Child:
    """Rows of one register that belong to something."""

    key: str
    title: Words
    about: Words
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    add: Message
    add_at: str


def children(subject: Subject, reference_key: str, name: str) -> list[Child]:
    """What belongs to it, register by register; also those in which nothing stands yet."""
    return [_child(subject, register, name) for register in children_of(reference_key)]


def _child(subject: Subject, register: Register, name: str) -> Child:
    of: InitiativeFacts = subject.frame
    columns = [column for column in register.columns if column.listed and column.key != register.parent]
    asked = ListRequest(listing_of(register), {register.parent: (name,)}, sort=listing_of(register).sort)
    page = register.stored.page(register, subject.reader, of, asked, slice(0, _MOST))
    own = [row for row in page.rows if str(row.values.get(register.parent)) == name]
    rows = tuple(
        (
            reverse("workspace:edit_row", args=[of.slug, register.path, row.id]),
            tuple(said(column, row.values.get(column.key), dense=True) for column in columns),
        )
        for row in own
    )
    may = register.stored.may_add(subject.reader, of)
    query = urlencode({register.parent: name})
    return Child(
        register.key,
        register.title,
        register.about,
        tuple(spoken(column.label) for column in columns),
        rows,
        msg("Legg til %(one)s", one=param(register.one or register.title)),
        f"{reverse('workspace:new_row', args=[of.slug, register.path])}?{query}" if may else "",
    )


@panel(page="item", key="children", title=msg("Hører til"), template="workspace/_children.html", order=15)
def of_item(subject: Subject) -> Mapping[str, Any] | None:
    """Figures, money and other rows that belong to the item."""
    found = children(subject, reference_to(subject.thing.kind), subject.thing.name)
    return {"children": found} if found else None


@panel(page="row", key="children", title=msg("Hører til"), template="workspace/_children.html", order=15)
def of_row(subject: Subject) -> Mapping[str, Any] | None:
    """As of an item."""
    thing = subject.thing
    found = children(subject, thing.register.key, thing.name)
    return {"children": found} if found else None
