"""Mark as told: one message or several, with the day and how it is known."""

from __future__ import annotations

from typing import Any

from django.contrib import messages as flashes
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from varig.communication.queries.messages import messages
from varig.communication.register import MESSAGES
from varig.communication.views.writing import crumb
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import PartialDate, msg, msg_n
from varig.foundation.registers.forms import RegisterForm, form_of
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed, Changes
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import initiative

ASKED = ("told_on", "proof", "proof_address")


@login_required
def told(request: HttpRequest, slug: str) -> HttpResponse:
    """Which are in the address (`ids`); what isn't known of the proof leaves what stands."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    ids = [int(one) for one in request.GET.getlist("ids") if one.isdecimal() and len(one) < 16]
    chosen = messages(reader, of, ids)
    plan_at = crumb(of).address
    if not chosen:
        flashes.info(request, say(msg("Velg hvilke budskap som er fortalt.")))
        return HttpResponseRedirect(plan_at)
    one = chosen[0] if len(chosen) == 1 else None
    back = reverse("communication:message", args=[of.slug, one.id]) if one else plan_at
    title = msg_n("Merk %(count)s budskap som fortalt", "Merk %(count)s budskap som fortalt", count=len(chosen))
    page = EditPage(
        title=msg("Er «%(name)s» fortalt?", name=one.name) if one else title,
        back=back,
        save=msg("Merk som fortalt"),
        breadcrumbs=(crumb(of), Choice(msg("Merk som fortalt"), "")),
        template="communication/told.html",
        context={"of": of, "chosen": chosen},
    )
    known = Known(MESSAGES, reader, of)
    made: list[RegisterForm] = []

    def make(**how: Any) -> RegisterForm:
        form = form_of(MESSAGES, known, of, new=False, only=ASKED)(**how)
        form.fields["told_on"].required = True
        made.append(form)
        return form

    def save(_data: dict[str, Any]) -> str:
        values = {key: value for key, value in made[0].values().items() if value is not None}
        changed = [Changed(row.id, values) for row in chosen]
        changes, did = Changes(changed=changed), msg("merket budskapet som fortalt")
        MESSAGES.stored.write(MESSAGES, reader=reader, of=of, changes=changes, did=did)
        done = msg_n(
            "%(count)s budskap er merket som fortalt.", "%(count)s budskap er merket som fortalt.", count=len(chosen)
        )
        flashes.success(request, say(done))
        return back

    today = PartialDate.of(timezone.localdate())
    return edit(request, page, make, save, lambda: Current({"told_on": today}, 0))
