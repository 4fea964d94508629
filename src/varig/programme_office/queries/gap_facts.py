"""What the checks ask of the special organisation: its dissolution, what it costs, and what only one there knows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef, PartialDate
from varig.initiatives.queries import frames
from varig.initiatives.rules import INITIATIVE
from varig.legacy.queries.judged import READER, each, judged_initiative
from varig.legacy.rules import ITEM, Kind
from varig.programme_office.models import Office, OfficeYear, Task
from varig.programme_office.rules import hangs_on_one

OFFICE = "office"


@dataclass(frozen=True, slots=True)
class TaskFact:
    """What the checks ask of a task: whether it is lost with the one who knows it (F19)."""

    object: ObjectRef
    hangs_on_one: bool


def _task_facts(scope: str, ids: Collection[int] | None) -> list[TaskFact]:
    of, columns = judged_initiative(scope), ("held_by_one", "handover", "handover_address")
    return [
        TaskFact(thing, hangs_on_one(held_by_one=by_one, handover=handover, handover_address=address))
        for thing, (by_one, handover, address) in each(of, Kind.TASK, Task.objects.all(), ids, *columns)
    ]


@dataclass(frozen=True, slots=True)
class OfficeFact:
    """What the checks ask of a special organisation: when it is dissolved, and by whose decision (R5)."""

    object: ObjectRef
    initiative_end: date
    decision_known: bool
    dissolved: PartialDate | None


def _office_facts(scope: str, ids: Collection[int] | None) -> list[OfficeFact]:
    of = judged_initiative(scope)
    rows = Office.objects.filter(initiative_id=of.id).order_by("sort_key", "pk")
    columns = ("pk", "name", "dissolution_body", "dissolution_case", "dissolution_decided", "dissolved")
    return [
        OfficeFact(ObjectRef(OFFICE, pk, name), of.last_day, any(decided), dissolved)
        for pk, name, *decided, dissolved in rows.values_list(*columns)
        if ids is None or pk in ids
    ]


@dataclass(frozen=True, slots=True)
class ShareFact:
    """What of the money used in a year went to the special organisation itself (F20)."""

    object: ObjectRef
    year: int | None = None
    office: Decimal = Decimal(0)
    used: Decimal = Decimal(0)


def _share_facts(scope: str, ids: Collection[int] | None) -> list[ShareFact]:  # noqa: ARG001 -- there is but one
    """The latest year of which both are known."""
    of = judged_initiative(scope)
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    office: dict[int, Decimal] = {}
    for year, used in OfficeYear.objects.filter(initiative_id=of.id).values_list("year", "used"):
        if used is not None:
            office[year] = office.get(year, Decimal(0)) + used
    if not office:
        return []
    spent: dict[int, Decimal] = {}
    for frame in once(frames, READER, of):
        if frame.used is not None:
            spent[frame.year] = spent.get(frame.year, Decimal(0)) + frame.used
    years = sorted(year for year in office if spent.get(year))
    return [ShareFact(thing, years[-1], office[years[-1]], spent[years[-1]])] if years else []


TASK_FACTS = Facts(ITEM, _task_facts)
OFFICE_FACTS = Facts(OFFICE, _office_facts)
SHARE_FACTS = Facts(INITIATIVE, _share_facts)
