"""Units and organisations: all of them, a new one (often on the way to something else), and one's facts."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from varig.actors.actions import edit_actor, register_actor
from varig.actors.forms import ActorForm
from varig.actors.queries import actor, actors
from varig.actors.rules import KIND_NAMES, ActorKind
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative


@login_required
def every(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody the municipality knows."""
    of = initiative(reader_of(request), slug)
    may = roles.may(reader_of(request), roles.Permission.EDIT_ITEM, of.place)
    context = {
        "of": of,
        "actors": [(one, KIND_NAMES[one.kind]) for one in actors(reader_of(request), of)],
        "may": may,
        "who_can": "" if may else roles.who_can(roles.Permission.EDIT_ITEM),
    }
    return render(request, "actors/every.html", context)


@login_required
def change(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """What is known of one."""
    of = initiative(reader_of(request), slug)
    one = actor(reader_of(request), of, actor_id)
    roles.demand(reader_of(request), roles.Permission.EDIT_ITEM, of.place)
    back = reverse("actors:every", args=[of.slug])
    page = EditPage(
        title=one.name,
        lead=msg("Gjelder alle satsingene i kommunen."),
        back=back,
        save=msg("Lagre"),
        breadcrumbs=(Choice(msg("Aktører"), back), Choice(one.name, "")),
    )

    def save(data: dict[str, Any]) -> None:
        edit_actor(reader=reader_of(request), of=of, actor_id=one.id, **_facts(data))

    values = {"name": one.name, "kind": one.kind.value, "email": one.email, "number": one.organisation_number}
    return edit(request, page, ActorForm, save, lambda: Current(values, 0))


@login_required
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Register one; then back to where one came from, with the new one chosen there."""
    of = initiative(reader_of(request), slug)
    roles.demand(reader_of(request), roles.Permission.EDIT_ITEM, of.place)
    back = _back(request, of)
    page = EditPage(
        title=msg("Registrer en enhet eller organisasjon"),
        lead=msg("Den kan da svare for noe, delta, eller bli spurt om å ta over."),
        back=back,
        save=msg("Registrer"),
    )

    def save(data: dict[str, Any]) -> str:
        actor_id = register_actor(reader=reader_of(request), of=of, **_facts(data))
        messages.success(request, say(msg("%(name)s er registrert.", name=data["name"])))
        return f"{back}{'&' if '?' in back else '?'}{urlencode({'aktor': actor_id})}"

    return edit(request, page, ActorForm, save, lambda: Current({"kind": ActorKind.UNIT.value}, 0))


def _facts(data: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": data["name"],
        "kind": ActorKind(data["kind"]),
        "email": data["email"],
        "number": data["number"] or "",
    }


def _back(request: HttpRequest, of: InitiativeFacts) -> str:
    """Only within this server: an address from outside must not lead people away."""
    asked = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked.partition("#")[0] if asked and safe else reverse("workspace:overview", args=[of.slug])
