"""What things cost when a receiver said yes to them: another cost since is nothing it has said yes to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from varig.continuation.models import HandoverStep, YearlyCost
from varig.continuation.rules.handovers import Step
from varig.continuation.rules.parts import PartLine, cost_line
from varig.initiatives.queries import InitiativeFacts

# What settles terms: the receiver's own answer, or that they were accepted as it had set them.
_AGREES = (Step.ANSWERED, Step.TERMS_ACCEPTED)


def costs_agreed(of: InitiativeFacts, item_ids: Collection[int], at: datetime | None = None) -> set[PartLine]:
    """Of items that somebody has said yes to, the costs as they stood when it was said; `at`: as known by then.

    Both times are the history's own: an answer may be written down under the day it was given.
    """
    said = dict(_agreed_at(of, item_ids, at))
    stood: dict[int, tuple[int, int, Decimal]] = {}
    events = _events(YearlyCost).filter(item_id__in=said).order_by("pgh_id")
    for pk, when, label, item_id, year, amount in events.values_list(
        "pgh_obj_id", "pgh_created_at", "pgh_label", "item_id", "year", "amount"
    ):
        if when > said[item_id]:
            continue
        if label == "delete":
            stood.pop(pk, None)
        else:
            stood[pk] = (item_id, year, amount)
    return {cost_line(*one) for one in stood.values()}


def _agreed_at(of: InitiativeFacts, item_ids: Collection[int], at: datetime | None) -> Iterable[tuple[int, datetime]]:
    """By item, when the last answer about it was written."""
    rows = _events(HandoverStep).filter(item__initiative_id=of.id, item_id__in=item_ids, step__in=_AGREES)
    if at is not None:
        rows = rows.filter(pgh_created_at__lte=at)
    return rows.order_by("pgh_id").values_list("item_id", "pgh_created_at")


def _events(model: Any) -> Any:
    return model._meta.get_field("events").related_model._default_manager
