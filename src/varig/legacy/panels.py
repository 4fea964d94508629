"""Who has a role for an item, on the item's page; and on an actor's page what it has a role for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel import Message, PartialDate, msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles
from varig.legacy.queries import HeldRole, RoleFacts, may_change, roles_held, roles_of
from varig.legacy.rules import KIND_NAMES, ROLE_NAMES, RoleKind


@dataclass(frozen=True)
class RoleLine:
    """One role as the list shows it."""

    id: int
    unit: str
    role: Message | str
    when: Message | str
    ended: bool
    ends: bool


@panel(
    page="item",
    key="roles",
    title=msg("Hvem har en rolle"),
    template="legacy/_roles.html",
    order=20,
    column="side",
    anchor="roller",
)
def who(subject: Subject) -> Mapping[str, Any]:
    """Everybody with a role, those who had one last."""
    of, item = subject.frame, subject.thing
    listed = subject.ask(roles_of, (item.id,)).get(item.id, [])
    lines = [_line(role, subject.today) for role in listed]
    may = may_change(subject.reader, roles.Permission.EDIT_ITEM, of, item.id)
    return {
        "lines": sorted(lines, key=lambda line: line.ended),
        "answered": any(role.kind is RoleKind.ACCOUNTABLE and role.end is None for role in listed),
        "may": may,
        "who_can": "" if may else roles.who_can(roles.Permission.EDIT_ITEM),
    }


@dataclass(frozen=True)
class HeldLine:
    """One item that an actor has a role for."""

    item_id: int
    name: str
    kind: Message
    role: Message | str
    when: Message | str
    ended: bool


@panel(
    page="actor",
    key="roles_held",
    title=msg("Har en rolle for"),
    template="legacy/_roles_held.html",
    order=20,
    anchor="roller",
)
def held(subject: Subject) -> Mapping[str, Any]:
    """What the actor answers for and takes part in, so that nobody has to ask it (R39)."""
    lines = [_held(one, subject.today) for one in roles_held(subject.reader, subject.frame, subject.thing.id)]
    return {"lines": sorted(lines, key=lambda line: line.ended)}


def _held(one: HeldRole, today: Any) -> HeldLine:
    return HeldLine(
        one.item.id,
        one.item.name,
        KIND_NAMES[one.item.kind],
        _said(one.role),
        _when(one.role, today),
        _ended(one.role, today),
    )


def _line(role: RoleFacts, today: Any) -> RoleLine:
    ended = _ended(role, today)
    return RoleLine(role.id, role.actor_name, _said(role), _when(role, today), ended, role.end is not None)


def _ended(role: RoleFacts, today: Any) -> bool:
    return role.end is not None and role.end < today


def _said(role: RoleFacts) -> Message | str:
    name = ROLE_NAMES[role.kind]
    return msg("%(role)s: %(what)s", role=name, what=role.what) if role.what else name


def _when(role: RoleFacts, today: Any) -> Message | str:
    """In few words: the column is narrow."""
    if role.end is not None:
        return msg("til %(end)s", end=PartialDate.of(role.end))
    if role.start is None:
        return msg("nå")
    if role.start > today:
        return msg("fra %(start)s", start=PartialDate.of(role.start))
    return msg("siden %(start)s", start=PartialDate.of(role.start))
