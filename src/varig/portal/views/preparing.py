"""Where the municipality prepares what residents read: everything at a glance, a preview, and the page's own words."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from varig.foundation.kernel import NotAllowed, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.paging import paging
from varig.foundation.ui.shell import Choice
from varig.initiatives import roles
from varig.legacy.rules import KIND_NAMES
from varig.portal.actions import pages, texts
from varig.portal.forms.page import PARTS, PageForm
from varig.portal.queries.documents import adopted_unshown, choosable_documents
from varig.portal.queries.pages import PageFacts, last_change, page
from varig.portal.queries.prepared import prepared
from varig.portal.rules import LANGUAGE_NAMES, PART_NAMES
from varig.portal.views.marking import MARK, UNMARK, VIEWS
from varig.portal.views.opening import crumb, home, is_stale, of_page, opened
from varig.portal.views.residents import drawn


@login_required
def overview(request: HttpRequest, slug: str, initiative_id: int | None = None) -> HttpResponse:  # noqa: ARG001
    """The page's state, and every item with its text, its mark and what is missing.

    A gap's address ends in the number of what it is about, which here is the initiative's own.
    """
    reader, of = opened(request, slug)
    every = prepared(reader, of)
    view = request.GET.get("vis", "alle") if request.GET.get("vis") in VIEWS else "alle"
    found = [one for one in every if VIEWS[view][1](one)]
    pages_ = paging(request, len(found))
    may_mark = texts.who_may_mark(reader, of)
    context = {
        **of_page(reader, of),
        "rows": found[pages_.rows],
        "whole": len(every),
        "public": sum(one.is_public for one in every),
        "views": [
            Choice(msg("%(view)s %(count)s", view=label, count=sum(map(fits, every))), f"?vis={key}", key == view)
            for key, (label, fits) in VIEWS.items()
        ],
        "view": view,
        "paging": pages_,
        "documents": (documents := choosable_documents(reader, of)),
        "adopted_unshown": adopted_unshown(documents),
        "part_names": PART_NAMES,
        "kind_names": KIND_NAMES,
        "may_write": roles.may(reader, roles.Permission.EDIT_ITEM, of.place),
        "who_may_mark": may_mark,
        "mark": MARK,
        "unmark": UNMARK,
    }
    return render(request, "portal/preparing.html", context)


@login_required
def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """The page as residents would read it now, for whoever may read the initiative."""
    _reader, of = opened(request, slug)
    chosen = request.GET.get("sprak", "")
    language = chosen if chosen in LANGUAGE_NAMES else of.municipality.language
    response = HttpResponse(drawn(of, language, timezone.localdate(), preview=home(of)))
    response["Cache-Control"] = "private, no-cache"
    return response


@login_required
def edit_page(request: HttpRequest, slug: str) -> HttpResponse:
    """What the page says by itself."""
    reader, of = opened(request, slug)
    if not pages.may_edit_page(reader, of):
        raise NotAllowed(roles.who_can(roles.Permission.EDIT_INITIATIVE))

    def save(typed: dict[str, Any]) -> None:
        version, hold = typed.pop("version"), typed.pop("words_hold", False)
        pages.edit_page(reader=reader, of=of, version=version, facts=typed, words_hold=hold)

    def current() -> Current:
        now = page(reader, of)
        told = last_change(reader, of) if request.method == "POST" else None
        return Current(_values(now), now.version, told.who if told else "", told.at if told else None)

    shown = EditPage(
        title=msg("Siden «Hva skjer videre?»"),
        lead=msg("Det som står her, er synlig for alle så lenge siden er publisert."),
        back=home(of),
        save=msg("Lagre"),
        breadcrumbs=(crumb(of), Choice(msg("Rediger siden"), "")),
        template="portal/edit_page.html",
        context={"of": of, "parts": PARTS},
    )
    make = partial(PageForm, is_stale=is_stale(page(reader, of), of))
    return edit(request, shown, make, save, current)


def _values(now: PageFacts) -> dict[str, Any]:
    own = ("place", "place_en", "opinion_from", "opinion_until", "accessibility_address", "privacy_address")
    return {
        **{name: getattr(now, name) for name in own},
        **{f"lead_{code}": text for code, text in now.lead.items()},
        **{f"opinion_{code}": text for code, text in now.opinion.items()},
        "contact_unit": now.contact.unit,
        "contact_phone": now.contact.phone,
        "contact_email": now.contact.email,
    }
