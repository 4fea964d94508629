"""The budget lines that promises hung on when they were decided, held against what stands now (F9)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from varig.decisions.models import DecidedBudgetLine
from varig.decisions.rules.decisions import DECIDES
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.measures.queries.promised import PromisedFacts, promises
from varig.measures.rules.promises import BudgetState


@dataclass(frozen=True)
class BudgetLine:
    """What a promise's money is called, of which year, and how much."""

    post: str
    year: int | None
    amount: Decimal | None


@dataclass(frozen=True)
class BudgetChange:
    """A promise whose line is another than the one that was decided. `is_gone`: there is none any more."""

    item_id: int
    name: str
    decided: BudgetLine
    now: BudgetLine
    is_gone: bool


def budget_changes(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[BudgetChange]:
    """Of all promises, or of some; those that were in no decision, or had no line then, are left out."""
    decided = _decided(of, ids)
    found = []
    for one in promises(reader, of, ids):
        line = decided.get(one.item_id)
        now = BudgetLine(one.post, one.year, one.amount)
        if line is not None and (_is_gone(one) or now != line):
            found.append(BudgetChange(one.item_id, one.name, line, now, _is_gone(one)))
    return found


def _is_gone(one: PromisedFacts) -> bool:
    return not one.post.strip() or one.budget in {BudgetState.REMOVED, BudgetState.NOT_IN_BUDGET}


def _decided(of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, BudgetLine]:
    """By the last decision that stands; a promise without a line then had nothing that could be taken away."""
    rows = DecidedBudgetLine.objects.filter(
        decision__initiative_id=of.id, decision__result__in=[one.value for one in DECIDES], decision__replaced_by=None
    ).exclude(post="")
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    values = rows.order_by("decision__on", "decision_id").values_list("item_id", "post", "year", "amount")
    return {item_id: BudgetLine(post, year, amount) for item_id, post, year, amount in values}
