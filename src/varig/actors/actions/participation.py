"""Groups and needs that an import names and nobody has registered yet."""

from __future__ import annotations

from collections.abc import Sequence

from varig.actors.models import Group, Need
from varig.foundation.history.actions import action
from varig.foundation.kernel import Reader, folded, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


def ensure_groups(*, reader: Reader, of: InitiativeFacts, names: Sequence[str]) -> dict[str, int]:
    """Ids by folded name; those that do not exist are registered. For imports, inside their action."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    known = _known(Group.objects.filter(initiative_id=of.id).values_list("name", "pk"), names)
    missing = [name for name in names if folded(name) not in known]
    if missing:
        with action(reader=reader, did=msg("la til grupper"), touches=[of.scope]):
            rows = Group.objects.bulk_create(Group(initiative_id=of.id, name=name) for name in missing)
        known |= {folded(row.name): row.pk for row in rows}
    return known


def ensure_needs(*, reader: Reader, of: InitiativeFacts, names: Sequence[str]) -> dict[str, int]:
    """As `ensure_groups`: needs that nobody has answered yet."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    known = _known(Need.objects.filter(initiative_id=of.id).values_list("name", "pk"), names)
    missing = [name for name in names if folded(name) not in known]
    if missing:
        with action(reader=reader, did=msg("la til behov"), touches=[of.scope]):
            rows = Need.objects.bulk_create(Need(initiative_id=of.id, name=name) for name in missing)
        known |= {folded(row.name): row.pk for row in rows}
    return known


def _known(rows: object, names: Sequence[str]) -> dict[str, int]:
    asked = {folded(name) for name in names}
    return {folded(name): pk for name, pk in rows if folded(name) in asked}  # type: ignore[attr-defined]
