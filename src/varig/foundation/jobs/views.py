from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from varig.foundation.accounts.requests import reader_of
from varig.foundation.files.download import download
from varig.foundation.jobs import queries
from varig.foundation.jobs.actions import ask_to_stop


@require_GET
@login_required
@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    """What I have started."""
    runs = queries.my_runs(reader_of(request))
    return render(request, "jobs/mine.html", {"runs": runs})


@require_GET
@never_cache
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """How far a run is: a page, or for htmx the box alone. When it has ended well, the whole page is loaded again:
    what the run changed is counted in the menu too.
    """
    found = queries.run(reader_of(request), pk)
    asks_again = bool(request.headers.get("HX-Request"))
    response = render(request, "jobs/_run.html" if asks_again else "jobs/run.html", {"run": found})
    if asks_again and found.onward:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a run to stop."""
    ask_to_stop(reader=reader_of(request), run_id=pk)
    return redirect("jobs:run", pk=pk)


@require_GET
def result(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """A file that a run made."""
    return download(queries.result(reader_of(request), pk, file))
