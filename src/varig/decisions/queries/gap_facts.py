"""What the checks ask of decisions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from varig.decisions.queries.budget_lines import BudgetChange, budget_changes
from varig.decisions.queries.decisions import adopted_on, standing
from varig.decisions.queries.reviews import to_review
from varig.decisions.rules.decisions import DECISION, REPORT, STRATEGY, Review, was_treated
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef
from varig.initiatives.rules import INITIATIVE, strategy_due
from varig.legacy.queries.judged import READER, judged_initiative, things
from varig.legacy.rules import ITEM
from varig.measures.queries.promised import PromisedFacts, promises
from varig.measures.rules.promises import BudgetState, PromiseState


@dataclass(frozen=True, slots=True)
class TreatedFact:
    """Whether an elected body has had each of the documents before it (F26)."""

    object: ObjectRef
    report: bool
    strategy: bool


def _treated(scope: str, ids: Collection[int] | None) -> list[TreatedFact]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    registered = standing(READER, of)
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    return [TreatedFact(thing, was_treated(REPORT, registered), was_treated(STRATEGY, registered))]


@dataclass(frozen=True, slots=True)
class StrategyFact:
    """By which day the strategy was to be adopted, and on which it was (R27); None: it isn't registered."""

    object: ObjectRef
    due: date
    adopted: date | None


def _strategy(scope: str, ids: Collection[int] | None) -> list[StrategyFact]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    return [StrategyFact(thing, strategy_due(of.last_day, of.settings), adopted_on(READER, of, STRATEGY))]


@dataclass(frozen=True, slots=True)
class BudgetFact:
    """A promise whose budget line is another than the decided one; `is_open`: it is still to be kept (F9).

    `is_said_already`: that it is in no budget, or was taken out of one, is found by the promise's own checks.
    """

    object: ObjectRef
    change: BudgetChange
    is_open: bool
    is_said_already: bool = False


def _budget(scope: str, ids: Collection[int] | None) -> list[BudgetFact]:
    of = judged_initiative(scope)
    changes = budget_changes(READER, of, ids)
    if not changes:
        return []
    known = once(things, of, ids)
    now = {one.item_id: one for one in promises(READER, of, [each.item_id for each in changes])}
    return [
        BudgetFact(
            known[one.item_id],
            one,
            now[one.item_id].state in {None, PromiseState.OPEN},
            _said_already(now[one.item_id]),
        )
        for one in changes
        if one.item_id in known
    ]


def _said_already(one: PromisedFacts) -> bool:
    """As `promise_lost_its_money` and `promise_without_money` find it."""
    if one.budget is BudgetState.REMOVED:
        return True
    return one.budget is not BudgetState.IN_BUDGET and not one.post.strip()


@dataclass(frozen=True, slots=True)
class ReviewFact:
    """A decision that is to be looked at again on a day."""

    object: ObjectRef
    review: Review


def _reviews(scope: str, ids: Collection[int] | None) -> list[ReviewFact]:
    return [
        ReviewFact(ObjectRef(DECISION, one.decision.id, one.decision.body), one.review)
        for one in to_review(READER, judged_initiative(scope))
        if ids is None or one.decision.id in ids
    ]


REVIEW_FACTS = Facts(DECISION, _reviews)
TREATED_FACTS = Facts(INITIATIVE, _treated)
BUDGET_FACTS = Facts(ITEM, _budget)
STRATEGY_FACTS = Facts(INITIATIVE, _strategy)
