"""A section's text as it was before: who kept it when, what stood, and taking it up again."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from varig.foundation.documents import html
from varig.foundation.documents.narrative import blocks_of
from varig.foundation.kernel import Conflict, msg
from varig.foundation.reports.actions.texts import restore
from varig.foundation.reports.queries.texts import body_at, revisions, text_at
from varig.foundation.ui.paging import paging
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.workspace.views.writing.opened import opened


@login_required
@require_GET
def earlier(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """Every one that is kept, newest first."""
    there = opened(request, slug, report, section)
    kept = revisions(there.place)
    pages = paging(request, len(kept))
    context = {
        "of": there.of,
        "there": there,
        "kept": kept[pages.rows],
        "paging": pages,
        "crumbs": (Choice(there.section.title, there.at("section")), Choice(msg("Tidligere utgaver"), "")),
    }
    return render(request, "workspace/writing/earlier.html", context)


@login_required
def one(request: HttpRequest, slug: str, report: str, section: str, version: int) -> HttpResponse:
    """What stood in it. Taken up again it stands as the newest, and what stood until then is kept too."""
    there = opened(request, slug, report, section)
    if request.method == "POST":
        there.demand_writing()
        try:
            restore(reader=there.reader, place=there.place, based_on=text_at(there.place).version, version=version)
        except Conflict as conflict:
            messages.error(request, say(conflict.problems[0].message))
            return HttpResponseRedirect(there.at("both_sides"))
        messages.success(request, _("Utgaven står nå som teksten. Den som sto, er tatt vare på."))
        return HttpResponseRedirect(there.at("section"))
    body = body_at(there.place, version)
    context = {
        "of": there.of,
        "there": there,
        "kept": next((each for each in revisions(there.place) if each.version == version), None),
        "is_now": version == text_at(there.place).version,
        "own": html.inner_blocks(blocks_of(body, there.known), there.context.language),
        "crumbs": (
            Choice(there.section.title, there.at("section")),
            Choice(msg("Tidligere utgaver"), there.at("earlier_texts")),
            Choice(msg("Utgave %(version)s", version=str(version)), ""),
        ),
    }
    return render(request, "workspace/writing/earlier_one.html", context)
