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
from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement, ask_to_endorse, link_of_partner
from varig.decisions.forms.endorsements import YES, AskForm, EndorsementForm
from varig.decisions.queries.endorsements import EndorsementFacts, endorsement, endorsements, newest_frozen
from varig.decisions.rules.endorsements import STATE_LOOKS, EndorsementState, may_answer
from varig.decisions.views.place import Here, opened
from varig.foundation.kernel import NotFound, Refused, msg
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import listed as listed_in_words
from varig.foundation.ui.text import say
from varig.initiatives import roles

ASKS = roles.Permission.PROPOSE_HANDOVER
_CAN_BE_ASKED = frozenset({EndorsementState.NOT_ASKED, EndorsementState.CHANGED, EndorsementState.DECLINED})


@login_required
def listed(request: HttpRequest, slug: str) -> HttpResponse:
    """Every partner with its part; whom to ask, chosen among those who can be."""
    here = opened(request, slug)
    found = endorsements(here.reader, here.of)
    among = [(str(one.actor.id), one.actor.name) for one in found if one.state in _CAN_BE_ASKED]
    form = AskForm(request.POST or None, among=among)
    if form.is_bound and form.is_valid():
        chosen = [int(pk) for pk in form.cleaned_data["actors"]]
        try:
            ask_to_endorse(**here.place, actor_ids=chosen, reply_by=form.cleaned_data["reply_by"])
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
        "form": form,
        "among": among,
        "version": newest_frozen(here.of),
        "may_ask": here.may(ASKS),
        "who_asks": roles.who_can(ASKS),
        "crumbs": here.crumbs(Choice(msg("Tilslutning"), "")),
    }
    return render(request, "decisions/endorsements.html", context, status=422 if form.errors else 200)


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
    """One partner's part, what it was asked and said; for its own unit's manager also the answer."""
    here = opened(request, slug)
    found = _found(here, actor_id)
    answers = roles.may(here.reader, roles.Permission.ANSWER_HANDOVER, here.of.place_of(actor_key(actor_id)))
    form = None
    if answers and found.asked is not None and may_answer(found.state) is None:
        first = {"asked": found.asked.id, "on_behalf_of": found.actor.name}
        form = EndorsementForm(request.POST or None, initial=first)
        if form.is_bound and form.is_valid() and _answered(here, actor_id, form):
            return HttpResponseRedirect(here.at("endorsement", actor_id))
    elif request.method == "POST":
        refusal = may_answer(found.state)
        if refusal is not None:
            messages.warning(request, say(refusal))
        return HttpResponseRedirect(here.at("endorsement", actor_id))
    context = {
        "of": here.of,
        "one": found,
        "look": STATE_LOOKS[found.state],
        "may_ask": here.may(ASKS),
        "form": form,
        "crumbs": here.crumbs(Choice(msg("Tilslutning"), here.at("endorsements")), Choice(found.actor.name, "")),
    }
    return render(
        request, "decisions/endorsement.html", context, status=422 if form is not None and form.errors else 200
    )


def _found(here: Here, actor_id: int) -> EndorsementFacts:
    found = endorsement(here.reader, here.of, actor_id)
    if found is None:
        raise NotFound(msg("Denne aktøren har ingen del i det som går videre."))
    return found


def _answered(here: Here, actor_id: int, form: EndorsementForm) -> bool:
    typed = form.cleaned_data
    given = AnswerGiven(
        typed["reply"] == YES, typed["on_behalf_of"], typed["in_role"], typed["mandate"], typed["words"]
    )
    try:
        answer_endorsement(**here.place, actor_id=actor_id, asked_id=typed["asked"], given=given)
    except Refused as refused:
        show_refusal(form, refused)
        return False
    return True
