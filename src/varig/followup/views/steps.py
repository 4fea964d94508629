"""A round's own steps: opened, ended, opened again, shown to residents. Each is confirmed on a page of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from varig.followup.actions import rounds as actions
from varig.followup.forms import EarlyForm, EndForm, StepForm, WhyForm
from varig.followup.queries.afterwards import afterwards
from varig.followup.queries.rounds import may_follow_up
from varig.followup.rules.rounds import is_early
from varig.followup.views.pages import Here, opened
from varig.foundation.kernel import Message, NotAllowed, msg, msg_n
from varig.foundation.ui.editing import edit
from varig.initiatives import roles


@dataclass(frozen=True)
class Step:
    """What is asked before a step, and the action that takes it. `said` names the fields that the action wants."""

    title: Message
    button: Message
    lead: Message | str
    act: Callable[..., None]
    make: Callable[..., forms.Form] = StepForm
    said: tuple[str, ...] = ()


@login_required
def open_it(request: HttpRequest, slug: str, round_id: int) -> HttpResponse:
    """From now on items can be looked at."""
    here = _mine(request, slug, round_id)
    lead = msg_n(
        "%(count)s punkt skal ses på. Du kan ta pauser: alt som er lagret, blir stående.",
        "%(count)s punkter skal ses på. Du kan ta pauser: alt som er lagret, blir stående.",
        count=len(afterwards(here.reader, here.of).rows),
    )
    one = here.round(round_id)
    title = msg("Åpne runden: %(round)s?", round=one.name)
    if not is_early(one.standing, timezone.localdate()):
        return _confirmed(here, round_id, Step(title, msg("Åpne runden"), lead, actions.open_the_round))
    early = msg("Runden skal være %(day)s. %(lead)s", day=one.standing.due, lead=lead)
    step = Step(title, msg("Åpne runden nå"), early, actions.open_the_round, EarlyForm, ("why",))
    return _confirmed(here, round_id, step)


@login_required
def end(request: HttpRequest, slug: str, round_id: int) -> HttpResponse:
    """Says what the round came to, and why something was left out."""
    here = _mine(request, slug, round_id)
    left = len(afterwards(here.reader, here.of).left_in(round_id))
    lead = msg_n("%(count)s punkt er ikke sett på.", "%(count)s punkter er ikke sett på.", count=left) if left else ""
    title = msg("Gjør ferdig runden: %(round)s", round=here.round(round_id).name)
    step = Step(
        title,
        msg("Gjør ferdig runden"),
        lead,
        actions.end_round,
        partial(EndForm, left=left),
        ("summary", "left_out"),
    )
    return _confirmed(here, round_id, step)


@login_required
def reopen(request: HttpRequest, slug: str, round_id: int) -> HttpResponse:
    """Something in an ended round must be corrected."""
    here = _mine(request, slug, round_id)
    lead = msg("Innbyggerne ser ikke runden før den er ferdig og vist fram på nytt.")
    title = msg("Åpne runden igjen: %(round)s?", round=here.round(round_id).name)
    return _confirmed(
        here, round_id, Step(title, msg("Åpne runden igjen"), lead, actions.reopen_round, WhyForm, ("why",))
    )


@login_required
def show(request: HttpRequest, slug: str, round_id: int) -> HttpResponse:
    """Residents may read how it went."""
    here = opened(request, slug)
    here.demand(roles.Permission.PUBLISH)
    lead = msg(
        "På siden «Hva skjer videre?» står det hvordan det går med hvert punkt som er merket som offentlig. "
        "Begrunnelser og det dere bygger på, vises ikke."
    )
    title = msg("Vis runden for innbyggerne: %(round)s?", round=here.round(round_id).name)
    return _confirmed(here, round_id, Step(title, msg("Vis runden"), lead, actions.show_round))


def _mine(request: HttpRequest, slug: str, round_id: int) -> Here:
    here = opened(request, slug)
    if not may_follow_up(here.reader, here.of, here.round(round_id)):
        raise NotAllowed(roles.who_can(roles.Permission.FOLLOW_UP))
    return here


def _confirmed(here: Here, round_id: int, step: Step) -> HttpResponse:
    def save(typed: dict[str, Any]) -> None:
        said = {name: typed[name] for name in step.said if name in typed}
        step.act(**here.place, round_id=round_id, version=typed["version"], **said)

    one = here.round(round_id)
    page = here.page(step.title, step.button, here.at("round", round_id), lead=step.lead, within=one)
    return edit(here.request, page, step.make, save, lambda: here.current(round_id))
