"""The money after the end: whose it is, what rests on one source alone, and what is short when one falls away."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from varig.continuation.queries.cliff import money_near_the_end, money_picture, money_view
from varig.continuation.queries.sources import money_of_first_year
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import initiative
from varig.workspace.views.overview import money_sentence

WITHOUT = "uten"


@login_required
def money(request: HttpRequest, slug: str) -> HttpResponse:
    """The cliff, every source of the first year, and what one of them carries."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    found = money_of_first_year(reader, of)
    names = [source.share.name for source in found.sources]
    without = request.GET.get(WITHOUT, "")
    if without and without not in names:
        messages.info(request, say(msg("Vi fant ikke kilden «%(name)s». Velg på nytt.", name=without[:200])))
        without = ""
    view = money_view(reader, of, without)
    context = {
        "of": of,
        "found": found.apart_from(without) if without else found,
        "view": view,
        "sentence": money_sentence(view),
        "cliff": money_picture(view.cliff),
        "near": money_near_the_end(view.cliff),
        "names": names,
        "without": without,
        "short": found.without(without) if without else [],
    }
    return render(request, "workspace/money.html", context)
