"""What the editor sends every few seconds, who is writing, and the pictures that are put into a text."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents.narrative import Narrative
from varig.foundation.files.actions import keep
from varig.foundation.files.download import download
from varig.foundation.files.queries import open_file
from varig.foundation.kernel import Conflict, Invalid, msg
from varig.foundation.reports.actions.texts import KeptBeside, save_text, say_writing, stop_writing
from varig.foundation.reports.pictures import kept_for, prepared
from varig.foundation.reports.queries.texts import TextFacts, text_at, writers
from varig.foundation.ui.text import clock, moment
from varig.initiatives.queries import initiative
from varig.initiatives.roles import Permission, demand
from varig.workspace.queries.writing import as_called_now
from varig.workspace.views.writing.opened import Opened, opened, refused_json, sent_json, sent_page, sent_version


def saved_line(text: TextFacts) -> str:
    """«Lagret kl. 09.42 · Ida Berg», in the reader's language and time."""
    if text.written_at is None:
        return _("Ingen har skrevet her ennå")
    if timezone.localdate(text.written_at) == timezone.localdate():
        return _("Lagret kl. %(time)s · %(name)s") % {"time": clock(text.written_at), "name": text.written_by}
    return _("Lagret %(moment)s · %(name)s") % {"moment": moment(text.written_at), "name": text.written_by}


def _beside_line() -> str:
    return _("Tatt vare på ved siden av kl. %(time)s. Det står ikke i teksten ennå.") % {"time": clock(timezone.now())}


@login_required
@require_POST
def save(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """Keep what was written. What stands now is sent back where others have written too."""
    there = opened(request, slug, report, section)
    there.demand_writing()
    try:
        sent = sent_json(request)
        saved = save_text(
            reader=there.reader,
            place=there.place,
            based_on=sent_version(sent, "based_on"),
            body=sent.get("body"),
            page=sent_page(sent),
        )
    except KeptBeside as conflict:
        told = {"address": there.at("both_sides"), "beside": _beside_line()}
        return refused_json(conflict.problems[0].message, 409, **told)
    except Conflict as conflict:
        return refused_json(conflict.problems[0].message, 409)
    except Invalid as invalid:
        return refused_json(invalid.problems[0].message, 422)
    return JsonResponse(_answer(there, saved.text, saved.text.body if saved.was_merged else None))


@login_required
@require_POST
def presence(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """That somebody has the section open; back comes who else has, and what they have written since."""
    there = opened(request, slug, report, section)
    there.demand_writing()
    if request.POST.get("gone"):
        stop_writing(reader=there.reader, place=there.place)
        return HttpResponse(status=204)
    try:
        seen = sent_version(sent_json(request), "version")
    except Invalid as invalid:
        return refused_json(invalid.problems[0].message, 422)
    say_writing(reader=there.reader, place=there.place)
    text = text_at(there.place)
    return JsonResponse(_answer(there, text, text.body if text.version > seen else None))


def _answer(there: Opened, text: TextFacts, body: Narrative | None) -> dict[str, Any]:
    told = {
        "version": text.version,
        "saved": saved_line(text),
        "writers": writers(there.place, but=there.reader),
    }
    return told if body is None else {**told, "body": as_called_now(body, there.known)}


@login_required
@require_POST
def picture(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """Keep a picture for a text; back comes its number."""
    there = opened(request, slug, report, section)
    there.demand_writing()
    sent = request.FILES.get("file")
    if sent is None:
        return refused_json(msg("Velg bildet først."), 422)
    try:
        ready = prepared(sent.read(), sent.name or "")
        stem = (sent.name or "bilde").rpartition(".")[0] or "bilde"
        kept = keep(
            reader=there.reader,
            content=ready.content,
            name=f"{stem}{ready.ending}",
            media_type=ready.media_type,
            scope=kept_for(there.of.scope),
        )
    except Invalid as invalid:
        return refused_json(invalid.problems[0].message, 422)
    return JsonResponse({"file": kept.id, "width": ready.width, "height": ready.height})


@login_required
@require_GET
def show_picture(request: HttpRequest, slug: str, file_id: int) -> HttpResponse:
    """A picture of the initiative's texts."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    demand(reader, Permission.READ, of.place)
    kept = open_file(reader, file_id, may=lambda _reader, facts: facts.scope == kept_for(of.scope))
    return download(kept, show=True)
