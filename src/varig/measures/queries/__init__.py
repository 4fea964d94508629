"""Measures and their goals, for those who may read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from varig.foundation.kernel import CostBasis, NotFound, PartialDate, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import visible
from varig.legacy.rules import Kind
from varig.measures.models import Activity, Measure, MeasureGoal, MeasureNeed, MeasureResult, MeasureYear, Promise
from varig.measures.rules import Dates, Delivered, MeasureType, Status
from varig.measures.rules.groups import Sector, TargetGroup


@dataclass(frozen=True)
class MeasureFacts:
    """A measure as pages, documents and exports need it. None and "" are unknown."""

    item_id: int
    name: str
    type: MeasureType | None
    description: str
    area: str
    start: PartialDate | None
    end: PartialDate | None
    cost: Decimal | None
    cost_basis: CostBasis
    cost_note: str
    delivered: Delivered | None
    delivered_reason: str
    status_after: str
    source_address: str
    source_note: str
    goal_ids: tuple[int, ...] = ()
    status: Status | None = None
    target_groups: tuple[TargetGroup, ...] = ()
    results: str = ""
    synergy_sectors: tuple[Sector, ...] = ()
    synergies: str = ""
    means_together: str = ""

    @property
    def dates(self) -> Dates:
        """For the rules."""
        return Dates(self.start, self.end)


def measures(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[MeasureFacts]:
    """All measures in alphabetical order, or those of some items."""
    rows = Measure.objects.filter(item_id__in=visible(reader, of, kind=Kind.MEASURE).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    served = _goals_by_item(reader, of, ids)
    return [_facts(row, served) for row in rows.order_by("item__sort_key", "item_id").values_list(*_COLUMNS)]


def measure(reader: Reader, of: InitiativeFacts, item_id: int) -> MeasureFacts:
    """One measure. Raises NotFound."""
    found = measures(reader, of, [item_id])
    if not found:
        raise NotFound
    return found[0]


def not_delivered(reader: Reader, of: InitiativeFacts) -> dict[int, str]:
    """Why, for each measure that came to nothing, by its item; «» where nobody has said."""
    rows = Measure.objects.filter(item_id__in=visible(reader, of, kind=Kind.MEASURE).ids, delivered=Delivered.NO)
    return dict(rows.values_list("item_id", "delivered_reason"))


_COLUMNS = (
    "item_id", "item__name", "type", "description", "area", "start", "end", "cost", "cost_basis", "cost_note",
    "delivered", "delivered_reason", "status_after", "source_address", "source_note", "status", "target_groups",
    "results", "synergy_sectors", "synergies", "means_together",
)  # fmt: skip


def _goals_by_item(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, tuple[int, ...]]:
    rows = MeasureGoal.objects.filter(item_id__in=visible(reader, of, kind=Kind.MEASURE).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    found: dict[int, list[int]] = defaultdict(list)
    for item_id, goal_id in rows.order_by("goal_id").values_list("item_id", "goal_id"):
        found[item_id].append(goal_id)
    return {item_id: tuple(listed) for item_id, listed in found.items()}


def _facts(row: tuple[Any, ...], served: dict[int, tuple[int, ...]]) -> MeasureFacts:
    values = dict(zip(_COLUMNS, row, strict=True))
    item_id = values.pop("item_id")
    chosen = {key: known[values[key]] if values[key] else None for key, known in _CHOSEN.items()}
    several = {key: tuple(kind(one) for one in values[key]) for key, kind in _SEVERAL.items()}
    return MeasureFacts(
        item_id=item_id,
        name=values.pop("item__name"),
        goal_ids=served.get(item_id, ()),
        **{**values, **chosen, **several},
    )


# Asking a dictionary is several times quicker than making an enumeration's member, and there are thousands.
_CHOSEN: dict[str, dict[str, Any]] = {
    key: {one.value: one for one in kind}
    for key, kind in {"type": MeasureType, "delivered": Delivered, "cost_basis": CostBasis, "status": Status}.items()
}
_SEVERAL: dict[str, Any] = {"target_groups": TargetGroup, "synergy_sectors": Sector}


@dataclass(frozen=True)
class ResultFacts:
    """Something counted of what came of a measure. None and "" are unknown."""

    item_id: int
    name: str
    counted: str
    number: Decimal | None
    unit: str
    year: int | None
    known_from: str
    source_address: str


def results(reader: Reader, of: InitiativeFacts) -> list[ResultFacts]:
    """What has been counted, measure by measure in alphabetical order, the years in theirs."""
    rows = MeasureResult.objects.filter(item_id__in=visible(reader, of, kind=Kind.MEASURE).ids)
    found = rows.order_by("item__sort_key", "item_id", "counted", "year", "pk").values_list(
        "item_id", "item__name", "counted", "number", "unit", "year", "known_from", "source_address"
    )
    return [ResultFacts(*row) for row in found]


def given_by_year(reader: Reader, of: InitiativeFacts, item_id: int) -> list[tuple[int, str, Decimal | None]]:
    """What each source gave a measure in each year: year, source, kroner; None where the amount is unknown."""
    rows = MeasureYear.objects.filter(item_id__in=visible(reader, of, kind=Kind.MEASURE).ids, item_id=item_id)
    return list(rows.order_by("year", "pk").values_list("year", "funder", "funding"))


def needs_answered(reader: Reader, of: InitiativeFacts) -> dict[int, tuple[str, ...]]:
    """The needs and wishes that each measure answers, by name (R36)."""
    rows = MeasureNeed.objects.filter(item_id__in=visible(reader, of, kind=Kind.MEASURE).ids)
    found: dict[int, list[str]] = defaultdict(list)
    for item_id, name in rows.order_by("need__sort_key", "pk").values_list("item_id", "need__name"):
        found[item_id].append(name)
    return {item_id: tuple(names) for item_id, names in found.items()}


def target_groups(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, frozenset[TargetGroup]]:
    """Whom measures, activities and promises are for, by item, as far as it is said."""
    found = {}
    for model, column in ((Measure, "target_groups"), (Activity, "groups"), (Promise, "groups")):
        rows = model._default_manager.filter(item_id__in=visible(reader, of).ids).exclude(**{column: []})
        if ids is not None:
            rows = rows.filter(item_id__in=ids)
        for item_id, groups in rows.values_list("item_id", column):
            found[item_id] = frozenset(TargetGroup(one) for one in groups)
    return found


def voices_answered(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, frozenset[int]]:
    """The groups of residents whose needs and wishes each measure answers, by their ids."""
    rows = MeasureNeed.objects.filter(item_id__in=visible(reader, of, kind=Kind.MEASURE).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    found: dict[int, set[int]] = defaultdict(set)
    for item_id, group_id in rows.values_list("item_id", "need__voices__group_id"):
        if group_id is not None:
            found[item_id].add(group_id)
    return {item_id: frozenset(groups) for item_id, groups in found.items()}
