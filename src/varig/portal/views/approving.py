"""Whoever may publish reads a new text beside the one that residents read, and approves it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.continuation.queries.in_public import PublicFate
from varig.foundation.kernel import Conflict, msg
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.portal.actions.approving import approve as put
from varig.portal.queries.approving import compared, fate_mark, public_text
from varig.portal.queries.fates import public_fates
from varig.portal.queries.residents import approved_row_of, row_of, why_waiting
from varig.portal.rules import LANGUAGE_NAMES
from varig.portal.views.opening import crumb, of_page, opened, sent_version, tell


@login_required
def approve(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Old and new, and the button."""
    reader, of = opened(request, slug)
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    text = public_text(reader, of, item_id)
    item = f"{reverse('workspace:item', args=[of.slug, item_id])}#public_texts"
    if request.method == "POST":
        try:
            put(reader=reader, of=of, item_id=item_id, version=sent_version(request), fate=request.POST.get("fate", ""))
        except Conflict as conflict:
            tell(request, conflict)
            return HttpResponseRedirect(request.path)
        messages.success(request, say(msg("Teksten er godkjent. Innbyggerne leser den nå.")))
        return HttpResponseRedirect(item)
    own, today = of.municipality.language, timezone.localdate()
    fate = public_fates(of, [item_id], today).get(item_id, PublicFate())
    context = {
        **of_page(reader, of),
        "crumbs": (crumb(of), Choice(msg("Godkjenn teksten"), "")),
        "text": text,
        "why": why_waiting(text, fate),
        "now": approved_row_of(of, text, fate, own, today),
        "new": row_of(of, text, fate, own, today),
        "compared": compared(text),
        "fate_mark": fate_mark(fate),
        "back": item,
        "own": own,
        "names": LANGUAGE_NAMES,
    }
    return render(request, "portal/approve.html", context)
