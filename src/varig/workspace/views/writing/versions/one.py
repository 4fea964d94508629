"""One version: read as a page, its files byte for byte, and the control of its digests."""

from __future__ import annotations

import hashlib

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from varig.foundation.documents import html
from varig.foundation.files.download import download
from varig.foundation.files.queries import OpenFile
from varig.foundation.kernel import Message, Refused, msg
from varig.foundation.reports.queries.control import CONTENT, controlled
from varig.foundation.reports.queries.versions import content_of, document_of, file_of
from varig.foundation.ui.shell import Choice
from varig.initiatives.roles import Permission, who_can
from varig.workspace.queries.dossier import LANGUAGE_NAMES
from varig.workspace.queries.versions import DRAFT
from varig.workspace.views.writing.versions.place import called, versioned

KIND_NAMES: dict[str, Message] = {
    CONTENT: msg("Innhold og tall (JSON)"),
    "html": msg("Nettside"),
    "pdf": msg("PDF"),
    "docx": msg("Word"),
    "xlsx": msg("Tallene som Excel"),
    "picture": msg("Bilde i teksten"),
    "along": msg("Kortversjonen, innhold og tall (JSON)"),
    "along-html": msg("Kortversjonen som nettside"),
    "along-pdf": msg("Kortversjonen som PDF"),
    "along-docx": msg("Kortversjonen som Word"),
}
_DAMAGED = msg(
    "Filen er ikke lenger den som ble fryst, så vi viser den ikke. Kontroller versjonen, og hent filen fra en"
    " sikkerhetskopi."
)


@login_required
@require_GET
@never_cache
def one(request: HttpRequest, slug: str, report: str, number: int) -> HttpResponse:
    """What it is, and the document itself: a frozen one as it was frozen, another as what it holds."""
    there = versioned(request, slug, report)
    facts = there.version(number)
    context = {
        "of": there.of,
        "there": there,
        "facts": facts,
        "title": called(facts),
        "language_called": LANGUAGE_NAMES[facts.language],
        "kinds": KIND_NAMES,
        "draft": DRAFT,
        "body": None if facts.is_frozen else html.fragment(document_of(there.reader, facts)),
        "who_writes": who_can(Permission.WRITE_DOCUMENTS),
        "who_freezes": who_can(Permission.FREEZE_DOCUMENTS),
        "crumbs": there.crumbs(there.crumb(facts, is_last=True)),
    }
    return render(request, "workspace/versions/one.html", context)


@login_required
@require_GET
@never_cache
def control(request: HttpRequest, slug: str, report: str, number: int) -> HttpResponse:
    """Every digest computed anew from what is stored now."""
    there = versioned(request, slug, report)
    facts = there.version(number)
    found = controlled(there.reader, facts)
    context = {
        "of": there.of,
        "there": there,
        "facts": facts,
        "found": found,
        "wrong": [each for each in found if not each.agrees],
        "kinds": KIND_NAMES,
        "crumbs": there.crumbs(there.crumb(facts), Choice(msg("Kontroll"), "")),
    }
    return render(request, "workspace/versions/control.html", context)


@login_required
@require_GET
def file(request: HttpRequest, slug: str, report: str, number: int, kind: str) -> HttpResponse:
    """A file as it was frozen, never made anew. With `vis` in the address it is shown where its kind allows."""
    there = versioned(request, slug, report)
    facts = there.version(number)
    if kind == CONTENT:
        content = content_of(facts.id)
        if hashlib.sha256(content).hexdigest() != facts.digest:
            raise Refused(_DAMAGED)
        response = HttpResponse(content, content_type="application/json")
        name = f"{there.of.slug}-{there.report.slug}-{facts.number}.json"
        response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
        return _tagged(request, response, facts.digest)
    kept = next((each for each in (*facts.rendered, *facts.along) if each.kind == kind), None)
    if kept is None:
        raise Http404
    opened = _whole(file_of(there.reader, facts, kind), kept.sha256)
    return _tagged(request, download(opened, show="vis" in request.GET), kept.sha256)


def _whole(opened: OpenFile, digest: str) -> OpenFile:
    if hashlib.sha256(opened.content).hexdigest() != digest:
        raise Refused(_DAMAGED)
    return opened


def _tagged(request: HttpRequest, response: HttpResponse, digest: str) -> HttpResponse:
    """The digest as the file's tag: whoever has it already is told that it is the same, and gets nothing more."""
    tag = f'"{digest}"'
    response["ETag"] = tag
    response["Cache-Control"] = "private, no-cache"
    found = get_conditional_response(request, etag=tag, response=response)
    return found if isinstance(found, HttpResponse) else response
