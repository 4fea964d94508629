"""Lessons, and the methods and services they led to, for those who may read them."""

from __future__ import annotations

from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items, visible
from varig.legacy.rules import Kind
from varig.lessons.models import Adoption as AdoptionRow
from varig.lessons.models import Lesson as LessonRow
from varig.lessons.models import LessonMethod
from varig.lessons.models import Method as MethodRow
from varig.lessons.rules import Adoption, Chain, Lesson, Method, MethodType, Stage, chain


def lessons(reader: Reader, of: InitiativeFacts) -> list[Lesson]:
    """All of them, in alphabetical order."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = LessonRow.objects.filter(initiative_id=of.id).order_by("sort_key", "pk").values_list("pk", "name")
    return [Lesson(pk, name) for pk, name in rows]


def methods(reader: Reader, of: InitiativeFacts) -> list[Method]:
    """All of them, in alphabetical order."""
    seen = visible(reader, of, kind=Kind.METHOD)
    types = dict(MethodRow.objects.filter(item_id__in=seen.ids).values_list("item_id", "type"))
    listed = items(reader, of, kind=Kind.METHOD)
    return [Method(one.id, one.name, MethodType(types[one.id]) if types.get(one.id) else None) for one in listed]


def adoptions(reader: Reader, of: InitiativeFacts) -> list[Adoption]:
    """Every service that a method has come to, those that came furthest first."""
    seen = visible(reader, of, kind=Kind.METHOD)
    rows = AdoptionRow.objects.filter(item_id__in=seen.ids).order_by("service__sort_key", "pk")
    found = [
        Adoption(pk, item_id, service, Stage(stage) if stage else None)
        for pk, item_id, service, stage in rows.values_list("pk", "item_id", "service__name", "stage")
    ]
    far = list(Stage)
    return sorted(found, key=lambda one: far.index(one.stage) if one.stage else -1, reverse=True)


def lesson_chain(reader: Reader, of: InitiativeFacts) -> Chain:
    """From lessons by methods to services, and where the chain stops."""
    seen = visible(reader, of, kind=Kind.METHOD)
    ties = LessonMethod.objects.filter(item_id__in=seen.ids).values_list("item_id", "lesson_id")
    return chain(lessons(reader, of), methods(reader, of), ties, adoptions(reader, of))
