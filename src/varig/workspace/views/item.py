"""The page of one legacy item: a frame, filled by the panels of the packages that know something of it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.continuation.queries import continuation
from varig.continuation.rules.fates import LOOKS
from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.queries import gaps
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panels_for
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy import queries as legacy
from varig.legacy.queries import item
from varig.legacy.rules import ITEM, KIND_NAMES

SHOWN = 5


@login_required
def item_page(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Everything about one item, and whose turn it is."""
    of = initiative(reader_of(request), slug)
    thing = item(reader_of(request), of, item_id)
    today = timezone.localdate()
    subject = Subject(reader_of(request), of, thing, today)
    panels = panels_for("item", subject)
    told = subject.ask(legacy.history, thing.id, SHOWN)
    context = {
        "of": of,
        "item": thing,
        "crumbs": (arven_crumb(of), Choice(thing.name, "")),
        "kind": KIND_NAMES[thing.kind],
        "fate": subject.ask(continuation, thing.id).fate,
        "looks": LOOKS,
        "gaps": gaps(of.scope, of.slug, today, kind=ITEM, object_id=thing.id),
        "main": [panel for panel in panels if panel.column == "main"],
        "side": [panel for panel in panels if panel.column == "side"],
        "entries": told.entries,
        "entry_count": told.total,
    }
    return render(request, "workspace/item.html", context)


def arven_crumb(of: InitiativeFacts) -> Choice:
    return Choice(msg("Arven"), reverse("workspace:legacy", args=[of.slug]))
