"""Who shall hear, in the order of the plan."""

from __future__ import annotations

from varig.communication.models import Affected, Audience
from varig.communication.rules.audiences import Audience as AudienceFacts
from varig.communication.rules.audiences import Lane
from varig.foundation.kernel import NotFound, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

_LANES = {lane.value: at for at, lane in enumerate(Lane)}


def audiences(reader: Reader, of: InitiativeFacts) -> list[AudienceFacts]:
    """Residents first, then partners, then the municipality; the broad one of each before those with a name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Audience.objects.filter(initiative_id=of.id).order_by("position", "sort_key", "pk")
    found = [
        AudienceFacts(pk, name, Lane(lane), is_broad, group_id, languages)
        for pk, name, lane, is_broad, group_id, languages in rows.values_list(
            "pk", "name", "lane", "is_broad", "group_id", "languages"
        )
    ]
    return sorted(found, key=lambda one: (_LANES[one.lane], not one.is_broad))


def audience(reader: Reader, of: InitiativeFacts, audience_id: int) -> AudienceFacts:
    """One of them. Raises NotFound."""
    found = next((one for one in audiences(reader, of) if one.id == audience_id), None)
    if found is None:
        raise NotFound(msg("Vi fant ikke målgruppa."))
    return found


def broad_ids(of: InitiativeFacts) -> frozenset[int]:
    """The three that every plan has, for callers that settle who may."""
    return frozenset(Audience.objects.filter(initiative_id=of.id, is_broad=True).values_list("pk", flat=True))


def said_affected(of: InitiativeFacts, ids: list[int] | None = None) -> dict[tuple[int, int], bool]:
    """What people said of whether an item concerns an audience, by both."""
    rows = Affected.objects.filter(item__initiative_id=of.id)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    return {(item, one): affected for item, one, affected in rows.values_list("item_id", "audience_id", "is_affected")}
