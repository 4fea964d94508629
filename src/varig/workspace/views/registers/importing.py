"""Many rows from a spreadsheet, in two steps: choose the file, then see what would happen and say yes."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from varig.foundation.accounts.requests import reader_of
from varig.foundation.files.actions import keep, remove
from varig.foundation.files.queries import OpenFile, open_file
from varig.foundation.kernel import Invalid, Message, NotAllowed, Refused, msg, msg_n
from varig.foundation.registers.importing import Proposal, Taken, propose, remember_columns, take_in
from varig.foundation.registers.importing.forms import HeaderRowForm, UploadForm
from varig.foundation.registers.importing.shown import Chosen, shown
from varig.foundation.registers.reading.limits import LARGEST_FILE, MEGABYTE
from varig.foundation.registers.spoken import param, spoken
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.workspace.actions.taking_in import MANY, kept_in, may_open, start_taking_in
from varig.workspace.views.registers.found import Found, find


@login_required
def upload(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """Step 1: a file, kept here until it is imported, if it can be read."""
    found = _found(request, slug, path)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        content = file.read()
        try:
            propose(found.register, found.reader, found.of, content, file.name)
            kept = keep(
                reader=found.reader,
                content=content,
                name=file.name,
                media_type="application/octet-stream",
                scope=kept_in(found.of),
            )
            return HttpResponseRedirect(found.at("import_file", kept.id))
        except Refused as refused:
            show_refusal(form, _at(refused, "file"))
    context = {**_around(found), "form": form, "megabytes": LARGEST_FILE // MEGABYTE}
    return render(request, "workspace/register/upload.html", context, status=422 if form.errors else 200)


@login_required
def proposal(request: HttpRequest, slug: str, path: str, file_id: int) -> HttpResponse:
    """Step 2: what the file was understood as, and what it would change.

    Sent with `import`, it is carried out; with `without_faults`, for the rows that have none; with `another`, the
    chosen columns are kept and another file is asked for.
    """
    found = _found(request, slug, path)
    file = open_file(found.reader, file_id, may=lambda reader, facts: may_open(reader, found.of, facts))
    header_row, chosen = _asked(request, found)
    try:
        what = _propose(found, file, chosen, header_row)
    except Invalid as refused:
        # The row that was named can't be the header: back to the one that was found, with the sentence.
        what = propose(found.register, found.reader, found.of, file.content, file.facts.name)
        return _look(request, found, file, what, problem=refused.problems[0].message)
    if request.POST.get("import") == what.seal:
        return _carry_out(request, found, file, what)
    if request.POST.get("without_faults") == what.seal:
        return _carry_out_some(request, found, file, what)
    problem = _CHANGED if {"import", "without_faults"} & set(request.POST) else chosen.twice(what.matching)
    if chosen.keys and problem is None:
        remember_columns(what, reader=found.reader, of=found.of, file=file.facts.name)
    if "another" in request.POST:
        return HttpResponseRedirect(found.at("import"))
    return _look(request, found, file, what, problem=problem)


def _propose(found: Found, file: OpenFile, chosen: Chosen, header_row: int | None) -> Proposal:
    return propose(
        found.register,
        found.reader,
        found.of,
        file.content,
        file.facts.name,
        correct=chosen.correct,
        header_row=header_row,
    )


def _asked(request: HttpRequest, found: Found) -> tuple[int | None, Chosen]:
    """The header row a person named, and what the headers are; the latter only if they were those of that row."""
    form = HeaderRowForm(request.POST) if request.method == "POST" else None
    if form is None or not form.is_valid():
        return None, Chosen({}, found.register)
    header_row: int | None = form.cleaned_data["header_row"]
    same = header_row is None or request.POST.get("read_row") == str(header_row)
    return header_row, Chosen.of(found.register, request.POST) if same else Chosen({}, found.register)


_CHANGED = msg("Noe er endret siden du så planen. Se over en gang til, og hent inn når den stemmer.")


def _carry_out(request: HttpRequest, found: Found, file: OpenFile, what: Proposal) -> HttpResponse:
    if what.changes > MANY:
        run_id = start_taking_in(reader=found.reader, of=found.of, proposal=what, file_id=file.facts.id)
        return HttpResponseRedirect(reverse("jobs:run", args=[run_id]))
    try:
        done = take_in(what, reader=found.reader, of=found.of, file=file.facts.name)
    except Invalid as refused:
        return _look(request, found, file, what, problem=refused.problems[0].message)
    remove(reader=found.reader, file_id=file.facts.id, scope=kept_in(found.of))
    messages.success(request, say(_done(found, done)))
    return HttpResponseRedirect(found.at("register"))


def _carry_out_some(request: HttpRequest, found: Found, file: OpenFile, what: Proposal) -> HttpResponse:
    """The rows without faults. The others are shown again with their reasons, and the file is kept for that."""
    good = what.without_faults()
    if good.changes > MANY:
        run_id = start_taking_in(reader=found.reader, of=found.of, proposal=good, file_id=file.facts.id, seal=what.seal)
        return HttpResponseRedirect(reverse("jobs:run", args=[run_id]))
    try:
        done = take_in(good, reader=found.reader, of=found.of, file=file.facts.name)
    except Invalid as refused:
        return _look(request, found, file, what, problem=refused.problems[0].message)
    messages.success(request, say(_done(found, done)))
    return HttpResponseRedirect(found.at("import_file", file.facts.id))


def _done(found: Found, done: Taken) -> Message:
    new = msg_n("%(count)s ny rad", "%(count)s nye rader", count=done.new)
    changed = msg_n("%(count)s endret", "%(count)s endret", count=done.changed)
    return msg(
        "%(register)s: %(new)s og %(changed)s er hentet inn.",
        register=param(found.register.title),
        new=new,
        changed=changed,
    )


def _look(
    request: HttpRequest, found: Found, file: OpenFile, what: Proposal, problem: Message | None = None
) -> HttpResponse:
    rows = HeaderRowForm(initial={"header_row": what.sheet.header_row})
    context = {
        **_around(found),
        "shown": shown(what),
        "proposed": what,
        "file": file.facts,
        "rows": rows,
        "problem": problem,
    }
    return render(request, "workspace/register/proposal.html", context, status=422 if problem else 200)


def _found(request: HttpRequest, slug: str, path: str) -> Found:
    found = find(request, slug, path)
    roles.demand(reader_of(request), roles.Permission.IMPORT, found.of.place)
    if not found.register.stored.may_add(found.reader, found.of):
        raise NotAllowed(found.register.stored.who_can())
    return found


def _around(found: Found) -> dict[str, Any]:
    required = [spoken(column.label).lower() for column in found.register.imported if column.required]
    return {
        "of": found.of,
        "found": found,
        "register": found.register,
        "required": ", ".join(required),
        "crumbs": (found.crumb, Choice(msg("Hent inn fra Excel"), "")),
        "back": found.at("register"),
    }


def _at(refused: Refused, field: str) -> Refused:
    """The same sentences, at the field of the form they are about."""
    return Refused([type(problem)(problem.message, field) for problem in refused.problems])
