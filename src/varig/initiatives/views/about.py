"""Om satsingen: all of its frame to read, and its money year by year."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panels_for
from varig.foundation.ui.shell import Choice
from varig.initiatives import queries, roles, rules
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission

GEOJSON = "application/geo+json"


@login_required
def about(request: HttpRequest, slug: str) -> HttpResponse:
    """What the initiative is, why it is that long, where it is, and what comes after it."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    areas = queries.areas(reader, of)
    may = roles.may(reader, Permission.EDIT_INITIATIVE, of.place)
    context = {
        "of": of,
        "about": queries.about(reader, of),
        "areas": areas,
        "drawn": any(area.is_drawn for area in areas),
        "code_kinds": rules.CODE_KIND_NAMES,
        "phases": queries.phases(reader, of),
        "phase_names": rules.PHASE_NAMES,
        "sums": rules.sums_by_source(queries.frames(reader, of)),
        "bases": rules.BASIS_NAMES,
        "goals": queries.goals(reader, of),
        "panels": panels_for("about", Subject(reader, of, of, timezone.localdate())),
        "may_edit": may,
        "who_can": "" if may else roles.who_can(Permission.EDIT_INITIATIVE),
    }
    return render(request, "initiatives/about.html", context)


@login_required
def money(request: HttpRequest, slug: str) -> HttpResponse:
    """What each source gave, what was used and what was not, year by year; sums of one basis only."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    frames = queries.frames(reader, of)
    may = roles.may(reader, Permission.EDIT_INITIATIVE, of.place)
    context = {
        "of": of,
        "frames": frames,
        "by_year": rules.sums_by_year(frames),
        "by_source": rules.sums_by_source(frames),
        "bases": rules.BASIS_NAMES,
        "crumbs": (about_crumb(of), Choice(msg("Penger år for år"), "")),
        "who_can": "" if may else roles.who_can(Permission.EDIT_INITIATIVE),
    }
    return render(request, "initiatives/money.html", context)


@login_required
def areas_geojson(request: HttpRequest, slug: str) -> HttpResponse:
    """The areas' boundaries, for maps."""
    reader = reader_of(request)
    response = JsonResponse(queries.areas_on_map(reader, initiative(reader, slug)), content_type=GEOJSON)
    response["Cache-Control"] = "private, no-cache"
    return response


def about_crumb(of: InitiativeFacts) -> Choice:
    """The way back to the page."""
    return Choice(msg("Om satsingen"), reverse("initiatives:about", args=[of.slug]))
