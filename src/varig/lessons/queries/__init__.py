"""Lessons, and the methods and services they led to, for those who may read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from varig.actors.rules import actor_key
from varig.foundation.kernel import NotFound, Reader, msg
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
    found = [_adoption(*row) for row in rows.values_list(*_FIELDS)]
    far = list(Stage)
    return sorted(found, key=lambda one: far.index(one.stage) if one.stage else -1, reverse=True)


_FIELDS = (
    "pk", "item_id", "service__name", "stage", "service_id", "since", "responsible__name", "steering_document",
    "budget", "confirmed", "confirmed_by", "confirmed_on",
)  # fmt: skip


def _adoption(pk: int, item_id: int, service: str, stage: str, service_id: int, *rest: Any) -> Adoption:
    since, responsible, document, budget, confirmed, by, on = rest
    known = Stage(stage) if stage else None
    return Adoption(
        pk, item_id, service, known, service_id, since, responsible or "", document, budget, confirmed, by, on
    )


@dataclass(frozen=True)
class Confirming:
    """An adoption as its own page for confirming it needs it."""

    adoption: Adoption
    method: str
    version: int


def confirming(reader: Reader, of: InitiativeFacts, adoption_id: int) -> Confirming:
    """One service with one method. Raises NotFound, NotAllowed."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = AdoptionRow.objects.filter(item__initiative_id=of.id, pk=adoption_id)
    for method, version, *row in rows.values_list("item__name", "version", *_FIELDS):
        return Confirming(_adoption(*row), method, version)
    raise NotFound(msg("Vi fant ikke tjenesten som tar metoden i bruk."))


def may_confirm(reader: Reader, of: InitiativeFacts, service_id: int) -> bool:
    """The service's own manager says what it does; whoever keeps the registers may write down what was said."""
    own = roles.may(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(service_id)))
    return own or roles.may(reader, roles.Permission.EDIT_ITEM, of.place)


def lesson_chain(reader: Reader, of: InitiativeFacts) -> Chain:
    """From lessons by methods to services, and where the chain stops."""
    seen = visible(reader, of, kind=Kind.METHOD)
    ties = LessonMethod.objects.filter(item_id__in=seen.ids).values_list("item_id", "lesson_id")
    return chain(lessons(reader, of), methods(reader, of), ties, adoptions(reader, of))
