"""Close it, close it in spite of what is missing, open it again; and accept by name what isn't financed."""

from __future__ import annotations

from datetime import date
from functools import partial
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext

from varig.decisions.actions.closing import Closed, close_initiative, reopen_initiative
from varig.decisions.actions.closing_preview import WhatHappens, day_problems, first_day, look_ahead
from varig.decisions.actions.shortfalls import accept_shortfall
from varig.decisions.forms.closing import ClosingForm, ReopeningForm, ShortfallForm
from varig.decisions.queries.archive_names import forgotten_unarchived
from varig.decisions.queries.closing import closing, gets_access_back
from varig.decisions.queries.shortfalls import Shortfall, shortfall_of, shortfalls
from varig.decisions.rules.closing import CHANGED_SINCE, InSpite
from varig.decisions.views.front import gate_row
from varig.decisions.views.place import CLOSES, Here, opened
from varig.foundation.kernel import Invalid, Kroner, Message, msg
from varig.foundation.panels import Subject, panels_for
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.forms import DateFormField, show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.legacy.rules import KIND_NAMES


@login_required
def close(request: HttpRequest, slug: str) -> HttpResponse:
    """The day; what is missing then, what is deleted, who loses access; and whoever has read it confirms just that."""
    here = opened(request, slug)
    roles.demand(here.reader, CLOSES, here.of.place)
    if closing(here.reader, here.of) is not None:
        messages.info(request, gettext("Satsingen er alt avsluttet."))
        return HttpResponseRedirect(here.at("front"))
    seen = _seen(here)
    if request.method != "POST":
        return _ask(here, seen)
    if LOOK in request.POST:
        return _look_again(here, seen)
    if request.POST.get("shown") != seen.mark:
        return _look_again(here, seen, CHANGED_SINCE)
    answer = _ask(here, seen)
    # Where it became another while it was being closed, there is nothing to set side by side: it is read anew.
    return _look_again(here, _seen(here), CHANGED_SINCE) if answer.status_code == HTTPStatus.CONFLICT else answer


LOOK = "look"
"""The button that shows what is missing on the day that is written."""


def _seen(here: Here) -> WhatHappens:
    """What would happen on the day that was sent; where it can be none, on the one that is offered first."""
    first = first_day(here.reader, here.of)
    day = _sent_day(here.request) or first
    return look_ahead(here.reader, here.of, first if day_problems(here.reader, here.of, day) else day)


def _sent_day(request: HttpRequest) -> date | None:
    try:
        return DateFormField(required=False).clean(request.POST.get("day", ""))  # type: ignore[no-any-return]
    except ValidationError:
        return None


def _page(here: Here, seen: WhatHappens, said: Message | None = None) -> EditPage:
    is_open = seen.gate.is_open
    return here.page(
        msg("Avslutt satsingen") if is_open else msg("Avslutt satsingen likevel"),
        msg("Avslutt satsingen") if is_open else msg("Avslutt likevel"),
        back=here.at("front"),
        template="decisions/close.html",
        seen=seen,
        said=said,
        kinds=KIND_NAMES,
        rows=[gate_row(one) for one in seen.gate.hinders],
        unarchived=forgotten_unarchived(here.reader, here.of),
    )


def _ask(here: Here, seen: WhatHappens) -> HttpResponse:
    def save(typed: dict[str, Any]) -> str:
        in_spite = None if seen.gate.is_open else InSpite(typed["name"], typed["reason"])
        days = {"day": typed["day"], "access_ends": typed["access_ends"]}
        _tell_closed(here.request, close_initiative(**here.place, **days, in_spite=in_spite, seen=typed["shown"]))
        return here.at("front")

    def current() -> Current:
        return Current({"day": seen.day, "access_ends": here.today, "shown": seen.mark}, here.of.version)

    make = partial(ClosingForm, in_spite=not seen.gate.is_open)
    return edit(here.request, _page(here, seen), make, save, current)


def _look_again(here: Here, seen: WhatHappens, said: Message | None = None) -> HttpResponse:
    """The page again with all that was typed, for the day that was sent; what it says is to be confirmed anew."""
    sent = here.request.POST.copy()
    sent["shown"] = seen.mark
    sent.pop("confirmed", None)
    form = ClosingForm(data=sent, in_spite=not seen.gate.is_open, looking=True)
    day = _sent_day(here.request)
    if day is not None and (problems := day_problems(here.reader, here.of, day)):
        show_refusal(form, Invalid(problems))
    page = _page(here, seen, said)
    status = HTTPStatus.CONFLICT if said else HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(here.request, page.template, {"page": page, "form": form, **page.context}, status=status)


def _tell_closed(request: HttpRequest, closed: Closed) -> None:
    """That it is done, with what ended and moved with it."""
    messages.success(request, gettext("Satsingen er avsluttet."))
    for name in closed.hearings:
        messages.info(request, say(msg("Høringen «%(name)s» er avsluttet.", name=name)))
    for said in closed.moved:
        messages.info(request, say(said))


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
        template="decisions/reopen.html",
        panels=panels_for("reopening", Subject(here.reader, here.of, here.of, here.today)),
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
