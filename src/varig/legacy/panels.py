"""Who has a role for an item, on the item's page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel import Message, PartialDate, msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles
from varig.legacy.queries import RoleFacts, may_change, roles_of
from varig.legacy.rules import ROLE_NAMES, RoleKind


@dataclass(frozen=True)
class RoleLine:
    """One role as the list shows it."""

    id: int
    unit: str
    role: Message | str
    when: Message | str
    ended: bool


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


def _line(role: RoleFacts, today: Any) -> RoleLine:
    ended = role.end is not None and role.end < today
    said: Message | str = ROLE_NAMES[role.kind]
    if role.what:
        said = msg("%(role)s: %(what)s", role=said, what=role.what)
    return RoleLine(role.id, role.actor_name, said, _when(role, today), ended)


def _when(role: RoleFacts, today: Any) -> Message | str:
    """In few words: the column is narrow."""
    if role.end is not None:
        return msg("til %(end)s", end=PartialDate.of(role.end))
    if role.start is None:
        return msg("nå")
    if role.start > today:
        return msg("fra %(start)s", start=PartialDate.of(role.start))
    return msg("siden %(start)s", start=PartialDate.of(role.start))
