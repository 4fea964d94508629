"""What a meeting came to: tasks and statements, until they are done."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F
from django.utils import timezone

from varig.actors.queries import actor
from varig.decisions.actions.meetings import demand_meeting
from varig.decisions.models import MeetingOutcome
from varig.decisions.queries.documents import section_names
from varig.decisions.queries.meetings import MeetingFacts, meeting, outcome
from varig.decisions.rules.meetings import MeetingStep, OutcomeGiven, OutcomeKind, may_step, outcome_problems
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotFound, Problem, Reader, Refused, msg
from varig.initiatives.queries import InitiativeFacts

SECOND = msg("Noen andre har endret dette i mellomtiden.")


def add_outcome(*, reader: Reader, of: InitiativeFacts, meeting_id: int, given: OutcomeGiven) -> int:
    """Something that a meeting came to; its id. Raises NotAllowed, Invalid, Refused."""
    known = meeting(reader, of, meeting_id)
    demand_meeting(reader, of)
    refusal = may_step(MeetingStep.ADD_OUTCOME, known.state, known.starts_at, timezone.now())
    if refusal is not None:
        raise Refused(refusal)
    columns = _columns(reader, of, known, given)
    with action(reader=reader, did=msg("førte inn hva «%(name)s» kom fram til", name=known.name), touches=[of.scope]):
        return int(MeetingOutcome.objects.create(meeting_id=meeting_id, **columns).pk)


def edit_outcome(
    *, reader: Reader, of: InitiativeFacts, meeting_id: int, outcome_id: int, version: int, given: OutcomeGiven
) -> None:
    """Raises NotAllowed, Invalid; Conflict where somebody was first."""
    known = meeting(reader, of, meeting_id)
    outcome(reader, of, meeting_id, outcome_id)
    demand_meeting(reader, of)
    columns = _columns(reader, of, known, given)
    with action(reader=reader, did=msg("endret hva «%(name)s» kom fram til", name=known.name), touches=[of.scope]):
        _claim(outcome_id, version, **columns)


def settle_outcome(
    *,
    reader: Reader,
    of: InitiativeFacts,
    meeting_id: int,
    outcome_id: int,
    version: int,
    done_on: date | None,
    how: str = "",
) -> None:
    """That a task is done or a statement written in, and what it came to; None takes that back.

    Raises NotAllowed, Invalid, Conflict.
    """
    one = outcome(reader, of, meeting_id, outcome_id)
    demand_meeting(reader, of)
    if done_on is not None and done_on > timezone.localdate():
        raise Invalid(Problem(msg("Det kan ikke være gjort på en dag som ikke har vært."), "done_on"))
    done = msg("gjorde oppgaven fra «%(name)s»", name=one.meeting)
    written = msg("førte inn utsagnet fra «%(name)s»", name=one.meeting)
    with action(reader=reader, did=written if one.kind is OutcomeKind.STATEMENT else done, touches=[of.scope]):
        _claim(outcome_id, version, done_on=done_on, done_how=how.strip()[:500])


def _columns(reader: Reader, of: InitiativeFacts, known: MeetingFacts, given: OutcomeGiven) -> dict[str, Any]:
    """What the kind has no use for is left empty."""
    if problems := list(outcome_problems(given)):
        raise Invalid(problems)
    task, statement = given.kind is OutcomeKind.TASK, given.kind is OutcomeKind.STATEMENT
    if statement and (given.report, given.section) not in section_names():
        raise NotFound
    if given.entry_id is not None and given.entry_id not in {one.id for one in known.agenda}:
        raise NotFound
    return {
        "kind": given.kind,
        "text": given.text.strip(),
        "unit_id": actor(reader, of, given.unit_id).id if task and given.unit_id is not None else None,
        "due": given.due if task else None,
        "report": given.report if statement else "",
        "section": given.section if statement else "",
        "entry_id": given.entry_id,
    }


def _claim(outcome_id: int, version: int, **facts: Any) -> None:
    if not MeetingOutcome.objects.filter(pk=outcome_id, version=version).update(version=F("version") + 1, **facts):
        raise Conflict(SECOND)
