"""Close it, close it in spite of what is missing, open it again; and accept by name what isn't financed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext

from varig.decisions.actions.closing import Closed, close_initiative, reopen_initiative
from varig.decisions.actions.forgetting import preview
from varig.decisions.actions.shortfalls import accept_shortfall
from varig.decisions.forms.closing import ClosingForm, ReopeningForm, ShortfallForm
from varig.decisions.queries.archive_names import forgotten_unarchived
from varig.decisions.queries.closing import closing, gets_access_back
from varig.decisions.queries.gate import gate
from varig.decisions.queries.hearings import running
from varig.decisions.queries.shortfalls import Shortfall, shortfall_of, shortfalls
from varig.decisions.rules.closing import CHANGED_SINCE, InSpite, mark_of_preview
from varig.decisions.views.front import gate_row
from varig.decisions.views.place import CLOSES, Here, opened
from varig.foundation.kernel import Conflict, Kroner, Message, msg
from varig.foundation.ui.editing import Current, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles


@login_required
def close(request: HttpRequest, slug: str) -> HttpResponse:
    """What is missing, what is deleted, who loses access; then the day."""
    here = opened(request, slug)
    roles.demand(here.reader, CLOSES, here.of.place)
    if closing(here.reader, here.of) is not None:
        messages.info(request, gettext("Satsingen er alt avsluttet."))
        return HttpResponseRedirect(here.at("front"))
    found, forgotten = gate(here.reader, here.of, here.today), preview(here.of.scope)
    ending = running(here.of, timezone.now())
    mark = mark_of_preview(
        (one.code for one in found.hinders),
        (str(one.what.msgid) for one in forgotten if one.count),
        (str(one.id) for one in ending),
    )
    make = partial(ClosingForm, in_spite=not found.is_open)
    page = here.page(
        msg("Avslutt satsingen") if found.is_open else msg("Avslutt satsingen likevel"),
        msg("Avslutt satsingen") if found.is_open else msg("Avslutt likevel"),
        back=here.at("front"),
        template="decisions/close.html",
        gate=found,
        rows=[gate_row(one) for one in found.hinders],
        forgotten=forgotten,
        ending=ending,
        unarchived=forgotten_unarchived(here.reader, here.of),
    )

    def save(typed: dict[str, Any]) -> str:
        if typed["shown"] != mark:
            raise Conflict(CHANGED_SINCE)
        in_spite = None
        if not found.is_open:
            seen = frozenset(typed["seen"].split())
            in_spite = InSpite(typed["name"], typed["reason"], seen)
        days = {"day": typed["day"], "access_ends": typed["access_ends"]}
        closed = close_initiative(**here.place, **days, in_spite=in_spite)
        _tell_closed(request, closed)
        return here.at("front")

    def current() -> Current:
        day = min(here.today, here.of.last_day)
        seen = " ".join(one.code for one in found.hinders)
        first = {"day": day, "access_ends": here.today, "seen": seen, "shown": mark}
        return Current(first, here.of.version)

    if request.method == "POST":
        return _told_when_changed(here, lambda: edit(request, page, make, save, current))
    return edit(request, page, make, save, current)


def _tell_closed(request: HttpRequest, closed: Closed) -> None:
    """That it is done, with what ended and moved with it."""
    messages.success(request, gettext("Satsingen er avsluttet."))
    for name in closed.hearings:
        messages.info(request, say(msg("Høringen «%(name)s» er avsluttet.", name=name)))
    for said in closed.moved:
        messages.info(request, say(said))


def _told_when_changed(here: Here, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """Where something else hinders than what was read, there is nothing to set side by side: it is read anew."""
    found = answer()
    if found.status_code == HTTPStatus.CONFLICT:
        messages.warning(here.request, say(CHANGED_SINCE))
        return HttpResponseRedirect(here.at("close"))
    return found


@login_required
def reopen(request: HttpRequest, slug: str) -> HttpResponse:
    """Why it is opened again; everything is kept."""
    here = opened(request, slug)
    roles.demand(here.reader, CLOSES, here.of.place)
    if closing(here.reader, here.of) is None:
        messages.info(request, gettext("Satsingen er ikke avsluttet, så det er ikke noe å gjenåpne."))
        return HttpResponseRedirect(here.at("front"))
    back_again = gets_access_back(here.reader, here.of)
    stays = msg("Vedtak, avslutning og det som er lagret om hvordan alt sto, blir stående.")
    also = msg("%(stays)s Tilgangen gis tilbake til %(names)s.", stays=stays, names=", ".join(back_again))
    page = here.page(
        msg("Gjenåpne satsingen"),
        msg("Gjenåpne satsingen"),
        back=here.at("front"),
        lead=also if back_again else stays,
        template="ui/edit.html",
    )

    def save(typed: dict[str, Any]) -> str:
        again = reopen_initiative(**here.place, reason=typed["reason"])
        opened_again = msg("Satsingen er gjenåpnet.")
        told = msg("%(opened)s Har tilgang igjen: %(names)s.", opened=opened_again, names=", ".join(again.names))
        messages.success(request, say(told if again.names else opened_again))
        for said in again.moved:
            messages.info(request, say(said))
        return here.at("front")

    return edit(request, page, ReopeningForm, save, lambda: Current({}, here.of.version))


@login_required
def money(request: HttpRequest, slug: str) -> HttpResponse:
    """What goes on and isn't financed in its first year, and who has accepted that."""
    here = opened(request, slug)
    context = {
        "of": here.of,
        "year": here.of.first_year_after,
        "rows": shortfalls(here.reader, here.of, here.today),
        "may": here.may(CLOSES),
        "who_can": roles.who_can(CLOSES),
        "crumbs": here.crumbs(Choice(msg("Ikke finansiert"), "")),
    }
    return render(request, "decisions/shortfalls.html", context)


def _missing(row: Shortfall) -> Message:
    if row.amount is None:
        return msg("Ingen vet hva det koster")
    return msg("Det mangler %(amount)s", amount=Kroner(row.amount))


@login_required
def accept(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Accept by name that one item isn't financed."""
    here = opened(request, slug)
    roles.demand(here.reader, CLOSES, here.of.place)
    row = shortfall_of(here.reader, here.of, item_id, here.today)
    amount = (
        msg("Ingen vet hva det koster")
        if row.amount is None
        else msg("Det mangler %(amount)s", amount=Kroner(row.amount))
    )
    page = here.page(
        msg("Godta at %(name)s ikke er finansiert?", name=row.name),
        msg("Godta"),
        back=here.at("shortfalls"),
        lead=msg(
            "%(amount)s i %(year)s. Godtar du det, går det videre uten pengene, med navnet ditt.",
            amount=amount,
            year=str(here.of.first_year_after),
        ),
        template="ui/edit.html",
    )

    def save(typed: dict[str, Any]) -> None:
        accept_shortfall(
            **here.place,
            item_id=item_id,
            version=typed["version"],
            seen=typed["seen"],
            name=typed["name"],
            reason=typed["reason"],
        )
        messages.success(request, say(msg("Godtatt for %(name)s.", name=row.name)))

    return edit(request, page, ShortfallForm, save, lambda: Current({"seen": row.amount}, row.version))
