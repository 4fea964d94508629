"""A receiver's own page: what it is asked, what it answered, and the answer itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from varig.actors.rules import actor_of
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.queries.end_told import told_of_end
from varig.continuation.queries.requested import Request
from varig.continuation.rules.handovers import ANSWER_LOOKS, REPLY_NAMES, Reply
from varig.continuation.rules.money import SURENESS_NAMES, SURENESS_TONES
from varig.decisions.queries.endorsements import own_endorsement
from varig.foundation.accounts.actions import log_link_use
from varig.foundation.accounts.queries import LinkFacts, open_link
from varig.foundation.accounts.requests import address_of
from varig.foundation.kernel import Conflict, Reader, Refused, msg
from varig.foundation.panels import Subject, panels_for
from varig.foundation.ui.errors import status_of
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.text import listed, say
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.portal.forms.answers import ReplyForm
from varig.portal.queries import asked as queries
from varig.portal.queries.reaching import ways_to

A_YEAR = 365 * 24 * 3600
RECEIPT = "kvittering"


@dataclass(frozen=True)
class Visit:
    """Somebody who came by a personal link."""

    request: HttpRequest
    token: str
    link: LinkFacts
    reader: Reader
    of: InitiativeFacts

    @property
    def today(self) -> date:
        """The day here."""
        return timezone.localdate()

    @property
    def home(self) -> str:
        """The link's own page."""
        return reverse("portal:page", args=[self.token])

    def note(self, what: str) -> None:
        """Every use of a link is logged."""
        log_link_use(link_id=self.link.id, what=what, address=address_of(self.request))

    def show(self, template: str, status: int = 200, *, told: Sequence[Request], **context: Any) -> HttpResponse:
        """A page without menu that tells of these, and names whoever asked as the one to turn to."""
        shared = {
            "visit": self,
            "of": self.of,
            "sample": self.of.is_sample,
            "looks": ANSWER_LOOKS,
            "replies": REPLY_NAMES,
            "sureness": SURENESS_NAMES,
            "tones": SURENESS_TONES,
            "askers": listed(list(dict.fromkeys(one.asked_by for one in told))),
            "ways": ways_to(self.of, [one.asked_by for one in told]),
        }
        return render(self.request, template, {**shared, **context}, status=status)


_View = Callable[..., HttpResponse]


def by_link(view: _View) -> _View:
    """Opens the link, speaks the municipality's language or the chosen one, and keeps the page out of every memory.

    No CSRF token is asked for: the token in the address is all that lets anybody in, so nothing is sent along
    unasked that another site could misuse. With `no-referrer` browsers send no origin that could be checked either.
    """

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def opened(request: HttpRequest, token: str, **kwargs: Any) -> HttpResponse:
        try:
            found = open_link(token)
            of = initiative_by_id(found.reader, initiative_of(found.link.scope))
            with translation.override(_language(request, of)):
                response = view(Visit(request, token, found.link, found.reader, of), **kwargs)
        except Refused as refused:
            sentences = [say(problem.message) for problem in refused.problems]
            response = render(request, "portal/refused.html", {"sentences": sentences}, status=status_of(refused))
        return _private(request, response)

    return opened


def _language(request: HttpRequest, of: InitiativeFacts) -> str:
    """Chosen here, chosen before, or the municipality's own; not the browser's."""
    known = dict(settings.LANGUAGES)
    for code in (
        request.GET.get("sprak"),
        request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME),
        of.municipality.language,
    ):
        if code in known:
            return str(code)
    return settings.LANGUAGE_CODE


def _private(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """No search engine, cache or other site learns of the address. A chosen language is remembered."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    chosen = request.GET.get("sprak", "")
    if chosen in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, chosen, max_age=A_YEAR, samesite="Lax", secure=request.is_secure()
        )
    return response


@dataclass(frozen=True)
class Partner:
    """What a panel on a receiver's page is about: the receiver by its id, and the way to a page behind its link."""

    actor_id: int
    name: str
    token: str

    def address(self, name: str, *args: Any) -> str:
        """Of a page behind this link: `address("portal:own_hearing", 3)`."""
        return reverse(name, args=[self.token, *args])


@by_link
def page(visit: Visit) -> HttpResponse:
    """All that concerns this receiver in this initiative: what it is asked to take over, and what panels show."""
    visit.note("side")
    found = queries.requests(visit.reader, visit.of, visit.today)
    partner = Partner(actor_of(visit.link.subject), visit.link.name, visit.token)
    panels = panels_for("partner", Subject(visit.reader, visit.of, partner, visit.today))
    waiting = [one for one in found if one.refusal is None]
    done = [one for one in found if one.refusal is not None]
    return visit.show(
        "portal/page.html",
        told=found,
        waiting=waiting,
        said=[one for one in done if not one.standing.withdrawn],
        withdrawn=[one for one in done if one.standing.withdrawn],
        end=told_of_end(visit.of, visit.today, asks=any(one.asked_after_end for one in waiting)),
        endorsement=own_endorsement(visit.reader, visit.of),
        panels=panels,
        asks=[panel for panel in panels if panel.context.get("asks")],
    )


CHANGED = msg("Noe ble endret mens dere skrev. Se over det som står her, og send svaret en gang til.")


@by_link
def answer(visit: Visit, handover_id: int) -> HttpResponse:
    """The form of the answer; once it is answered, the receipt."""
    asked = queries.request(visit.reader, visit.of, handover_id, visit.today)
    if asked.refusal is not None and visit.request.method == "POST":
        return unsaved(visit, asked)
    if asked.refusal is not None or (RECEIPT in visit.request.GET and asked.answered):
        visit.note(f"kvittering {handover_id}")
        return visit.show("portal/receipt.html", told=[asked], asked=asked)
    if visit.request.method == "POST":
        return _save(visit, asked)
    visit.note(f"svarskjema {handover_id}")
    terms = asked.standing.terms
    form = ReplyForm(
        initial={
            "version": asked.version,
            "on_behalf_of": asked.receiver,
            "from_day": terms.from_day,
            "until": terms.until,
            "amount": terms.amount,
        }
    )
    return visit.show("portal/answer.html", told=[asked], asked=asked, form=form)


def _save(visit: Visit, asked: Request) -> HttpResponse:
    form = ReplyForm(data=visit.request.POST)
    if form.is_valid():
        given = ReplyGiven.of_form(form.cleaned_data)
        version = form.cleaned_data["version"]
        try:
            answer_handover(
                reader=visit.reader, of=visit.of, handover_id=asked.handover_id, version=version, given=given
            )
        except Conflict:
            return _changed_meanwhile(visit, asked.handover_id)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            visit.note(f"svarte {asked.handover_id} {given.reply}")
            return HttpResponseRedirect(f"{visit.request.path}?{RECEIPT}")
    return visit.show("portal/answer.html", 422, told=[asked], asked=asked, form=form)


def unsaved(visit: Visit, asked: Request) -> HttpResponse:
    """For whoever answers second, in another window: that this was not saved, what it was, and what stands."""
    sent = visit.request.POST
    reply = sent.get("reply", "")
    given = {"reply": REPLY_NAMES[Reply(reply)] if reply in set(Reply) else "", "words": sent.get("words", "").strip()}
    return visit.show("portal/receipt.html", 409, told=[asked], asked=asked, unsaved=given)


def _changed_meanwhile(visit: Visit, handover_id: int) -> HttpResponse:
    """Something of the item was changed while the answer was written: what was typed is kept, and asked for again."""
    asked = queries.request(visit.reader, visit.of, handover_id, visit.today)
    data = visit.request.POST.copy()
    data["version"] = str(asked.version)
    if asked.refusal is not None:
        return unsaved(visit, asked)
    form = ReplyForm(data=data)
    return visit.show("portal/answer.html", 409, told=[asked], asked=asked, form=form, changed=CHANGED)
