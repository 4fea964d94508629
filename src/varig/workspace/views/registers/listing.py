"""A register as a list: search, filters, order and columns are in the address; and all registers on one page."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import capfirst

from varig.continuation.rules.fates import LOOKS
from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.actions import ensure_current
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.listed import COLUMNS, PRINT, listing_of, options_of, shown_columns
from varig.foundation.registers.listing import FilterChoice, ListRequest, parse
from varig.foundation.registers.said import is_unknown, said
from varig.foundation.registers.spoken import Words, spoken
from varig.foundation.registers.storing import Kept
from varig.foundation.ui.paging import page_asked, paging
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import initiative
from varig.initiatives.roles import Permission, may
from varig.workspace.queries import registers, views
from varig.workspace.views.marks import mark_of
from varig.workspace.views.registers.found import NUMBER, Found, find, title_of_new

MOST_PRINTED = 5_000


class Row:
    """One row as the list shows it. It is put into words only where it was not drawn before."""

    def __init__(self, drawing: Drawing, kept: Kept, said: registers.Said | None) -> None:
        self.id = kept.id
        self.said = said
        self._drawing = drawing
        self._kept = kept

    @property
    def told(self) -> Hashable:
        """Everything that the row shows."""
        return self._drawing.shape, self.id, tuple(self._kept.values.values()), self.said

    @property
    def name(self) -> str:
        return self._drawing.name(self._kept)

    @property
    def address(self) -> str:
        return self._drawing.pattern.replace(str(NUMBER), str(self.id))

    @property
    def cells(self) -> list[tuple[str, str, bool, bool]]:
        """Each the column's name, the words, whether it is known, whether it is a number."""
        return [each.of(self._kept.values.get(each.column.key)) for each in self._drawing.cells]


@login_required
def every(request: HttpRequest, slug: str) -> HttpResponse:
    """All registers with what each is for, and how much stands in it."""
    of = initiative(reader_of(request), slug)
    context = {"of": of, "groups": registers.groups(reader_of(request), of)}
    return render(request, "workspace/register/all.html", context)


@login_required
def listed(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """The list. It answers 304 while nothing has changed: by revision, date, reader, language and address."""
    found = find(request, slug, path)
    if "vis" in request.GET:
        return HttpResponseRedirect(_with_columns(request, found))
    today = timezone.localdate()
    at = ensure_current(found.of.scope, today, views.views_scope(found.of))
    mark = mark_of(request, at, today)
    if request.headers.get("If-None-Match") == mark and not request.headers.get("HX-Request"):
        return HttpResponseNotModified(headers={"ETag": mark})
    response = render(request, "workspace/register/list.html", _context(request, found))
    response["ETag"] = mark
    response["Cache-Control"] = "private, no-cache"
    return response


def _with_columns(request: HttpRequest, found: Found) -> str:
    """The list's address with the columns that were ticked; those it shows by itself need no saying."""
    asked = parse(request.META.get("QUERY_STRING", ""), listing_of(found.register)).with_kept(COLUMNS, "")
    ticked = [column.key for column in found.register.columns if column.key in request.GET.getlist("vis")]
    first = [column.key for column in shown_columns(found.register, asked) if column.key != found.register.label]
    return found.at("register") + asked.with_kept(COLUMNS, "" if ticked == first else ".".join(ticked)).query


def _context(request: HttpRequest, found: Found) -> dict[str, Any]:
    register, of, reader = found.register, found.of, found.reader
    asked = parse(request.META.get("QUERY_STRING", ""), listing_of(register))
    printed = bool(asked.kept.get(PRINT))
    # No address on the page leads to paper again, but the one that says so.
    asked = asked.with_kept(PRINT, "")
    wanted = slice(0, MOST_PRINTED) if printed else page_asked(request)
    columns = [column for column in shown_columns(register, asked) if column.key != register.label]
    only = {register.label, *register.identity, *(column.key for column in columns)}
    page = register.stored.page(register, reader, of, asked, wanted, only=only)
    whole = page.total if not asked.is_narrowed else register.stored.count(reader, of)
    may_add = register.stored.may_add(reader, of)
    return {
        "of": of,
        "found": found,
        "register": register,
        "asked": asked,
        "whole": whole,
        "total": page.total,
        "rows": _rows(found, columns, page.rows),
        "heads": [_head(found, asked, column) for column in columns],
        "name_head": _name_head(found, asked),
        "paging": paging(request, page.total),
        "printed": printed,
        "filters": _filters(found, asked),
        "columns": tuple((column, column in columns) for column in register.columns if column.key != register.label),
        "column_key": COLUMNS,
        "downloads": _downloads(found, asked),
        "print_address": asked.with_kept(PRINT, "ja").query,
        "views": views.views(reader, of, register.key, asked.query),
        "query": asked.query,
        "looks": LOOKS,
        "for_many": [column for column in register.imported if column.for_many],
        "may_add": may_add,
        "may_import": may_add and may(reader, Permission.IMPORT, of.place),
        "may_choose": may_add and not printed,
        "who_can": register.stored.who_can(),
        "add": title_of_new(register),
        "crumbs": (found.every, Choice(register.title, "")),
    }


def _rows(found: Found, columns: list[Column], kept: Sequence[Kept]) -> list[Row]:
    if not kept:
        return []
    stands = registers.standing_of([row.id for row in kept]) if found.is_of_items else {}
    drawing = Drawing(found, columns, tuple(kept[0].values))
    return [Row(drawing, row, stands.get(row.id)) for row in kept]


class Drawing:
    """What the rows of a list have in common."""

    def __init__(self, found: Found, columns: list[Column], read: tuple[str, ...]) -> None:
        self.pattern = found.row_pattern()
        self.shape = (self.pattern, tuple(column.key for column in columns), read)
        self.cells = [_Cells(column) for column in columns]
        self._register = found.register
        self._columns = found.columns_by_key()

    def name(self, row: Kept) -> str:
        """The row's name, or the identity in words of one that has none."""
        register, columns = self._register, self._columns
        if register.label:
            return register.name_of(row.values)
        parts = [said(columns[key], row.values.get(key)) for key in register.identity if row.values.get(key)]
        return ", ".join(parts) or said(columns[register.identity[0]], None)


class _Cells:
    """The cells of a column: what is the same for all of them is said once."""

    def __init__(self, column: Column) -> None:
        self.column = column
        self.is_number = column.kind in (Kind.KRONER, Kind.NUMBER, Kind.DECIMAL)
        self.is_long = column.kind is Kind.LONG
        self._made: dict[Any, tuple[str, str, bool, bool]] = {}

    def of(self, value: Any) -> tuple[str, str, bool, bool]:
        """The column's name, the words, whether it is known, whether it is a number."""
        # 1 and True are the same key, and not the same words.
        made = self._made.get((type(value), value))
        if made is None:
            made = self._made[type(value), value] = self._cell(value)
        return made

    @cached_property
    def label(self) -> str:
        return spoken(self.column.label)

    @cached_property
    def unknown(self) -> str:
        return capfirst(said(self.column, None))

    def _cell(self, value: Any) -> tuple[str, str, bool, bool]:
        if is_unknown(value):
            return self.label, self.unknown, False, self.is_number
        text = said(self.column, value, dense=True)
        if self.is_long and len(text) > 90:
            text = f"{text[:88].rstrip()} …"
        return self.label, text, True, self.is_number


def _head(found: Found, asked: ListRequest, column: Column) -> tuple[Column, str, str, bool]:
    """Its column, the list sorted by it, how it is sorted now, and whether numbers stand under it."""
    listing = listing_of(found.register)
    numeric = column.kind in (Kind.KRONER, Kind.NUMBER, Kind.DECIMAL)
    if listing.column(column.key) is None:
        return column, "", "", numeric
    now = ("descending" if asked.falling else "ascending") if asked.sort == column.key else ""
    return column, asked.with_sort(column.key).query or "?", now, numeric


def _name_head(found: Found, asked: ListRequest) -> tuple[Column, str, str, bool]:
    register = found.register
    if register.label:
        return _head(found, asked, register.column(register.label))
    return _head(found, asked, register.column(register.identity[0]))


@dataclass(frozen=True)
class ListFilter:
    """A filter: by its declared choices, or by the names that stand in its column."""

    key: str
    label: Words
    declared: tuple[FilterChoice, ...]
    names: tuple[str, ...]
    chosen: tuple[str, ...]

    @property
    def choices(self) -> tuple[FilterChoice, ...]:
        return self.declared or options_of(self.names)

    @property
    def told(self) -> Hashable:
        """Everything that the filter shows."""
        return self.key, self.names, self.chosen


def _filters(found: Found, asked: ListRequest) -> list[ListFilter]:
    register = found.register
    shown = []
    for one in asked.listing.filters:
        names = () if one.choices else tuple(register.stored.values_of(register, found.reader, found.of, one.key))
        if one.choices or names:
            shown.append(ListFilter(one.key, one.label, one.choices, names, asked.chosen(one.key)))
    return shown


def _downloads(found: Found, asked: ListRequest) -> tuple[Choice, ...]:
    whole = (
        Choice(msg("Excel, hele registeret"), found.at("register_file", "xlsx")),
        Choice(msg("CSV, hele registeret"), found.at("register_file", "csv")),
        Choice(msg("Tom mal til å fylle ut"), found.at("register_template")),
    )
    if not asked.is_narrowed:
        return whole
    return (
        Choice(msg("Excel, det som vises"), found.at("register_file", "xlsx") + asked.query),
        Choice(msg("CSV, det som vises"), found.at("register_file", "csv") + asked.query),
        *whole,
    )
