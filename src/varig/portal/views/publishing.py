"""Publishing the residents' page by name, and taking it down."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.foundation.kernel import Conflict, Invalid, Reader, Refused, msg
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.portal.actions import pages
from varig.portal.queries.residents import Residents, residents
from varig.portal.rules import Part, publishing_problems
from varig.portal.views.opening import crumb, home, of_page, opened, sent_version, tell


@login_required
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Shows what becomes public, to whom it is named, and publishes."""
    reader, of = opened(request, slug)
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    if request.method == "POST":
        try:
            pages.publish(reader=reader, of=of, version=sent_version(request))
        except Conflict as conflict:
            tell(request, conflict)
        except Invalid:
            return _confirm_publishing(request, reader, of, status=422)
        else:
            messages.success(request, say(msg("Siden er publisert. Den kan leses av alle nå.")))
        return HttpResponseRedirect(home(of))
    return _confirm_publishing(request, reader, of)


def _confirm_publishing(request: HttpRequest, reader: Reader, of: InitiativeFacts, status: int = 200) -> HttpResponse:
    shown = residents(of, of.municipality.language, timezone.localdate())
    contact = shown.page.contact
    problems = publishing_problems(
        place=shown.page.place, unit=contact.unit, phone=contact.phone, email=contact.email, marked=len(shown.rows)
    )
    context = {
        **of_page(reader, of),
        "crumbs": (crumb(of), Choice(msg("Publiser"), "")),
        "shown": shown,
        "named": _named(shown),
        "problems": list(problems),
        "edit_address": reverse("portal:edit_page", args=[of.slug]),
    }
    return render(request, "portal/publish.html", context, status=status)


def _named(shown: Residents) -> list[str]:
    """Whoever stands by name on the page: those who have said yes without conditions."""
    stays = [row for row in shown.rows if row.part in {Part.STAYS, Part.CHANGES}]
    return sorted({say(row.beside.answer) for row in stays if row.beside.answer})


@login_required
def take_down(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks why, and takes the page out of everybody's sight."""
    reader, of = opened(request, slug)
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    if request.method == "POST":
        try:
            pages.take_down(reader=reader, of=of, version=sent_version(request), why=request.POST.get("why", ""))
        except Refused as refused:
            tell(request, refused)
        else:
            messages.success(request, say(msg("Siden er tatt ned. Ingen utenfor kommunen kan lese den.")))
        return HttpResponseRedirect(home(of))
    context = {**of_page(reader, of), "crumbs": (crumb(of), Choice(msg("Ta ned"), ""))}
    return render(request, "portal/take_down.html", context)
