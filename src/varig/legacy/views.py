"""Pages on which roles for an item are given and ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from varig.actors.queries import actors
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy import queries
from varig.legacy.actions import add_participant, demand_change, end_role, set_accountable
from varig.legacy.forms import AccountableForm, EndRoleForm, ParticipantForm
from varig.legacy.rules import RoleKind


@login_required
def accountable(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Another actor answers for the item from a day on."""
    of, thing = _found(request, slug, item_id)
    standing = queries.roles_of(reader_of(request), of, [item_id]).get(item_id, [])
    now = next((role for role in standing if role.kind is RoleKind.ACCOUNTABLE and role.end is None), None)
    lead = msg("%(name)s er ansvarlig nå.", name=now.actor_name) if now else msg("Ingen er ansvarlig nå.")

    def save(data: dict[str, Any]) -> None:
        set_accountable(
            reader=reader_of(request),
            of=of,
            item_id=item_id,
            version=data["version"],
            actor_id=int(data["actor"]),
            since=data["since"],
            why=data["why"],
        )
        messages.success(request, say(msg("Ansvarlig er satt.")))

    values = {"since": timezone.localdate() if now else None, "actor": _just_made(request)}
    page = _page(request, of, thing, msg("Sett ansvarlig"), lead=lead, template="legacy/role.html")
    make = partial(AccountableForm, actors=actors(reader_of(request), of))
    return edit(request, page, make, save, _current(request, of, item_id, values))


@login_required
def participant(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """An actor takes part."""
    of, thing = _found(request, slug, item_id)

    def save(data: dict[str, Any]) -> None:
        add_participant(
            reader=reader_of(request),
            of=of,
            item_id=item_id,
            version=data["version"],
            actor_id=int(data["actor"]),
            what=data["what"],
            since=data["since"],
        )
        messages.success(request, say(msg("Den som deltar, er lagt til.")))

    page = _page(request, of, thing, msg("Legg til en som deltar"), template="legacy/role.html")
    make = partial(ParticipantForm, actors=actors(reader_of(request), of))
    return edit(request, page, make, save, _current(request, of, item_id, {"actor": _just_made(request)}))


@login_required
def end(request: HttpRequest, slug: str, item_id: int, role_id: int) -> HttpResponse:
    """A role ends."""
    of, thing = _found(request, slug, item_id)
    role = queries.role(reader_of(request), of, item_id, role_id)
    lead = (
        msg("Da står punktet uten ansvarlig. Skal en annen ta over, setter du heller ny ansvarlig.")
        if role.kind is RoleKind.ACCOUNTABLE
        else ""
    )

    def save(data: dict[str, Any]) -> None:
        end_role(
            reader=reader_of(request),
            of=of,
            item_id=item_id,
            version=data["version"],
            role_id=role_id,
            day=data["end"],
        )
        messages.success(request, say(msg("Rollen er avsluttet.")))

    title = msg("Avslutt rollen til %(name)s", name=role.actor_name)
    page = _page(request, of, thing, title, lead=lead, save=msg("Avslutt rollen"))
    values = {"end": role.end or timezone.localdate()}
    return edit(request, page, EndRoleForm, save, _current(request, of, item_id, values))


def _found(request: HttpRequest, slug: str, item_id: int) -> tuple[InitiativeFacts, queries.ItemFacts]:
    of = initiative(reader_of(request), slug)
    thing = queries.item(reader_of(request), of, item_id)
    demand_change(reader_of(request), roles.Permission.EDIT_ITEM, of, item_id)
    return of, thing


def _page(
    request: HttpRequest,
    of: InitiativeFacts,
    thing: queries.ItemFacts,
    title: Message,
    *,
    lead: Message | str = "",
    save: Message | None = None,
    template: str = "ui/edit.html",
) -> EditPage:
    back = reverse("workspace:item", args=[of.slug, thing.id])
    crumbs = (
        Choice(msg("Arven"), reverse("workspace:legacy", args=[of.slug])),
        Choice(thing.name, back),
        Choice(title, ""),
    )
    register = f"{reverse('actors:new', args=[of.slug])}?next={request.path}"
    return EditPage(
        title=title,
        lead=lead,
        back=f"{back}#roller",
        save=save or msg("Lagre"),
        breadcrumbs=crumbs,
        template=template,
        context={"of": of, "register_address": register},
    )


def _just_made(request: HttpRequest) -> str:
    """The actor that somebody registered on the way here."""
    return request.GET.get("aktor", "")


def _current(
    request: HttpRequest, of: InitiativeFacts, item_id: int, values: Mapping[str, Any]
) -> Callable[[], Current]:
    """What stands when it is asked for. Who wrote it is looked up only where somebody was second."""

    def current() -> Current:
        now = queries.item(reader_of(request), of, item_id)
        told = queries.history(reader_of(request), of, item_id, 1).entries if request.method == "POST" else ()
        last = next(iter(told), None)
        return Current(values, now.version, last.who if last else "", last.at if last else None)

    return current
