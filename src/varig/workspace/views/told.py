"""Everything that ever happened to an item, to a row of a register, or to the initiative itself, newest first."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from varig.foundation.accounts.requests import reader_of
from varig.foundation.history.queries import Trail
from varig.foundation.kernel import msg
from varig.foundation.ui.shell import Choice
from varig.initiatives import queries as initiatives
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy import queries as legacy
from varig.workspace.queries.attached import HISTORY_PAGES
from varig.workspace.views.item import arven_crumb
from varig.workspace.views.registers.found import find


@login_required
def of_item(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Of an item of Arven."""
    of = initiative(reader_of(request), slug)
    thing = legacy.item(reader_of(request), of, item_id)
    page = Choice(thing.name, reverse("workspace:item", args=[of.slug, thing.id]))
    return _page(request, of, (arven_crumb(of), page), legacy.history(reader_of(request), of, item_id))


@login_required
def of_row(request: HttpRequest, slug: str, path: str, row_id: int) -> HttpResponse:
    """Of a row of any register."""
    found = find(request, slug, path)
    own = "workspace:history" if found.is_of_items else HISTORY_PAGES.get(found.register.key)
    if own:
        return HttpResponseRedirect(reverse(own, args=[found.of.slug, row_id]))
    page = Choice(found.register.name_of(found.row(row_id).values), found.row_at(row_id))
    told = found.register.stored.history(found.reader, found.of, row_id)
    return _page(request, found.of, (found.crumb, page), told)


@login_required
def of_initiative(request: HttpRequest, slug: str) -> HttpResponse:
    """Of the initiative itself, and of what was taken out of it."""
    of = initiative(reader_of(request), slug)
    about = Choice(msg("Om satsingen"), reverse("initiatives:about", args=[of.slug]))
    return _page(request, of, (about,), initiatives.history(reader_of(request), of), of.name)


def _page(
    request: HttpRequest, of: InitiativeFacts, above: tuple[Choice, ...], told: Trail, name: str = ""
) -> HttpResponse:
    """The last of the pages above is the thing's own."""
    context = {
        "of": of,
        "name": name or above[-1].label,
        "crumbs": (*above, Choice(msg("Historikk"), "")),
        "entries": told.entries,
    }
    return render(request, "workspace/history.html", context)
