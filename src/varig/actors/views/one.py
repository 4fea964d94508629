"""One actor's page, its whole history, and the ways to the register's own list and form."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.actors.panels import new_row_at
from varig.actors.queries import actor
from varig.actors.queries.profiles import history as trail_of
from varig.actors.queries.profiles import profile
from varig.actors.rules import KIND_NAMES
from varig.actors.rules.enhetsregisteret import warning_of
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panels_for
from varig.foundation.ui.shell import Choice
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative

PATH = "aktorer"
"""The register's word in addresses."""
SHOWN = 5


def crumb(of: InitiativeFacts) -> Choice:
    """The way back to the list."""
    return Choice(msg("Aktører"), reverse("workspace:register", args=[of.slug, PATH]))


@login_required
def every(request: HttpRequest, slug: str) -> HttpResponse:
    """The list is the register's."""
    of = initiative(reader_of(request), slug)
    return HttpResponseRedirect(crumb(of).address)


@login_required
def change(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """The form is the register's too."""
    of = initiative(reader_of(request), slug)
    known = actor(reader_of(request), of, actor_id)
    roles.demand(reader_of(request), roles.Permission.EDIT_ITEM, of.place)
    return HttpResponseRedirect(reverse("workspace:edit_row", args=[of.slug, PATH, known.id]))


@login_required
def one(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """Everything that concerns one actor."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    known = profile(reader, of, actor_id)
    panels = panels_for("actor", Subject(reader, of, known, timezone.localdate()))
    told = trail_of(reader, of, known.id, SHOWN)
    may = roles.may(reader, roles.Permission.EDIT_ITEM, of.place)
    context = {
        "of": of,
        "actor": known,
        "crumbs": (crumb(of), Choice(known.name, "")),
        "kind": KIND_NAMES[known.kind],
        "warning": warning_of(known.checked.state, known.name),
        "main": [panel for panel in panels if panel.column == "main"],
        "side": [panel for panel in panels if panel.column == "side"],
        "entries": told.entries,
        "entry_count": told.total,
        "may": may,
        "contact_at": new_row_at(of, "kontaktlogg", actor=known.name),
        "who_can": "" if may else roles.who_can(roles.Permission.EDIT_ITEM),
    }
    return render(request, "actors/one.html", context)


@login_required
def history(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """Everything that ever happened to it, newest first."""
    of = initiative(reader_of(request), slug)
    known = profile(reader_of(request), of, actor_id)
    page = Choice(known.name, reverse("actors:one", args=[of.slug, known.id]))
    context = {
        "of": of,
        "actor": known,
        "crumbs": (crumb(of), page, Choice(msg("Historikk"), "")),
        "entries": trail_of(reader_of(request), of, known.id).entries,
    }
    return render(request, "actors/history.html", context)
