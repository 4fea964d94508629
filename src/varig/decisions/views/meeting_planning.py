"""A meeting is planned, changed, cancelled and planned again; and who is invited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from varig.actors.queries import actors
from varig.decisions.actions import meetings as actions
from varig.decisions.actions.meetings import Presence
from varig.decisions.forms.meetings import CAME, MeetingForm, ParticipantsForm, WhyForm
from varig.decisions.forms.moments import day_and_clock, moment_of
from varig.decisions.queries.meetings import MeetingFacts, meeting
from varig.decisions.rules.meetings import Circle, MeetingGiven, MeetingStep
from varig.decisions.views.opening import meetings_crumbs, opened, told, whole_number
from varig.decisions.views.steps import meeting_step
from varig.foundation.kernel import Message, Reader, Refused, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import InitiativeFacts


@login_required
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """A new meeting."""
    reader, of = opened(request, slug)
    actions.demand_meeting(reader, of)
    page = EditPage(
        title=msg("Nytt møte"),
        lead=msg("Et møte der planen drøftes, internt eller med dem dere samarbeider med."),
        back=meetings_crumbs(of)[-1].address,
        save=msg("Legg til møtet"),
        breadcrumbs=(*meetings_crumbs(of), Choice(msg("Nytt møte"), "")),
        template="decisions/edit_meeting.html",
    )

    def save(typed: dict[str, Any]) -> str:
        meeting_id = actions.plan_meeting(reader=reader, of=of, given=_given(typed))
        return reverse("decisions:meeting", args=[of.slug, meeting_id])

    return edit(request, page, MeetingForm, save, lambda: Current({"circle": Circle.INTERNAL}, 0))


@meeting_step(MeetingStep.EDIT)
def change(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: MeetingFacts) -> HttpResponse:
    """What it is, when and where."""

    def save(typed: dict[str, Any]) -> None:
        place: dict[str, Any] = {"reader": reader, "of": of, "meeting_id": known.id}
        actions.edit_meeting(**place, version=typed["version"], given=_given(typed))

    def current() -> Current:
        now = meeting(reader, of, known.id)
        day, starts = day_and_clock(now.starts_at)
        values = {"name": now.name, "circle": now.circle, "purpose": now.purpose, "place": now.place, "day": day}
        ends = day_and_clock(now.ends_at)[1] if now.ends_at else None
        return Current({**values, "starts": starts, "ends": ends}, now.version)

    page = meeting_page(of, known, msg("Rediger møtet"), msg("Lagre"), template="decisions/edit_meeting.html")
    return edit(request, page, MeetingForm, save, current)


def _given(typed: Mapping[str, Any]) -> MeetingGiven:
    ends = moment_of(typed["day"], typed["ends"]) if typed["ends"] else None
    return MeetingGiven(
        name=typed["name"],
        purpose=typed["purpose"],
        circle=Circle(typed["circle"]),
        starts_at=moment_of(typed["day"], typed["starts"]),
        ends_at=ends,
        place=typed["place"],
    )


@meeting_step(MeetingStep.CANCEL)
def cancel(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: MeetingFacts) -> HttpResponse:
    """It isn't held after all, and why."""

    def save(typed: dict[str, Any]) -> None:
        place: dict[str, Any] = {"reader": reader, "of": of, "meeting_id": known.id}
        actions.cancel_meeting(**place, version=typed["version"], why=typed["why"])

    title = msg("Skal «%(name)s» avlyses?", name=known.name)
    page = meeting_page(of, known, title, msg("Avlys møtet"))
    return edit(request, page, WhyForm, save, lambda: Current({}, known.version))


@login_required
@require_POST
def again(request: HttpRequest, slug: str, meeting_id: int) -> HttpResponse:
    """A cancelled meeting is planned after all."""
    reader, of = opened(request, slug)
    version = whole_number(request.POST.get("version", "")) or 0
    try:
        actions.plan_again(reader=reader, of=of, meeting_id=meeting_id, version=version)
    except Refused as refused:
        told(request, refused)
    return HttpResponseRedirect(_at(of, meeting_id))


@meeting_step(MeetingStep.EDIT)
def participants(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: MeetingFacts) -> HttpResponse:
    """Who is invited, and who came."""
    there = {one.actor_id for one in known.participants}
    choices = [(str(one.id), one.name) for one in actors(reader, of) if one.id not in there]

    def make(**how: Any) -> ParticipantsForm:
        return ParticipantsForm(standing=known.participants, choices=choices, **how)

    def save(typed: dict[str, Any]) -> None:
        standing = {
            one.id: Presence(typed[f"role_{one.id}"], CAME[typed[f"came_{one.id}"]], gone=typed[f"gone_{one.id}"])
            for one in known.participants
        }
        actions.set_participants(
            reader=reader,
            of=of,
            meeting_id=known.id,
            version=typed["version"],
            standing=standing,
            invited=[int(pk) for pk in typed["invite"]],
            by_role=typed["by_role"],
        )

    page = meeting_page(
        of, known, msg("Hvem er med?"), msg("Lagre deltakerne"), template="decisions/participants.html",
        lead=msg("Organisasjon og rolle, ikke navn på personer."),
    )  # fmt: skip
    return edit(request, page, make, save, lambda: Current({}, known.version))


def _at(of: InitiativeFacts, meeting_id: int) -> str:
    return reverse("decisions:meeting", args=[of.slug, meeting_id])


def meeting_page(of: InitiativeFacts, known: MeetingFacts, title: Message, save: Message, **more: Any) -> EditPage:
    """A form page below the meeting."""
    at = _at(of, known.id)
    crumbs = (*meetings_crumbs(of), Choice(known.name, at), Choice(title, ""))
    return EditPage(title=title, back=at, save=save, breadcrumbs=crumbs, **more)
