"""Two who changed the same paragraphs: for each of those the one who came second chooses what shall stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from varig.foundation.documents import html
from varig.foundation.documents.narrative import Narrative, Piece, begun_as, blocks_of
from varig.foundation.kernel import Conflict, msg
from varig.foundation.reports.actions.texts import settle
from varig.foundation.reports.queries.texts import UnmergedFacts, choices_between, text_at, unmerged_of
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.workspace.views.writing.opened import Opened, opened

STANDING, MINE, BOTH = "standing", "mine", "both"


@login_required
@never_cache
def both_sides(request: HttpRequest, slug: str, report: str, section: str) -> HttpResponse:
    """The whole text, and a choice wherever both have written: what stands, what the reader wrote, or both."""
    there = opened(request, slug, report, section)
    there.demand_writing()
    mine = unmerged_of(there.reader, there.place)
    if mine is None:
        return HttpResponseRedirect(there.at("section"))
    text = text_at(there.place)
    found = choices_between(there.place, text, mine)
    chosen = {at: request.POST.get(f"choice-{at}", "") for at, piece in enumerate(found) if not piece.is_settled}
    if request.method == "POST":
        # Where the second's own page is still open, hers may have grown too.
        if request.POST.get("version") != str(text.version) or request.POST.get("beside") != _as_seen(mine):
            messages.error(request, _("Teksten er endret mens du valgte. Se over valgene på nytt."))
            return HttpResponseRedirect(there.at("both_sides"))
        if all(chosen.values()):
            body = begun_as(mine.body, text.body, _settled(found, chosen))
            try:
                settle(reader=there.reader, place=there.place, based_on=text.version, body=body, beside=mine)
            except Conflict as conflict:
                messages.error(request, say(conflict.problems[0].message))
                return HttpResponseRedirect(there.at("both_sides"))
            messages.success(request, _("Teksten er lagret."))
            return _on_from_both(there)
    shown = {
        "of": there.of,
        "there": there,
        "text": text,
        "beside": _as_seen(mine),
        "pieces": [_shown(there, piece, chosen.get(at)) for at, piece in enumerate(found)],
        "unanswered": request.method == "POST",
        "crumbs": (Choice(there.section.title, there.at("section")), Choice(msg("To tekster"), "")),
    }
    return render(request, "workspace/writing/both_sides.html", shown, status=422 if shown["unanswered"] else 200)


def _as_seen(mine: UnmergedFacts) -> str:
    return f"{mine.id} {mine.at.isoformat()}"


def _shown(there: Opened, piece: Piece, chosen: str | None) -> dict[str, Any]:
    def drawn(blocks: Sequence[Any]) -> str:
        said: Narrative = {"type": "doc", "content": list(blocks)}
        return html.inner_blocks(blocks_of(said, there.known), there.context.language)

    standing = drawn(piece.standing)
    if piece.is_settled:
        return {"settled": standing}
    return {"standing": standing, "mine": drawn(piece.mine), "chosen": chosen or ""}


def _settled(found: Sequence[Piece], chosen: Mapping[int, str]) -> list[Any]:
    """The text as it was chosen. Of «both» what stands comes first, and what they share once."""
    content: list[Any] = []
    for at, piece in enumerate(found):
        if chosen.get(at) != MINE:
            content += piece.standing
        if chosen.get(at) == MINE:
            content += piece.mine
        elif chosen.get(at) == BOTH:
            content += [one for one in piece.mine if one not in piece.standing]
    return content


def _on_from_both(there: Opened) -> HttpResponse:
    """To the next text that waits for a choice, or back to writing."""
    waits = unmerged_of(there.reader, there.place) is not None
    return HttpResponseRedirect(there.at("both_sides" if waits else "section"))
