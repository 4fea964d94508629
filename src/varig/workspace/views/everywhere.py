"""«Søk i satsingen»: one page with the first hits of everything, Arven's first."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.actions import ensure_current
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.registers.listing import SEARCH, parse
from varig.foundation.registers.spoken import Words
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.rules import KIND_NAMES, Kind
from varig.workspace.queries import arven
from varig.workspace.queries.everywhere import in_arven, in_registers
from varig.workspace.views.registers.found import Found


@dataclass(frozen=True)
class Hit:
    """A row by name, with its page."""

    name: str
    address: str
    about: Message | str = ""


@dataclass(frozen=True)
class Hits:
    """The first of one register, and its list with the search on."""

    title: Words
    hits: list[Hit]
    total: int
    list_at: str


@login_required
def everywhere(request: HttpRequest, slug: str) -> HttpResponse:
    """What is looked for stands in the address, so that the answer can be sent to somebody."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    # Read as a list reads it, so that what is shown is what the lists will show.
    search = parse(request.META.get("QUERY_STRING", ""), arven.LISTING).search
    groups = []
    if search:
        ensure_current(of.scope, timezone.localdate())
        groups = [group for group in (_of_arven(reader, of, search), *_of_registers(reader, of, search)) if group.total]
    context = {
        "of": of,
        "key": SEARCH,
        "search": search,
        "groups": groups,
        "total": sum(group.total for group in groups),
        "registers_at": reverse("workspace:registers", args=[of.slug]),
    }
    return render(request, "workspace/everywhere.html", context)


def _of_arven(reader: Reader, of: InitiativeFacts, search: str) -> Hits:
    found = in_arven(reader, of, search)
    hits = [
        Hit(row.name, reverse("workspace:item", args=[of.slug, row.id]), KIND_NAMES[Kind(row.kind)])
        for row in found.rows
    ]
    return Hits(msg("Arven"), hits, found.total, reverse("workspace:legacy", args=[of.slug]) + found.query)


def _of_registers(reader: Reader, of: InitiativeFacts, search: str) -> list[Hits]:
    groups = []
    for one in in_registers(reader, of, search):
        pages = Found(reader, of, one.register)
        hits = [Hit(name, pages.row_at(row_id)) for row_id, name in one.rows]
        groups.append(Hits(one.register.title, hits, one.total, pages.at("register") + one.query))
    return groups
