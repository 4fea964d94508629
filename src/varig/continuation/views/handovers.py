"""The giver's pages: ask a receiver, propose other terms, agree, take back, carry out, and hand over the link."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from varig.actors.queries import ActorFacts, actor, actors
from varig.actors.rules import ActorKind
from varig.continuation.actions.handovers import propose_anew, propose_handover
from varig.continuation.forms import HandoverForm, TermsForm, grounds_of_fate
from varig.continuation.queries.asking import refusal_of
from varig.continuation.queries.responsibility import hole_around
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import Terms
from varig.continuation.rules.turns import hole_warning, may_propose_anew
from varig.continuation.views.point import Point, handed, opened
from varig.foundation.kernel import Message, Period, Reader, Refused, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import may_change

ANCHOR = "overlevering"
FATE = "avgjorelse"
TO = "til"
"""In the address: the receiver that is chosen at first, where a page has proposed one."""


@login_required
def handover(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Ask a receiver to take an item over."""
    point = opened(request, slug, item_id, roles.Permission.PROPOSE_HANDOVER)

    def save(typed: dict[str, Any]) -> None:
        receiver = typed["receiver"]
        propose_handover(
            **point.place,
            item_id=item_id,
            version=typed["version"],
            receiver_id=receiver,
            terms=_terms(typed),
            reply_by=typed["reply_by"],
            fate_grounds=grounds_of_fate(typed),
        )
        tell_whether_sent(request, actor(point.reader, point.of, receiver))

    said = point.facts
    refusal = refusal_of(said)
    if refusal is not None and request.method != "POST":
        return _not_asked(point, refusal, ends=said.fate.outcome is Outcome.PHASED_OUT)

    lacks_fate = said.fate.outcome is Outcome.UNCLEAR
    may_propose = may_change(point.reader, roles.Permission.PROPOSE_FATE, point.of, item_id)
    page = point.page(
        msg("Hvem kan ta over %(name)s?", name=point.item.name),
        msg("Spør mottakeren"),
        ANCHOR,
        lead=msg("Mottakeren får spørsmålet med alt du skriver her, og svarer selv."),
        template="continuation/handover.html",
        costs=said.money.costs,
        without_fate=lacks_fate,
    )
    make = partial(HandoverForm, receivers=receivers_of(point.reader, point.of), lacks_fate=lacks_fate and may_propose)
    begins: dict[str, Any] = {"from_day": point.of.last_day + timedelta(days=1)}
    proposed = request.GET.get(TO, "")
    if proposed.isascii() and proposed.isdigit():
        begins["receiver"] = int(proposed)
    return _with_warning(point, page, make, save, lambda: point.current(begins))


def _not_asked(point: Point, refusal: Message, *, ends: bool) -> HttpResponse:
    """Instead of a form that would be refused: why nobody can be asked, and where that can be changed."""
    page = point.page(msg("Hvem kan ta over %(name)s?", name=point.item.name), msg("Spør mottakeren"), ANCHOR)
    context = {"page": page, "refusal": refusal, "fate": point.back(FATE) if ends else "", **page.context}
    return render(point.request, "continuation/not_asked.html", context)


@login_required
def propose_again(request: HttpRequest, slug: str, item_id: int, handover_id: int) -> HttpResponse:
    """Other terms for the same receiver, who must answer again."""
    point = opened(request, slug, item_id, roles.Permission.PROPOSE_HANDOVER)
    one = handed(point, handover_id)
    refusal = may_propose_anew(one.standing)
    if refusal is not None:
        raise Refused(refusal)

    def save(typed: dict[str, Any]) -> None:
        propose_anew(
            **point.place,
            handover_id=handover_id,
            version=typed["version"],
            terms=_terms(typed),
            reply_by=typed["reply_by"],
        )
        tell_whether_sent(request, actor(point.reader, point.of, one.receiver_id))

    def current() -> Current:
        terms = handed(point, handover_id).standing.terms
        return point.current(
            {
                "from_day": terms.from_day,
                "until": terms.until,
                "amount": terms.amount,
                "terms": terms.text,
                "reply_by": one.reply_by,
            }
        )

    page = point.page(
        msg("Nytt forslag til %(name)s", name=one.receiver_name),
        msg("Foreslå på nytt"),
        ANCHOR,
        lead=msg("Det som er sagt før, blir stående. Mottakeren må svare på nytt."),
        template="continuation/handover.html",
        costs=point.facts.money.costs,
    )
    return _with_warning(point, page, TermsForm, save, current)


def _with_warning(
    point: Point,
    page: EditPage,
    make: Callable[..., forms.Form],
    save: Callable[[dict[str, Any]], str | None],
    current: Callable[[], Current],
) -> HttpResponse:
    """As `edit`, but where nobody would answer for the item for a time, it asks once whether to go on all the same."""
    request = point.request
    if request.method == "POST" and "anyway" not in request.POST:
        form = make(data=request.POST)
        hole = (
            hole_around(point.reader, point.of, point.item.id, _asked_for(form.cleaned_data))
            if form.is_valid()
            else None
        )
        if hole is not None:
            context = {"page": page, "form": form, **page.context, "hole": hole_warning(hole)}
            return render(request, page.template, context)
    return edit(request, page, make, save, current)


def _asked_for(typed: dict[str, Any]) -> Period:
    return Period(typed["from_day"], typed["until"])


def _terms(typed: dict[str, Any]) -> Terms:
    return Terms(typed["from_day"], typed["until"], typed["amount"], typed["terms"])


def receivers_of(reader: Reader, of: InitiativeFacts) -> list[tuple[str, list[tuple[int, str]]]]:
    """Municipal units first, then the others; the programme office is what is being dissolved."""
    known = [one for one in actors(reader, of) if one.kind is not ActorKind.PROGRAMME_OFFICE]
    units = [(one.id, one.name) for one in known if one.is_municipal]
    others = [(one.id, one.name) for one in known if not one.is_municipal]
    groups = [(gettext("Kommunale enheter"), units), (gettext("Andre"), others)]
    return [group for group in groups if group[1]]


def tell_whether_sent(request: HttpRequest, receiver: ActorFacts) -> None:
    """Whether a letter went out, or the giver must hand over the link."""
    if receiver.email:
        messages.success(request, gettext("Spørsmålet er sendt til %(name)s med e-post.") % {"name": receiver.name})
    else:
        text = gettext("%(name)s har ingen e-postadresse her. Gi dem den personlige lenken fra «Vis lenken».")
        messages.warning(request, text % {"name": receiver.name})
