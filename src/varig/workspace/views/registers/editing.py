"""A new row, and the facts of one: the same form page for every register."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, NotAllowed, folded, msg
from varig.foundation.registers.declarations import Kind, Named
from varig.foundation.registers.forms import RegisterForm, form_of, initial_of
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed, Changes, Kept
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives.queries import initiative
from varig.legacy.queries import item
from varig.workspace.queries.registers import register_of
from varig.workspace.views.registers.found import Found, find, title_of_new

TEMPLATE = "workspace/register/edit.html"


@login_required
def new(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """Add one row. Columns that the address names are filled in already."""
    found = find(request, slug, path)
    register = found.register
    if not register.stored.may_add(found.reader, found.of):
        raise NotAllowed(register.stored.who_can())
    given = {column.key: _given(request, column) for column in register.columns if column.key in request.GET}
    back = found.back_of(_known_ids(found, given), None)
    page = EditPage(
        title=title_of_new(register),
        lead=register.about if isinstance(register.about, Message) else str(register.about),
        back=back,
        save=msg("Legg til"),
        breadcrumbs=(found.crumb, Choice(msg("Legg til"), "")),
        template=TEMPLATE,
        context={"of": found.of, "found": found},
    )
    made: list[RegisterForm] = []
    known = Known(register, found.reader, found.of)

    def make(**how: Any) -> RegisterForm:
        made.append(form_of(register, known, found.of, new=True)(**how))
        return made[-1]

    def save(_data: dict[str, Any]) -> str:
        values = made[-1].values()
        name = register.name_of(values)
        did = msg("la til %(name)s", name=name)
        (row_id,) = register.stored.write(
            register, reader=found.reader, of=found.of, changes=Changes(new=[values]), did=did
        )
        messages.success(request, say(msg("%(name)s er lagt til.", name=name)))
        return found.back_of(_known_ids(found, values), row_id)

    initial = {key: value for key, value in initial_of(register, given).items() if key in given}
    return edit(request, page, make, save, lambda: Current(initial, 0))


def _given(request: HttpRequest, column: Any) -> Any:
    """What the address says of a column: a name, or the value of a choice."""
    values = request.GET.getlist(column.key)
    if column.kind in (Kind.REFERENCES, Kind.CHOICES):
        return tuple(values)
    if column.kind is Kind.YES_NO:
        return values[-1] == "yes" if values[-1] in ("yes", "no") else None
    return values[-1][:300]


def _known_ids(found: Found, values: dict[str, Any]) -> dict[str, Any]:
    """Names with their ids, so that their pages are found."""
    known = Known(found.register, found.reader, found.of)
    parent = found.register.parent
    if not parent or not values.get(parent):
        return values
    column = found.register.column(parent)
    return {**values, parent: Named(values[parent], known.ids(column.refers).get(folded(values[parent])))}


@login_required
def facts(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """The facts of an item, by its kind's register."""
    of = initiative(reader_of(request), slug)
    thing = item(reader_of(request), of, item_id)
    return _change(request, Found(reader_of(request), of, register_of(thing.kind)), item_id)


@login_required
def change(request: HttpRequest, slug: str, path: str, row_id: int) -> HttpResponse:
    """The facts of one row."""
    found = find(request, slug, path)
    if found.is_of_items:
        return HttpResponseRedirect(found.edit_at(row_id))
    return _change(request, found, row_id)


def _change(request: HttpRequest, found: Found, row_id: int) -> HttpResponse:
    register, stood = found.register, found.row(row_id)
    if not register.stored.may_change(found.reader, found.of, row_id):
        raise NotAllowed(register.stored.who_can())
    name = register.name_of(stood.values)
    page_of_row = found.row_at(row_id)
    page = EditPage(
        title=msg("Fakta om %(name)s", name=name),
        back=f"{found.back_of(stood.values, row_id)}" if register.parent else f"{page_of_row}#fakta",
        save=msg("Lagre"),
        breadcrumbs=(found.crumb, Choice(name, page_of_row), Choice(msg("Fakta"), "")),
        template=TEMPLATE,
        context={"of": found.of, "found": found, "row": stood, "remove_at": _remove_at(found, row_id)},
    )
    made: list[RegisterForm] = []
    known = Known(register, found.reader, found.of)

    def make(**how: Any) -> RegisterForm:
        made.append(form_of(register, known, found.of, new=False, standing=stood.values)(**how))
        return made[-1]

    def save(data: dict[str, Any]) -> None:
        changes = Changes(changed=[Changed(row_id, made[0].values(), data["version"])])
        register.stored.write(register, reader=found.reader, of=found.of, changes=changes, did=msg("endret fakta"))

    return edit(request, page, make, save, _current(request, found, row_id))


def _current(request: HttpRequest, found: Found, row_id: int) -> Callable[[], Current]:
    """What stands. Who wrote it is asked for only where somebody was second."""

    def current() -> Current:
        row: Kept = found.row(row_id)
        told = None
        if request.method == "POST":
            entries = found.register.stored.history(found.reader, found.of, row_id, 1).entries
            told = next(iter(entries), None)
        values = initial_of(found.register, row.values)
        return Current(values, row.version, told.who if told else "", told.at if told else None)

    return current


def _remove_at(found: Found, row_id: int) -> str:
    may = found.register.stored.may_remove(found.reader, found.of, row_id)
    return found.at("remove_row", row_id) if may else ""
