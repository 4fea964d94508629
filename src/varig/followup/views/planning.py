"""Plan the rounds: the usual three at once, one more, another day or unit, and one taken away."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from varig.followup.actions import rounds as actions
from varig.followup.forms import PlanForm, RoundForm, WhyForm
from varig.followup.queries.rounds import is_over
from varig.followup.rules.rounds import default_days
from varig.followup.views.pages import opened
from varig.foundation.kernel import msg
from varig.foundation.ui.editing import Current, edit
from varig.initiatives.roles import Permission

_PLAN = "rundene"


@login_required
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """One unit and one sender for the three usual rounds; each can be changed afterwards."""
    here = opened(request, slug)
    here.demand(Permission.FOLLOW_UP)

    def save(typed: dict[str, Any]) -> None:
        actions.plan_defaults(**here.place, unit_id=typed["unit"], sender=typed["sender"])

    page = here.page(
        msg("Planlegg oppfølgingen"),
        msg("Planlegg rundene"),
        f"{here.home}#{_PLAN}",
        lead=msg("Tre runder: ett, tre og fem år etter slutten. Dato, enhet og avsender kan endres for hver av dem."),
        template="followup/plan.html",
        days=default_days(here.of.last_day),
    )
    return edit(request, page, partial(PlanForm, units=here.units()), save, lambda: Current({}, 0))


@login_required
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """One more round."""
    here = opened(request, slug)
    here.demand(Permission.FOLLOW_UP)

    def save(typed: dict[str, Any]) -> None:
        actions.plan_round(**here.place, due=typed["due"], unit_id=typed["unit"], sender=typed["sender"])

    page = here.page(msg("Ny runde"), msg("Legg til runden"), f"{here.home}#{_PLAN}")
    return edit(request, page, partial(RoundForm, units=here.units()), save, lambda: Current({}, 0))


@login_required
def change(request: HttpRequest, slug: str, round_id: int) -> HttpResponse:
    """Another day, unit or sender."""
    here = opened(request, slug)
    here.demand(Permission.FOLLOW_UP)
    one = here.round(round_id)

    def save(typed: dict[str, Any]) -> None:
        actions.change_round(
            **here.place,
            round_id=round_id,
            version=typed["version"],
            due=typed["due"],
            unit_id=typed["unit"],
            sender=typed["sender"],
            why=typed.get("why", ""),
        )

    def current() -> Current:
        now = here.round(round_id)
        values = {"due": now.standing.due, "unit": now.unit_id, "sender": now.standing.sender}
        return here.current(round_id, **values)

    title = msg("Endre runden: %(round)s", round=one.name)
    page = here.page(title, msg("Lagre runden"), here.at("round", round_id), within=one)
    over = is_over(here.of, timezone.localdate())
    return edit(request, page, partial(RoundForm, units=here.units(), may_be_asked_why=over), save, current)


@login_required
def remove(request: HttpRequest, slug: str, round_id: int) -> HttpResponse:
    """Asks why, and takes a planned round away."""
    here = opened(request, slug)
    here.demand(Permission.FOLLOW_UP)
    one = here.round(round_id)

    def save(typed: dict[str, Any]) -> str:
        actions.remove_round(**here.place, round_id=round_id, version=typed["version"], why=typed["why"])
        return here.home

    page = here.page(
        msg("Fjern runden: %(round)s?", round=one.name),
        msg("Fjern runden"),
        here.at("round", round_id),
        lead=msg("Historikken husker at den var planlagt."),
        within=one,
    )
    return edit(request, page, WhyForm, save, lambda: here.current(round_id))
