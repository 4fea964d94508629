"""Ask one receiver about several items: chosen in Arven, or among those that what falls proposes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from varig.actors.queries import actor
from varig.continuation.actions.asking import Question, ask_many
from varig.continuation.forms import ManyForm, grounds_of_fate
from varig.continuation.queries.asking import Candidate, candidates
from varig.continuation.queries.responsibility import holes_around
from varig.continuation.rules.handovers import Terms
from varig.continuation.rules.turns import hole_warning
from varig.continuation.views.handovers import TO, receivers_of, tell_whether_sent
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Conflict, Message, NotAllowed, Period, Reader, Refused
from varig.foundation.ui.forms import show_refusal
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.queries import may_change
from varig.legacy.rules import KIND_NAMES

CHOSEN = "punkt"
"""In the address: an item that was chosen."""
MOST = 200


@login_required
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose items, then the receiver and the terms of each; sending writes one letter."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    chosen = _chosen(request)
    if not chosen:
        return _choose(request, reader, of)
    found = [one for one in candidates(reader, of, chosen) if _may(reader, of, one)]
    if not found:
        raise NotAllowed(roles.who_can(roles.Permission.PROPOSE_HANDOVER))
    page = _Page(request, reader, of, found)
    if request.method != "POST":
        return page.show(page.form(initial=_begins(request, of)))
    return _sent(page)


class _Page:
    """The form's page for some items."""

    def __init__(self, request: HttpRequest, reader: Reader, of: InitiativeFacts, found: Sequence[Candidate]) -> None:
        self.request, self.reader, self.of = request, reader, of
        self.able = [one for one in found if one.refusal is None]
        self.left = [one for one in found if one.refusal is not None]
        self.without_fate = [one.item.name for one in self.able if one.lacks_fate]
        self.may_propose = all(
            may_change(reader, roles.Permission.PROPOSE_FATE, of, one.item.id) for one in self.able if one.lacks_fate
        )
        self.chosen = [one.item.id for one in found]

    def form(self, **how: Any) -> ManyForm:
        receivers = receivers_of(self.reader, self.of)
        return ManyForm(
            receivers=receivers,
            able=self.able,
            some_left=bool(self.left),
            lacks_fate=bool(self.without_fate) and self.may_propose,
            **how,
        )

    def show(self, form: ManyForm, status: int = 200, **more: Any) -> HttpResponse:
        context = {"of": self.of, "form": form, "able": self.able, "left": self.left, "chosen": self.chosen}
        context["without_fate"] = self.without_fate
        return render(
            self.request, "continuation/ask_many.html", {**context, "kinds": KIND_NAMES, **more}, status=status
        )


def _sent(page: _Page) -> HttpResponse:
    form = page.form(data=page.request.POST)
    if not form.is_valid():
        return page.show(form, 422)
    typed = form.cleaned_data
    taken = [one for one in page.able if typed[f"take_{one.item.id}"]]
    if "anyway" not in page.request.POST:
        holes = _holes(page, taken, typed)
        if holes:
            return page.show(form, holes=holes)
    try:
        ask_many(
            reader=page.reader,
            of=page.of,
            receiver_id=typed["receiver"],
            questions=[_question(one, typed) for one in taken],
            reply_by=typed["reply_by"],
            fate_grounds=grounds_of_fate(typed),
        )
    except Conflict:
        return _changed_meanwhile(page, taken)
    except Refused as refused:
        show_refusal(form, refused)
        return page.show(form, 422)
    tell_whether_sent(page.request, actor(page.reader, page.of, typed["receiver"]))
    return redirect("continuation:waiting", page.of.slug)


def _question(one: Candidate, typed: dict[str, Any]) -> Question:
    pk = one.item.id
    terms = Terms(typed["from_day"], typed["until"], typed[f"amount_{pk}"], typed[f"terms_{pk}"])
    return Question(pk, typed[f"version_{pk}"], terms)


def _holes(page: _Page, taken: Sequence[Candidate], typed: dict[str, Any]) -> list[tuple[str, Message]]:
    names = {one.item.id: one.item.name for one in taken}
    found = holes_around(page.reader, page.of, list(names), Period(typed["from_day"], typed["until"]))
    return [(names[pk], hole_warning(hole)) for pk, hole in found.items()]


def _changed_meanwhile(page: _Page, taken: Sequence[Candidate]) -> HttpResponse:
    """Somebody changed an item while this was written: what was typed is kept, and asked for again."""
    data = page.request.POST.copy()
    changed = []
    for one in candidates(page.reader, page.of, [each.item.id for each in taken]):
        if data.get(f"version_{one.item.id}") != str(one.item.version):
            changed.append(one.item.name)
            data[f"version_{one.item.id}"] = str(one.item.version)
    return page.show(page.form(data=data), 409, changed=changed)


def _choose(request: HttpRequest, reader: Reader, of: InitiativeFacts) -> HttpResponse:
    able = [one for one in candidates(reader, of) if one.refusal is None and _may(reader, of, one)]
    if not able and not roles.may(reader, roles.Permission.PROPOSE_HANDOVER, of.place):
        raise NotAllowed(roles.who_can(roles.Permission.PROPOSE_HANDOVER))
    return render(
        request,
        "continuation/choose.html",
        {"of": of, "able": able, "kinds": KIND_NAMES, "to": request.GET.get(TO, "")},
    )


def _may(reader: Reader, of: InitiativeFacts, one: Candidate) -> bool:
    return may_change(reader, roles.Permission.PROPOSE_HANDOVER, of, one.item.id)


def _chosen(request: HttpRequest) -> list[int]:
    sent = request.POST if request.method == "POST" else request.GET
    return [int(one) for one in dict.fromkeys(sent.getlist(CHOSEN)) if one.isascii() and one.isdigit()][:MOST]


def _begins(request: HttpRequest, of: InitiativeFacts) -> dict[str, Any]:
    begins: dict[str, Any] = {"from_day": of.last_day + timedelta(days=1)}
    proposed = request.GET.get(TO, "")
    if proposed.isascii() and proposed.isdigit():
        begins["receiver"] = int(proposed)
    return begins
