"""What activities and built things cost a year today, as their own facts say."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from varig.initiatives.queries import InitiativeFacts
from varig.measures.models import Activity, Asset


def yearly_costs(of: InitiativeFacts, ids: Collection[int] | None = None) -> dict[int, Decimal]:
    """By item, where it is known. For callers that settle who may."""
    found: dict[int, Decimal] = {}
    for rows in (Activity.objects.all(), Asset.objects.all()):
        known = rows.filter(item__initiative_id=of.id, yearly_cost__isnull=False)
        if ids is not None:
            known = known.filter(item_id__in=ids)
        costs = known.order_by().values_list("item_id", "yearly_cost")
        found |= {item_id: cost for item_id, cost in costs if cost is not None}
    return found
