"""Freezing: what it means, what is still open, and the job that does it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from varig.foundation.documents import pdf
from varig.foundation.documents.lost_letters import in_pdf, told
from varig.foundation.kernel import Message, msg
from varig.foundation.reports.queries.versions import ALONG, VersionFacts, along_of, document_of
from varig.foundation.reports.registry import registry
from varig.foundation.ui.shell import Choice
from varig.initiatives.roles import Permission
from varig.workspace.actions.versions import start_freezing
from varig.workspace.queries.brevity import brevity
from varig.workspace.queries.dossier import LANGUAGE_NAMES
from varig.workspace.queries.versions import left_to_fill_in, unfinished
from varig.workspace.views.writing.versions.place import Versioned, versioned


def _of_the_shorter(there: Versioned, facts: VersionFacts) -> list[Message]:
    """Of the shorter form that is frozen along: whether it is too long, and what it leaves to this one."""
    shorter, document = registry.along(there.report.key), along_of(there.reader, facts)
    if shorter is None or document is None:
        return []
    return list(brevity(shorter, document).told(pdf.render(document, base=settings.BASE_ADDRESS).pages))


@login_required
def freeze(request: HttpRequest, slug: str, report: str, number: int) -> HttpResponse:
    """Asked first, with the gaps that the document has; done by a worker."""
    there = versioned(request, slug, report)
    there.demand(Permission.FREEZE_DOCUMENTS)
    facts = there.version(number)
    if request.method == "POST":
        run_id = start_freezing(reader=there.reader, of=there.of, facts=facts)
        return HttpResponseRedirect(reverse("jobs:run", args=[run_id]))
    document = None if facts.is_frozen else document_of(there.reader, facts)
    context = {
        "of": there.of,
        "there": there,
        "facts": facts,
        "open": unfinished(there.reader, there.of, there.report, timezone.localdate()),
        "to_fill_in": () if document is None else left_to_fill_in(document),
        "lost": document and told(in_pdf(document), there.report.title),
        "along": any(one.kind == ALONG for one in facts.files),
        "slugs": {one.key: one.slug for one in registry.reports()},
        "shorter": registry.along(there.report.key),
        "short": [] if facts.is_frozen else _of_the_shorter(there, facts),
        "language_called": LANGUAGE_NAMES[facts.language],
        "crumbs": there.crumbs(there.crumb(facts), Choice(msg("Frys"), "")),
    }
    return render(request, "workspace/versions/freeze.html", context, status=409 if facts.is_frozen else 200)
