"""A new measure, and the facts of one."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from varig.actors.queries import actors
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Reader, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, goals, initiative
from varig.legacy.actions import demand_change
from varig.legacy.queries import history, item
from varig.measures.actions import add_measure, edit_measure
from varig.measures.forms import MeasureForm, NewMeasureForm
from varig.measures.queries import measure

_NOT_FACTS = frozenset({"version", "name", "goals", "accountable"})


@login_required
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Add one measure."""
    of = initiative(reader_of(request), slug)
    roles.demand(reader_of(request), roles.Permission.EDIT_ITEM, of.place)
    legacy = reverse("workspace:legacy", args=[of.slug])
    page = EditPage(
        title=msg("Legg til tiltak"),
        lead=msg("Bare navnet må fylles ut. Det du ikke vet, lar du stå tomt."),
        back=legacy,
        save=msg("Legg til tiltaket"),
        breadcrumbs=(Choice(msg("Arven"), legacy), Choice(msg("Legg til tiltak"), "")),
        template="measures/edit.html",
        context=_around(of),
    )
    reader = reader_of(request)
    make = partial(NewMeasureForm, goals=goals(reader, of), actors=actors(reader, of), period=of.period)
    return edit(
        request, page, make, lambda data: _add(request, of, data), lambda: Current({"cost_basis": "unknown"}, 0)
    )


def _add(request: HttpRequest, of: InitiativeFacts, data: dict[str, Any]) -> str:
    item_id = add_measure(
        reader=reader_of(request),
        of=of,
        name=data["name"],
        facts=_facts(data),
        goal_ids=[int(one) for one in data["goals"]],
        accountable_id=int(data["accountable"]) if data["accountable"] else None,
    )
    messages.success(request, say(msg("%(name)s er lagt til.", name=data["name"])))
    return reverse("workspace:item", args=[of.slug, item_id])


@login_required
def change(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """The facts of one measure."""
    of = initiative(reader_of(request), slug)
    thing = item(reader_of(request), of, item_id)
    measure(reader_of(request), of, item_id)
    demand_change(reader_of(request), roles.Permission.EDIT_ITEM, of, item_id)
    back = reverse("workspace:item", args=[of.slug, item_id])
    page = EditPage(
        title=msg("Fakta om %(name)s", name=thing.name),
        back=f"{back}#fakta",
        save=msg("Lagre"),
        breadcrumbs=(
            Choice(msg("Arven"), reverse("workspace:legacy", args=[of.slug])),
            Choice(thing.name, back),
            Choice(msg("Fakta"), ""),
        ),
        template="measures/edit.html",
        context=_around(of),
    )
    make = partial(MeasureForm, goals=goals(reader_of(request), of), period=of.period)
    changed = request.method == "POST"
    return edit(
        request,
        page,
        make,
        lambda data: _save(request, of, item_id, data),
        lambda: _current(reader_of(request), of, item_id, told=changed),
    )


def _save(request: HttpRequest, of: InitiativeFacts, item_id: int, data: dict[str, Any]) -> None:
    edit_measure(
        reader=reader_of(request),
        of=of,
        item_id=item_id,
        version=data["version"],
        name=data["name"],
        facts=_facts(data),
        goal_ids=[int(one) for one in data["goals"]],
    )


def _facts(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in _NOT_FACTS}


def _current(reader: Reader, of: InitiativeFacts, item_id: int, *, told: bool) -> Current:
    """What stands. Who wrote it is asked for only where somebody was second."""
    thing, facts = item(reader, of, item_id), measure(reader, of, item_id)
    values = {key: getattr(facts, key) for key in MeasureForm.base_fields if hasattr(facts, key)}
    values |= {
        "name": thing.name,
        "continuation_note": thing.continuation_note,
        "goals": [str(goal_id) for goal_id in facts.goal_ids],
    }
    last = next(iter(history(reader, of, item_id, 1).entries), None) if told else None
    return Current(values, thing.version, last.who if last else "", last.at if last else None)


def _around(of: InitiativeFacts) -> dict[str, Any]:
    return {"of": of, "goals_address": reverse("initiatives:goals", args=[of.slug])}
