"""What the checks ask of participation: needs without a reply, groups that nobody has heard, what actors start."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from varig.actors.models import Actor, Attendance, Group, Need
from varig.actors.rules import ActorKind
from varig.actors.rules.participation import NeedState
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef, system_reader
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import INITIATIVE, initiative_of

NEED, GROUP = "need", "group"
_READER = system_reader("checks")


def _initiative(scope: str) -> InitiativeFacts:
    return once(initiative_by_id, _READER, initiative_of(scope))


@dataclass(frozen=True, slots=True)
class NeedFact:
    """What the checks ask of a need: whether it was replied to (R36)."""

    object: ObjectRef
    is_open: bool


def _need_facts(scope: str, ids: Collection[int] | None) -> list[NeedFact]:
    rows = Need.objects.filter(initiative_id=_initiative(scope).id).order_by("sort_key", "pk")
    return [
        NeedFact(ObjectRef(NEED, pk, name), state == NeedState.OPEN)
        for pk, name, state in rows.values_list("pk", "name", "state")
        if ids is None or pk in ids
    ]


@dataclass(frozen=True, slots=True)
class GroupFact:
    """What the checks ask of a group: whether it has taken part in anything (R36)."""

    object: ObjectRef
    heard: bool


def _group_facts(scope: str, ids: Collection[int] | None) -> list[GroupFact]:
    of = _initiative(scope)
    heard = set(Attendance.objects.filter(group__initiative_id=of.id).values_list("group_id", flat=True))
    heard |= set(
        Need.objects.filter(initiative_id=of.id, voices__isnull=False).values_list("voices__group_id", flat=True)
    )
    rows = Group.objects.filter(initiative_id=of.id).order_by("sort_key", "pk")
    return [
        GroupFact(ObjectRef(GROUP, pk, name), pk in heard)
        for pk, name in rows.values_list("pk", "name")
        if ids is None or pk in ids
    ]


@dataclass(frozen=True, slots=True)
class VoicesFact:
    """What there is at all of needs, and of what voluntary life has started (R36, R43)."""

    object: ObjectRef
    needs: int
    associations: int
    that_drive: int


def _voices_facts(scope: str, ids: Collection[int] | None) -> list[VoicesFact]:  # noqa: ARG001 -- there is but one
    of = _initiative(scope)
    voluntary = Actor.objects.filter(municipality_id=of.municipality.id, kind=ActorKind.ASSOCIATION)
    driving = voluntary.filter(~Q(has_started="") | ~Q(speaks_for=""))
    needs = Need.objects.filter(initiative_id=of.id).count()
    return [VoicesFact(ObjectRef(INITIATIVE, of.id, of.name), needs, voluntary.count(), driving.count())]


NEED_FACTS = Facts(NEED, _need_facts)
GROUP_FACTS = Facts(GROUP, _group_facts)
VOICES_FACTS = Facts(INITIATIVE, _voices_facts)
