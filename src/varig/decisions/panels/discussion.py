"""Meetings and hearings on the front page, and their steps on the way to the decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from varig.decisions.queries import hearings, meetings
from varig.decisions.queries.hearing_answers import answers
from varig.decisions.rules.hearing_answers import RESULT_LOOKS, RESULT_NAMES, STANCES_SAID
from varig.decisions.rules.hearings import PHASE_LOOKS, PHASE_NAMES, Phase, local_day
from varig.decisions.rules.meetings import CIRCLE_NAMES, STATE_LOOKS, STATE_NAMES, MeetingState
from varig.decisions.rules.way import WayStep, on_the_way
from varig.foundation.kernel import Message, Reader, msg, msg_n
from varig.foundation.panels import Subject, panel
from varig.initiatives.queries import InitiativeFacts

SHOWN = 5


@panel(
    page="decisions",
    key="horinger",
    title=msg("Høringer"),
    template="decisions/_front_hearings.html",
    order=10,
    column="main",
)
def of_hearings(subject: Subject) -> Mapping[str, Any]:
    """The newest, with how many have answered; and answers of one of them, the newest in which some wait for ours."""
    found, now = hearings.listed(subject.reader, subject.frame), timezone.now()
    waiting = [one for one in found if one.tally.unreplied]
    heard = next((one for one in (*waiting, *found) if one.tally.answers), None)
    return {
        "answers": answers(subject.reader, subject.frame, heard.id)[:SHOWN] if heard else [],
        "stances": STANCES_SAID,
        "results": RESULT_NAMES,
        "result_looks": RESULT_LOOKS,
        "of": subject.frame,
        "rows": [(one, one.phase_at(now)) for one in found[:SHOWN]],
        "names": PHASE_NAMES,
        "looks": PHASE_LOOKS,
        "edit_label": msg("Se alle") if found else msg("Lag en høring"),
        "edit_address": reverse("decisions:hearings", args=[subject.frame.slug]),
    }


@panel(
    page="decisions",
    key="moter",
    title=msg("Møter"),
    template="decisions/_front_meetings.html",
    order=20,
    column="main",
)
def of_meetings(subject: Subject) -> Mapping[str, Any]:
    """The newest, with whom each is for."""
    found = meetings.listed(subject.reader, subject.frame)
    return {
        "of": subject.frame,
        "rows": found[:SHOWN],
        "circles": CIRCLE_NAMES,
        "names": STATE_NAMES,
        "looks": STATE_LOOKS,
        "edit_label": msg("Se alle") if found else msg("Planlegg et møte"),
        "edit_address": reverse("decisions:meetings", args=[subject.frame.slug]),
    }


@on_the_way(order=20)
def meeting_step(reader: Reader, of: InitiativeFacts, today: date) -> Iterable[WayStep]:  # noqa: ARG001 -- all take it
    """How often the plan has been discussed."""
    held = [one for one in meetings.listed(reader, of) if one.state is MeetingState.HELD]
    said = msg_n("%(count)s møte er holdt.", "%(count)s møter er holdt.", count=len(held))
    at = reverse("decisions:meetings", args=[of.slug])
    yield WayStep("done" if held else "later", msg("Drøfting i møter"), None, said, at)


@on_the_way(order=30)
def hearing_steps(reader: Reader, of: InitiativeFacts, today: date) -> Iterable[WayStep]:  # noqa: ARG001 -- all take it
    """Each hearing that was sent out and not taken back, with its time and how many have answered.

    A draft is no step: nobody has been asked. Where there is nothing else, it is told that one is being made.
    """
    now = timezone.now()
    every = hearings.listed(reader, of)
    found = [one for one in every if one.sent_at is not None and one.withdrawn_at is None]
    if not found:
        yield WayStep("later", msg("Høring"), None, _none_sent(every), reverse("decisions:hearings", args=[of.slug]))
    for one in reversed(found):
        when = msg("%(day)s til %(until)s", day=local_day(one.opens_at), until=local_day(one.closes_at))
        said = msg("%(met)s av %(all)s har svart.", met=one.answered, all=len(one.parties))
        state = "done" if one.phase_at(now) is Phase.CLOSED else "later"
        yield WayStep(
            state, msg("%(name)s", name=one.name), when, said, reverse("decisions:hearing", args=[of.slug, one.id])
        )


def _none_sent(every: Sequence[hearings.HearingFacts]) -> Message:
    """Why there is no hearing on the way: one is being made, the only ones were taken back, or there is none."""
    if drafts := sum(one.sent_at is None for one in every):
        return msg_n(
            "%(count)s høring er under arbeid. Ingen er sendt ut ennå.",
            "%(count)s høringer er under arbeid. Ingen er sendt ut ennå.",
            count=drafts,
        )
    if every:
        return msg_n("%(count)s høring er trukket tilbake.", "%(count)s høringer er trukket tilbake.", count=len(every))
    return msg("Ingen høring er laget ennå.")
