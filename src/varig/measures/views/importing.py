"""Many measures from a spreadsheet, in two steps: choose the file, then see what would happen and say yes."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from varig.foundation.accounts.requests import reader_of
from varig.foundation.files.actions import keep, remove
from varig.foundation.files.queries import FileFacts, OpenFile, kept_by, open_file
from varig.foundation.kernel import Invalid, Message, Reader, Refused, msg, msg_n
from varig.foundation.registers.reading.limits import LARGEST_FILE, MEGABYTE
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.measures.actions import Imported, import_measures
from varig.measures.forms import HeaderRowForm, UploadForm
from varig.measures.register import Proposal, propose
from varig.measures.register.example import example_file
from varig.measures.register.shown import Chosen, shown

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
def upload(request: HttpRequest, slug: str) -> HttpResponse:
    """Step 1: a file, kept here until it is imported, if it can be read."""
    of = _of(request, slug)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        content = file.read()
        try:
            propose(reader_of(request), of, content, file.name)
            kept = keep(
                reader=reader_of(request),
                content=content,
                name=file.name,
                media_type="application/octet-stream",
                scope=_kept_in(of),
            )
            return HttpResponseRedirect(reverse("measures:import_file", args=[of.slug, kept.id]))
        except Refused as refused:
            show_refusal(form, _at(refused, "file"))
    context = {**_around(of), "form": form, "megabytes": LARGEST_FILE // MEGABYTE}
    return render(request, "measures/upload.html", context, status=422 if form.errors else 200)


@login_required
def proposal(request: HttpRequest, slug: str, file_id: int) -> HttpResponse:
    """Step 2: what the file was understood as, and what it would change. Sent with `import`, it is carried out."""
    of = _of(request, slug)
    file = open_file(reader_of(request), file_id, may=lambda reader, facts: _may_open(reader, of, facts))
    header_row, chosen = _asked(request)
    try:
        found = propose(
            reader_of(request), of, file.content, file.facts.name, correct=chosen.correct, header_row=header_row
        )
    except Invalid as refused:
        # The row that was named can't be the header: back to the one that was found, with the sentence.
        found = propose(reader_of(request), of, file.content, file.facts.name)
        return _look(request, of, file, found, problem=refused.problems[0].message)
    if request.POST.get("import") == found.seal:
        return _carry_out(request, of, file, found)
    problem = _CHANGED if "import" in request.POST else chosen.twice(found.matching)
    return _look(request, of, file, found, problem=problem)


def _asked(request: HttpRequest) -> tuple[int | None, Chosen]:
    """The header row a person named, and what the headers are; the latter only if they were those of that row."""
    form = HeaderRowForm(request.POST) if request.method == "POST" else None
    if form is None or not form.is_valid():
        return None, Chosen({})
    header_row: int | None = form.cleaned_data["header_row"]
    same = header_row is None or request.POST.get("read_row") == str(header_row)
    return header_row, Chosen.of(request.POST) if same else Chosen({})


_CHANGED = msg("Noe er endret siden du så planen. Se over en gang til, og hent inn når den stemmer.")


def _carry_out(request: HttpRequest, of: InitiativeFacts, file: OpenFile, found: Proposal) -> HttpResponse:
    try:
        done = import_measures(
            reader=reader_of(request),
            of=of,
            plan=found.plan,
            ids=found.ids,
            file=file.facts.name,
            corrected=found.corrected,
        )
    except Invalid as refused:
        return _look(request, of, file, found, problem=refused.problems[0].message)
    remove(reader=reader_of(request), file_id=file.facts.id, scope=_kept_in(of))
    messages.success(request, say(_done(done)))
    return HttpResponseRedirect(reverse("workspace:legacy", args=[of.slug]))


def _done(done: Imported) -> Message:
    new = msg_n("%(count)s nytt tiltak", "%(count)s nye tiltak", count=done.new)
    changed = msg_n("%(count)s endret", "%(count)s endret", count=done.changed)
    return msg("%(new)s og %(changed)s er hentet inn.", new=new, changed=changed)


def _look(
    request: HttpRequest, of: InitiativeFacts, file: OpenFile, found: Proposal, problem: Message | None = None
) -> HttpResponse:
    rows = HeaderRowForm(initial={"header_row": found.sheet.header_row})
    context = {
        **_around(of),
        "shown": shown(found),
        "found": found,
        "file": file.facts,
        "rows": rows,
        "problem": problem,
    }
    return render(request, "measures/proposal.html", context, status=422 if problem else 200)


@login_required
@require_GET
def example(request: HttpRequest, slug: str) -> HttpResponse:
    """A spreadsheet with every column and two invented rows, to fill in."""
    _of(request, slug)
    response = HttpResponse(example_file(timezone.localdate()), content_type=_XLSX)
    response["Content-Disposition"] = f'attachment; filename="{say(msg("tiltak"))}.xlsx"'
    return response


def _of(request: HttpRequest, slug: str) -> InitiativeFacts:
    of = initiative(reader_of(request), slug)
    roles.demand(reader_of(request), roles.Permission.IMPORT, of.place)
    return of


def _around(of: InitiativeFacts) -> dict[str, Any]:
    legacy = reverse("workspace:legacy", args=[of.slug])
    crumbs = (Choice(msg("Arven"), legacy), Choice(msg("Hent inn tiltak"), ""))
    return {"of": of, "crumbs": crumbs, "back": legacy}


def _kept_in(of: InitiativeFacts) -> str:
    """Files on their way in change nothing of the initiative, so they have a scope of their own."""
    return f"{of.scope}/import"


def _may_open(reader: Reader, of: InitiativeFacts, facts: FileFacts) -> bool:
    return facts.scope == _kept_in(of) and kept_by(reader, facts)


def _at(refused: Refused, field: str) -> Refused:
    """The same sentences, at the field of the form they are about."""
    return Refused([type(problem)(problem.message, field) for problem in refused.problems])
