"""The same value in many rows at once: chosen in the list, seen as old and new, then done."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from varig.foundation.kernel import Invalid, NotAllowed, Problem, Refused, msg, msg_n
from varig.foundation.registers.declarations import Column
from varig.foundation.registers.forms import RegisterForm, form_of, initial_of
from varig.foundation.registers.known import Known
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.foundation.registers.said import said
from varig.foundation.registers.spoken import param
from varig.foundation.registers.storing import Changed, Changes, Kept
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.workspace.views.registers.found import Found, find

MOST = 5_000
_SHOWN = 200


@dataclass(frozen=True)
class Change:
    """One row that would change: old and new in words."""

    id: int
    name: str
    old: str
    new: str


@dataclass(frozen=True)
class _Looked:
    """The value as it was written, and what it would change."""

    form: RegisterForm
    changes: list[Change]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change_many(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """First which column, then its value, then what would change, then done. Each step carries the rows along.

    The address alone knows no rows (another language was chosen, the page was loaded again): back to the list.
    """
    found = find(request, slug, path)
    if request.method != "POST":
        return HttpResponseRedirect(found.at("register"))
    register = found.register
    if not register.stored.may_add(found.reader, found.of):
        raise NotAllowed(register.stored.who_can())
    rows = _rows(request, found)
    column = next((one for one in register.imported if one.for_many and one.key == request.POST.get("column")), None)
    if not rows or column is None:
        why = msg("Velg radene du vil endre.") if not rows else msg("Velg hva du vil endre.")
        messages.error(request, say(why))
        return HttpResponseRedirect(found.at("register") + request.POST.get("query", ""))
    form = _form(request, found, column, rows)
    changes: list[Change] = []
    if form.is_bound and form.is_valid():
        value = form.values()[column.key]
        changes = _changes(found, column, rows, value)
        if changes and request.POST.get("confirm") == _seal(column, value, changes):
            try:
                return _carry_out(request, found, column, value, changes)
            except Refused as refused:
                show_refusal(form, Refused([Problem(one.message) for one in refused.problems]))
    context = _context(request, found, column, rows, _Looked(form, changes))
    return render(request, "workspace/register/many.html", context, status=422 if form.errors else 200)


def _rows(request: HttpRequest, found: Found) -> list[Kept]:
    """Those that were ticked; or all that the list shows, on every page."""
    register = found.register
    if request.POST.get("everything"):
        asked = parse(request.POST.get("query", ""), listing_of(register))
        page = register.stored.page(register, found.reader, found.of, asked, slice(0, MOST + 1))
        if page.total > MOST:
            raise Invalid(msg("Listen har flere enn %(most)s rader. Snevre den inn først.", most=MOST))
        return list(page.rows)
    ids = {int(one) for one in request.POST.getlist("ids")[:MOST] if one.isascii() and one.isdigit() and len(one) < 16}
    return register.stored.kept(register, found.reader, found.of, ids) if ids else []


def _form(request: HttpRequest, found: Found, column: Column, rows: list[Kept]) -> RegisterForm:
    known = Known(found.register, found.reader, found.of)
    make = form_of(found.register, known, found.of, new=False, standing=rows[0].values, only=[column.key])
    if "look" in request.POST or "confirm" in request.POST:
        return make(request.POST)
    values = {row.values.get(column.key) for row in rows}
    alike = initial_of(found.register, rows[0].values) if len(values) == 1 else {}
    return make(initial={column.key: alike.get(column.key)})


def _changes(found: Found, column: Column, rows: list[Kept], value: Any) -> list[Change]:
    return [
        Change(
            row.id, found.register.name_of(row.values), said(column, row.values.get(column.key)), said(column, value)
        )
        for row in rows
        if row.values.get(column.key) != value
    ]


def _seal(column: Column, value: Any, changes: list[Change]) -> str:
    """Tells what was seen from what stands now."""
    told = repr((column.key, value, changes))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _carry_out(request: HttpRequest, found: Found, column: Column, value: Any, changes: list[Change]) -> HttpResponse:
    register, count = found.register, len(changes)
    did = msg_n(
        "endret «%(field)s» i %(count)s rad",
        "endret «%(field)s» i %(count)s rader",
        count=count,
        field=param(column.label),
    )
    _demand_whole(found, column, value, changes)
    register.stored.write(
        register,
        reader=found.reader,
        of=found.of,
        changes=Changes(changed=[Changed(one.id, {column.key: value}) for one in changes]),
        did=did,
        why=request.POST.get("why", "")[:2000].strip(),
    )
    messages.success(request, say(msg_n("%(count)s rad er endret.", "%(count)s rader er endret.", count=count)))
    return HttpResponseRedirect(found.at("register") + request.POST.get("query", ""))


def _demand_whole(found: Found, column: Column, value: Any, changes: list[Change]) -> None:
    """The register's own rules, for each row as it would be. Raises Invalid with the first that can't be."""
    check = found.register.check
    if check is None:
        return
    rows = found.register.stored.kept(found.register, found.reader, found.of, [one.id for one in changes])
    wrong = [
        Problem(msg("%(name)s: %(problem)s", name=found.register.name_of(row.values), problem=problem.message))
        for row in rows
        for problem in check(found.of, {**row.values, column.key: value})
    ]
    if wrong:
        raise Invalid(wrong[:20])


def _context(request: HttpRequest, found: Found, column: Column, rows: list[Kept], seen: _Looked) -> dict[str, Any]:
    form, changes = seen.form, seen.changes
    looked = form.is_bound and form.is_valid()
    value = form.values()[column.key] if looked else None
    return {
        "of": found.of,
        "found": found,
        "register": found.register,
        "column": column,
        "form": form,
        "rows": rows,
        "looked": looked,
        "changes": changes[:_SHOWN],
        "more": max(0, len(changes) - _SHOWN),
        "count": len(changes),
        "seal": _seal(column, value, changes) if looked else "",
        "query": request.POST.get("query", ""),
        "everything": request.POST.get("everything", ""),
        "why": request.POST.get("why", ""),
        "back": found.at("register") + request.POST.get("query", ""),
        "crumbs": (found.crumb, Choice(msg("Endre flere"), "")),
    }
