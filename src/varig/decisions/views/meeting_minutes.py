"""The minutes, and what the meeting came to: tasks and statements until they are done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from varig.actors.queries import actors
from varig.decisions.actions import meeting_outcomes
from varig.decisions.actions.meetings import MinutesGiven, demand_meeting, write_minutes
from varig.decisions.forms.meetings import MinutesForm, OutcomeForm, SettleForm, place_of
from varig.decisions.queries.meetings import MeetingFacts, OutcomeFacts, meeting, outcome
from varig.decisions.rules.meetings import MeetingStep, OutcomeGiven, OutcomeKind
from varig.decisions.views.meeting_planning import meeting_page
from varig.decisions.views.opening import opened
from varig.decisions.views.steps import meeting_step
from varig.foundation.kernel import Reader, msg
from varig.foundation.ui.editing import Current, edit
from varig.initiatives.queries import InitiativeFacts


@meeting_step(MeetingStep.WRITE_MINUTES)
def minutes(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: MeetingFacts) -> HttpResponse:
    """What was said. The meeting is held from then on."""

    def make(**how: Any) -> MinutesForm:
        return MinutesForm(standing=known.agenda, **how)

    def save(typed: dict[str, Any]) -> None:
        said = {one.id: typed[f"said_{one.id}"] for one in known.agenda}
        given = MinutesGiven(typed["minutes"], typed["minutes_by"], typed["approved_on"], said)
        write_minutes(reader=reader, of=of, meeting_id=known.id, version=typed["version"], given=given)

    def current() -> Current:
        now = meeting(reader, of, known.id)
        said = {f"said_{one.id}": one.said for one in now.agenda}
        values = {"minutes": now.minutes, "minutes_by": now.minutes_by, "approved_on": now.approved_on}
        return Current({**values, **said}, now.version)

    page = meeting_page(of, known, msg("Skriv referat"), msg("Lagre referatet"))
    return edit(request, page, make, save, current)


@meeting_step(MeetingStep.ADD_OUTCOME)
def add(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: MeetingFacts) -> HttpResponse:
    """Something that the meeting came to."""

    def save(typed: dict[str, Any]) -> None:
        meeting_outcomes.add_outcome(reader=reader, of=of, meeting_id=known.id, given=_given(typed))

    page = meeting_page(of, known, msg("Hva kom møtet fram til?"), msg("Legg til"))
    return edit(request, page, _form(reader, of, known), save, lambda: Current({"kind": OutcomeKind.TASK}, 0))


@login_required
def change(request: HttpRequest, slug: str, meeting_id: int, outcome_id: int) -> HttpResponse:
    """What stands about it."""
    reader, of = opened(request, slug)
    known, one = meeting(reader, of, meeting_id), outcome(reader, of, meeting_id, outcome_id)
    demand_meeting(reader, of)

    def save(typed: dict[str, Any]) -> None:
        place: dict[str, Any] = {"reader": reader, "of": of, "meeting_id": meeting_id, "outcome_id": outcome_id}
        meeting_outcomes.edit_outcome(**place, version=typed["version"], given=_given(typed))

    def current() -> Current:
        now = outcome(reader, of, meeting_id, outcome_id)
        return Current(_values(now), now.version)

    page = meeting_page(of, known, msg("Endre hva møtet kom fram til"), msg("Lagre"), lead=one.text)
    return edit(request, page, _form(reader, of, known), save, current)


@login_required
def settle(request: HttpRequest, slug: str, meeting_id: int, outcome_id: int) -> HttpResponse:
    """That it is done, and what it came to."""
    reader, of = opened(request, slug)
    known, one = meeting(reader, of, meeting_id), outcome(reader, of, meeting_id, outcome_id)
    demand_meeting(reader, of)

    def save(typed: dict[str, Any]) -> None:
        place: dict[str, Any] = {"reader": reader, "of": of, "meeting_id": meeting_id, "outcome_id": outcome_id}
        meeting_outcomes.settle_outcome(**place, version=typed["version"], done_on=typed["done_on"], how=typed["how"])

    def current() -> Current:
        now = outcome(reader, of, meeting_id, outcome_id)
        return Current({"done_on": now.done_on or timezone.localdate(), "how": now.done_how}, now.version)

    title = msg("Er utsagnet ført inn?") if one.kind is OutcomeKind.STATEMENT else msg("Er oppgaven gjort?")
    page = meeting_page(of, known, title, msg("Lagre"), lead=one.text)
    return edit(request, page, SettleForm, save, current)


def _form(reader: Reader, of: InitiativeFacts, known: MeetingFacts) -> Any:
    units = [(str(one.id), one.name) for one in actors(reader, of)]

    def make(**how: Any) -> OutcomeForm:
        return OutcomeForm(units=units, entries=known.agenda, **how)

    return make


def _given(typed: Mapping[str, Any]) -> OutcomeGiven:
    report, _, section = typed["section"].partition(".")
    return OutcomeGiven(
        kind=OutcomeKind(typed["kind"]),
        text=typed["text"],
        unit_id=int(typed["unit"]) if typed["unit"] else None,
        due=typed["due"],
        report=report,
        section=section,
        entry_id=int(typed["entry"]) if typed["entry"] else None,
    )


def _values(one: OutcomeFacts) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "text": one.text,
        "unit": str(one.unit_id or ""),
        "due": one.due,
        "section": place_of(one.section),
        "entry": str(one.entry_id or ""),
    }
