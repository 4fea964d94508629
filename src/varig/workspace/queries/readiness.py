"""How ready an initiative has been to end, night by night."""

from __future__ import annotations

from varig.continuation.rules.readiness import Night
from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.models import ReadinessNight

MOST = 60
_COLUMNS = ("day", "goes_on", "secured", "cost", "adopted", "blocks", "warns")


def nights(reader: Reader, of: InitiativeFacts) -> list[Night]:
    """Oldest first; of many, some that lie evenly, and always the last."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = ReadinessNight.objects.filter(initiative_id=of.id).order_by("day").values_list(*_COLUMNS)
    found = [Night(*row) for row in rows]
    step = -(-len(found) // MOST) or 1
    return found[::-1][::step][::-1]
