"""Whom residents are together, what they were asked, and what became of what they said (R36, F21)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from varig.actors.models import Attendance, Group, Need, NeedGroup, ParticipationEvent
from varig.actors.rules.participation import EventForm, GroupKind, NeedState
from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class GroupFacts:
    """A group. `kind` and `size` are None where nobody knows."""

    id: int
    name: str
    kind: GroupKind | None
    size: int | None
    language: str


@dataclass(frozen=True)
class EventFacts:
    """Something by which residents took part."""

    id: int
    name: str
    date: PartialDate | None
    form: EventForm | None
    count: int | None


@dataclass(frozen=True)
class Attended:
    """A group's part in an event; None where nobody counted."""

    event: EventFacts
    count: int | None


@dataclass(frozen=True)
class NeedFacts:
    """A need or wish with our reply and what came of it. `groups` are the names of those who voiced it."""

    id: int
    name: str
    state: NeedState
    reply: str
    outcome: str
    reason: str
    event: str
    groups: tuple[str, ...]


@dataclass(frozen=True)
class GroupAsked:
    """A group with what it was asked and what it voiced. Both empty: nobody has heard it (F21)."""

    group: GroupFacts
    attended: tuple[Attended, ...]
    needs: tuple[NeedFacts, ...]


def groups(reader: Reader, of: InitiativeFacts) -> list[GroupFacts]:
    """The initiative's groups, in alphabetical order."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Group.objects.filter(initiative_id=of.id).order_by("sort_key", "pk")
    return [
        GroupFacts(row.pk, row.name, GroupKind(row.kind) if row.kind else None, row.size, row.language) for row in rows
    ]


def events(reader: Reader, of: InitiativeFacts) -> list[EventFacts]:
    """By name, as they are referred to."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = ParticipationEvent.objects.filter(initiative_id=of.id).order_by("sort_key", "pk")
    return [_event(row) for row in rows]


def needs(reader: Reader, of: InitiativeFacts) -> list[NeedFacts]:
    """What was voiced, in alphabetical order."""
    roles.demand(reader, roles.Permission.READ, of.place)
    voices: dict[int, list[str]] = defaultdict(list)
    tied = NeedGroup.objects.filter(need__initiative_id=of.id).order_by("group__sort_key")
    for need_id, name in tied.values_list("need_id", "group__name"):
        voices[need_id].append(name)
    rows = Need.objects.filter(initiative_id=of.id).select_related("event").order_by("sort_key", "pk")
    return [
        NeedFacts(
            id=row.pk,
            name=row.name,
            state=NeedState(row.state),
            reply=row.reply,
            outcome=row.outcome,
            reason=row.reason,
            event=row.event.name if row.event else "",
            groups=tuple(voices[row.pk]),
        )
        for row in rows
    ]


def groups_asked(reader: Reader, of: InitiativeFacts) -> list[GroupAsked]:
    """Every group with what it was asked, in order of time, and what it voiced. A constant number of statements."""
    took_part: dict[int, list[Attended]] = defaultdict(list)
    rows = Attendance.objects.filter(event__initiative_id=of.id).select_related("event")
    for row in rows.order_by("event__date", "event__sort_key"):
        took_part[row.group_id].append(Attended(_event(row.event), row.count))
    voiced: dict[str, list[NeedFacts]] = defaultdict(list)
    for need in needs(reader, of):
        for name in need.groups:
            voiced[name].append(need)
    return [GroupAsked(one, tuple(took_part[one.id]), tuple(voiced[one.name])) for one in groups(reader, of)]


def _event(row: ParticipationEvent) -> EventFacts:
    return EventFacts(row.pk, row.name, row.date, EventForm(row.form) if row.form else None, row.count)
