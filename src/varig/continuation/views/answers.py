"""What follows a question: the unit's answer, the giver's, taking it back, carrying it out, and the receiver's link."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from varig.actors.rules import actor_key
from varig.continuation.actions.handovers import accept_terms, carry_out, withdraw_handover
from varig.continuation.actions.letters import close_links, link_for
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.forms import AcceptForm, AnswerForm, CarriedOutForm, WithdrawForm
from varig.continuation.queries import Asked, HandoverFacts
from varig.continuation.queries.requested import request_of
from varig.continuation.queries.responsibility import may_answer_for
from varig.continuation.queries.told import told_of
from varig.continuation.rules.handovers import Answer, Step, may_answer
from varig.continuation.rules.money import SURENESS_NAMES, SURENESS_TONES, named_by_others
from varig.continuation.rules.turns import (
    Unpaid,
    accepted_already,
    may_accept,
    may_carry_out,
    too_early,
    unpaid_by_others,
)
from varig.continuation.views.point import Point, handed, opened, said_lines
from varig.continuation.views.told import tell_whether_told, who_is_told
from varig.foundation.accounts.queries import links_within
from varig.foundation.kernel import Message, msg
from varig.foundation.ui.editing import Current, edit
from varig.initiatives import roles
from varig.legacy.actions import demand_change

ANCHOR = "overlevering"
_GIVER = roles.Permission.PROPOSE_HANDOVER


@login_required
def answer(request: HttpRequest, slug: str, item_id: int, handover_id: int) -> HttpResponse:
    """A unit's manager answers for the unit."""
    point = opened(request, slug, item_id, None)
    one = handed(point, handover_id)
    roles.demand(point.reader, roles.Permission.ANSWER_HANDOVER, point.of.place_of(actor_key(one.receiver_id)))
    elsewhere = point.elsewhere(may_answer(one.standing), ANCHOR)
    if elsewhere is not None:
        return elsewhere

    def save(typed: dict[str, Any]) -> None:
        given = ReplyGiven.of_form(typed)
        answer_handover(**point.place, handover_id=handover_id, version=typed["version"], given=given)

    asked = Asked(point.item, one, point.facts.money)
    page = point.page(
        msg("Kan %(receiver)s ta over %(name)s?", receiver=one.receiver_name, name=point.item.name),
        msg("Lagre svaret"),
        ANCHOR,
        lead=msg("Svaret blir stående i historikken. Vil dere endre det senere, tar dere kontakt med den som spurte."),
        template="continuation/answer.html",
        lines=said_lines(one),
        asked=request_of(asked, point.of, told_of(point.of, [point.item])[point.item.id], timezone.localdate()),
        sureness=SURENESS_NAMES,
        tones=SURENESS_TONES,
    )
    return edit(request, page, AnswerForm, save, lambda: _answered(point, handover_id))


def _answered(point: Point, handover_id: int) -> Current:
    """For whoever answered second: what the first one said. Else the terms as proposed, to change them from."""
    one = handed(point, handover_id)
    last = one.steps[-1]
    if last.step is Step.ANSWERED and last.reply is not None and point.request.method == "POST":
        said = ("words", "answer_on", "on_behalf_of", "in_role", "mandate", "own_amount")
        return point.current({"reply": last.reply.value, **{name: getattr(last, name) for name in said}})
    terms = one.standing.terms
    proposed = {"from_day": terms.from_day, "until": terms.until, "amount": terms.amount, "terms": terms.text}
    return point.current({"on_behalf_of": one.receiver_name, **proposed})


@login_required
def accept(request: HttpRequest, slug: str, item_id: int, handover_id: int) -> HttpResponse:
    """The giver accepts the receiver's condition or counter-proposal."""
    point = opened(request, slug, item_id, _GIVER)
    one = handed(point, handover_id)

    def save(typed: dict[str, Any]) -> None:
        accept_terms(**point.place, handover_id=handover_id, version=typed["version"], words=typed["words"])
        tell_whether_told(point, one)

    refusal = may_accept(one.standing)
    elsewhere = point.elsewhere(refusal, ANCHOR)
    if elsewhere is not None:
        return elsewhere
    if refusal is not None:
        return _too_late(point, one, refusal)

    counter = one.standing.answer is Answer.COUNTER
    page = point.page(
        msg("Godta motforslaget fra %(name)s?", name=one.receiver_name)
        if counter
        else msg("Godta vilkåret fra %(name)s?", name=one.receiver_name),
        msg("Godta motforslaget") if counter else msg("Godta vilkåret"),
        ANCHOR,
        lead=who_is_told(point, one),
        template="continuation/accept.html",
        lines=said_lines(one),
        standing=one.standing,
        unpaid=_unpaid(point, one),
    )
    return edit(request, page, AcceptForm, save, lambda: point.current({}))


def _unpaid(point: Point, one: HandoverFacts) -> Unpaid | None:
    year = point.of.first_year_after
    named = named_by_others(point.facts.money.lines, year, one.receiver_name)
    return unpaid_by_others(
        one.standing.terms.amount, named, receiver=one.receiver_name, name=point.item.name, year=str(year)
    )


def _too_late(point: Point, one: HandoverFacts, refusal: Message) -> HttpResponse:
    """For whoever accepts in an old window: that this was not saved, what stands, and what was typed."""
    page = point.page(accepted_already(one.steps, one.receiver_name), msg("Godta"), ANCHOR)
    context = {
        "page": page,
        "refusal": refusal,
        "lines": said_lines(one),
        "typed": point.request.POST.get("words", "").strip(),
        **page.context,
    }
    return render(point.request, "continuation/too_late.html", context, status=409)


@login_required
def withdraw(request: HttpRequest, slug: str, item_id: int, handover_id: int) -> HttpResponse:
    """The giver takes the question back."""
    point = opened(request, slug, item_id, _GIVER)
    one = handed(point, handover_id)

    def save(typed: dict[str, Any]) -> None:
        withdraw_handover(**point.place, handover_id=handover_id, version=typed["version"], why=typed["why"])
        tell_whether_told(point, one)

    page = point.page(
        msg("Trekk tilbake forespørselen til %(name)s?", name=one.receiver_name),
        msg("Trekk tilbake"),
        ANCHOR,
        lead=who_is_told(point, one, why=True),
        template="continuation/step.html",
        lines=said_lines(one),
    )
    return edit(request, page, WithdrawForm, save, lambda: point.current({}))


@login_required
def carried_out(request: HttpRequest, slug: str, item_id: int, handover_id: int) -> HttpResponse:
    """Giver or receiver registers that it is taken over."""
    point = opened(request, slug, item_id, None)
    one = handed(point, handover_id)
    _demand_party(point, one)
    today = timezone.localdate()
    elsewhere = point.elsewhere(may_carry_out(one.standing) or too_early(one.standing, today), ANCHOR)
    if elsewhere is not None:
        return elsewhere

    def save(typed: dict[str, Any]) -> None:
        carry_out(**point.place, handover_id=handover_id, version=typed["version"], day=typed["day"])

    page = point.page(
        msg("Når tok %(name)s over?", name=one.receiver_name),
        msg("Før inn overtakelsen"),
        ANCHOR,
        lead=msg("Fra den dagen er mottakeren ansvarlig. Den som hadde det før, slutter dagen før."),
        template="continuation/step.html",
        lines=said_lines(one),
    )
    return edit(request, page, CarriedOutForm, save, lambda: point.current({"day": today}))


def _demand_party(point: Point, one: HandoverFacts) -> None:
    if not may_answer_for(point.reader, point.of, one.receiver_id):
        demand_change(point.reader, _GIVER, point.of, point.item.id)


@login_required
def link(request: HttpRequest, slug: str, item_id: int, handover_id: int) -> HttpResponse:
    """The receiver's personal link, for the giver to hand over; it can be closed again."""
    point = opened(request, slug, item_id, _GIVER)
    one = handed(point, handover_id)
    if "close" in request.POST:
        close_links(**point.place, handover_id=handover_id, why=request.POST.get("why", ""))
        return redirect(request.path)
    page = point.page(msg("Personlig lenke til %(name)s", name=one.receiver_name), msg("Vis lenken"), ANCHOR)
    context = {
        "page": page,
        "asked": one,
        "address": link_for(**point.place, handover_id=handover_id) if request.method == "POST" else "",
        "links": links_within(point.reader, point.of.scope, actor_key(one.receiver_id)),
        **page.context,
    }
    response = render(request, "continuation/link.html", context)
    response["Cache-Control"] = "no-store"
    return response
