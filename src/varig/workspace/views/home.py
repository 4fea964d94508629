"""Hjem: what waits for one, the initiatives one may read, and one's own long work."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from varig.foundation.accounts.requests import reader_of
from varig.foundation.checks.queries import GapCounts, counts
from varig.foundation.jobs.queries import my_runs
from varig.foundation.ui.shell import Deadline
from varig.initiatives.queries import InitiativeFacts, initiatives
from varig.workspace.panels.shell import deadline
from varig.workspace.queries.waiting import waiting


@dataclass(frozen=True)
class Line:
    """One initiative on the page."""

    of: InitiativeFacts
    deadline: Deadline
    gaps: GapCounts


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """What one should do, what one may read, and what one has started."""
    today, reader = timezone.localdate(), reader_of(request)
    # Those that go on first, the one that ends soonest on top; then those that have ended, the last one first.
    readable = sorted(initiatives(reader), key=lambda of: (of.last_day < today, abs((of.last_day - today).days)))
    context = {
        "waiting": waiting(reader, readable, timezone.now()),
        "lines": [Line(of, deadline(of, today), counts(of.scope, today)) for of in readable],
        "runs": my_runs(reader, limit=5),
    }
    return render(request, "workspace/home.html", context)
