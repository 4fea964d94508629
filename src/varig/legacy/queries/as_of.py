"""Who had a role for what when something was frozen."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from varig.foundation.history.as_of import rows_as_of
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.models import ItemRole


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
