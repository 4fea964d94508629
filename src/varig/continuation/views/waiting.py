"""Who owes an answer, and the reminder to them."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from varig.continuation.actions.letters import sender_address
from varig.continuation.actions.reminders import remind
from varig.continuation.forms import GreetingForm
from varig.continuation.queries.letters import Silent, silent
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import NotAllowed, Reader, Refused
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative

RECEIVER = "mottaker"
"""In the address: a receiver that is to be reminded."""


@login_required
def waiting(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody who owes an answer, whoever has been waited for longest first."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    may = roles.may(reader, roles.Permission.PROPOSE_HANDOVER, of.place)
    context = {
        "of": of,
        "found": silent(reader, of, timezone.localtime()),
        "today": timezone.localdate(),
        "may_remind": may,
        "who_can": roles.who_can(roles.Permission.PROPOSE_HANDOVER),
    }
    return render(request, "continuation/waiting.html", context)


@login_required
def reminder(request: HttpRequest, slug: str) -> HttpResponse:
    """What will be sent to whom; sending writes one letter to each, and says who could not be written to."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.PROPOSE_HANDOVER, of.place)
    address = sender_address(reader)
    if not address:
        raise NotAllowed(roles.who_can(roles.Permission.PROPOSE_HANDOVER))
    sent = request.POST if request.method == "POST" else request.GET
    chosen = [int(one) for one in sent.getlist(RECEIVER) if one.isascii() and one.isdigit()]
    found = silent(reader, of, timezone.localtime(), chosen)
    if not found:
        messages.info(request, gettext("Velg hvem som skal få påminnelse, blant dem som ikke har svart."))
        return redirect("continuation:waiting", of.slug)
    form = GreetingForm(data=request.POST) if request.method == "POST" else GreetingForm()
    if request.method == "POST" and form.is_valid():
        refused = [_remind(reader, of, one, form.cleaned_data["greeting"]) for one in found]
        _tell(request, [text for text in refused if text], len(found))
        return redirect("continuation:waiting", of.slug)
    context = {"of": of, "form": form, "found": found, "sender": reader.name, "reply_to": address}
    return render(request, "continuation/remind.html", context, status=422 if form.errors else 200)


def _remind(reader: Reader, of: InitiativeFacts, one: Silent, greeting: str) -> str:
    """Why this one was not written to; empty where it was."""
    try:
        remind(reader=reader, of=of, receiver_id=one.receiver.id, greeting=greeting)
    except Refused as refused:
        return f"{one.receiver.name}: {' '.join(say(problem.message) for problem in refused.problems)}"
    return ""


def _tell(request: HttpRequest, refused: Sequence[str], number: int) -> None:
    sent = number - len(refused)
    if sent:
        text = ngettext("%(num)s påminnelse er sendt.", "%(num)s påminnelser er sendt.", sent)
        messages.success(request, text % {"num": sent})
    for text in refused:
        messages.warning(request, text)
