"""The special organisation on its way out: the list, one matter of it, the day, and setting it up again."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.decisions.actions.dissolving import dissolve, set_point, set_up_again
from varig.decisions.forms.closing import ReopeningForm
from varig.decisions.forms.dissolving import DissolveForm, PointForm
from varig.decisions.queries.dissolving import dissolution, dissolutions, dissolving_points, standing_against
from varig.decisions.rules.dissolving import MATTERS, Matter, Point, left
from varig.decisions.views.place import CLOSES, Here, opened
from varig.foundation.kernel import NotFound, msg
from varig.foundation.ui.editing import Current, edit
from varig.foundation.ui.shell import Choice
from varig.initiatives import roles

EDITS = (CLOSES, roles.Permission.EDIT_INITIATIVE)


@login_required
def checklist(request: HttpRequest, slug: str) -> HttpResponse:
    """The nine matters, and what is left."""
    here = opened(request, slug)
    found = dissolving_points(here.reader, here.of)
    stands = dissolution(here.reader, here.of)
    against = standing_against(here.reader, here.of, here.today)
    # What a dissolution rests on is what it was then: nothing that came later is left of it.
    open_still = left({one.matter: one.point for one in found}, {} if stands else against)
    context = {
        "of": here.of,
        "rows": [(one, MATTERS[one.matter], one.matter not in open_still) for one in found],
        "against": against,
        "done": len(found) - len(open_still),
        "dissolution": stands,
        "earlier": [one for one in dissolutions(here.reader, here.of) if one.reopened_at is not None],
        "may_edit": here.may(*EDITS),
        "may_close": here.may(CLOSES),
        "who_closes": roles.who_can(CLOSES),
        "crumbs": here.crumbs(Choice(msg("Oppløsning"), "")),
    }
    return render(request, "decisions/dissolving.html", context)


@login_required
def point(request: HttpRequest, slug: str, matter: str) -> HttpResponse:
    """One matter: who has it now, and how one knows."""
    here = opened(request, slug)
    which = _matter(matter)
    _demand(here)
    everybody = [one for one in actors(here.reader, here.of) if one.kind is not ActorKind.PROGRAMME_OFFICE]
    named = [(str(one.id), one.name) for one in everybody]
    words = MATTERS[which]
    against = standing_against(here.reader, here.of, here.today).get(which)
    page = here.page(
        words.title,
        msg("Lagre"),
        back=here.at("dissolving"),
        lead=words.asks,
        template="decisions/dissolving_point.html",
        against=against,
    )
    make = partial(PointForm, actors=named)

    def save(typed: dict[str, Any]) -> None:
        receiver = int(typed["receiver"]) if typed["receiver"] else None
        given = Point(receiver, typed["proof"], typed["done_on"], typed["nothing"], typed["in_spite"])
        set_point(**here.place, matter=which, version=typed["version"], point=given)

    def current() -> Current:
        one = next(each for each in dissolving_points(here.reader, here.of) if each.matter is which)
        now = one.point
        values = {"nothing": now.nothing, "proof": now.proof, "done_on": now.done_on, "in_spite": now.in_spite}
        return Current({**values, "receiver": str(now.receiver_id or "")}, one.version)

    return edit(request, page, make, save, current)


def _matter(name: str) -> Matter:
    if name not in set(Matter):
        raise NotFound
    return Matter(name)


def _demand(here: Here) -> None:
    if not here.may(*EDITS):
        roles.demand(here.reader, roles.Permission.EDIT_INITIATIVE, here.of.place)


@login_required
def day(request: HttpRequest, slug: str) -> HttpResponse:
    """From when it is dissolved."""
    here = opened(request, slug)
    roles.demand(here.reader, CLOSES, here.of.place)
    page = here.page(
        msg("Oppløs programkontoret"),
        msg("Oppløs programkontoret"),
        back=here.at("dissolving"),
        template="ui/edit.html",
    )

    def save(typed: dict[str, Any]) -> None:
        dissolve(**here.place, day=typed["day"])
        messages.success(request, gettext("Programkontoret er oppløst."))

    return edit(request, page, DissolveForm, save, lambda: Current({"day": here.today}, here.of.version))


@login_required
def again(request: HttpRequest, slug: str) -> HttpResponse:
    """Why it is set up again."""
    here = opened(request, slug)
    roles.demand(here.reader, CLOSES, here.of.place)
    page = here.page(
        msg("Opprett programkontoret igjen"),
        msg("Opprett igjen"),
        back=here.at("dissolving"),
        lead=msg("Listen og det som er ført inn, blir stående."),
        template="ui/edit.html",
    )

    def save(typed: dict[str, Any]) -> None:
        set_up_again(**here.place, reason=typed["reason"])
        messages.success(request, gettext("Programkontoret er opprettet igjen."))

    return edit(request, page, ReopeningForm, save, lambda: Current({}, here.of.version))
