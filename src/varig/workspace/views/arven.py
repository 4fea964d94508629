"""Arven: the table of every legacy item, and the same rows as a file."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.utils import timezone

from varig.continuation.rules.fates import LOOKS
from varig.continuation.rules.handovers import ANSWER_LOOKS
from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.actions import ensure_current
from varig.foundation.kernel import Message, msg
from varig.foundation.registers.listing import ListRequest, parse
from varig.foundation.ui.addresses import address
from varig.foundation.ui.paging import paging
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission, may, who_can
from varig.legacy.rules import KIND_NAMES
from varig.workspace.queries import arven as queries
from varig.workspace.queries import views
from varig.workspace.queries.export import ARVEN_KEY
from varig.workspace.queries.registers import kinds
from varig.workspace.views.marks import mark_of


@login_required
def arven(request: HttpRequest, slug: str) -> HttpResponse:
    """The list. It answers 304 while nothing has changed: by revision, date, reader, language and address."""
    of = initiative(reader_of(request), slug)
    today = timezone.localdate()
    mark = mark_of(request, ensure_current(of.scope, today, views.views_scope(of)), today)
    if request.headers.get("If-None-Match") == mark and not request.headers.get("HX-Request"):
        return HttpResponseNotModified(headers={"ETag": mark})
    asked = parse(request.META.get("QUERY_STRING", ""), queries.LISTING)
    whole = queries.whole(reader_of(request), of)
    totals = queries.totals(reader_of(request), of, asked) if asked.is_narrowed else whole.totals
    pages = paging(request, totals.count)
    response = render(
        request,
        "workspace/arven.html",
        {
            "of": of,
            "asked": asked,
            "totals": totals,
            "rows": queries.rows(reader_of(request), of, asked, pages.rows),
            "paging": pages,
            "answers": ANSWER_LOOKS,
            "kinds": KIND_NAMES,
            "views": switch(of, asked, "table"),
            "kept": views.views(reader_of(request), of, ARVEN_KEY, asked.query),
            **filters_of(request, of, whole),
            "heads": _heads(of, asked),
            "downloads": _downloads(of, asked),
            "item_address": address("workspace:item", of.slug, 987654321).replace("987654321/", ""),
            **_additions(of),
            **_rights(request, of),
        },
    )
    response["ETag"] = mark
    response["Cache-Control"] = "private, no-cache"
    return response


def _heads(of: InitiativeFacts, asked: ListRequest) -> list[tuple[object, str, str, bool]]:
    """Each head: label, address when clicked, direction now, whether numbers stand under it."""
    now = "descending" if asked.falling else "ascending"
    covered = msg("Dekket %(year)s, tusen kr", year=str(of.first_year_after))
    return [
        (
            covered if column.key == "covered" else column.label,
            asked.with_sort(column.key).query or "?",
            now if asked.sort == column.key else "",
            column.numeric,
        )
        for column in queries.LISTING.columns
    ]


def _downloads(of: InitiativeFacts, asked: ListRequest) -> tuple[Choice, ...]:
    """The list as a file: what is shown, or all."""

    def at(form: str, query: str) -> str:
        return address("workspace:export", of.slug, form) + query

    whole = (Choice(msg("Excel, hele Arven"), at("xlsx", "")), Choice(msg("CSV, hele Arven"), at("csv", "")))
    if not asked.is_narrowed:
        return whole
    shown = (
        Choice(msg("Excel, det som vises"), at("xlsx", asked.query)),
        Choice(msg("CSV, det som vises"), at("csv", asked.query)),
    )
    return shown + whole


def filters_of(request: HttpRequest, of: InitiativeFacts, whole: queries.Whole | None = None) -> dict[str, object]:
    """What the line of filters needs, above the table and above the map."""
    whole = whole or queries.whole(reader_of(request), of)
    return {
        "whole": whole,
        "chips": LOOKS,
        "responsibles": whole.responsible_choices,
        "kind_choices": _kind_choices(whole),
    }


def switch(of: InitiativeFacts, asked: ListRequest, current: str) -> tuple[Choice, ...]:
    """The same items by the same filters; what falls when somebody goes; and who has been asked and owes an answer."""
    return (
        Choice(msg("Tabell"), address("workspace:legacy", of.slug) + asked.query, current == "table"),
        Choice(msg("Tavle"), address("workspace:board", of.slug) + asked.query, current == "board"),
        Choice(msg("Kart"), address("workspace:map", of.slug) + asked.query, current == "map"),
        Choice(msg("Hva faller bort"), address("workspace:falling", of.slug), current == "falling"),
        Choice(msg("Venter på svar"), address("continuation:waiting", of.slug)),
    )


def _kind_choices(whole: queries.Whole) -> tuple[KindChoice, ...]:
    """The kinds that Arven holds, each with how many."""
    held = ((kind, name, whole.kinds.get(kind, 0)) for kind, name in KIND_NAMES.items())
    return tuple(KindChoice(kind, name, number) for kind, name, number in held if number)


@dataclass(frozen=True)
class KindChoice:
    """A kind as a filter."""

    value: str
    label: Message
    count: int


def _additions(of: InitiativeFacts) -> dict[str, tuple[Choice, ...]]:
    """A new item of any kind, one at a time or from a spreadsheet."""
    found = list(kinds())
    return {
        "additions": tuple(Choice(KIND_NAMES[kind], _at(of, "new_row", one.path)) for kind, one in found),
        "imports": tuple(Choice(one.title, _at(of, "import", one.path)) for _kind, one in found),
    }


def _at(of: InitiativeFacts, name: str, path: str) -> str:
    return address(f"workspace:{name}", of.slug, path)


def _rights(request: HttpRequest, of: InitiativeFacts) -> dict[str, object]:
    reader = reader_of(request)
    return {
        "may_choose": may(reader, Permission.PROPOSE_FATE, of.place),
        "may_ask": may(reader, Permission.PROPOSE_HANDOVER, of.place),
        "may_add": may(reader, Permission.EDIT_ITEM, of.place),
        "may_import": may(reader, Permission.IMPORT, of.place),
        "who_adds": who_can(Permission.EDIT_ITEM),
    }


@login_required
def export(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """What is shown, or all, as Excel or CSV."""
    from varig.workspace.register import download  # noqa: PLC0415 -- slow import

    of = initiative(reader_of(request), slug)
    asked = parse(request.META.get("QUERY_STRING", ""), queries.LISTING)
    return download(reader_of(request), of, asked, form)
