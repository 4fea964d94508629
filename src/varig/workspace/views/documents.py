"""Report and strategy as web pages, and the files of those that are chosen, as a job with progress."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents import html
from varig.foundation.documents.blocks import Language
from varig.foundation.documents.kept_template import template_of
from varig.foundation.jobs.queries import my_runs
from varig.foundation.reports.registry import Report, registry
from varig.initiatives.queries import initiative
from varig.initiatives.roles import Permission, demand, may, who_can
from varig.workspace.actions.dossier import start_dossier
from varig.workspace.forms import FilesForm
from varig.workspace.queries.dossier import composed, language_of, parts


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
        "is_written": declared.is_written,
        # A shorter form has none of its own: it is kept with those of the whole.
        "versions_of": registry.get(declared.along) if declared.along else declared,
        "body": html.fragment(composition),
        "runs": [run for run in my_runs(reader_of(request), limit=10) if run.scope == of.scope][:1],
        "may_make": may(reader_of(request), Permission.MAKE_DOCUMENTS, of.place),
        "who_makes": who_can(Permission.MAKE_DOCUMENTS),
    }
    return render(request, "workspace/document.html", context)


@login_required
def make(request: HttpRequest, slug: str) -> HttpResponse:
    """Which documents and which language; then the job that makes them starts, and its page is next.

    The address may name the document that the reader comes from; without one all are chosen.
    """
    of = initiative(reader_of(request), slug)
    demand(reader_of(request), Permission.MAKE_DOCUMENTS, of.place)
    named = request.GET.getlist("dokument") or [key for key, _title in parts()]
    form = FilesForm(request.POST or None, initial={"documents": named, "language": [language_of(of)]})
    if form.is_bound and form.is_valid():
        chosen = form.cleaned_data
        run_id = start_dossier(reader=reader_of(request), of=of, languages=chosen["language"], only=chosen["documents"])
        return HttpResponseRedirect(reverse("jobs:run", args=[run_id]))
    context = {"of": of, "form": form, "template": template_of(reader_of(request), of.scope)}
    return render(request, "workspace/make_files.html", context, status=422 if form.errors else 200)


def _report(slug: str) -> Report:
    for report in registry.reports():
        if report.slug == slug:
            return report
    raise Http404
