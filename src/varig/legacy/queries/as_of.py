"""What was in Arven, and who had a role for what, when something was frozen; and what has been taken out of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from varig.foundation.history.as_of import rows_as_of
from varig.foundation.history.gone import gone
from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.models import ItemRole, LegacyItem
from varig.legacy.rules import Kind


class KeptRole(NamedTuple):
    """A role as it stood."""

    item_id: int
    actor_id: int
    kind: str
    what: str
    start: date | None
    end: date | None


def roles_kept(of: InitiativeFacts, at: datetime | None = None) -> list[KeptRole]:
    """All roles of the initiative's items at that moment, or now. Whether one may see them, the caller has settled."""
    where = {"item__initiative_id": of.id}
    if at is not None:
        return [KeptRole(*row) for row in rows_as_of(ItemRole, at, *KeptRole._fields, **where)]
    return [KeptRole(*row) for row in ItemRole.objects.filter(**where).order_by().values_list(*KeptRole._fields)]


def was_there(of: InitiativeFacts, item_id: int, at: datetime) -> bool:
    """Whether the item stood in Arven at that moment. Whether one may know, the caller has settled."""
    return bool(rows_as_of(LegacyItem, at, "pgh_obj_id", pgh_obj_id=item_id, initiative_id=of.id))


class RemovedItem(NamedTuple):
    """An item that was taken out of Arven: by whom, when and why."""

    id: int
    name: str
    kind: Kind
    by: str
    at: datetime
    why: str


def removed_items(reader: Reader, of: InitiativeFacts) -> list[RemovedItem]:
    """All that was ever taken out, the last one first: what the counts don't hold any more."""
    roles.demand(reader, roles.Permission.READ, of.place)
    found = gone(LegacyItem, "pgh_obj_id", "name", "kind", initiative_id=of.id)
    return [
        RemovedItem(pk, name, Kind(kind), one.who, one.at, one.why) for one in found for pk, name, kind in [one.values]
    ]
