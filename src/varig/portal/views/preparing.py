"""Where the municipality prepares what residents read: everything at a glance, marks, publishing and taking down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Conflict, Invalid, Message, NotAllowed, Reader, Refused, msg, msg_n
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.paging import paging
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.rules import KIND_NAMES
from varig.portal.actions import pages, texts
from varig.portal.forms.page import PARTS, PageForm
from varig.portal.queries.pages import PageFacts, last_change, page
from varig.portal.queries.prepared import Prepared, prepared
from varig.portal.queries.residents import Residents, residents
from varig.portal.queries.texts import texts as written
from varig.portal.rules import LANGUAGE_NAMES, PART_NAMES, Part, publishing_problems
from varig.portal.views.residents import drawn

# What of the list is shown, by its word in the address.
VIEWS: Mapping[str, tuple[Message, Callable[[Prepared], bool]]] = {
    "alle": (msg("Alle"), lambda _one: True),
    "brukes": (msg("Det innbyggerne bruker"), lambda one: one.is_used),
    "uten-tekst": (msg("Uten tekst"), lambda one: one.text is None or not one.text.languages),
    "klare": (msg("Klare til å merkes"), lambda one: one.can_be_marked),
    "offentlige": (msg("Offentlige"), lambda one: one.is_public),
}
MARK, UNMARK = "merk", "fjern"


def _opened(request: HttpRequest, slug: str) -> tuple[Reader, InitiativeFacts]:
    reader = reader_of(request)
    return reader, initiative(reader, slug)


def _home(of: InitiativeFacts) -> str:
    return reverse("portal:preparing", args=[of.slug])


@login_required
def overview(request: HttpRequest, slug: str, initiative_id: int | None = None) -> HttpResponse:  # noqa: ARG001
    """The page's state, and every item with its text, its mark and what is missing.

    A gap's address ends in the number of what it is about, which here is the initiative's own.
    """
    reader, of = _opened(request, slug)
    every = prepared(reader, of)
    view = request.GET.get("vis", "alle") if request.GET.get("vis") in VIEWS else "alle"
    found = [one for one in every if VIEWS[view][1](one)]
    pages_ = paging(request, len(found))
    may_mark = texts.who_may_mark(reader, of)
    context = {
        **_of_page(reader, of),
        "rows": found[pages_.rows],
        "whole": len(every),
        "public": sum(one.is_public for one in every),
        "views": [
            Choice(msg("%(view)s %(count)s", view=label, count=sum(map(fits, every))), f"?vis={key}", key == view)
            for key, (label, fits) in VIEWS.items()
        ],
        "view": view,
        "paging": pages_,
        "part_names": PART_NAMES,
        "kind_names": KIND_NAMES,
        "may_write": roles.may(reader, roles.Permission.EDIT_ITEM, of.place),
        "who_may_mark": may_mark,
        "mark": MARK,
        "unmark": UNMARK,
    }
    return render(request, "portal/preparing.html", context)


def _of_page(reader: Reader, of: InitiativeFacts) -> dict[str, Any]:
    now = page(reader, of)
    role = roles.ROLES.get(now.published_role)
    return {
        "of": of,
        "page": now,
        "public_address": f"{settings.BASE_ADDRESS}{reverse('portal:residents', args=[of.slug])}",
        "role": role.called if role else "",
        "may_edit": pages.may_edit_page(reader, of),
        "may_publish": roles.may(reader, roles.Permission.PUBLISH, of.place),
        "who_edits": roles.who_can(roles.Permission.EDIT_INITIATIVE),
        "who_publishes": roles.who_can(roles.Permission.PUBLISH),
    }


@login_required
def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """The page as residents would read it now, for whoever may read the initiative."""
    _reader, of = _opened(request, slug)
    chosen = request.GET.get("sprak", "")
    language = chosen if chosen in LANGUAGE_NAMES else of.municipality.language
    response = HttpResponse(drawn(of, language, timezone.localdate(), preview=_home(of)))
    response["Cache-Control"] = "private, no-cache"
    return response


@login_required
def edit_page(request: HttpRequest, slug: str) -> HttpResponse:
    """What the page says by itself."""
    reader, of = _opened(request, slug)
    if not pages.may_edit_page(reader, of):
        raise NotAllowed(roles.who_can(roles.Permission.EDIT_INITIATIVE))

    def save(typed: dict[str, Any]) -> None:
        version = typed.pop("version")
        pages.edit_page(reader=reader, of=of, version=version, facts=typed)

    def current() -> Current:
        now = page(reader, of)
        told = last_change(reader, of) if request.method == "POST" else None
        return Current(_values(now), now.version, told.who if told else "", told.at if told else None)

    shown = EditPage(
        title=msg("Siden «Hva skjer videre?»"),
        lead=msg("Det som står her, er synlig for alle så lenge siden er publisert."),
        back=_home(of),
        save=msg("Lagre"),
        breadcrumbs=(_crumb(of), Choice(msg("Rediger siden"), "")),
        template="portal/edit_page.html",
        context={"of": of, "parts": PARTS},
    )
    return edit(request, shown, PageForm, save, current)


def _crumb(of: InitiativeFacts) -> Choice:
    return Choice(msg("Hva skjer videre?"), _home(of))


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


@login_required
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Shows what becomes public, to whom it is named, and publishes."""
    reader, of = _opened(request, slug)
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    if request.method == "POST":
        try:
            pages.publish(reader=reader, of=of, version=_version(request))
        except Conflict as conflict:
            _tell(request, conflict)
        except Invalid:
            return _confirm_publishing(request, reader, of, status=422)
        else:
            messages.success(request, say(msg("Siden er publisert. Den kan leses av alle nå.")))
        return HttpResponseRedirect(_home(of))
    return _confirm_publishing(request, reader, of)


def _confirm_publishing(request: HttpRequest, reader: Reader, of: InitiativeFacts, status: int = 200) -> HttpResponse:
    shown = residents(of, of.municipality.language, timezone.localdate())
    contact = shown.page.contact
    problems = publishing_problems(
        place=shown.page.place, unit=contact.unit, phone=contact.phone, email=contact.email, marked=len(shown.rows)
    )
    context = {
        **_of_page(reader, of),
        "crumbs": (_crumb(of), Choice(msg("Publiser"), "")),
        "shown": shown,
        "named": _named(shown),
        "problems": list(problems),
        "edit_address": reverse("portal:edit_page", args=[of.slug]),
    }
    return render(request, "portal/publish.html", context, status=status)


def _named(shown: Residents) -> list[str]:
    """Whoever stands by name on the page: those who have said yes without conditions."""
    stays = [row for row in shown.rows if row.part in {Part.STAYS, Part.CHANGES}]
    return sorted({say(row.beside.answer) for row in stays if row.beside.answer})


@login_required
def take_down(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks why, and takes the page out of everybody's sight."""
    reader, of = _opened(request, slug)
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    if request.method == "POST":
        try:
            pages.take_down(reader=reader, of=of, version=_version(request), why=request.POST.get("why", ""))
        except Refused as refused:
            _tell(request, refused)
        else:
            messages.success(request, say(msg("Siden er tatt ned. Ingen utenfor kommunen kan lese den.")))
        return HttpResponseRedirect(_home(of))
    context = {**_of_page(reader, of), "crumbs": (_crumb(of), Choice(msg("Ta ned"), ""))}
    return render(request, "portal/take_down.html", context)


@login_required
def write(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """To the form of an item's text in the register: the one that stands, or a new one with the item filled in."""
    reader, of = _opened(request, slug)
    name = texts.called(reader, of, item_id)
    if written(reader, of, [item_id]):
        return HttpResponseRedirect(reverse("workspace:edit_row", args=[of.slug, texts.PATH, item_id]))
    new = reverse("workspace:new_row", args=[of.slug, texts.PATH])
    return HttpResponseRedirect(f"{new}?{urlencode({'item': name})}")


@login_required
@require_POST
def mark(request: HttpRequest, slug: str) -> HttpResponse:
    """Mark the chosen items as public, or take the mark away; asked once more where they can be read at once."""
    reader, of = _opened(request, slug)
    ids = [int(one) for one in request.POST.getlist("ids") if one.isascii() and one.isdigit()]
    back = _back(request, of)
    if not ids:
        messages.info(request, say(msg("Velg minst ett punkt først.")))
        return HttpResponseRedirect(back)
    if request.POST.get("what") == UNMARK:
        count = texts.unmark(reader=reader, of=of, ids=ids)
        did = msg_n("Merket er fjernet fra %(count)s punkt.", "Merket er fjernet fra %(count)s punkter.", count=count)
        messages.success(request, say(did))
        return HttpResponseRedirect(back)
    if page(reader, of).is_out and "sure" not in request.POST:
        return _confirm_marking(request, reader, of, ids)
    try:
        count = texts.mark(reader=reader, of=of, ids=ids)
    except Invalid as refused:
        _tell(request, refused)
    else:
        did = _marked(count)
        messages.success(request, say(did))
    return HttpResponseRedirect(back)


def _marked(count: int) -> Message:
    return msg_n("%(count)s punkt er merket som offentlig.", "%(count)s punkter er merket som offentlige.", count=count)


def _confirm_marking(request: HttpRequest, reader: Reader, of: InitiativeFacts, ids: list[int]) -> HttpResponse:
    texts.demand_marking(reader, of, ids)
    context = {
        **_of_page(reader, of),
        "crumbs": (_crumb(of), Choice(msg("Merk som offentlige"), "")),
        "chosen": [one for one in prepared(reader, of) if one.item_id in ids],
        "back": _back(request, of),
        "mark": MARK,
    }
    return render(request, "portal/mark.html", context)


def _back(request: HttpRequest, of: InitiativeFacts) -> str:
    """The item's page for a mark that was set there, else the list as it was narrowed."""
    if request.POST.get("back", "").isdecimal():
        return f"{reverse('workspace:item', args=[of.slug, int(request.POST['back'])])}#public_texts"
    view = request.POST.get("vis", "")
    return f"{_home(of)}?vis={view}" if view in VIEWS else _home(of)


def _version(request: HttpRequest) -> int:
    sent = request.POST.get("version", "")
    return int(sent) if sent.isascii() and sent.isdigit() else 0


def _tell(request: HttpRequest, refused: Refused) -> None:
    messages.error(request, " ".join(say(problem.message) for problem in refused.problems))
