"""Propose a fate, and register that it is decided."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from varig.actors.queries.participation import groups
from varig.continuation.actions.fates import decide_fate, propose_fate
from varig.continuation.actions.rests_on import set_evidence
from varig.continuation.forms import DecisionForm, EvidenceForm, FateForm
from varig.continuation.forms.fates import NO, UNKNOWN, YES
from varig.continuation.queries import FateFacts, can_decide
from varig.continuation.queries.children import used_by_children_of
from varig.continuation.queries.evidence import evidence_choices
from varig.continuation.queries.whom import groups_of
from varig.continuation.rules.fates import Authority, Home, Outcome, Proposal, decided_already, trimmed
from varig.continuation.rules.instead import Alternative, ForChildren, alternative_field
from varig.continuation.views.point import Point, opened
from varig.foundation.kernel import NotAllowed, folded, msg
from varig.foundation.ui.editing import EditPage, edit
from varig.foundation.ui.text import say
from varig.initiatives import roles
from varig.legacy.rules import Kind

ANCHOR = "avgjorelse"
MOST_GROUPS = 30


@login_required
def fate(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Propose what should happen to an item. What is decided is changed only by a new decision."""
    point = opened(request, slug, item_id, roles.Permission.PROPOSE_FATE)
    elsewhere = point.elsewhere(decided_already(point.facts.fate), ANCHOR)
    if elsewhere is not None:
        return elsewhere

    def save(typed: dict[str, Any]) -> None:
        propose_fate(**point.place, item_id=item_id, version=typed["version"], proposal=_proposal(point, typed))

    page = point.page(
        msg("Hva skal skje med %(name)s?", name=point.item.name),
        msg("Foreslå avgjørelse"),
        ANCHOR,
        lead=msg("Dette er et forslag. Det blir en avgjørelse først når det er vedtatt."),
        template="continuation/fate.html",
        groups=_known_groups(point),
    )
    return _edited(point, page, FateForm, save)


@login_required
def decide(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """Register what was decided, by whom, and in which case."""
    point = opened(request, slug, item_id, None)
    if not can_decide(point.reader, point.of):
        raise NotAllowed(roles.who_can(roles.Permission.REGISTER_DECISION))

    def save(typed: dict[str, Any]) -> None:
        authority = Authority(typed["on"], typed["body"], typed["case_number"], typed["delegation"])
        decide_fate(
            **point.place,
            item_id=item_id,
            version=typed["version"],
            proposal=_proposal(point, typed),
            authority=authority,
        )

    page = point.page(
        msg("Hva er vedtatt om %(name)s?", name=point.item.name),
        msg("Før inn vedtak"),
        ANCHOR,
        lead=msg("Skriv det slik det ble vedtatt. Forslaget står her fra før."),
        template="continuation/fate.html",
        decision=True,
        groups=_known_groups(point),
    )
    return _edited(point, page, DecisionForm, save)


def _own_groups(point: Point) -> list[str]:
    """The item's own target groups that nothing is said for yet: each is offered a row."""
    standing = {folded(one.for_whom) for one in point.facts.fate.group_alternatives}
    named = [say(name) for name in groups_of(point.reader, point.of, point.item)]
    return [name for name in named if folded(name) not in standing]


def _known_groups(point: Point) -> list[str]:
    return list(dict.fromkeys([*_own_groups(point), *(one.name for one in groups(point.reader, point.of))]))


def _edited(point: Point, page: EditPage, form: type[FateForm], save: Callable[[dict[str, Any]], None]) -> HttpResponse:
    """As `edit`; «Legg til en målgruppe» shows room for one more, and saves nothing."""
    make = partial(form, rows=_rows(point))
    if "more" in point.request.POST:
        return render(
            point.request, page.template, {"page": page, "form": make(data=point.request.POST), **page.context}
        )
    decision = form is DecisionForm
    return edit(point.request, page, make, save, lambda: point.current(_values(point, decision=decision)))


def _rows(point: Point) -> int:
    """Room for what stands there, the item's own groups and one more, or as many as somebody asked for."""
    sent = point.request.POST.get("rows", "")
    room = len(point.facts.fate.group_alternatives) + len(_own_groups(point)) + 1
    asked = int(sent) if sent.isascii() and sent.isdigit() else 0
    return min(max(room, asked + ("more" in point.request.POST)), MOST_GROUPS)


@login_required
def evidence(request: HttpRequest, slug: str, item_id: int) -> HttpResponse:
    """What the fate rests on, chosen among what is registered."""
    point = opened(request, slug, item_id, roles.Permission.PROPOSE_FATE)
    standing = point.facts.fate
    elsewhere = point.elsewhere(None if standing.said else msg("Foreslå først hva som skal skje."), ANCHOR)
    if elsewhere is not None:
        return elsewhere

    def save(typed: dict[str, Any]) -> None:
        set_evidence(**point.place, item_id=item_id, version=typed["version"], sources=typed["sources"])

    page = point.page(
        msg("Hva bygger avgjørelsen om %(name)s på?", name=point.item.name),
        msg("Lagre grunnlaget"),
        ANCHOR,
        lead=msg("Velg det som er registrert i satsingen og som begrunnelsen støtter seg på."),
    )
    make = partial(EvidenceForm, among=evidence_choices(point.reader, point.of, item_id), standing=standing.evidence)
    return edit(request, page, make, save, lambda: point.current(_chosen(point)))


def _chosen(point: Point) -> dict[str, Any]:
    return {"sources": [one.source for one in point.facts.fate.evidence]}


def _proposal(point: Point, typed: Mapping[str, Any]) -> Proposal:
    home = Home(typed["home"]) if typed["home"] else None
    rest = ("until", "last_day", "alternative", "no_alternative", "grounds")
    proposal = Proposal(
        Outcome(typed["outcome"]),
        home,
        **{name: typed[name] for name in rest},
        children=_for_children(typed),
        group_alternatives=_alternatives(typed, {folded(name) for name in _own_groups(point)}),
    )
    return trimmed(proposal)


def _for_children(typed: Mapping[str, Any]) -> ForChildren:
    used = {YES: True, NO: False}.get(typed["used_by_children"])
    return ForChildren(used, typed["best_for_children"], typed["children_heard"], typed["children_weighed"])


def _alternatives(typed: Mapping[str, Any], offered: Collection[str]) -> tuple[Alternative, ...]:
    """Row by row as the form has them, blank ones too, so that what is wrong is said in its place.

    A row that was offered with a group's name, and in which nothing was said, is as blank as any.
    """
    found: list[Alternative] = []
    while (whom := alternative_field(len(found), "whom")) in typed:
        at = len(found)
        text, nothing = typed[alternative_field(at, "text")], typed[alternative_field(at, "nothing")]
        is_left = folded(typed[whom]) in offered and not text.strip() and not nothing
        found.append(Alternative("" if is_left else typed[whom], text, nothing))
    return tuple(found)


def _values(point: Point, *, decision: bool = False) -> dict[str, Any]:
    """What stands now, by the form's names. Of an earlier decision a new one is given what was decided, no more."""
    standing: FateFacts = point.facts.fate
    used = standing.children.used
    if used is None:
        used = used_by_children_of(point.reader, point.of, point.item)
    values: dict[str, Any] = {
        "used_by_children": {True: YES, False: NO, None: UNKNOWN}[used],
        "best_for_children": standing.children.best,
        "children_heard": standing.children.heard,
        "children_weighed": standing.children.weighed,
    }
    for index, name in enumerate(_own_groups(point), len(standing.group_alternatives)):
        values[alternative_field(index, "whom")] = name
    if not standing.said:
        # What doesn't exist yet can only come to be, or be dropped.
        return values | ({"outcome": Outcome.ESTABLISHED.value} if point.item.kind is Kind.COMMITMENT else {})
    kept = ("outcome", "home", "until", "last_day", "alternative", "no_alternative")
    values |= {name: getattr(standing, name) for name in kept}
    for index, one in enumerate(standing.group_alternatives):
        said = {"whom": one.for_whom, "text": one.text, "nothing": one.nothing}
        values |= {alternative_field(index, part): value for part, value in said.items()}
    if decision and standing.is_decided and point.request.method != "POST":
        return values
    authority = {"on": standing.decided_on, "body": standing.decided_by}
    named = ("grounds", "case_number", "delegation")
    return values | authority | {name: getattr(standing, name) for name in named}
