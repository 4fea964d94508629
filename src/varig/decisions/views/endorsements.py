"""Who endorses its own part; asking partners; and a unit's own answer."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from varig.actors.rules import actor_key
from varig.decisions.actions.endorsements import (
    AnswerGiven,
    Entered,
    answer_endorsement,
    ask_to_endorse,
    enter_endorsement,
    link_of_partner,
)
from varig.decisions.actions.hearing_answers import FileGiven
from varig.decisions.forms.endorsements import AskForm, EndorsementForm, EnterEndorsementForm
from varig.decisions.queries.closing import state_of
from varig.decisions.queries.endorsements import (
    EndorsementFacts,
    about_answer,
    endorsement,
    endorsements,
    newest_frozen,
    through_shown_links,
)
from varig.decisions.rules.closing import State
from varig.decisions.rules.endorsements import (
    BY_SHOWN_LINK,
    HAS_ANSWERED,
    MANNER_NAMES,
    STATE_LOOKS,
    EndorsementState,
    Manner,
    may_answer,
)
from varig.decisions.views.place import Here, opened
from varig.foundation.files.pages import attachment_download
from varig.foundation.kernel import Message, NotFound, Refused, msg
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import listed as listed_in_words
from varig.foundation.ui.text import say
from varig.initiatives import roles

ASKS = roles.Permission.PROPOSE_HANDOVER
_CANT_BE_ASKED = frozenset({EndorsementState.WAITING, EndorsementState.BESIDE})


@login_required
def listed(request: HttpRequest, slug: str) -> HttpResponse:
    """Every partner with its part; whom to ask, chosen among those who can be."""
    here = opened(request, slug)
    found = endorsements(here.reader, here.of)
    able = sorted((one for one in found if one.state not in _CANT_BE_ASKED), key=lambda one: one.state in HAS_ANSWERED)
    among = [(str(one.actor.id), _named(one)) for one in able]
    form = AskForm(
        request.POST or None,
        among=among,
        have_answered=[str(one.actor.id) for one in able if one.state in HAS_ANSWERED],
    )
    if form.is_bound and form.is_valid():
        chosen = [int(pk) for pk in form.cleaned_data["actors"]]
        try:
            given = {"reply_by": form.cleaned_data["reply_by"], "why": form.cleaned_data.get("why", "")}
            ask_to_endorse(**here.place, actor_ids=chosen, **given)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            _say_who_is_asked(request, [one for one in found if one.actor.id in chosen])
            return HttpResponseRedirect(here.at("endorsements"))
    context = {
        "of": here.of,
        "rows": found,
        "linkless": [one for one in found if here.may(ASKS) and _has_no_letter(one)],
        "looks": STATE_LOOKS,
        "shown": through_shown_links(found),
        "by_shown_link": BY_SHOWN_LINK,
        "form": form,
        "among": among,
        "version": newest_frozen(here.of),
        "may_ask": here.may(ASKS),
        "who_asks": roles.who_can(ASKS),
        "crumbs": here.crumbs(Choice(msg("Tilslutning"), "")),
    }
    return render(request, "decisions/endorsements.html", context, status=422 if form.errors else 200)


def _named(one: EndorsementFacts) -> str:
    """Who has answered is asked again on purpose only, so the choice says it."""
    if one.state not in HAS_ANSWERED:
        return one.actor.name
    return say(msg("%(name)s (%(state)s)", name=one.actor.name, state=STATE_LOOKS[one.state][0]))


def _has_no_letter(one: EndorsementFacts) -> bool:
    """Whether it waits for an answer of somebody whom no letter could reach."""
    return one.state is EndorsementState.WAITING and not one.actor.email


def _say_who_is_asked(request: HttpRequest, asked: Sequence[EndorsementFacts]) -> None:
    """How many letters there are, and who gets none."""
    written = sum(bool(one.actor.email) for one in asked)
    if written:
        text = ngettext("%(num)s partner er spurt på e-post.", "%(num)s partnere er spurt på e-post.", written)
        messages.success(request, text % {"num": written})
    if names := [one.actor.name for one in asked if not one.actor.email]:
        unwritten = msg(
            "Ingen e-post er sendt til %(names)s, for de har ingen adresse her. Vis lenken, og gi den til dem.",
            names=listed_in_words(names),
        )
        messages.warning(request, say(unwritten))


@login_required
@require_POST
def show_link(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """The personal link of a partner that was asked, for handing over."""
    here = opened(request, slug)
    link = link_of_partner(**here.place, actor_id=actor_id)
    name = _found(here, actor_id).actor.name
    messages.info(request, say(msg("Lenken til %(name)s: %(address)s", name=name, address=link)))
    return HttpResponseRedirect(here.at("endorsement", actor_id))


@login_required
def one(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """One partner's part, what it was asked and said; for its own unit's manager also the answer, first or anew."""
    here = opened(request, slug)
    found = _found(here, actor_id)
    refusal = _why_not_answered(here, found)
    answers = roles.may(here.reader, roles.Permission.ANSWER_HANDOVER, here.of.place_of(actor_key(actor_id)))
    form = None
    if request.method == "POST" and (refusal is not None or not answers):
        messages.warning(request, say(refusal or roles.who_can(roles.Permission.ANSWER_HANDOVER)))
        return HttpResponseRedirect(here.at("endorsement", actor_id))
    if answers and refusal is None and found.asked and (_is_unanswered(found) or ANEW in request.GET | request.POST):
        form = EndorsementForm(request.POST or None, initial=_first(found))
        if form.is_bound and form.is_valid() and _answered(here, actor_id, form):
            return HttpResponseRedirect(here.at("endorsement", actor_id))
    context = {
        "of": here.of,
        "one": found,
        "look": STATE_LOOKS[found.state],
        "manners": MANNER_NAMES,
        "may_ask": here.may(ASKS),
        "may_enter": here.may(ASKS) and found.asked is not None and refusal is None,
        "may_change": answers and refusal is None and not _is_unanswered(found) and form is None,
        "anew": ANEW,
        "form": form,
        "crumbs": _crumbs(here, Choice(found.actor.name, "")),
    }
    return render(
        request, "decisions/endorsement.html", context, status=422 if form is not None and form.errors else 200
    )


ANEW = "endre"


def _crumbs(here: Here, *more: Choice) -> tuple[Choice, ...]:
    return here.crumbs(Choice(msg("Tilslutning"), here.at("endorsements")), *more)


def _is_unanswered(found: EndorsementFacts) -> bool:
    return found.asked is None or found.asked.answer is None


def _why_not_answered(here: Here, found: EndorsementFacts) -> Message | None:
    """Why the partner can't answer now, or None."""
    closed = state_of(here.of) is State.CLOSED
    return may_answer(found.state, answered=not _is_unanswered(found), closed=closed)


def _first(found: EndorsementFacts) -> dict[str, object]:
    """What a form starts from: what stands, where it is answered anew."""
    if found.asked is None or found.asked.answer is None:
        said: dict[str, str] = {"on_behalf_of": found.actor.name}
    else:
        said = found.asked.answer.as_typed
    return {"asked": found.asked.id if found.asked else None, "after": found.asked.seen if found.asked else 0, **said}


def _found(here: Here, actor_id: int) -> EndorsementFacts:
    found = endorsement(here.reader, here.of, actor_id)
    if found is None:
        raise NotFound(msg("Denne aktøren har ingen del i det som går videre."))
    return found


def _answered(here: Here, actor_id: int, form: EndorsementForm) -> bool:
    typed = form.cleaned_data
    try:
        answer_endorsement(**here.place, actor_id=actor_id, asked_id=typed["asked"], given=AnswerGiven.of_form(typed))
    except Refused as refused:
        show_refusal(form, refused)
        return False
    return True


@login_required
def enter(request: HttpRequest, slug: str, actor_id: int) -> HttpResponse:
    """What a partner answered another way is written down, first or anew."""
    here = opened(request, slug)
    roles.demand(here.reader, ASKS, here.of.place)
    found = _found(here, actor_id)
    back = here.at("endorsement", actor_id)
    refusal = msg("De er ikke spurt ennå. Spør dem først.") if found.asked is None else _why_not_answered(here, found)
    if refusal is not None:
        messages.warning(request, say(refusal))
        return HttpResponseRedirect(back)
    initial = {**_first(found), "given_on": here.today}
    form = EnterEndorsementForm(request.POST or None, request.FILES or None, initial=initial)
    if form.is_bound and form.is_valid() and _entered(here, actor_id, form):
        messages.success(request, say(msg("Svaret fra %(name)s er ført inn.", name=found.actor.name)))
        return HttpResponseRedirect(back)
    crumbs = _crumbs(here, Choice(found.actor.name, back), Choice(msg("Før inn svaret"), ""))
    context = {"of": here.of, "one": found, "form": form, "back": back, "crumbs": crumbs}
    return render(request, "decisions/enter_endorsement.html", context, status=422 if form.errors else 200)


def _entered(here: Here, actor_id: int, form: EnterEndorsementForm) -> bool:
    typed, file = form.cleaned_data, form.cleaned_data["file"]
    entered = Entered(
        Manner(typed["how"]),
        typed["given_on"],
        typed["reference"],
        FileGiven(file.name, file.read()) if file else None,
    )
    place = {**here.place, "actor_id": actor_id, "asked_id": typed["asked"]}
    try:
        enter_endorsement(**place, given=AnswerGiven.of_form(typed), entered=entered)
    except Refused as refused:
        show_refusal(form, refused)
        return False
    return True


@login_required
def file(request: HttpRequest, slug: str, actor_id: int, attachment_id: int) -> HttpResponse:
    """What an answer stands in."""
    here = opened(request, slug)
    found = _found(here, actor_id)
    said = (*found.before, *(found.asked.answers if found.asked else ()))
    own = {about_answer(one.id) for one in said}
    return attachment_download(
        here.reader, scope=here.of.scope, attachment_id=attachment_id, may=lambda _reader, about: about in own
    )
