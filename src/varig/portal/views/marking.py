"""What residents may read of an item: its texts, and the mark that makes them public."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from varig.foundation.kernel import Invalid, Message, Reader, msg, msg_n
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.portal.actions import texts
from varig.portal.queries.pages import page
from varig.portal.queries.prepared import Prepared, prepared
from varig.portal.queries.texts import texts as written
from varig.portal.views.opening import crumb, home, of_page, opened, tell

# What of the list is shown, by its word in the address.
VIEWS: Mapping[str, tuple[Message, Callable[[Prepared], bool]]] = {
    "alle": (msg("Alle"), lambda _one: True),
    "brukes": (msg("Det innbyggerne bruker"), lambda one: one.is_used),
    "uten-tekst": (msg("Uten tekst"), lambda one: one.text is None or not one.text.languages),
    "klare": (msg("Klare til å merkes"), lambda one: one.can_be_marked),
    "offentlige": (msg("Offentlige"), lambda one: one.is_public),
    "venter": (msg("Venter på godkjenning"), lambda one: one.waits is not None),
}
MARK, UNMARK = "merk", "fjern"


@login_required
def write(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """To the form of an item's text in the register: the one that stands, or a new one with the item filled in."""
    reader, of = opened(request, slug)
    name = texts.called(reader, of, item_id)
    if written(reader, of, [item_id]):
        return HttpResponseRedirect(reverse("workspace:edit_row", args=[of.slug, texts.PATH, item_id]))
    new = reverse("workspace:new_row", args=[of.slug, texts.PATH])
    return HttpResponseRedirect(f"{new}?{urlencode({'item': name})}")


@login_required
@require_POST
def mark(request: HttpRequest, slug: str) -> HttpResponse:
    """Mark the chosen items as public, or take the mark away; asked once more where they can be read at once."""
    reader, of = opened(request, slug)
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
        tell(request, refused)
    else:
        did = _marked(count)
        messages.success(request, say(did))
    return HttpResponseRedirect(back)


def _marked(count: int) -> Message:
    return msg_n("%(count)s punkt er merket som offentlig.", "%(count)s punkter er merket som offentlige.", count=count)


def _confirm_marking(request: HttpRequest, reader: Reader, of: InitiativeFacts, ids: list[int]) -> HttpResponse:
    texts.demand_marking(reader, of, ids)
    context = {
        **of_page(reader, of),
        "crumbs": (crumb(of), Choice(msg("Merk som offentlige"), "")),
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
    return f"{home(of)}?vis={view}" if view in VIEWS else home(of)
