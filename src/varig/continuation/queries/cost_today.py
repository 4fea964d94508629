"""What an item costs a year today, by its own facts: the nearest there is where nobody has said what comes after."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from varig.cooperation.queries import running as places
from varig.initiatives.queries import InitiativeFacts
from varig.measures.queries import running as measures


def costs_today(of: InitiativeFacts, ids: Collection[int] | None = None) -> dict[int, Decimal]:
    """By item, where it is known. For callers that settle who may."""
    return {**measures.yearly_costs(of, ids), **places.yearly_costs(of, ids)}
