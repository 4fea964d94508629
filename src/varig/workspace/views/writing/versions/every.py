"""Which versions there are."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from varig.foundation.jobs.queries import my_runs
from varig.foundation.reports.queries.versions import versions
from varig.foundation.ui.paging import paging
from varig.initiatives.roles import Permission, who_can
from varig.workspace.actions.versions import JOB
from varig.workspace.queries.dossier import LANGUAGE_NAMES
from varig.workspace.queries.versions import DRAFT
from varig.workspace.views.writing.versions.place import called, versioned


@login_required
@require_GET
@never_cache
def every(request: HttpRequest, slug: str, report: str) -> HttpResponse:
    """Newest first, with the choice of two to compare; freezing that is under way stands on top."""
    there = versioned(request, slug, report)
    found = versions(there.of.scope, there.report.key)
    pages = paging(request, len(found))
    runs = [run for run in my_runs(there.reader, limit=10) if run.name == JOB and run.scope == there.of.scope]
    context = {
        "of": there.of,
        "there": there,
        "versions": found[pages.rows],
        "every": found,
        "paging": pages,
        "draft": DRAFT,
        "versions_called": there.report.versions,
        "called": called,
        "languages_called": LANGUAGE_NAMES,
        "runs": [run for run in runs if not run.ended],
        "who_writes": who_can(Permission.WRITE_DOCUMENTS),
        "crumbs": there.crumbs(),
    }
    return render(request, "workspace/versions/every.html", context)
