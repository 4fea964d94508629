"""A hearing is prepared, sent out, given another end, taken back and summed up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time, timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from varig.decisions.actions import hearing_sending as sending
from varig.decisions.actions import hearings as actions
from varig.decisions.actions.hearing_letters import link_of
from varig.decisions.actions.hearing_reminders import remind_now
from varig.decisions.actions.hearing_sending import ask_further, send_hearing, withdraw_hearing
from varig.decisions.actions.hearings import HearingGiven
from varig.decisions.forms.hearings import EndForm, HearingForm, SumUpForm
from varig.decisions.forms.meetings import WhyForm
from varig.decisions.forms.moments import day_and_clock, moment_of
from varig.decisions.queries.documents import frozen_versions, sections
from varig.decisions.queries.hearings import HearingFacts, hearing
from varig.decisions.rules.hearings import REMIND_DAYS, Step
from varig.decisions.views.opening import hearings_crumbs, opened, told, whole_number
from varig.decisions.views.steps import hearing_step
from varig.foundation.kernel import Message, NotFound, Reader, Refused, msg, msg_n
from varig.foundation.reports.registry import registry
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

_DAYS, _UNTIL_DECISION = 42, 28
_AT = time(16, 0)


@login_required
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """A new hearing. Without a frozen version there is nothing to hear."""
    reader, of = opened(request, slug)
    actions.demand_hearing(reader, of)
    if not frozen_versions(of):
        context = {"of": of, "crumbs": (*hearings_crumbs(of), Choice(msg("Ny høring"), ""))}
        return render(request, "decisions/no_version.html", context)
    page = EditPage(
        title=msg("Ny høring"),
        lead=msg("Ingen blir spurt før dere sender den ut."),
        back=hearings_crumbs(of)[-1].address,
        save=msg("Lagre høringen"),
        breadcrumbs=(*hearings_crumbs(of), Choice(msg("Ny høring"), "")),
        template="decisions/edit_hearing.html",
    )

    def save(typed: dict[str, Any]) -> str:
        hearing_id = actions.prepare_hearing(reader=reader, of=of, given=_given(typed))
        return reverse("decisions:asked", args=[of.slug, hearing_id])

    return edit(request, page, _form(of), save, lambda: Current(_begins(), 0))


def _begins() -> dict[str, Any]:
    """Six weeks from now, and four weeks more to read the answers: dates to be changed."""
    first = timezone.localdate() + timedelta(days=1)
    last = first + timedelta(days=_DAYS)
    return {
        "opens_on": first,
        "opens_at": time(9, 0),
        "closes_on": last,
        "closes_at": _AT,
        "decision_on": last + timedelta(days=_UNTIL_DECISION),
        "remind_days": REMIND_DAYS,
    }


@hearing_step(Step.EDIT)
def change(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: HearingFacts) -> HttpResponse:
    """Until it is sent out."""

    def save(typed: dict[str, Any]) -> None:
        place: dict[str, Any] = {"reader": reader, "of": of, "hearing_id": known.id}
        actions.edit_hearing(**place, version=typed["version"], given=_given(typed))

    def current() -> Current:
        now = hearing(reader, of, known.id)
        return Current(_values(now), now.version)

    page = _page(of, known, msg("Rediger høringen"), msg("Lagre"), template="decisions/edit_hearing.html")
    return edit(request, page, _form(of), save, current)


def _form(of: InitiativeFacts) -> Callable[..., HearingForm]:
    """Each frozen version, whole or by its sections."""
    groups = []
    for one in frozen_versions(of):
        title = registry.get(one.report).title
        called = say(msg("%(title)s, versjon %(number)s: %(name)s", title=title, number=one.number, name=one.name))
        whole = (f"{one.id}", say(msg("Hele dokumentet")))
        parts = [(f"{one.id}:{ref.section}", say(ref.title)) for ref in sections() if ref.report == one.report]
        groups.append((called, [whole, *parts]))
    return lambda **how: HearingForm(parts=groups, **how)


def _given(typed: Mapping[str, Any]) -> HearingGiven:
    parts = [value.partition(":") for value in typed["parts"]]
    return HearingGiven(
        name=typed["name"],
        question=typed["question"],
        parts=tuple((int(version_id), section) for version_id, _colon, section in parts),
        opens_at=moment_of(typed["opens_on"], typed["opens_at"]),
        closes_at=moment_of(typed["closes_on"], typed["closes_at"]),
        decision_on=typed["decision_on"],
        decision_body=typed["decision_body"],
        is_public=typed["is_public"],
        remind_days=min(typed["remind_days"] if typed["remind_days"] is not None else REMIND_DAYS, 90),
    )


def _values(now: HearingFacts) -> dict[str, Any]:
    (opens_on, opens_at), (closes_on, closes_at) = day_and_clock(now.opens_at), day_and_clock(now.closes_at)
    return {
        "name": now.name,
        "question": now.question,
        "parts": [f"{one.version.id}:{one.section}" if one.section else f"{one.version.id}" for one in now.parts],
        "opens_on": opens_on,
        "opens_at": opens_at,
        "closes_on": closes_on,
        "closes_at": closes_at,
        "decision_on": now.decision_on,
        "decision_body": now.decision_body,
        "is_public": now.is_public,
        "remind_days": now.remind_days,
    }


@hearing_step(Step.SEND)
def send(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: HearingFacts) -> HttpResponse:
    """To whom it goes and what anybody will be able to read, before it is sent out."""
    refused: Refused | None = None
    if request.method == "POST":
        version = whole_number(request.POST.get("version", "")) or 0
        try:
            letters = send_hearing(reader=reader, of=of, hearing_id=known.id, version=version)
        except Refused as error:
            refused = error
        else:
            _tell_letters(request, letters)
            return HttpResponseRedirect(_at(of, known.id))
    context = {
        "of": of,
        "hearing": known,
        "refused": refused.problems if refused else (),
        "without": [one for one in known.parties if not one.email],
        "crumbs": (*hearings_crumbs(of), Choice(known.name, _at(of, known.id)), Choice(msg("Send ut"), "")),
    }
    return render(request, "decisions/send_hearing.html", context, status=422 if refused else 200)


def _tell_letters(request: HttpRequest, letters: int) -> None:
    sent = msg_n("%(count)s e-post er lagt til utsending.", "%(count)s e-poster er lagt til utsending.", count=letters)
    messages.success(request, say(sent))


@login_required
@require_POST
def ask_more(request: HttpRequest, slug: str, hearing_id: int) -> HttpResponse:
    """Those who were added after it was sent out get their letter."""
    return _at_once(request, slug, hearing_id, ask_further)


@login_required
@require_POST
def show_link(request: HttpRequest, slug: str, hearing_id: int, party_id: int) -> HttpResponse:
    """The personal link of a party without an e-mail address, for handing over."""
    reader, of = opened(request, slug)
    known = hearing(reader, of, hearing_id)
    actions.demand_send(reader, of, is_public=known.is_public)
    party = next((one for one in known.parties if one.id == party_id), None)
    if party is None:
        raise NotFound
    link = link_of(reader=reader, of=of, party=party)
    messages.info(request, say(msg("Lenken til %(name)s: %(address)s", name=party.name, address=link)))
    return HttpResponseRedirect(_at(of, hearing_id))


@login_required
@require_POST
def remind(request: HttpRequest, slug: str, hearing_id: int) -> HttpResponse:
    """Everybody who hasn't answered is reminded now."""
    return _at_once(request, slug, hearing_id, remind_now)


def _at_once(request: HttpRequest, slug: str, hearing_id: int, do: Callable[..., int]) -> HttpResponse:
    reader, of = opened(request, slug)
    hearing(reader, of, hearing_id)
    try:
        _tell_letters(request, do(reader=reader, of=of, hearing_id=hearing_id))
    except Refused as refused:
        told(request, refused)
    return HttpResponseRedirect(_at(of, hearing_id))


@hearing_step(Step.MOVE_END)
def move_end(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: HearingFacts) -> HttpResponse:
    """More time, or less where too much was set; before the decision."""

    def save(typed: dict[str, Any]) -> None:
        closes_at = moment_of(typed["closes_on"], typed["closes_at"])
        place: dict[str, Any] = {"reader": reader, "of": of, "hearing_id": known.id}
        letters = sending.move_end(**place, version=typed["version"], closes_at=closes_at, why=typed["why"])
        _tell_letters(request, letters)

    def current() -> Current:
        now = hearing(reader, of, known.id)
        return Current(dict(zip(("closes_on", "closes_at"), day_and_clock(now.closes_at), strict=True)), now.version)

    lead = msg(
        "De som ikke har svart, får e-post om den nye fristen. Blir den kortere, får alle som er spurt, vite hvorfor. "
        "Vedtaket er planlagt %(day)s.",
        day=known.decision_on,
    )
    return edit(
        request, _page(of, known, msg("Endre fristen"), msg("Endre fristen"), lead=lead), EndForm, save, current
    )


@hearing_step(Step.WITHDRAW)
def withdraw(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: HearingFacts) -> HttpResponse:
    """It is taken back, and those who were asked are told why."""

    def save(typed: dict[str, Any]) -> None:
        place: dict[str, Any] = {"reader": reader, "of": of, "hearing_id": known.id}
        withdraw_hearing(**place, version=typed["version"], why=typed["why"])

    title = msg("Skal «%(name)s» trekkes tilbake?", name=known.name)
    lead = msg("Ingen kan svare etterpå. Svarene som er kommet, blir stående, og de trenger fortsatt svar fra dere.")
    page = _page(of, known, title, msg("Trekk tilbake høringen"), lead=lead)
    return edit(request, page, WhyForm, save, lambda: Current({}, known.version))


@login_required
def sum_up(request: HttpRequest, slug: str, hearing_id: int) -> HttpResponse:
    """What the hearing said, in our words."""
    reader, of = opened(request, slug)
    known = hearing(reader, of, hearing_id)
    actions.demand_hearing(reader, of)

    def save(typed: dict[str, Any]) -> None:
        place: dict[str, Any] = {"reader": reader, "of": of, "hearing_id": hearing_id}
        actions.sum_up(**place, version=typed["version"], text=typed["summary"])

    def current() -> Current:
        now = hearing(reader, of, hearing_id)
        return Current({"summary": now.summary}, now.version)

    return edit(request, _page(of, known, msg("Oppsummer høringen"), msg("Lagre")), SumUpForm, save, current)


def _at(of: InitiativeFacts, hearing_id: int) -> str:
    return reverse("decisions:hearing", args=[of.slug, hearing_id])


def _page(of: InitiativeFacts, known: HearingFacts, title: Message, save: Message, **more: Any) -> EditPage:
    at = _at(of, known.id)
    crumbs = (*hearings_crumbs(of), Choice(known.name, at), Choice(title, ""))
    return EditPage(title=title, back=at, save=save, breadcrumbs=crumbs, **more)
