"""What should happen to an item, why, and whether that is decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse

from varig.continuation.panels.controls import Control, address_of, control
from varig.continuation.queries import (
    Evidence,
    FateFacts,
    can_decide,
    continuation,
    fate_said,
)
from varig.continuation.queries.children import used_by_children_of
from varig.continuation.queries.evidence import ATTACHMENT, evidence_choices
from varig.continuation.rules.fates import LOOKS, bare_case
from varig.continuation.rules.instead import ForChildren
from varig.continuation.rules.removing import why_kept
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.panels import Subject, panel
from varig.foundation.registers.declarations import kept_registers
from varig.foundation.registers.spoken import Words
from varig.initiatives import roles
from varig.legacy.queries import may_change, says_why_kept
from varig.legacy.rules import ITEM


@says_why_kept
def stays(reader: Reader, of: Any, item_id: int) -> Message | None:
    """An item whose fate is decided, or that somebody has been asked to take over, isn't removed."""
    found = continuation(reader, of, item_id)
    return why_kept(is_decided=found.fate.is_decided, is_asked=bool(found.handovers))


@panel(
    page="item", key="fate", title=msg("Avgjørelse"), template="continuation/_fate.html", order=20, anchor="avgjorelse"
)
def fate(subject: Subject) -> Mapping[str, Any]:
    """What should happen to it, why, and whether that is decided."""
    found = subject.ask(continuation, subject.thing.id).fate
    said = fate_said(subject.reader, subject.frame, subject.thing.id) if found.said else None
    return {
        "fate": found,
        "case": bare_case(found.case_number),
        "look": LOOKS[found.chip],
        "rests_on": _all_it_rests_on(subject, found),
        "children": _children(subject, found),
        "meta": msg("%(day)s · %(name)s", day=said.at.date(), name=said.by) if said else None,
        "controls": _fate_controls(subject, found),
    }


@dataclass(frozen=True)
class RestsOn:
    """One thing that a fate rests on: its name, what it is, and its page."""

    name: str
    kind: Words
    address: str


def _all_it_rests_on(subject: Subject, found: FateFacts) -> list[RestsOn]:
    """What has been removed since keeps its name: the fate was proposed with it in hand."""
    if not found.evidence:
        return []
    offered = evidence_choices(subject.reader, subject.frame, subject.thing.id)
    there = {one.source for group in offered for one in group.choices}
    return [
        _rests_on(subject, one) if one.source in there else RestsOn(one.name, msg("fjernet siden"), "")
        for one in found.evidence
    ]


def _rests_on(subject: Subject, one: Evidence) -> RestsOn:
    key, _, number = one.source.partition(":")
    slug = subject.frame.slug
    if key == ATTACHMENT:
        about = f"{ITEM}:{subject.thing.id}"
        return RestsOn(one.name, msg("notat eller fil"), reverse("workspace:attachments", args=[slug, about]))
    kept = next((each for each in kept_registers() if each.key == key), None)
    if kept is None:
        return RestsOn(one.name, msg("kilde"), "")
    return RestsOn(one.name, kept.one, reverse("workspace:row", args=[slug, kept.path, int(number)]))


def _children(subject: Subject, found: FateFacts) -> ForChildren | None:
    """What is said for the children's sake, where they use it or nobody knows; before anybody proposes, nothing."""
    if not found.said:
        return None
    said = found.children
    if said.used is None:
        said = replace(said, used=used_by_children_of(subject.reader, subject.frame, subject.thing))
    return None if said.used is False else said


def _fate_controls(subject: Subject, found: FateFacts) -> list[Control]:
    propose = msg("Endre forslaget") if found.said else msg("Foreslå avgjørelse")
    decide = msg("Før inn nytt vedtak") if found.is_decided else msg("Før inn vedtak")
    controls = [] if found.is_decided else [control(subject, propose, "fate", roles.Permission.PROPOSE_FATE)]
    if found.said and may_change(subject.reader, roles.Permission.PROPOSE_FATE, subject.frame, subject.thing.id):
        controls.append(Control(msg("Hva den bygger på"), address_of(subject, "evidence")))
    if can_decide(subject.reader, subject.frame):
        return [*controls, Control(decide, address_of(subject, "decide"))]
    who = roles.who_can(roles.Permission.REGISTER_DECISION)
    return [*controls, Control(decide, reason=who, key="blocked-decide")]
