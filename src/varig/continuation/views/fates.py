"""Propose a fate, and register that it is decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from varig.continuation.actions.fates import decide_fate, propose_fate
from varig.continuation.forms import DecisionForm, FateForm
from varig.continuation.queries import FateFacts, can_decide
from varig.continuation.rules.fates import Authority, Home, Outcome, Proposal, decided_already, trimmed
from varig.continuation.views.point import Point, opened
from varig.foundation.kernel import NotAllowed, msg
from varig.foundation.ui.editing import edit
from varig.initiatives import roles

ANCHOR = "avgjorelse"


@login_required
def fate(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Propose what should happen to an item. What is decided is changed only by a new decision."""
    point = opened(request, slug, item_id, roles.Permission.PROPOSE_FATE)
    elsewhere = point.elsewhere(decided_already(point.facts.fate), ANCHOR)
    if elsewhere is not None:
        return elsewhere

    def save(typed: dict[str, Any]) -> None:
        propose_fate(**point.place, item_id=item_id, version=typed["version"], proposal=_proposal(typed))

    page = point.page(
        msg("Hva skal skje med %(name)s?", name=point.item.name),
        msg("Foreslå avgjørelse"),
        ANCHOR,
        lead=msg("Dette er et forslag. Det blir en avgjørelse først når det er vedtatt."),
        template="continuation/fate.html",
    )
    return edit(request, page, FateForm, save, lambda: point.current(_values(point)))


@login_required
def decide(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Register what was decided, by whom, and in which case."""
    point = opened(request, slug, item_id, None)
    if not can_decide(point.reader, point.of):
        raise NotAllowed(roles.who_can(roles.Permission.REGISTER_DECISION))

    def save(typed: dict[str, Any]) -> None:
        authority = Authority(typed["on"], typed["body"], typed["case_number"], typed["delegation"])
        decide_fate(
            **point.place, item_id=item_id, version=typed["version"], proposal=_proposal(typed), authority=authority
        )

    page = point.page(
        msg("Hva er vedtatt om %(name)s?", name=point.item.name),
        msg("Før inn vedtak"),
        ANCHOR,
        lead=msg("Skriv det slik det ble vedtatt. Forslaget står her fra før."),
        template="continuation/fate.html",
        decision=True,
    )
    return edit(request, page, DecisionForm, save, lambda: point.current(_values(point, decision=True)))


def _proposal(typed: Mapping[str, Any]) -> Proposal:
    home = Home(typed["home"]) if typed["home"] else None
    rest = ("until", "last_day", "alternative", "no_alternative", "grounds")
    return trimmed(Proposal(Outcome(typed["outcome"]), home, **{name: typed[name] for name in rest}))


def _values(point: Point, *, decision: bool = False) -> dict[str, Any]:
    """What stands now, by the form's names. Of an earlier decision nothing is carried into a new one."""
    standing: FateFacts = point.facts.fate
    if not standing.said:
        return {}
    values = asdict(standing)
    if decision and standing.is_decided and point.request.method != "POST":
        return {
            name: values[name] for name in ("outcome", "home", "until", "last_day", "alternative", "no_alternative")
        }
    return {**values, "on": standing.decided_on, "body": standing.decided_by}
