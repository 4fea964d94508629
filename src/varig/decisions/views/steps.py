"""What each step of a meeting or hearing begins with: it is found, the reader may, and it is at that step.

Whoever may not is refused (NotAllowed, NotFound). Where the step can't be taken now one is sent back to the meeting or
the hearing, which says why.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from varig.decisions.actions.hearings import demand_hearing, demand_send
from varig.decisions.actions.meetings import demand_meeting
from varig.decisions.queries.closing import state_of
from varig.decisions.queries.hearings import HearingFacts, hearing
from varig.decisions.queries.meetings import MeetingFacts, meeting
from varig.decisions.rules import hearings, meetings
from varig.decisions.rules.closing import State
from varig.decisions.views.opening import elsewhere, opened
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts

View: TypeAlias = Callable[..., HttpResponse]
OfMeeting: TypeAlias = Callable[[HttpRequest, Reader, InitiativeFacts, MeetingFacts], HttpResponse]
OfHearing: TypeAlias = Callable[[HttpRequest, Reader, InitiativeFacts, HearingFacts], HttpResponse]

_BY_WHOEVER_SENDS = frozenset({hearings.Step.SEND, hearings.Step.MOVE_END, hearings.Step.WITHDRAW})


def meeting_step(step: meetings.MeetingStep) -> Callable[[OfMeeting], View]:
    """The page of one step of a meeting, for whoever keeps the meetings."""

    def begin(page: OfMeeting) -> View:
        @login_required
        @wraps(page)
        def view(request: HttpRequest, slug: str, meeting_id: int) -> HttpResponse:
            reader, of = opened(request, slug)
            known = meeting(reader, of, meeting_id)
            demand_meeting(reader, of)
            refusal = meetings.may_step(step, known.state, known.starts_at, timezone.now())
            away = elsewhere(request, refusal, reverse("decisions:meeting", args=[of.slug, meeting_id]))
            return page(request, reader, of, known) if away is None else away

        return view

    return begin


def hearing_step(step: hearings.Step) -> Callable[[OfHearing], View]:
    """The page of one step of a hearing, for whoever sends it out or prepares it."""

    def begin(page: OfHearing) -> View:
        @login_required
        @wraps(page)
        def view(request: HttpRequest, slug: str, hearing_id: int) -> HttpResponse:
            reader, of = opened(request, slug)
            known = hearing(reader, of, hearing_id)
            if step in _BY_WHOEVER_SENDS:
                demand_send(reader, of, is_public=known.is_public)
            else:
                demand_hearing(reader, of)
            away = hearing_away(request, of, known, step)
            return page(request, reader, of, known) if away is None else away

        return view

    return begin


def hearing_away(
    request: HttpRequest, of: InitiativeFacts, known: HearingFacts, step: hearings.Step
) -> HttpResponse | None:
    """Where to go when the step can't be taken, with the reason told; else None."""
    is_closed = state_of(of) is State.CLOSED
    refusal = hearings.may_step(step, known.phase_at(timezone.now()), is_closed=is_closed)
    return elsewhere(request, refusal, reverse("decisions:hearing", args=[of.slug, known.id]))
