"""What is known of the area."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.knowledge.models import Figure


@dataclass(frozen=True)
class FigureFacts:
    """A dated figure and where it is from. `key` names the few that pages point out (residents, dwellings)."""

    key: str
    metric: str
    year: int | None
    value: Decimal
    unit: str
    source_address: str


def figures(reader: Reader, of: InitiativeFacts) -> list[FigureFacts]:
    """All figures, by year and name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Figure.objects.filter(initiative_id=of.id).order_by("year", "metric")
    return [FigureFacts(row.key, row.metric, row.year, row.value, row.unit, row.source_address) for row in rows]
