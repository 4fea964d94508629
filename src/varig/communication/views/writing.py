"""Write a message: the register's own form, with what it is about filled in, and a look at the language beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages as flashes
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.communication.queries.audiences import audience, audiences
from varig.communication.queries.coverage import covered, read_coverage, read_missing
from varig.communication.queries.messages import message
from varig.communication.register import MESSAGES
from varig.communication.rules.coverage import CellState
from varig.communication.rules.looking import Look, looked_at
from varig.communication.views.choosing import ALL, offer_items
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.forms import RegisterForm, form_of, initial_of
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed, Changes
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.queries import item
from varig.legacy.queries.naming import names_apart

TEMPLATE = "communication/edit.html"
ITEM, AUDIENCE = "punkt", "til"


def look(text: object, language: object) -> Look | None:
    """The language of what stands in the form."""
    return looked_at(str(text or ""), str(language or ""))


def crumb(of: InitiativeFacts) -> Choice:
    """The way back to the plan."""
    return Choice(msg("Kommunikasjon"), reverse("communication:plan", args=[of.slug]))


@login_required
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """A new message. An item and an audience that the address names are filled in."""
    of = initiative(reader_of(request), slug)
    return _new(request, of, request.GET.getlist(ITEM), request.GET.getlist(AUDIENCE))


@login_required
def about_item(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """A new message about an item, for everybody that nobody has told of it."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    thing = item(reader, of, item_id)
    found = read_coverage(reader, of, [thing.id])
    missing = [
        str(one.id)
        for row in found.rows
        for one, cell in zip(found.audiences, row.cells, strict=True)
        if cell.state is CellState.MISSING
    ]
    return _new(request, of, [str(thing.id)], missing)


@login_required
def to_audience(request: HttpRequest, slug: str, audience_id: int) -> HttpResponse:
    """A new message for an audience, about everything that it hasn't heard of."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    whom = audience(reader, of, audience_id)
    found = covered(reader, of, timezone.localdate())
    at = next(place for place, one in enumerate(found.audiences) if one.id == whom.id)
    missing = [str(row.item.id) for row in found.rows if row.cells[at].state is CellState.MISSING]
    return _new(request, of, missing, [str(whom.id)])


def _new(request: HttpRequest, of: InitiativeFacts, items: list[str], whom: list[str]) -> HttpResponse:
    reader = reader_of(request)
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    page = EditPage(
        title=msg("Nytt budskap"),
        lead=msg("Si hva som skjer, hva det betyr for dem som hører det, og hvem de kan spørre."),
        back=crumb(of).address,
        save=msg("Legg til budskapet"),
        breadcrumbs=(crumb(of), Choice(msg("Nytt budskap"), "")),
        template=TEMPLATE,
        context={"of": of, "all_at": _all_at(request), "look": look},
    )
    given = _given(reader, of, items, whom)
    forms = _Forms(request, reader, of, None, given["items"])

    def save(_data: dict[str, Any]) -> str:
        values = forms.last.values()
        did = msg("la til %(name)s", name=values["name"])
        (row_id,) = MESSAGES.stored.write(MESSAGES, reader=reader, of=of, changes=Changes(new=[values]), did=did)
        flashes.success(request, say(msg("%(name)s er lagt til.", name=values["name"])))
        return reverse("communication:message", args=[of.slug, row_id])

    return forms.shown(page, save, lambda: Current(given, 0))


@login_required
def change(request: HttpRequest, slug: str, message_id: int) -> HttpResponse:
    """A message that stands."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    known = message(reader, of, message_id)
    (row,) = MESSAGES.stored.kept(MESSAGES, reader, of, [message_id])
    back = reverse("communication:message", args=[of.slug, message_id])
    page = EditPage(
        title=known.name,
        back=back,
        save=msg("Lagre"),
        breadcrumbs=(crumb(of), Choice(known.name, back), Choice(msg("Rediger"), "")),
        template=TEMPLATE,
        context={
            "of": of,
            "all_at": _all_at(request),
            "look": look,
            "remove_at": reverse("workspace:remove_row", args=[of.slug, MESSAGES.path, message_id]),
        },
    )
    forms = _Forms(request, reader, of, row.values, [str(one) for one in row.values["items"]])

    def save(data: dict[str, Any]) -> None:
        changes = Changes(changed=[Changed(message_id, forms.first.values(), data["version"])])
        MESSAGES.stored.write(MESSAGES, reader=reader, of=of, changes=changes, did=msg("endret budskapet"))

    def current() -> Current:
        (now,) = MESSAGES.stored.kept(MESSAGES, reader, of, [message_id])
        told = None
        if request.method == "POST":
            told = next(iter(MESSAGES.stored.history(reader, of, message_id, 1).entries), None)
        values = initial_of(MESSAGES, now.values)
        return Current(values, now.version, told.who if told else "", told.at if told else None)

    return forms.shown(page, save, current)


class _Forms:
    """The forms made while a page is answered: the first is what was sent."""

    def __init__(
        self,
        request: HttpRequest,
        reader: Reader,
        of: InitiativeFacts,
        standing: Mapping[str, Any] | None,
        chosen: list[str],
    ) -> None:
        self.request = request
        self.known = Known(MESSAGES, reader, of)
        self.made: list[RegisterForm] = []
        self._place = (reader, of)
        self._standing = standing
        self._chosen = chosen

    @property
    def first(self) -> RegisterForm:
        return self.made[0]

    @property
    def last(self) -> RegisterForm:
        return self.made[-1]

    def make(self, **how: Any) -> RegisterForm:
        reader, of = self._place
        kind = form_of(MESSAGES, self.known, of, new=self._standing is None, standing=self._standing)
        form = kind(**how)
        sent = how["data"].getlist("items") if isinstance(how.get("data"), QueryDict) else []
        offer_items(form, reader, of, {*self._chosen, *sent}, every=ALL in self.request.GET)
        self.made.append(form)
        return form

    def shown(self, page: EditPage, save: Any, current: Any) -> HttpResponse:
        """As every form page; «Se på språket» shows the same form again and saves nothing."""
        if self.request.method == "POST" and "look" in self.request.POST:
            form = self.make(data=self.request.POST)
            # Nothing is asked to be right yet: only the language is looked at.
            form.errors.clear()
            return render(self.request, page.template, {"page": page, "form": form, **page.context})
        return edit(self.request, page, self.make, save, current)


def _all_at(request: HttpRequest) -> str:
    """The same page with every item to choose among."""
    query = request.GET.copy()
    query[ALL] = "1"
    return f"?{query.urlencode()}#id_items"


def _given(reader: Reader, of: InitiativeFacts, items: list[str], whom: list[str]) -> dict[str, Any]:
    """What is filled in already; numbers that name nothing fill in nothing."""
    ids = [int(one) for one in items if one.isdecimal() and len(one) < 16]
    names = {str(one.id): one.name for one in audiences(reader, of)}
    chosen = [names[one] for one in whom if one in names]
    return {
        "items": [name for pk, name in names_apart(reader, of).items() if pk in ids] if ids else [],
        "audiences": chosen or _untold(reader, of, ids),
        "language": of.municipality.language,
    }


def _untold(reader: Reader, of: InitiativeFacts, ids: list[int]) -> list[str]:
    """Those that nobody has told or planned to tell of these items."""
    if not ids:
        return []
    return list(dict.fromkeys(one.name for _item, lacking in read_missing(reader, of, ids) for one in lacking))
