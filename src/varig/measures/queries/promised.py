"""What was promised, the budget line that it hangs on, and how it went."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import visible
from varig.legacy.rules import Kind
from varig.measures.models import Promise
from varig.measures.rules.promises import BudgetState, PromiseState


@dataclass(frozen=True)
class PromisedFacts:
    """A promise. None and "" are unknown."""

    item_id: int
    name: str
    state: PromiseState | None
    reason: str
    post: str
    year: int | None
    amount: Decimal | None
    budget: BudgetState | None


def promises(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[PromisedFacts]:
    """All that the reader may see, in alphabetical order, or those of some items."""
    rows = Promise.objects.filter(item_id__in=visible(reader, of, kind=Kind.PROMISE).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    values = rows.order_by("item__sort_key", "item_id").values_list(
        "item_id", "item__name", "state", "reason", "budget_post", "budget_year", "budget_amount", "budget_state"
    )
    return [
        PromisedFacts(
            item_id,
            name,
            PromiseState(state) if state else None,
            reason,
            post,
            year,
            amount,
            BudgetState(budget) if budget else None,
        )
        for item_id, name, state, reason, post, year, amount, budget in values
    ]
