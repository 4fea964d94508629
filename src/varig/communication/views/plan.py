"""«Kommunikasjon»: who hears what, when, and who has not been told."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.communication.queries.coverage import covered
from varig.communication.queries.messages import messages
from varig.communication.queries.strip import strip_drawn, strip_of
from varig.communication.rules.coverage import SEVERITIES
from varig.communication.rules.messages import CHANNEL_NAMES, STAGE_LOOKS
from varig.communication.views.matrix import audience_chosen, rows_shown
from varig.continuation.rules.fates import LOOKS
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import msg
from varig.foundation.ui.paging import paging
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import initiative

FILES = {
    "docx": msg("Word"),
    "pdf": msg("PDF"),
    "xlsx": msg("Excel"),
    "ics": msg("Kalender (.ics)"),
}
FIRST = 10
"""Rows of the matrix before «Vis alle»."""


@login_required
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """The calendar, the matrix, and what can be done."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    today = timezone.localdate()
    found = covered(reader, of, today)
    listed = messages(reader, of)
    every = "alle" in request.GET or "side" in request.GET
    pages = paging(request, len(found.rows)) if every else None
    shown = found.rows[pages.rows] if pages else found.rows[:FIRST]
    chosen = audience_chosen(request.GET.get("hvem", ""), found)
    may = roles.may(reader, roles.Permission.EDIT_ITEM, of.place)
    context: dict[str, Any] = {
        "of": of,
        "coverage": found,
        "rows": rows_shown(of, shown, found),
        "sums": found.sums(shown),
        "chosen": chosen,
        "chosen_rows": rows_shown(of, shown, found, only=chosen),
        "paging": pages,
        "picture": strip_drawn(strip_of(of, listed, found.audiences, today))
        if any(one.day for one in listed)
        else None,
        "messages_listed": [(one, STAGE_LOOKS[one.stage(today)]) for one in listed],
        "undated": sum(one.day is None for one in listed),
        "names": {one.id: say(one.called) for one in found.audiences},
        "channels": CHANNEL_NAMES,
        "looks": LOOKS,
        "severities": SEVERITIES,
        "register_at": reverse("workspace:register", args=[of.slug, "budskap"]),
        "audiences_at": reverse("workspace:register", args=[of.slug, "malgrupper"]),
        "files": [
            Choice(label, reverse("communication:plan_file", args=[of.slug, form])) for form, label in FILES.items()
        ],
        "may": may,
        "who_can": roles.who_can(roles.Permission.EDIT_ITEM),
    }
    return render(request, "communication/plan.html", context)
