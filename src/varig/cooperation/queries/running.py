"""What meeting places cost a year today, as their own facts say."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from varig.cooperation.models import MeetingPlace
from varig.initiatives.queries import InitiativeFacts


def yearly_costs(of: InitiativeFacts, ids: Collection[int] | None = None) -> dict[int, Decimal]:
    """By item, where it is known. For callers that settle who may."""
    known = MeetingPlace.objects.filter(item__initiative_id=of.id, yearly_cost__isnull=False)
    if ids is not None:
        known = known.filter(item_id__in=ids)
    costs = known.order_by().values_list("item_id", "yearly_cost")
    return {item_id: cost for item_id, cost in costs if cost is not None}
