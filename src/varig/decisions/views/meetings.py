"""«Møter»: where the plan is discussed, what the meetings came to, and one meeting with all that belongs to it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from varig.communication.rules.calendar_file import calendar_file
from varig.decisions.queries import meetings as queries
from varig.decisions.queries.minutes import CAME, meeting_event, minutes_document, when, where
from varig.decisions.rules.meetings import (
    AGENDA_NAMES,
    CIRCLE_NAMES,
    OUTCOME_NAMES,
    STATE_LOOKS,
    STATE_NAMES,
    MeetingState,
    MeetingStep,
    OutcomeKind,
    may_step,
)
from varig.decisions.views.opening import may_edit, meetings_crumbs, opened
from varig.foundation.checks.queries import gaps
from varig.foundation.documents.press import TypesettingError
from varig.foundation.kernel import Refused, msg
from varig.foundation.reports.writing import Format
from varig.foundation.reports.writing import render as write
from varig.foundation.ui.shell import Choice

ICS = "text/calendar; charset=utf-8"
_FORMATS = {"docx": Format.WORD, "pdf": Format.PDF}
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "Ae", "Ø": "O", "Å": "A"})
NAMES = {
    "circles": CIRCLE_NAMES,
    "states": STATE_NAMES,
    "state_looks": STATE_LOOKS,
    "kinds": AGENDA_NAMES,
    "outcome_names": OUTCOME_NAMES,
    "came_names": CAME,
    "when": when,
    "where": where,
}


@login_required
def listed(request: HttpRequest, slug: str) -> HttpResponse:
    """All meetings, and the tasks and statements that wait from them."""
    reader, of = opened(request, slug)
    found = queries.listed(reader, of)
    outcomes = [one for one in queries.outcomes(reader, of) if one.kind is not OutcomeKind.NOTED]
    now = timezone.now()
    context: dict[str, Any] = {
        "of": of,
        "crumbs": meetings_crumbs(of),
        "coming": sorted((one for one in found if one.state is MeetingState.PLANNED), key=lambda one: one.starts_at),
        "past": [one for one in found if one.state is not MeetingState.PLANNED],
        "waiting": [one for one in outcomes if one.done_on is None],
        "done": [one for one in outcomes if one.done_on is not None],
        "now": now,
        **NAMES,
        **may_edit(reader, of),
    }
    return render(request, "decisions/meetings.html", context)


@login_required
def one(request: HttpRequest, slug: str, meeting_id: int) -> HttpResponse:
    """Purpose, participants, agenda, minutes, and what it came to."""
    reader, of = opened(request, slug)
    known = queries.meeting(reader, of, meeting_id)
    now = timezone.now()
    refusals = {step.value: may_step(step, known.state, known.starts_at, now) for step in MeetingStep}
    at = [of.slug, known.id]
    context: dict[str, Any] = {
        "of": of,
        "meeting": known,
        "refusals": refusals,
        "gaps": gaps(of.scope, of.slug, timezone.localdate(), kind="meeting", object_id=meeting_id),
        "files": [
            Choice(label, reverse("decisions:minutes_file", args=[*at, form]))
            for form, label in (("docx", msg("Word")), ("pdf", msg("PDF")), ("ics", msg("Kalender (.ics)")))
        ],
        "crumbs": (*meetings_crumbs(of), Choice(known.name, "")),
        "today": timezone.localdate(),
        **NAMES,
        **may_edit(reader, of),
    }
    return render(request, "decisions/meeting.html", context)


@login_required
def file(request: HttpRequest, slug: str, meeting_id: int, form: str) -> HttpResponse:
    """The minutes (before the meeting: its notice) as Word or PDF, or the meeting for a calendar."""
    reader, of = opened(request, slug)
    known = queries.meeting(reader, of, meeting_id)
    stem = slugify(known.name.translate(_LETTERS)) or "mote"
    if form == "ics":
        base = request.build_absolute_uri("/").rstrip("/")
        content = calendar_file(known.name, [meeting_event(of, known, base)], timezone.now())
        return _file(content, ICS, f"{stem}.ics")
    if form not in _FORMATS:
        raise Http404
    try:
        made = write(minutes_document(of, known, timezone.localdate()), _FORMATS[form])
    except TypesettingError as error:
        raise Refused(msg("Referatet kunne ikke lages som PDF. Last det ned som Word i stedet.")) from error
    name = "referat" if known.state is MeetingState.HELD else "innkalling"
    return _file(made.content, made.media_type, f"{name}-{stem}.{form}")


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
