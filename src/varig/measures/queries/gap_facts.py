"""What the checks ask of measures and goals, of what was built, promised and is held again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Count, Max, Q

from varig.foundation.checks import Facts
from varig.foundation.kernel import ObjectRef, PartialDate
from varig.initiatives.queries import GoalFacts, InitiativeFacts, goals
from varig.initiatives.rules import INITIATIVE
from varig.knowledge.queries import indicators
from varig.legacy.queries.judged import READER, each, judged_initiative, kinds_of, rows_of
from varig.legacy.rules import ITEM, Kind
from varig.measures.models import Activity, Asset, Measure, MeasureGoal, MeasureYear, Promise
from varig.measures.rules import Dates, Delivered, MeasureType
from varig.measures.rules.promises import BudgetState, PromiseState

GOAL = "goal"
_DELIVERED = {one.value: one for one in Delivered}
_STATES = {one.value: one for one in PromiseState}
_BUDGETS = {one.value: one for one in BudgetState}


class DeliveryFact(NamedTuple):
    """What the checks ask of a measure: goals (F12), delivery (F10), its money (F3), what it built (F13)."""

    object: ObjectRef
    dates: Dates
    initiative_end: date
    has_goal: bool
    delivered: Delivered | None
    delivered_reason: str
    last_funded: int | None = None
    physical: bool = False
    has_asset: bool = False


def _delivery_facts(scope: str, ids: Collection[int] | None) -> list[DeliveryFact]:
    of = judged_initiative(scope)
    columns = ("end", "delivered", "delivered_reason", "type")
    listed = list(each(of, Kind.MEASURE, Measure.objects.all(), ids, *columns, also_given_up=True))
    if not listed:
        return []
    aimed, funded, built = _aimed(of, ids), _funded(of, ids), _built(of, ids)
    end, physical = of.last_day, MeasureType.PHYSICAL.value
    return [
        DeliveryFact(
            thing,
            # When it began makes no difference to any check.
            Dates(None, last),
            end,
            thing.id in aimed,
            _DELIVERED[delivered] if delivered else None,
            reason,
            funded.get(thing.id),
            type_ == physical,
            thing.id in built,
        )
        for thing, (last, delivered, reason, type_) in listed
    ]


def _aimed(of: InitiativeFacts, ids: Collection[int] | None) -> set[int]:
    """The measures that work for a goal."""
    rows = rows_of(of, Kind.MEASURE, MeasureGoal.objects.all(), ids)
    return set(rows.values_list("item_id", flat=True))


def _funded(of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, int]:
    """The last year for which a measure has money, of those that have any registered."""
    rows = rows_of(of, Kind.MEASURE, MeasureYear.objects.filter(funding__gt=0), ids)
    return dict(rows.order_by().values("item_id").annotate(last=Max("year")).values_list("item_id", "last"))


def _built(of: InitiativeFacts, ids: Collection[int] | None) -> set[int]:
    """The measures from which something stands that is registered."""
    rows = Asset.objects.filter(item__initiative_id=of.id, measure__isnull=False)
    if ids is not None:
        rows = rows.filter(measure__in=ids)
    return set(rows.values_list("measure_id", flat=True))


def _beside_assets(scope: str, ids: Collection[int]) -> set[int]:
    """Whether something stands is asked of each measure that built, also of the one that an asset no longer names."""
    of = judged_initiative(scope)
    if Kind.ASSET not in kinds_of(of, ids):
        return set()
    rows = Measure.objects.filter(item__initiative_id=of.id, type=MeasureType.PHYSICAL)
    return set(rows.values_list("item_id", flat=True))


@dataclass(frozen=True, slots=True)
class GoalFact:
    """What the checks ask of a goal (F11, F12). `share` is of all measures, those of its sub-goals among them."""

    object: ObjectRef
    measures: int
    is_main: bool = False
    of_all: int = 0
    measurable: bool = True
    has_indicator: bool = True
    has_baseline: bool = True


def _goal_facts(scope: str, ids: Collection[int] | None) -> list[GoalFact]:
    of = judged_initiative(scope)
    known = goals(READER, of)
    direct: dict[int, set[int]] = defaultdict(set)
    for goal_id, item_id in MeasureGoal.objects.filter(goal__initiative_id=of.id).values_list("goal_id", "item_id"):
        direct[goal_id].add(item_id)
    reached = {goal.id: set(direct[goal.id]) for goal in known}
    for goal in known:
        if goal.parent_id in reached:
            reached[goal.parent_id] |= direct[goal.id]
    every = Measure.objects.filter(item__initiative_id=of.id).count() if any(goal.is_main for goal in known) else 0
    based = _based(of)
    return [_goal_fact(goal, len(reached[goal.id]), every, based) for goal in known if ids is None or goal.id in ids]


def _based(of: InitiativeFacts) -> dict[int, bool]:
    """The goals with indicators, and whether one of them has a value from the start."""
    found: dict[int, bool] = {}
    for one in indicators(READER, of):
        if one.goal_id is not None:
            found[one.goal_id] = found.get(one.goal_id, False) or one.baseline is not None
    return found


def _goal_fact(goal: GoalFacts, measures: int, every: int, based: dict[int, bool]) -> GoalFact:
    return GoalFact(
        ObjectRef(GOAL, goal.id, goal.name),
        measures,
        goal.is_main,
        every,
        bool(goal.measurable.strip()),
        goal.id in based,
        bool(goal.baseline.strip()) or based.get(goal.id, False),
    )


@dataclass(frozen=True, slots=True)
class AssetFact:
    """What the checks ask of what was built: who has it and looks after it, for what money (F4, F13, F14)."""

    object: ObjectRef
    has_owner: bool
    has_operator: bool
    yearly_cost: Decimal | None
    yearly_income: Decimal | None
    budget_post: str
    grant_conditions: str
    repayment: bool | None


def _asset_facts(scope: str, ids: Collection[int] | None) -> list[AssetFact]:
    of = judged_initiative(scope)
    columns = ("owner_id", "operator_id", "yearly_cost", "yearly_income", "budget_post", "grant_conditions")
    return [
        AssetFact(thing, owner is not None, operator is not None, *rest)
        for thing, (owner, operator, *rest) in each(of, Kind.ASSET, Asset.objects.all(), ids, *columns, "repayment")
    ]


@dataclass(frozen=True, slots=True)
class Clause:
    """That a grant for something built may be demanded back, and until when (F4)."""

    object: ObjectRef
    owner_id: int | None
    until: PartialDate | None


def repayment_clauses(of: InitiativeFacts, ids: Collection[int] | None = None) -> list[Clause]:
    """Of the initiative's assets, or some of them."""
    rows = Asset.objects.filter(repayment=True)
    listed = each(of, Kind.ASSET, rows, ids, "owner_id", "repayment_until", also_given_up=True)
    return [Clause(thing, *values) for thing, values in listed]


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """What the checks ask of a promise: the money it hangs on, and what those know whom it was given (F9)."""

    object: ObjectRef
    due: PartialDate | None
    state: PromiseState | None
    budget: BudgetState | None
    budget_post: str
    told: bool | None


def _promise_facts(scope: str, ids: Collection[int] | None) -> list[PromiseFact]:
    of = judged_initiative(scope)
    columns = ("due", "state", "budget_state", "budget_post", "told")
    listed = each(of, Kind.PROMISE, Promise.objects.all(), ids, *columns, also_given_up=True)
    return [
        PromiseFact(thing, due, _STATES.get(state), _BUDGETS.get(budget), post, told)
        for thing, (due, state, budget, post, told) in listed
    ]


@dataclass(frozen=True, slots=True)
class ActivityFact:
    """What the checks ask of an activity: whether groups meet by it (R52), and who comes to own it (R53, R54)."""

    object: ObjectRef
    groups: int
    builds_relations: str
    owner_known: bool
    ownership_plan: str


def _activity_facts(scope: str, ids: Collection[int] | None) -> list[ActivityFact]:
    of = judged_initiative(scope)
    columns = ("groups", "builds_relations", "owned_by_id", "ownership_plan")
    listed = each(of, Kind.ACTIVITY, Activity.objects.filter(ended=None), ids, *columns)
    return [
        ActivityFact(thing, len(groups), relations, owner is not None, plan)
        for thing, (groups, relations, owner, plan) in listed
    ]


@dataclass(frozen=True, slots=True)
class MeasuresFact:
    """What is counted over all measures of the initiative (F13, R34, R35)."""

    object: ObjectRef
    physical: int
    of_known_type: int
    every: int
    with_synergies: int
    with_means_together: int


def _measures_facts(scope: str, ids: Collection[int] | None) -> list[MeasuresFact]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    counted = Measure.objects.filter(item__initiative_id=of.id).aggregate(
        physical=Count("pk", filter=Q(type=MeasureType.PHYSICAL)),
        of_known_type=Count("pk", filter=~Q(type="")),
        every=Count("pk"),
        with_synergies=Count("pk", filter=~Q(synergies="") | Q(synergy_sectors__len__gt=0)),
        with_means_together=Count("pk", filter=~Q(means_together="")),
    )
    return [MeasuresFact(ObjectRef(INITIATIVE, of.id, of.name), **counted)]


DELIVERY_FACTS = Facts(ITEM, _delivery_facts, beside=_beside_assets)
GOAL_FACTS = Facts(GOAL, _goal_facts)
ASSET_FACTS = Facts(ITEM, _asset_facts)
PROMISE_FACTS = Facts(ITEM, _promise_facts)
ACTIVITY_FACTS = Facts(ITEM, _activity_facts)
MEASURES_FACTS = Facts(INITIATIVE, _measures_facts, follow=frozenset({ITEM}))
