"""Arven on the map: what has a place, with the initiative's areas, and a list that says the same."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.continuation.rules.fates import LOOKS, Chip
from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.actions import ensure_current
from varig.foundation.kernel import msg
from varig.foundation.registers.listing import parse
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, areas_on_map, initiative
from varig.legacy.rules import KIND_NAMES
from varig.workspace.queries import arven as queries
from varig.workspace.queries.registers import kinds_with_place
from varig.workspace.views.arven import filters_of, switch
from varig.workspace.views.registers.found import NUMBER


@login_required
def arven_map(request: HttpRequest, slug: str) -> HttpResponse:
    """The same filters as the table; beside the map the list, and how many have no place yet."""
    of = initiative(reader_of(request), slug)
    ensure_current(of.scope, timezone.localdate())
    asked = parse(request.META.get("QUERY_STRING", ""), queries.LISTING)
    places = queries.places(reader_of(request), of, asked)
    without = queries.without_place(reader_of(request), of, asked, kinds_with_place())
    others = queries.totals(reader_of(request), of, asked).count - len(places) - without
    context = {
        "of": of,
        "asked": asked,
        "views": switch(of, asked, "map"),
        "features": _features(of, places, areas_on_map(reader_of(request), of)),
        "icons": sorted({look.icon for look in LOOKS.values()}),
        "places": [(place, _page(of, place), LOOKS[Chip(place.chip)]) for place in places],
        "kinds": KIND_NAMES,
        "without": without,
        "others": others,
        **filters_of(request, of),
    }
    return render(request, "workspace/map.html", context)


def _page(of: InitiativeFacts, place: queries.Place) -> str:
    return reverse("workspace:item", args=[of.slug, NUMBER]).replace(str(NUMBER), str(place.id))


def _features(of: InitiativeFacts, places: list[queries.Place], areas: dict[str, Any]) -> dict[str, Any]:
    """A FeatureCollection as the map takes it: areas first, so that places lie above them."""
    points = []
    for place in places:
        look = LOOKS[Chip(place.chip)]
        word = say(look.label) if place.decided else say(msg("%(fate)s, forslag", fate=look.label))
        points.append(
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [float(place.longitude), float(place.latitude)]},
                "properties": {
                    "name": place.name,
                    "address": _page(of, place),
                    "tone": look.tone,
                    "icon": look.icon,
                    "word": word if place.chip != Chip.UNCLEAR else say(look.label),
                },
            }
        )
    return {"type": "FeatureCollection", "features": [*areas["features"], *points]}
