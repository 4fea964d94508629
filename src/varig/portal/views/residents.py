"""The residents' page: for anybody, without login, script or cookie, in each language at an address of its own.

Nothing is drawn for one reader: the same bytes for all, so their own digest is what caches compare. The digest of
what is shown, not the mark of what lies behind: when something unpublished changes, nobody can tell from outside.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from datetime import date
from functools import wraps
from typing import Any, cast

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt

from varig.decisions.queries.hearing_open import open_to_all
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import Message, NotFound
from varig.foundation.reports.queries.versions import ALONG
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.roles import ROLES
from varig.portal.queries.documents import PublicDocument
from varig.portal.queries.residents import Residents, Row, as_told, published, residents
from varig.portal.rules import LANGUAGE_NAMES, LANGUAGES, Contact, Worded

# Stricter than other pages: nothing runs, nothing is fetched but style, letters and icon, nothing can be sent.
_POLICY = {"script-src": ["'none'"], "connect-src": ["'none'"], "form-action": ["'none'"]}

_View = Callable[..., HttpResponse]


def openly(name: str) -> Callable[[_View], Callable[..., HttpResponse]]:
    """Finds the published page and the language; what isn't there, or isn't asked for by reading, is not found.

    `name` is the address's own.
    """

    def opening(view: _View) -> Callable[..., HttpResponse]:
        @csrf_exempt
        @wraps(view)
        def opened(request: HttpRequest, slug: str, language: str = "", **where: Any) -> HttpResponse:
            try:
                if request.method not in {"GET", "HEAD"} or (language and language not in LANGUAGES):
                    raise NotFound
                of = published(slug)
            except NotFound:
                return _not_there(language)
            if language == of.municipality.language:
                return HttpResponseRedirect(reverse(f"portal:{name}", args=[slug]))
            try:
                return view(request, of, language or of.municipality.language, **where)
            except NotFound:
                return _not_there(language)

        return cast("Callable[..., HttpResponse]", csp_replace(_POLICY)(cast("Any", opened)))

    return opening


@openly("residents")
def page(request: HttpRequest, of: InitiativeFacts, language: str) -> HttpResponse:
    """What stays, what changes, what ends, what isn't settled, and who answers."""
    today, now = timezone.localdate(), timezone.now()
    # Which hearings are open is told by the clock, so it is part of what the page was drawn for.
    hearings = [(one, one.phase_at(now)) for one in remembered(of.scope, ("hearings", of.id), lambda: open_to_all(of))]
    phases = tuple((one.id, phase) for one, phase in hearings)
    body = _drawn(of, ("page", language, today, phases), lambda: drawn(of, language, today, hearings=hearings))
    return _answer(request, HttpResponse(body), language)


@openly("data")
def data(request: HttpRequest, of: InitiativeFacts, language: str) -> HttpResponse:
    """The same, for other programs."""
    today = timezone.localdate()
    body = _drawn(of, ("data", language, today), lambda: _as_json(of, language, today))
    return _answer(request, HttpResponse(body, content_type="application/json"), language)


def _drawn(of: InitiativeFacts, what: Hashable, draw: Callable[[], bytes]) -> bytes:
    """Drawn once, as long as nothing changes in the initiative."""
    return remembered(of.scope, ("residents", of, what), draw)


def drawn(of: InitiativeFacts, language: str, today: date, **context: Any) -> bytes:
    """The page in a language. Drawn without the request: nothing of whoever asks gets into it."""
    with translation.override(language):
        shown = residents(of, language, today)
        role = ROLES.get(shown.page.published_role)
        whole = {
            "shown": shown,
            "of": of,
            "language": language,
            "languages": [(code, name, _address(of, code)) for code, name in settings.LANGUAGES],
            "own_address": f"{settings.BASE_ADDRESS}{_address(of, language)}",
            "base": settings.BASE_ADDRESS,
            "data_address": _address(of, language, "data"),
            "names": LANGUAGE_NAMES,
            "went": as_told,
            "kind_names": _kind_names(),
            "today": today,
            "by": _by(shown.page.published_by, role.name if role else None),
            "hearings": (),
            **context,
        }
        return render_to_string("portal/residents.html", whole).encode()


def _by(name: str, role: Message | None) -> str:
    """By name and role, once where the name is the role's."""
    said = say(role)
    return name if not said or said.casefold() == name.casefold() else f"{name}, {say(role).lower()}"


def _address(of: InitiativeFacts, language: str, name: str = "residents") -> str:
    if language == of.municipality.language:
        return reverse(f"portal:{name}", args=[of.slug])
    return reverse(f"portal:{name}_in", args=[of.slug, language])


def _answer(request: HttpRequest, response: HttpResponse, language: str) -> HttpResponse:
    """Anybody may keep it, and asks each time whether it is still right."""
    response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["Cache-Control"] = "public, no-cache"
    response["Content-Language"] = language
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def _not_there(language: str) -> HttpResponse:
    """The same whether there is no such initiative, or its page isn't published, or was taken down."""
    shown_in = language if language in LANGUAGES else settings.LANGUAGE_CODE
    with translation.override(shown_in):
        return HttpResponse(render_to_string("portal/no_residents.html", {"language": shown_in}), status=404)


def _as_json(of: InitiativeFacts, language: str, today: date) -> bytes:
    with translation.override(language):
        return JsonResponse(_told(residents(of, language, today)), json_dumps_params={"ensure_ascii": False}).content


def _told(shown: Residents) -> dict[str, Any]:
    page = shown.page
    return {
        "title": say(shown.title),
        "language": shown.language,
        "municipality": shown.of.municipality.name,
        "initiative": shown.of.name,
        "ends_on": shown.of.last_day,
        "is_over": shown.over,
        "lead": _words(shown.lead) if shown.lead.text else {"text": say(shown.opening), "language": shown.language},
        "say_your_mind": {**_words(shown.opinion), **_when(shown)},
        "contact": _contact(page.contact),
        "published_on": page.published_on,
        "published_by": page.published_by,
        "updated_on": shown.updated_on,
        "documents": [
            {"title": say(one.title), "state": say(one.detail), "addresses": _addresses(shown.of, one)}
            for one in shown.documents
        ],
        "lists": [
            {
                "key": listed.part,
                "name": say(listed.name),
                "note": say(listed.proposed),
                "items": [_item(row) for row in listed.rows],
            }
            for listed in shown.lists
        ],
    }


def _kind_names() -> dict[str, str]:
    """Of a document's files by the word in the address, the same for its shorter form."""
    names = {"html": gettext("nettside"), "pdf": "PDF", "docx": "Word"}
    return {**names, **{f"{ALONG}-{kind}": name for kind, name in names.items()}}


def _addresses(of: InitiativeFacts, one: PublicDocument) -> list[str]:
    return [reverse("portal:document", args=[of.slug, one.shown, kind]) for kind in one.kinds]


def _item(row: Row) -> dict[str, Any]:
    return {
        "name": row.name,
        "is_decided": row.is_decided,
        "state": say(row.sentence),
        **_words(row.words),
        "term": say(row.beside.term),
        "answer": say(row.beside.answer),
        "contact": _contact(row.contact),
        "afterwards": [
            {"round": say(one.round), "day": one.day, "state": say(as_told(one)), "text": one.words}
            for one in row.afterwards
        ],
    }


def _when(shown: Residents) -> dict[str, date | None]:
    said = bool(shown.opinion.text)
    return {
        "from": shown.page.opinion_from if said else None,
        "until": shown.page.opinion_until if said else None,
    }


def _words(worded: Worded) -> dict[str, str]:
    return {"text": worded.text, "language": worded.language}


def _contact(contact: Contact) -> dict[str, str]:
    return {"unit": contact.unit, "phone": contact.phone, "email": contact.email}
