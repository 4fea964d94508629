"""The areas of an initiative, and their boundaries for a map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel import NotFound, PartialDate, Reader, msg
from varig.initiatives import roles, rules
from varig.initiatives.models import Area
from varig.initiatives.queries.facts import InitiativeFacts


@dataclass(frozen=True)
class AreaFacts:
    """A part of the town. `boundary` says which one it has; empty where it has none."""

    id: int
    name: str
    code: str
    code_kind: rules.CodeKind | None
    valid_from: PartialDate | None
    valid_to: PartialDate | None
    boundary: str
    points: int
    source_address: str
    version: int

    @property
    def is_drawn(self) -> bool:
        """Whether a map can show it."""
        return bool(self.boundary)


def areas(reader: Reader, of: InitiativeFacts) -> list[AreaFacts]:
    """All of them by name, without the boundaries' points."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Area.objects.filter(initiative_id=of.id).select_related("boundary").defer("boundary__geometry")
    return [_facts(row) for row in rows.order_by("sort_key", "code", "id")]


def area(reader: Reader, of: InitiativeFacts, area_id: int) -> AreaFacts:
    """One area. Raises NotFound."""
    for one in areas(reader, of):
        if one.id == area_id:
            return one
    raise NotFound(msg("Vi fant ikke området."))


def areas_on_map(reader: Reader, of: InitiativeFacts, area_id: int | None = None) -> dict[str, Any]:
    """A GeoJSON FeatureCollection of the areas whose boundary is known, or of one of them, for `ui.map`."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Area.objects.filter(initiative_id=of.id, boundary__isnull=False).select_related("boundary")
    if area_id is not None:
        rows = rows.filter(pk=area_id)
    features = [
        {
            "type": "Feature",
            "geometry": row.boundary.geometry,
            "properties": {"name": row.name, "code": row.code},
        }
        for row in rows.order_by("sort_key", "code", "id")
        if row.boundary is not None
    ]
    return {"type": "FeatureCollection", "features": features}


def _facts(row: Area) -> AreaFacts:
    return AreaFacts(
        id=row.pk,
        name=row.name,
        code=row.code,
        code_kind=rules.CodeKind(row.code_kind) if row.code_kind else None,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        boundary=row.boundary.name if row.boundary else "",
        points=row.boundary.points if row.boundary else 0,
        source_address=row.source_address,
        version=row.version,
    )
