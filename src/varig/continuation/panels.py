"""What the item's page shows of fate, money and handover, and what whoever asks can do there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from varig.continuation.queries import (
    ContinuationFacts,
    Evidence,
    FateFacts,
    HandoverFacts,
    MoneyFacts,
    can_decide,
    continuation,
    fate_said,
)
from varig.continuation.queries.children import used_by_children_of
from varig.continuation.queries.cliff import item_cliff, money_picture
from varig.continuation.queries.evidence import ATTACHMENT
from varig.continuation.queries.letters import why_not_now
from varig.continuation.queries.responsibility import may_answer_for
from varig.continuation.rules.asking import awaits_answer
from varig.continuation.rules.fates import LOOKS
from varig.continuation.rules.handovers import ANSWER_LOOKS, Answer, may_answer
from varig.continuation.rules.instead import ForChildren
from varig.continuation.rules.money import (
    SURENESS_NAMES,
    SURENESS_TONES,
    Coverage,
    Sureness,
    coming_budget_year,
    missing,
    missing_in_budget,
    years_shown,
)
from varig.continuation.rules.removing import why_kept
from varig.continuation.rules.turns import StepLine, Turn, may_propose_anew, step_lines, too_early, turn_of
from varig.foundation.kernel import Message, Picture, Reader, msg
from varig.foundation.panels import Subject, panel
from varig.foundation.registers.declarations import kept_registers
from varig.foundation.registers.spoken import Words
from varig.initiatives import roles
from varig.legacy.queries import may_change, says_why_kept
from varig.legacy.rules import ITEM


def _address(subject: Subject, name: str, *rest: int) -> str:
    return reverse(f"continuation:{name}", args=[subject.frame.slug, subject.thing.id, *rest])


@dataclass(frozen=True)
class Control:
    """A button. Without an address it is shown but can't be used, and `reason` says who can."""

    label: Message
    address: str = ""
    kind: str = "secondary"
    reason: Message | None = None
    key: str = ""


def _control(
    subject: Subject, label: Message, name: str, permission: roles.Permission, kind: str = "secondary"
) -> Control:
    if may_change(subject.reader, permission, subject.frame, subject.thing.id):
        return Control(label, _address(subject, name), kind)
    return Control(label, reason=roles.who_can(permission), key=f"blocked-{name}")


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
        "look": LOOKS[found.chip],
        "rests_on": [_rests_on(subject, one) for one in found.evidence],
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
    controls = [] if found.is_decided else [_control(subject, propose, "fate", roles.Permission.PROPOSE_FATE)]
    if found.said and may_change(subject.reader, roles.Permission.PROPOSE_FATE, subject.frame, subject.thing.id):
        controls.append(Control(msg("Hva den bygger på"), _address(subject, "evidence")))
    if can_decide(subject.reader, subject.frame):
        return [*controls, Control(decide, _address(subject, "decide"))]
    who = roles.who_can(roles.Permission.REGISTER_DECISION)
    return [*controls, Control(decide, reason=who, key="blocked-decide")]


@dataclass(frozen=True)
class MoneyRow:
    """One source of one sureness, with its amount in each year; None where it gives nothing."""

    source: str
    label: Message
    tone: str
    amounts: tuple[Decimal | None, ...]
    address: str


@panel(
    page="item",
    key="money",
    title=msg("Penger etter slutt"),
    template="continuation/_money.html",
    order=30,
    anchor="penger",
)
def money(subject: Subject) -> Mapping[str, Any]:
    """What it costs each year after the end, and what stands against that; sums never mix how sure it is."""
    found = subject.ask(continuation, subject.thing.id)
    years = years_shown(subject.frame.first_year_after, found.money.years)
    covered = [found.money.coverage(year) for year in years]
    may_edit = may_change(subject.reader, roles.Permission.EDIT_ITEM, subject.frame, subject.thing.id)
    edit = roles.Permission.EDIT_ITEM
    return {
        "years": years,
        "rows": _money_rows(subject, found.money, years, may_edit=may_edit),
        "covered": covered,
        "missing": [missing_in_budget(one) for one in covered],
        "with_plan": _with_plan(covered, subject.today),
        "cliff": _cliff(subject, found),
        "empty": not found.money.years,
        "phased_out": found.fate.said and not found.fate.goes_on,
        "controls": [
            _control(subject, msg("Ny linje"), "source", edit),
            *([_control(subject, msg("Endre kostnad"), "costs", edit)] if may_edit else []),
        ],
    }


def _cliff(subject: Subject, found: ContinuationFacts) -> Picture | None:
    cliff = item_cliff(subject.reader, subject.frame, subject.thing, found)
    return money_picture(cliff) if cliff is not None else None


def _money_rows(subject: Subject, found: MoneyFacts, years: list[int], *, may_edit: bool) -> list[MoneyRow]:
    amounts: dict[tuple[str, Sureness], dict[int, Decimal]] = {}
    for line in found.lines:
        amounts.setdefault((line.source, line.sureness), {})[line.year] = line.amount
    surest = list(Sureness)
    return [
        MoneyRow(
            source,
            SURENESS_NAMES[sureness],
            SURENESS_TONES[sureness],
            tuple(by_year.get(year) for year in years),
            f"{_address(subject, 'source')}?{urlencode({'kilde': source, 'sikkerhet': sureness.value})}"
            if may_edit
            else "",
        )
        for (source, sureness), by_year in sorted(amounts.items(), key=lambda row: (surest.index(row[0][1]), row[0][0]))
    ]


def _with_plan(covered: list[Coverage], today: date) -> list[Decimal | None]:
    """What is missing when the financial plan counts where no budget can be adopted yet; empty where there is none."""
    if not any(one.planned and one.year > coming_budget_year(today) for one in covered):
        return []
    return [missing(one, today) for one in covered]


@dataclass(frozen=True)
class Line:
    """A step with the controls that stand in it, for whoever's turn it is."""

    step: StepLine
    controls: tuple[Control, ...] = ()


@dataclass(frozen=True)
class Earlier:
    """A receiver that was asked before."""

    receiver: str
    answer: Message
    icon: str
    tone: str
    lines: tuple[StepLine, ...]


@panel(
    page="item",
    key="handover",
    title=msg("Overlevering"),
    template="continuation/_handover.html",
    order=10,
    column="side",
    anchor="overlevering",
)
def handover(subject: Subject) -> Mapping[str, Any]:
    """Who was asked to take it over, what was said, and whose turn it is."""
    found = subject.ask(continuation, subject.thing.id)
    standing = next((one for one in found.handovers if one.is_live), None)
    return {
        "asked": standing,
        "lines": _lines(subject, standing) if standing else [],
        "more": _giver_controls(subject, standing) if standing else [],
        "earlier": [_earlier(one) for one in reversed(found.handovers) if one is not standing],
        "sentence": _sentence(found, standing),
        "ask": None if standing else _ask(subject, found),
    }


def _sentence(found: ContinuationFacts, standing: HandoverFacts | None) -> Message | None:
    """What the steps themselves don't say."""
    ends = found.fate.said and not found.fate.goes_on and found.fate.outcome != "unclear"
    if standing is not None and ends and standing.standing.answer is not Answer.TAKEN_OVER:
        return msg("Punktet skal fases ut, men %(name)s er fortsatt spurt.", name=standing.receiver_name)
    if standing is None and ends:
        return msg("Punktet skal fases ut. Ingen trenger å ta over.")
    return None if standing else msg("Ingen er spurt om å ta over.")


def _ask(subject: Subject, found: ContinuationFacts) -> Control | None:
    if found.fate.said and not found.fate.goes_on and found.fate.outcome != "unclear":
        return None
    label = msg("Spør en annen") if found.handovers else msg("Spør en mottaker")
    return _control(subject, label, "handover", roles.Permission.PROPOSE_HANDOVER, "primary")


def _lines(subject: Subject, one: HandoverFacts) -> list[Line]:
    steps = step_lines(one.steps, one.standing, one.receiver_name, one.reply_by)
    controls = tuple(_turn_controls(subject, one))
    early = too_early(one.standing, subject.today) if turn_of(one.standing) is Turn.EITHER else None
    if early is not None:
        return [Line(replace(step, details=(early,)) if step.state == "now" else step) for step in steps]
    return [Line(step, controls if step.state == "now" else ()) for step in steps]


def _turn_controls(subject: Subject, one: HandoverFacts) -> list[Control]:
    """Only for the one whose turn it is; others read who is waited for."""
    turn = turn_of(one.standing)
    receives = may_answer_for(subject.reader, subject.frame, one.receiver_id)
    gives = may_change(subject.reader, roles.Permission.PROPOSE_HANDOVER, subject.frame, subject.thing.id)
    if turn is Turn.RECEIVER and receives and may_answer(one.standing) is None:
        return [Control(msg("Svar for enheten"), _address(subject, "answer", one.id), "primary")]
    if turn is Turn.GIVER and gives:
        counter = one.standing.answer is Answer.COUNTER
        accept = msg("Godta motforslaget") if counter else msg("Godta vilkåret")
        return [
            Control(accept, _address(subject, "accept", one.id), "primary"),
            Control(msg("Foreslå noe annet"), _address(subject, "propose_again", one.id)),
        ]
    if turn is Turn.EITHER and (gives or receives):
        return [Control(msg("Før inn overtakelsen"), _address(subject, "carry_out", one.id))]
    return []


def _giver_controls(subject: Subject, one: HandoverFacts) -> list[Control]:
    """What the giver may do besides, whosever turn it is."""
    gives = may_change(subject.reader, roles.Permission.PROPOSE_HANDOVER, subject.frame, subject.thing.id)
    if not gives or one.standing.answer is Answer.TAKEN_OVER:
        return []
    controls = []
    if may_propose_anew(one.standing) is None and turn_of(one.standing) is not Turn.GIVER:
        controls.append(Control(msg("Endre forslaget"), _address(subject, "propose_again", one.id)))
    controls += _reminder(subject, one)
    controls.append(Control(msg("Vis lenken"), _address(subject, "link", one.id)))
    controls.append(Control(msg("Trekk tilbake"), _address(subject, "withdraw", one.id)))
    return controls


def _reminder(subject: Subject, one: HandoverFacts) -> list[Control]:
    """The reminder to a receiver that owes an answer; too early it says from when it can be sent."""
    may = roles.may(subject.reader, roles.Permission.PROPOSE_HANDOVER, subject.frame.place)
    if not may or not awaits_answer(one.standing, subject.today):
        return []
    refusal = why_not_now(subject.reader, subject.frame, one.receiver_id, timezone.localtime())
    if refusal is not None:
        return [Control(msg("Send påminnelse"), reason=refusal, key="blocked-remind")]
    address = reverse("continuation:remind", args=[subject.frame.slug])
    return [Control(msg("Send påminnelse"), f"{address}?mottaker={one.receiver_id}")]


def _earlier(one: HandoverFacts) -> Earlier:
    look = ANSWER_LOOKS[one.standing.answer]
    label = msg("Trukket tilbake") if one.standing.withdrawn else look.label
    icon = "undo" if one.standing.withdrawn else look.icon
    lines = step_lines(one.steps, one.standing, one.receiver_name, one.reply_by)
    return Earlier(one.receiver_name, label, icon, look.tone, tuple(lines))
