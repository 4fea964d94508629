"""What the checks ask of lessons and methods: whether something came of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef
from varig.initiatives.rules import INITIATIVE
from varig.legacy.queries.judged import counted_by_kind, each, judged_initiative
from varig.legacy.rules import ITEM, Kind
from varig.lessons.models import Adoption, Lesson, LessonMethod, Method
from varig.lessons.rules import Stage

LESSON = "lesson"
_STAGES = {one.value: one for one in Stage}


@dataclass(frozen=True, slots=True)
class AdoptionFact:
    """How far a service has come with a method, and what that rests on."""

    stage: Stage | None
    is_steered: bool
    has_budget: bool
    responsible_known: bool
    next_step: str


@dataclass(frozen=True, slots=True)
class MethodFact:
    """What the checks ask of a method: the services that took it into use (R11 to R13, R32)."""

    object: ObjectRef
    adoptions: tuple[AdoptionFact, ...]


def _method_facts(scope: str, ids: Collection[int] | None) -> list[MethodFact]:
    of = judged_initiative(scope)
    listed = list(each(of, Kind.METHOD, Method.objects.all(), ids))
    found: dict[int, list[AdoptionFact]] = defaultdict(list)
    if listed:
        columns = ("stage", "steering_document", "budget", "responsible_id", "responsible_role", "next_step")
        adopted = each(of, Kind.METHOD, Adoption.objects.all(), ids, *columns)
        for thing, (stage, document, budget, unit, role, step) in adopted:
            adoption = AdoptionFact(
                _STAGES.get(stage),
                bool(document.strip()),
                budget is not None,
                unit is not None or bool(role.strip()),
                step,
            )
            found[thing.id].append(adoption)
    return [MethodFact(thing, tuple(found.get(thing.id, ()))) for thing, _none in listed]


@dataclass(frozen=True, slots=True)
class LessonFact:
    """What the checks ask of a lesson: whether a method builds on it (R31)."""

    object: ObjectRef
    has_method: bool
    evidence: str


def _lesson_facts(scope: str, ids: Collection[int] | None) -> list[LessonFact]:
    of = judged_initiative(scope)
    used = set(LessonMethod.objects.filter(lesson__initiative_id=of.id).values_list("lesson_id", flat=True))
    rows = Lesson.objects.filter(initiative_id=of.id).order_by("sort_key", "pk")
    return [
        LessonFact(ObjectRef(LESSON, pk, name), pk in used, evidence)
        for pk, name, evidence in rows.values_list("pk", "name", "evidence")
        if ids is None or pk in ids
    ]


@dataclass(frozen=True, slots=True)
class LearningFact:
    """What has been learned at all (R24, R33)."""

    object: ObjectRef
    items: int
    lessons: int
    methods: int


def _learning_facts(scope: str, ids: Collection[int] | None) -> list[LearningFact]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    counted = once(counted_by_kind, of)
    lessons = Lesson.objects.filter(initiative_id=of.id).count()
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    return [LearningFact(thing, sum(counted.values()), lessons, counted.get(Kind.METHOD, 0))]


METHOD_FACTS = Facts(ITEM, _method_facts)
LESSON_FACTS = Facts(LESSON, _lesson_facts)
LEARNING_FACTS = Facts(INITIATIVE, _learning_facts)
