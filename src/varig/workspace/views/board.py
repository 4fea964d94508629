"""The board: Arven by fate, where what should happen is changed by drag, by keyboard or by menu."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.utils import timezone

from varig.continuation.rules.handovers import ANSWER_LOOKS
from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.actions import ensure_current
from varig.foundation.registers.listing import parse
from varig.foundation.ui.addresses import address
from varig.initiatives.queries import initiative
from varig.initiatives.roles import Permission, may
from varig.legacy.rules import KIND_NAMES
from varig.workspace.queries import arven as queries
from varig.workspace.queries.board import columns
from varig.workspace.views.arven import filters_of, switch
from varig.workspace.views.marks import mark_of


@login_required
def board(request: HttpRequest, slug: str) -> HttpResponse:
    """Each fate as a column with its worst items first, and how many there are. The same filters as the table."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    today = timezone.localdate()
    mark = mark_of(request, ensure_current(of.scope, today), today)
    if request.headers.get("If-None-Match") == mark:
        return HttpResponseNotModified(headers={"ETag": mark})
    asked = parse(request.META.get("QUERY_STRING", ""), queries.LISTING)
    context = {
        "of": of,
        "asked": asked,
        "columns": columns(reader, of, asked),
        "answers": ANSWER_LOOKS,
        "kinds": KIND_NAMES,
        "views": switch(of, asked, "board"),
        "item_address": address("workspace:item", of.slug, 987654321).replace("987654321/", ""),
        "may_move": may(reader, Permission.PROPOSE_FATE, of.place),
        "may_ask": may(reader, Permission.PROPOSE_HANDOVER, of.place),
        **filters_of(request, of),
    }
    response = render(request, "workspace/board.html", context)
    response["ETag"] = mark
    response["Cache-Control"] = "private, no-cache"
    return response
