"""Register an actor, perhaps from what Enhetsregisteret knows, and often on the way to something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from varig.actors.actions.enhetsregisteret import note_remembered
from varig.actors.queries.enhetsregisteret import Found, find, start_from
from varig.actors.rules import ActorKind
from varig.actors.views.one import PATH, crumb
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, Refused, msg
from varig.foundation.registers.declarations import by_path
from varig.foundation.registers.forms import RegisterForm, form_of
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative

# What is asked at first: the rest is filled in on its page, by whoever knows.
ASKED = ("name", "kind", "organisation_number", "legal_form", "email", "website", "contact_unit")


@login_required
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Register one; then back to where one came from with the new one chosen there, or to its own page."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    register = by_path(PATH)
    known = Known(register, reader, of)
    back = _back(request)
    searched = _searched(request, of)
    made: list[RegisterForm] = []

    def make(**how: Any) -> RegisterForm:
        made.append(form_of(register, known, of, new=True, only=ASKED)(**how))
        return made[-1]

    def save(_data: dict[str, Any]) -> str:
        values = made[-1].values()
        did = msg("la til %(name)s", name=values["name"])
        changes = Changes(new=[values])
        (actor_id,) = register.stored.write(register, reader=reader, of=of, changes=changes, did=did)
        note_remembered(reader=reader, of=of, actor_id=actor_id)
        messages.success(request, say(msg("%(name)s er registrert.", name=values["name"])))
        if not back:
            return reverse("actors:one", args=[of.slug, actor_id])
        return f"{back}{'&' if '?' in back else '?'}{urlencode({'aktor': actor_id})}"

    page = EditPage(
        title=msg("Registrer en enhet eller organisasjon"),
        lead=msg("Den kan da svare for noe, delta, eller bli spurt om å ta over."),
        back=back or crumb(of).address,
        save=msg("Registrer"),
        breadcrumbs=(crumb(of), Choice(msg("Legg til"), "")),
        template="actors/new.html",
        context={"of": of, "searched": searched, "next": request.GET.get("next", "")},
    )
    return edit(request, page, make, save, lambda: Current(searched.start, 0))


@dataclass(frozen=True)
class Searched:
    """What was looked for in the register and found there, what it said instead, and how the form begins."""

    text: str
    found: Found | None
    trouble: Message | None
    start: dict[str, Any]


def _searched(request: HttpRequest, of: InitiativeFacts) -> Searched:
    """By the address: `sok` looks for, `nummer` fills in. Without either nobody is asked."""
    text, number = (" ".join(request.GET.get(key, "").split())[:100] for key in ("sok", "nummer"))
    start: dict[str, Any] = {"kind": ActorKind.UNIT.value}
    found, trouble = None, None
    if request.method == "POST" or not (text or number):
        return Searched(text, None, None, start)
    try:
        if number:
            start = start_from(reader_of(request), of, number) or start
        else:
            found = find(reader_of(request), of, text)
    except Refused as refused:
        trouble = refused.problems[0].message
    return Searched(text, found, trouble, start)


def _back(request: HttpRequest) -> str:
    """Only within this server: an address from outside must not lead people away. Empty where nobody said."""
    asked = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked.partition("#")[0] if asked and safe else ""
