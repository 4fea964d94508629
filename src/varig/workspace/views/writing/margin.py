"""Remarks in the margin: put, answered, resolved. Each gives the margin again for htmx, or leads back to the page."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST

from varig.foundation.kernel import Invalid, Message
from varig.foundation.reports.actions.comments import put_comment, remove_comment, resolve_comment
from varig.foundation.reports.queries.comments import comments
from varig.foundation.ui.text import say
from varig.workspace.views.writing.opened import Opened, opened


@login_required
@require_POST
def put(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """A new remark, or an answer to one."""
    there = opened(request, slug, report, section)
    there.demand_commenting()
    answers = request.POST.get("answers", "")
    try:
        made = put_comment(
            reader=there.reader,
            place=there.place,
            text=request.POST.get("text", ""),
            quoted=request.POST.get("quoted", ""),
            answers=int(answers) if answers.isascii() and answers.isdecimal() and len(answers) < 16 else None,
        )
    except Invalid as invalid:
        typed = "" if answers else request.POST.get("text", "")
        return _margin(request, there, fault=invalid.problems[0].message, typed=typed)
    return _margin(request, there, made=0 if answers else made)


@login_required
@require_POST
def resolve(request: HttpRequest, slug: str, report: str, section: str, comment_id: int) -> HttpResponse:
    """Done with, or taken up again. An answer that was written and not sent yet goes first."""
    there = opened(request, slug, report, section)
    there.demand_commenting()
    answer = request.POST.get("text", "")
    if answer.strip():
        try:
            put_comment(reader=there.reader, place=there.place, text=answer, answers=comment_id)
        except Invalid as invalid:
            return _margin(request, there, fault=invalid.problems[0].message)
    resolve_comment(
        reader=there.reader, place=there.place, comment_id=comment_id, resolved=request.POST.get("resolved") == "1"
    )
    return _margin(request, there)


@login_required
@require_POST
def remove(request: HttpRequest, slug: str, report: str, section: str, comment_id: int) -> HttpResponse:
    """One's own."""
    there = opened(request, slug, report, section)
    there.demand_commenting()
    remove_comment(reader=there.reader, place=there.place, comment_id=comment_id)
    return _margin(request, there)


def _margin(
    request: HttpRequest, there: Opened, *, made: int = 0, fault: Message | None = None, typed: str = ""
) -> HttpResponse:
    if not request.headers.get("HX-Request"):
        if fault is not None:
            messages.error(request, say(fault))
        return HttpResponseRedirect(f"{there.at('section')}#kommentarer")
    context = {
        "of": there.of,
        "there": there,
        "threads": comments(there.place),
        "made": made,
        "fault": fault,
        "typed": typed,
    }
    return render(request, "workspace/writing/_margin.html", context)
