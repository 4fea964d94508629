"""One fate for several items: chosen in Arven or moved on the board, seen as old and new, then proposed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from varig.continuation.actions.fates import propose_fates
from varig.continuation.forms import ManyFatesForm
from varig.continuation.queries import fate_said
from varig.continuation.queries.many_fates import held
from varig.continuation.rules.fates import LOOKS, Chip, Home, Outcome, Proposal, proposal_problems, trimmed
from varig.continuation.rules.many_fates import Held, Plan, planned, towards
from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Conflict, Message, Problem, Reader, Refused, msg, msg_n
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.queries import chosen

MOST = 5_000
_SHOWN = 200
ITEM, EVERYTHING, LIST, TO, FROM, BACK = "punkt", "alle", "liste", "til", "fra", "tilbake"
SEEN = "sett"
"""The version of each item that the person has seen what would become of."""


@dataclass(frozen=True)
class Asked:
    """Which items, where to, and where the person came from; carried along from page to page."""

    request: HttpRequest
    of: InitiativeFacts
    reader: Reader

    @property
    def _sent(self) -> QueryDict:
        return self.request.POST if self.request.method == "POST" else self.request.GET

    @cached_property
    def held(self) -> list[Held]:
        """The items as they stand: those that were ticked, or all that the list shows."""
        if self._sent.get(EVERYTHING):
            ids = chosen(self.reader, self.of, self._sent.get(LIST, ""))[:MOST]
        else:
            ids = [int(one) for one in self._sent.getlist(ITEM)[:MOST] if one.isascii() and one.isdigit()][:MOST]
        return held(self.reader, self.of, [one for one in ids if one < 2**62])

    @property
    def seen(self) -> Chip | None:
        """Where they stood when the person took hold of them."""
        said = self._sent.get(FROM, "")
        return Chip(said) if said in set(Chip) else None

    @property
    def towards(self) -> dict[str, Any]:
        """The form's first values: what is meant by the column they were moved to."""
        to = self._sent.get(TO, "")
        if to not in set(Chip):
            return {}
        outcome, home = towards(Chip(to))
        return {"outcome": outcome.value, "home": home.value if home else ""}

    @property
    def back(self) -> str:
        """The list or the board, as it was."""
        there = self._sent.get(BACK, "")
        safe = url_has_allowed_host_and_scheme(there, {self.request.get_host()}, require_https=self.request.is_secure())
        return there if safe else reverse("workspace:legacy", args=[self.of.slug])

    @property
    def carried(self) -> list[tuple[str, str]]:
        """What the form sends along."""
        kept = [(name, self._sent.get(name, "")) for name in (EVERYTHING, FROM, BACK)]
        if self._sent.get(EVERYTHING):
            return [(name, value) for name, value in [*kept, (LIST, self._sent.get(LIST, ""))] if value]
        return [pair for pair in kept if pair[1]] + [(ITEM, str(one.item_id)) for one in self.held]


@login_required
def fates(request: HttpRequest, slug: str) -> HttpResponse:
    """First what should happen, then what would change, then done. Nothing is kept before the last."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.PROPOSE_FATE, of.place)
    asked = Asked(request, of, reader)
    if not asked.held:
        messages.error(request, say(msg("Velg punktene du vil endre.")))
        return HttpResponseRedirect(asked.back)
    if request.method != "POST":
        plan = _plan(asked, asked.towards) if asked.towards else None
        return _show(asked, ManyFatesForm(initial=asked.towards), plan)
    return _propose(asked, ManyFatesForm(request.POST))


def _propose(asked: Asked, form: ManyFatesForm) -> HttpResponse:
    """Done where what would change is what the person has seen; else shown, with what it would be now."""
    if not form.is_valid():
        return _show(asked, form, _plan(asked, form.cleaned_data), status=422)
    plan, sent = _plan(asked, form.cleaned_data), asked.request.POST.get("confirm")
    for problem in _problems(asked.of, plan):
        form.add_error(problem.field if problem.field in form.fields else None, say(problem.message))
    if form.errors:
        # What can't be proposed has no preview: there would be something else in it than was chosen.
        return _show(asked, form, None, status=422)
    if plan is None or not plan.moves or sent != _seal(plan):
        return _show(asked, form, plan, again=_changed_since(asked) if sent is not None else None)
    try:
        propose_fates(reader=asked.reader, of=asked.of, moves=plan.moves, grounds=form.cleaned_data["grounds"])
    except Conflict:
        now = Asked(asked.request, asked.of, asked.reader)
        return _show(now, form, _plan(now, form.cleaned_data), again=_changed_since(now))
    except Refused as refused:
        show_refusal(form, refused)
        return _show(asked, form, plan, status=422)
    _say_done(asked.request, plan)
    return HttpResponseRedirect(asked.back)


def _plan(asked: Asked, typed: dict[str, Any]) -> Plan | None:
    """What would change, as soon as it is said what should happen. The grounds are not asked for that."""
    if not typed.get("outcome"):
        return None
    home = Home(typed["home"]) if typed.get("home") else None
    proposal = Proposal(
        Outcome(typed["outcome"]),
        home,
        typed.get("until"),
        typed.get("last_day"),
        alternative=typed.get("alternative", "").strip(),
        no_alternative=bool(typed.get("no_alternative")),
    )
    return planned(asked.held, trimmed(proposal), asked.seen)


def _problems(of: InitiativeFacts, plan: Plan | None) -> Iterable[Problem]:
    """What can't be about any of what would change, each said once. The grounds are asked for by the form."""
    said: dict[str, Problem] = {}
    for move in plan.moves if plan else ():
        for problem in proposal_problems(move.proposal, of.last_day, of.period.start):
            if problem.field != "grounds":
                said.setdefault(problem.field or "", problem)
    return said.values()


def _seal(plan: Plan) -> str:
    """Tells what was seen from what stands now. What the person has typed isn't part of it: that is known to them."""
    seen = [(one.item_id, one.version, one.old, one.new, one.notes) for one in plan.moves]
    return hashlib.sha256(repr((seen, plan.left)).encode()).hexdigest()[:16]


def _changed_since(asked: Asked) -> list[Message]:
    """What others have changed since the person saw it, by name and by whom as far as that is known."""
    seen = dict(pair.split(":", 1) for pair in asked.request.POST.getlist(SEEN) if ":" in pair)
    changed = [one for one in asked.held if seen.get(str(one.item_id), str(one.version)) != str(one.version)]
    return [_by_whom(asked, one) for one in changed[:_SHOWN]]


def _by_whom(asked: Asked, one: Held) -> Message:
    said = fate_said(asked.reader, asked.of, one.item_id)
    now = LOOKS[one.chip].label
    if said is None:
        return msg("%(name)s står nå i «%(fate)s».", name=one.name, fate=now)
    return msg("%(name)s står nå i «%(fate)s», sist endret av %(by)s.", name=one.name, fate=now, by=said.by)


def _say_done(request: HttpRequest, plan: Plan) -> None:
    done = msg_n(
        "«%(fate)s» er foreslått for %(count)s punkt.",
        "«%(fate)s» er foreslått for %(count)s punkter.",
        count=len(plan.moves),
        fate=LOOKS[plan.moves[0].new].label,
    )
    messages.success(request, say(done))


def _show(
    asked: Asked, form: ManyFatesForm, plan: Plan | None, *, again: Sequence[Message] | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "of": asked.of,
        "form": form,
        "asked": asked,
        "plan": plan,
        "shown": _SHOWN,
        "looks": LOOKS,
        "seal": _seal(plan) if plan else "",
        "again": again is not None,
        "changed": again or (),
        "seen": [f"{one.item_id}:{one.version}" for one in asked.held],
        "crumbs": (
            Choice(msg("Arven"), reverse("workspace:legacy", args=[asked.of.slug])),
            Choice(msg("Foreslå avgjørelse"), ""),
        ),
    }
    return render(asked.request, "continuation/many_fates.html", context, status=status)
