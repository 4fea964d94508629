"""Meetings, for those who may read the initiative: whole, as a list, and what they came to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from varig.actors.rules import HEARD_BY_RIGHT, MUNICIPAL, ActorKind
from varig.decisions.models import AgendaEntry, Meeting, MeetingOutcome, MeetingParticipant
from varig.decisions.queries.documents import SectionRef, section_names
from varig.decisions.rules.meetings import (
    AgendaKind,
    Circle,
    MeetingHeld,
    MeetingState,
    OutcomeKind,
    turnout,
    why_no_discussion,
)
from varig.foundation.kernel import Message, NotFound, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class ParticipantFacts:
    """Who was invited, by role and organisation; `came` is None where nobody wrote it down."""

    id: int
    actor_id: int | None
    organisation: str
    role: str
    came: bool | None
    kind: ActorKind | None = None

    @property
    def is_outside(self) -> bool:
        """Whether it is an organisation of its own: neither the municipality's, nor a council or its employees."""
        return self.kind is not None and self.kind not in MUNICIPAL | HEARD_BY_RIGHT


@dataclass(frozen=True)
class EntryFacts:
    """A point of the agenda, and what was said."""

    id: int
    position: int
    kind: AgendaKind
    title: str
    item_id: int | None
    section: SectionRef | None
    gap: str
    said: str


@dataclass(frozen=True)
class OutcomeFacts:
    """What a meeting came to. A task is done by a unit by a day, a statement stands in a section."""

    id: int
    meeting_id: int
    meeting: str
    held_on: datetime
    entry_id: int | None
    kind: OutcomeKind
    text: str
    unit_id: int | None
    unit: str
    due: date | None
    section: SectionRef | None
    done_on: date | None
    done_how: str
    version: int


@dataclass(frozen=True)
class MeetingFacts:
    """A meeting. The moments carry their zone."""

    id: int
    name: str
    purpose: str
    circle: Circle
    starts_at: datetime
    ends_at: datetime | None
    place: str
    state: MeetingState
    cancelled_why: str
    minutes: str
    minutes_by: str
    approved_on: date | None
    version: int
    participants: tuple[ParticipantFacts, ...] = ()
    agenda: tuple[EntryFacts, ...] = ()
    outcomes: tuple[OutcomeFacts, ...] = ()

    @property
    def came(self) -> int | None:
        """How many came, as far as it was written down; None where nobody wrote of anybody whether they came."""
        said = [one.came for one in self.participants if one.came is not None]
        return sum(said) if said else None

    @property
    def turnout(self) -> Message:
        """How many came of those invited, in words; unknown where nobody wrote it down."""
        said = [one.came for one in self.participants]
        return turnout(said.count(True), said.count(False), said.count(None))

    @property
    def why_no_discussion(self) -> Message | None:
        """Why it isn't one at which the plan was discussed, though it was held; None where it is, or wasn't held."""
        if self.state is not MeetingState.HELD:
            return None
        minutes = " ".join([self.minutes, *(one.said for one in self.agenda)])
        outside = sum(one.came is True and one.is_outside for one in self.participants)
        return why_no_discussion(MeetingHeld(self.circle, len(self.agenda), minutes, self.came or 0, outside))


def listed(reader: Reader, of: InitiativeFacts) -> list[MeetingFacts]:
    """All meetings with participants and outcomes, the newest first. A constant number of statements."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return _whole(Meeting.objects.filter(initiative_id=of.id).order_by("-starts_at", "-pk"))


def meeting(reader: Reader, of: InitiativeFacts, meeting_id: int) -> MeetingFacts:
    """One of them. Raises NotFound."""
    roles.demand(reader, roles.Permission.READ, of.place)
    for found in _whole(Meeting.objects.filter(initiative_id=of.id, pk=meeting_id)):
        return found
    raise NotFound(msg("Vi fant ikke møtet."))


def outcome(reader: Reader, of: InitiativeFacts, meeting_id: int, outcome_id: int) -> OutcomeFacts:
    """One thing that a meeting came to. Raises NotFound."""
    for one in meeting(reader, of, meeting_id).outcomes:
        if one.id == outcome_id:
            return one
    raise NotFound(msg("Vi fant ikke det møtet kom fram til."))


def outcomes(reader: Reader, of: InitiativeFacts, kind: OutcomeKind | None = None) -> list[OutcomeFacts]:
    """What all meetings came to: what isn't done first, then by day."""
    found = [one for meeting_ in listed(reader, of) for one in meeting_.outcomes if kind in (None, one.kind)]
    return sorted(found, key=lambda one: (one.done_on is not None, one.due or date.max, one.id))


def _whole(rows: Iterable[Meeting]) -> list[MeetingFacts]:
    meetings = list(rows)
    ids = [row.pk for row in meetings]
    names = section_names()
    came: dict[int, list[ParticipantFacts]] = {pk: [] for pk in ids}
    people = MeetingParticipant.objects.filter(meeting__in=ids).select_related("actor")
    for person in people.order_by("actor__sort_key", "role", "pk"):
        facts = ParticipantFacts(
            person.pk,
            person.actor_id,
            person.actor.name if person.actor else "",
            person.role,
            person.came,
            ActorKind(person.actor.kind) if person.actor else None,
        )
        came[person.meeting_id].append(facts)
    agenda: dict[int, list[EntryFacts]] = {pk: [] for pk in ids}
    for entry in AgendaEntry.objects.filter(meeting__in=ids).order_by("position", "pk"):
        agenda[entry.meeting_id].append(_entry(entry, names))
    ended: dict[int, list[OutcomeFacts]] = {pk: [] for pk in ids}
    for one in MeetingOutcome.objects.filter(meeting__in=ids).select_related("meeting", "unit").order_by("pk"):
        ended[one.meeting_id].append(_outcome(one, names))
    return [_facts(row, came[row.pk], agenda[row.pk], ended[row.pk]) for row in meetings]


def _facts(
    row: Meeting, came: list[ParticipantFacts], agenda: list[EntryFacts], ended: list[OutcomeFacts]
) -> MeetingFacts:
    return MeetingFacts(
        id=row.pk,
        name=row.name,
        purpose=row.purpose,
        circle=Circle(row.circle),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.place,
        state=MeetingState(row.state),
        cancelled_why=row.cancelled_why,
        minutes=row.minutes,
        minutes_by=row.minutes_by,
        approved_on=row.approved_on,
        version=row.version,
        participants=tuple(came),
        agenda=tuple(agenda),
        outcomes=tuple(ended),
    )


def _entry(row: AgendaEntry, names: dict[tuple[str, str], SectionRef]) -> EntryFacts:
    return EntryFacts(
        row.pk,
        row.position,
        AgendaKind(row.kind),
        row.title,
        row.item_id,
        names.get((row.report, row.section)),
        row.gap,
        row.said,
    )


def _outcome(row: MeetingOutcome, names: dict[tuple[str, str], SectionRef]) -> OutcomeFacts:
    return OutcomeFacts(
        id=row.pk,
        meeting_id=row.meeting_id,
        meeting=row.meeting.name,
        held_on=row.meeting.starts_at,
        entry_id=row.entry_id,
        kind=OutcomeKind(row.kind),
        text=row.text,
        unit_id=row.unit_id,
        unit=row.unit.name if row.unit else "",
        due=row.due,
        section=names.get((row.report, row.section)),
        done_on=row.done_on,
        done_how=row.done_how,
        version=row.version,
    )
