"""Arkiv: every letter, answer and decision with its numbers, marked one or many at once, and downloaded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from varig.decisions.actions.archive import Marking, mark_records, start_package, unmark_record
from varig.decisions.actions.archive_package import records_zip
from varig.decisions.forms.archive import MarkForm, UnmarkForm
from varig.decisions.queries.archive import Marked, archivables, chosen_records, marked_records
from varig.decisions.rules.archive import BASES, Access, ArchiveFact, documents_archived
from varig.foundation.accounts.requests import reader_of
from varig.foundation.jobs.queries import my_runs
from varig.foundation.kernel import Message, NotFound, Reader, msg, msg_n
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative

CHOSEN, SHOWN, KIND = "ids", "vis", "type"
"""In the address: records that were chosen, whether all are shown, and of which kind."""
_ALL = "alle"


@dataclass(frozen=True)
class Line:
    """A record as the list shows it."""

    one: Marked
    kind: Message
    mark_address: str


@login_required
@require_GET
def archive(request: HttpRequest, slug: str) -> HttpResponse:
    """The list: what lacks something first, all by the address."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    found = marked_records(reader, of)
    names = {kind.kind: kind.name for kind in archivables()}
    every, kind = request.GET.get(SHOWN) == _ALL, request.GET.get(KIND, "")
    shown = [one for one in found if (every or not one.mark.is_archived) and (not kind or one.record.kind == kind)]
    answer = documents_archived(ArchiveFact(tuple(one.mark for one in found)))
    context = {
        "of": of,
        "answer": answer,
        "lines": [Line(one, names[one.record.kind], _mark_address(of, one.record.key)) for one in shown],
        "views": _views(of, found, kind, every=every),
        "kinds": _kinds(of, found, names, kind, every=every),
        "may": roles.may(reader, roles.Permission.ARCHIVE, of.place),
        "who_can": roles.who_can(roles.Permission.ARCHIVE),
        "runs": [
            run for run in my_runs(reader, limit=10) if run.scope == of.scope and run.name.startswith("decisions.")
        ][:1],
    }
    return render(request, "decisions/archive.html", context)


@login_required
def mark(request: HttpRequest, slug: str) -> HttpResponse:
    """Numbers and access of one or many records."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.ARCHIVE, of.place)
    found = _chosen(request, reader, of)
    if not found:
        messages.info(request, say(msg("Velg dokumentene som skal merkes.")))
        return HttpResponseRedirect(_home(of))

    def save(typed: dict[str, Any]) -> None:
        access = Access(typed["access"]) if typed["access"] else None
        marking = Marking(typed["case_number"], typed["first_journal_number"], access, typed["basis"])
        count = mark_records(reader=reader, of=of, keys=[one.record.key for one in found], marking=marking)
        said = msg_n("%(count)s dokument er merket.", "%(count)s dokumenter er merket.", count=count)
        messages.success(request, say(said))

    page = EditPage(
        title=_title(found),
        back=f"{_home(of)}#dokumentene",
        save=msg("Lagre arkivmerket"),
        lead=msg("Det du lar stå tomt, endres ikke."),
        breadcrumbs=_crumbs(of, msg("Merk")),
        template="decisions/archive_mark.html",
        context={"of": of, "found": found, "bases": BASES},
    )
    return edit(request, page, partial(MarkForm, count=len(found)), save, lambda: Current(_standing(found), 0))


@login_required
def unmark(request: HttpRequest, slug: str) -> HttpResponse:
    """Takes away a mark that was written by mistake."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.ARCHIVE, of.place)
    found = _chosen(request, reader, of)
    if len(found) != 1:
        raise NotFound(msg("Vi fant ikke dokumentet."))
    record = found[0].record

    def save(typed: dict[str, Any]) -> None:
        unmark_record(reader=reader, of=of, key=record.key, why=typed["why"])

    page = EditPage(
        title=msg("Fjern arkivmerket på «%(title)s»?", title=record.title),
        back=f"{_home(of)}#dokumentene",
        save=msg("Fjern arkivmerket"),
        lead=msg("Dokumentet blir stående. Historikken husker merket."),
        breadcrumbs=_crumbs(of, msg("Fjern")),
    )
    return edit(request, page, UnmarkForm, save, lambda: Current({}, 0))


@login_required
@require_GET
def download(request: HttpRequest, slug: str) -> HttpResponse:
    """The chosen records in one zip for the archive; all of them where none is chosen."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.ARCHIVE, of.place)
    found = _chosen(request, reader, of) if CHOSEN in request.GET else marked_records(reader, of)
    if not found:
        messages.info(request, say(msg("Ingen dokumenter å laste ned.")))
        return HttpResponseRedirect(_home(of))
    response = HttpResponse(records_zip(reader=reader, of=of, found=found), content_type="application/zip")
    name = f"arkiv-{of.slug}-{timezone.localdate().isoformat()}.zip"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    response["Cache-Control"] = "private, no-store"
    return response


@login_required
@require_POST
def make_package(request: HttpRequest, slug: str) -> HttpResponse:
    """Start the job that makes the archive package, and go to its page."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    run_id = start_package(reader=reader, of=of)
    return HttpResponseRedirect(reverse("jobs:run", args=[run_id]))


def _home(of: InitiativeFacts) -> str:
    return reverse("decisions:archive", args=[of.slug])


def _crumbs(of: InitiativeFacts, *more: Message) -> tuple[Choice, ...]:
    return (Choice(msg("Arkiv"), _home(of)), *(Choice(one, "") for one in more))


def _chosen(request: HttpRequest, reader: Reader, of: InitiativeFacts) -> list[Marked]:
    sent = request.POST if CHOSEN in request.POST else request.GET
    return chosen_records(reader, of, sent.getlist(CHOSEN))


def _mark_address(of: InitiativeFacts, key: str) -> str:
    return f"{reverse('decisions:archive_mark', args=[of.slug])}?{urlencode({CHOSEN: key})}"


def _title(found: list[Marked]) -> Message:
    if len(found) == 1:
        return msg("Arkivmerke for «%(title)s»", title=found[0].record.title)
    return msg_n("Arkivmerke for %(count)s dokument", "Arkivmerke for %(count)s dokumenter", count=len(found))


def _standing(found: list[Marked]) -> dict[str, Any]:
    """What stands, where it is the same for all of them."""
    marks = [one.mark for one in found]
    same: dict[str, Any] = {
        name: getattr(marks[0], name) for name in ("case_number", "access", "basis")
        if len({getattr(mark, name) for mark in marks}) == 1
    }  # fmt: skip
    if len(marks) == 1:
        same["first_journal_number"] = marks[0].journal_number
    return same


def _views(of: InitiativeFacts, found: list[Marked], kind: str, *, every: bool) -> tuple[Choice, ...]:
    narrowed = {KIND: kind} if kind else {}
    left = sum(not one.mark.is_archived for one in found)
    return (
        Choice(msg("Ikke arkivert (%(count)s)", count=left), _with_query(of, narrowed), not every),
        Choice(msg("Alle (%(count)s)", count=len(found)), _with_query(of, {SHOWN: _ALL, **narrowed}), every),
    )


def _kinds(
    of: InitiativeFacts, found: list[Marked], names: dict[str, Message], chosen: str, *, every: bool
) -> list[Choice]:
    shown = {SHOWN: _ALL} if every else {}
    there = [kind for kind in names if any(one.record.kind == kind for one in found)]
    return [
        Choice(names[kind], _with_query(of, shown if kind == chosen else {**shown, KIND: kind}), kind == chosen)
        for kind in there
    ]


def _with_query(of: InitiativeFacts, query: dict[str, str]) -> str:
    return f"{_home(of)}{f'?{urlencode(query)}' if query else ''}#dokumentene"
