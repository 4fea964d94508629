"""Report and strategy as web pages, and the whole dossier as a job with progress."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents import html
from varig.foundation.documents.blocks import Language
from varig.foundation.jobs.queries import my_runs
from varig.foundation.reports.registry import Report, registry
from varig.initiatives.queries import initiative
from varig.initiatives.roles import Permission, demand, may, who_can
from varig.workspace.actions.dossier import start_dossier
from varig.workspace.queries.dossier import composed
from varig.workspace.views.writing.opened import WRITTEN


@login_required
def document(request: HttpRequest, slug: str, report: str) -> HttpResponse:
    """The document as it stands now, from live data."""
    of = initiative(reader_of(request), slug)
    declared = _report(report)
    language = cast("Language", get_language() or "nb")
    composition = composed(reader_of(request), of, declared.key, timezone.localdate(), language)
    context = {
        "of": of,
        "report": declared,
        "is_written": declared.key in WRITTEN,
        "body": html.fragment(composition),
        "runs": [run for run in my_runs(reader_of(request), limit=10) if run.scope == of.scope][:1],
        "may_make": may(reader_of(request), Permission.MAKE_DOCUMENTS, of.place),
        "who_makes": who_can(Permission.MAKE_DOCUMENTS),
    }
    return render(request, "workspace/document.html", context)


@login_required
@require_POST
def make(request: HttpRequest, slug: str) -> HttpResponse:
    """Start the job that makes all documents, and go to its page."""
    of = initiative(reader_of(request), slug)
    demand(reader_of(request), Permission.MAKE_DOCUMENTS, of.place)
    run_id = start_dossier(reader=reader_of(request), of=of, language=get_language() or "nb")
    return HttpResponseRedirect(reverse("jobs:run", args=[run_id]))


def _report(slug: str) -> Report:
    for report in registry.reports():
        if report.slug == slug:
            return report
    raise Http404
