"""Keep a list as it is shown, and let it go again. Arven's list is kept the same way."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Invalid, msg
from varig.foundation.registers.declarations import by_path
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.workspace.actions.views import forget_view, save_view
from varig.workspace.queries import arven
from varig.workspace.queries.export import ARVEN_KEY

ARVEN_PATH = "arven"


@login_required
@require_POST
def keep(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """Under a name, for oneself or for everybody who reads the list."""
    of = initiative(reader_of(request), slug)
    key, query, back = _list(of, path, request.POST.get("query", ""))
    try:
        save_view(
            reader=reader_of(request),
            of=of,
            register=key,
            name=request.POST.get("name", ""),
            query=query,
            shared=bool(request.POST.get("shared")),
        )
        messages.success(request, say(msg("Visningen er lagret.")))
    except Invalid as invalid:
        messages.error(request, say(invalid.problems[0].message))
    return HttpResponseRedirect(f"{back}{query}")


@login_required
@require_POST
def forget(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """One's own."""
    of = initiative(reader_of(request), slug)
    key, query, back = _list(of, path, request.POST.get("query", ""))
    view = request.POST.get("view", "")
    if view.isascii() and view.isdigit() and len(view) < 16:
        forget_view(reader=reader_of(request), of=of, register=key, view_id=int(view))
        messages.success(request, say(msg("Visningen er fjernet.")))
    return HttpResponseRedirect(f"{back}{query}")


def _list(of: InitiativeFacts, path: str, query: str) -> tuple[str, str, str]:
    """The list's key, its address as the list itself would write it, and its page."""
    if path == ARVEN_PATH:
        return ARVEN_KEY, parse(query, arven.LISTING).query, reverse("workspace:legacy", args=[of.slug])
    try:
        register = by_path(path)
    except KeyError as error:
        raise Http404 from error
    return register.key, parse(query, listing_of(register)).query, reverse("workspace:register", args=[of.slug, path])
