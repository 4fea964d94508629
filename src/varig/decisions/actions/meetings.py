"""Meetings are planned, prepared, written down and cancelled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F
from django.utils import timezone

from varig.decisions.models import AgendaEntry, Meeting, MeetingParticipant
from varig.decisions.queries.meetings import MeetingFacts, meeting
from varig.decisions.rules.meetings import (
    AgendaKind,
    MeetingGiven,
    MeetingState,
    MeetingStep,
    birth_number_problems,
    may_step,
    meeting_problems,
    minutes_problems,
    moved_problems,
)
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, Problem, Reader, Refused, msg, says_nothing
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

SECOND = msg("Noen andre har endret møtet i mellomtiden.")


def plan_meeting(*, reader: Reader, of: InitiativeFacts, given: MeetingGiven) -> int:
    """A new meeting; its id. Raises NotAllowed, Invalid."""
    demand_meeting(reader, of)
    _demand_whole(given)
    with action(reader=reader, did=msg("planla møtet «%(name)s»", name=given.name.strip()), touches=[of.scope]):
        return int(Meeting.objects.create(initiative_id=of.id, **_columns(given)).pk)


def edit_meeting(*, reader: Reader, of: InitiativeFacts, meeting_id: int, version: int, given: MeetingGiven) -> None:
    """Raises NotAllowed, Invalid, Refused; Conflict where somebody was first."""
    known = _known(reader, of, meeting_id, MeetingStep.EDIT)
    _demand_whole(given)
    if problems := list(moved_problems(given.starts_at, known.state, known.approved_on, timezone.now())):
        raise Invalid(problems)
    with action(reader=reader, did=msg("endret møtet «%(name)s»", name=known.name), touches=[of.scope]):
        claim(meeting_id, version, **_columns(given))


def cancel_meeting(*, reader: Reader, of: InitiativeFacts, meeting_id: int, version: int, why: str) -> None:
    """Raises NotAllowed, Invalid, Refused, Conflict."""
    known = _known(reader, of, meeting_id, MeetingStep.CANCEL)
    if says_nothing(why):
        raise Invalid(Problem(msg("Skriv hvorfor møtet er avlyst."), "why"))
    with action(reader=reader, did=msg("avlyste møtet «%(name)s»", name=known.name), why=why, touches=[of.scope]):
        claim(meeting_id, version, state=MeetingState.CANCELLED, cancelled_why=why.strip()[:500])


def plan_again(*, reader: Reader, of: InitiativeFacts, meeting_id: int, version: int) -> None:
    """A meeting that was cancelled is planned after all. Raises NotAllowed, Refused, Conflict."""
    known = _known(reader, of, meeting_id, MeetingStep.PLAN_AGAIN)
    with action(reader=reader, did=msg("planla møtet «%(name)s» på nytt", name=known.name), touches=[of.scope]):
        claim(meeting_id, version, state=MeetingState.PLANNED, cancelled_why="")


@dataclass(frozen=True)
class Presence:
    """A participant as the form has it: the role, whether they came, or that it was a mistake to have them here."""

    role: str
    came: bool | None
    gone: bool = False


def set_participants(
    *,
    reader: Reader,
    of: InitiativeFacts,
    meeting_id: int,
    version: int,
    standing: Mapping[int, Presence],
    invited: Sequence[int] = (),
    by_role: str = "",
) -> None:
    """Who was invited and came. `standing` by the participant's id; `invited` are actors; `by_role` is one without.

    Raises NotAllowed, Invalid, Conflict.
    """
    known = _known(reader, of, meeting_id, MeetingStep.EDIT)
    texts = {f"role_{pk}": one.role for pk, one in standing.items()} | {"by_role": by_role}
    if problems := list(birth_number_problems(texts)):
        raise Invalid(problems)
    with action(reader=reader, did=msg("førte inn deltakere i «%(name)s»", name=known.name), touches=[of.scope]):
        claim(meeting_id, version)
        rows = MeetingParticipant.objects.filter(meeting_id=meeting_id)
        for row in rows.filter(pk__in=standing):
            given = standing[row.pk]
            if given.gone:
                row.delete()
            elif (row.role, row.came) != (given.role.strip(), given.came):
                rows.filter(pk=row.pk).update(role=given.role.strip(), came=given.came)
        there = {one.actor_id for one in known.participants}
        for actor_id in dict.fromkeys(invited):
            if actor_id not in there:
                MeetingParticipant.objects.create(meeting_id=meeting_id, actor_id=actor_id)
        if by_role.strip() and by_role.strip() not in {one.role for one in known.participants if not one.actor_id}:
            MeetingParticipant.objects.create(meeting_id=meeting_id, role=by_role.strip()[:200])


@dataclass(frozen=True)
class EntryGiven:
    """A point for the agenda, from where it comes."""

    kind: AgendaKind
    title: str
    item_id: int | None = None
    report: str = ""
    section: str = ""
    gap: str = ""


def set_agenda(
    *,
    reader: Reader,
    of: InitiativeFacts,
    meeting_id: int,
    version: int,
    order: Mapping[int, int],
    gone: Sequence[int] = (),
    added: Sequence[EntryGiven] = (),
) -> None:
    """The agenda: places by entry's id, those that are taken out, and new ones last. Raises NotAllowed, Conflict."""
    known = _known(reader, of, meeting_id, MeetingStep.EDIT)
    with action(reader=reader, did=msg("satte opp sakene i «%(name)s»", name=known.name), touches=[of.scope]):
        claim(meeting_id, version)
        rows = AgendaEntry.objects.filter(meeting_id=meeting_id)
        rows.filter(pk__in=list(gone)).delete()
        left = sorted(rows, key=lambda row: (order.get(row.pk, row.position), row.position))
        for place, row in enumerate(left, 1):
            if row.position != place:
                rows.filter(pk=row.pk).update(position=place)
        for place, one in enumerate(added, len(left) + 1):
            columns = {**vars(one), "title": " ".join(one.title.split())[:300]}
            AgendaEntry.objects.create(meeting_id=meeting_id, position=place, **columns)


@dataclass(frozen=True)
class MinutesGiven:
    """What was said: as a whole, and of each point of the agenda by its id."""

    text: str
    by: str = ""
    approved_on: date | None = None
    said: Mapping[int, str] | None = None


def write_minutes(*, reader: Reader, of: InitiativeFacts, meeting_id: int, version: int, given: MinutesGiven) -> None:
    """The minutes make the meeting one that was held. Raises NotAllowed, Invalid, Refused, Conflict."""
    known = _known(reader, of, meeting_id, MeetingStep.WRITE_MINUTES)
    said = {key: text.strip() for key, text in (given.said or {}).items()}
    texts = {"minutes": given.text, "minutes_by": given.by, **{f"said_{key}": text for key, text in said.items()}}
    problems = list(birth_number_problems(texts))
    if not given.text.strip() and not any(said.values()):
        problems.append(Problem(msg("Skriv hva som ble sagt, for hele møtet eller sak for sak."), "minutes"))
    problems += minutes_problems(texts, given.approved_on, known.starts_at, timezone.localdate())
    if problems:
        raise Invalid(problems)
    with action(reader=reader, did=msg("skrev referat fra «%(name)s»", name=known.name), touches=[of.scope]):
        claim(
            meeting_id,
            version,
            state=MeetingState.HELD,
            minutes=given.text.strip(),
            minutes_by=given.by.strip(),
            approved_on=given.approved_on,
        )
        for entry in known.agenda:
            if entry.id in said and said[entry.id] != entry.said:
                AgendaEntry.objects.filter(pk=entry.id).update(said=said[entry.id])


def claim(meeting_id: int, version: int, **facts: Any) -> None:
    """The version that was read is the one that is written over, or somebody else was first: Conflict."""
    if not Meeting.objects.filter(pk=meeting_id, version=version).update(version=F("version") + 1, **facts):
        raise Conflict(SECOND)


def demand_meeting(reader: Reader, of: InitiativeFacts) -> None:
    """Whoever runs the initiative keeps its meetings."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)


def _known(reader: Reader, of: InitiativeFacts, meeting_id: int, step: MeetingStep) -> MeetingFacts:
    known = meeting(reader, of, meeting_id)
    demand_meeting(reader, of)
    refusal = may_step(step, known.state, known.starts_at, timezone.now())
    if refusal is not None:
        raise Refused(refusal)
    return known


def _demand_whole(given: MeetingGiven) -> None:
    if problems := list(meeting_problems(given)):
        raise Invalid(problems)


def _columns(given: MeetingGiven) -> dict[str, Any]:
    return {**vars(given), "name": " ".join(given.name.split()), "purpose": given.purpose.strip()}
