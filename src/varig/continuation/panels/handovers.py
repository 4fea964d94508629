"""Who is asked to take an item over, where that stands, and whose turn it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils import timezone

from varig.continuation.panels.controls import Control, address_of, control
from varig.continuation.queries import (
    ContinuationFacts,
    HandoverFacts,
    continuation,
)
from varig.continuation.queries.kept_handovers import with_shown_links
from varig.continuation.queries.letters import why_not_now
from varig.continuation.queries.responsibility import may_answer_for
from varig.continuation.rules.asking import awaits_answer
from varig.continuation.rules.handovers import ANSWER_LOOKS, SECURED, Answer, may_answer
from varig.continuation.rules.turns import StepLine, Turn, may_propose_anew, step_lines, too_early, turn_of
from varig.foundation.kernel import Message, msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles
from varig.legacy.queries import may_change


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
    found = replace(found, handovers=tuple(with_shown_links(found.handovers)))
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
        if standing.standing.answer is Answer.YES:
            return msg("Punktet skal fases ut, men %(name)s har sagt ja til å ta over.", name=standing.receiver_name)
        return msg("Punktet skal fases ut, men %(name)s er fortsatt spurt.", name=standing.receiver_name)
    if standing is None and ends:
        return msg("Punktet skal fases ut. Ingen trenger å ta over.")
    if standing is None:
        return msg("Ingen er spurt om å ta over.")
    return _passing_on(found, standing)


def _passing_on(found: ContinuationFacts, standing: HandoverFacts) -> Message | None:
    """That whoever had said yes before has it as long as the next is only asked."""
    said = [one for one in found.handovers if one.standing.answer in SECURED]
    if not said or standing.standing.answer in SECURED:
        return None
    return msg(
        "%(before)s har sagt ja før, og har det til %(name)s har sagt ja.",
        before=said[-1].receiver_name,
        name=standing.receiver_name,
    )


def _ask(subject: Subject, found: ContinuationFacts) -> Control | None:
    if found.fate.said and not found.fate.goes_on and found.fate.outcome != "unclear":
        return None
    label = msg("Spør en annen") if found.handovers else msg("Spør en mottaker")
    return control(subject, label, "handover", roles.Permission.PROPOSE_HANDOVER, "primary")


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
        return [Control(msg("Svar for enheten"), address_of(subject, "answer", one.id), "primary")]
    if turn is Turn.GIVER and gives:
        counter = one.standing.answer is Answer.COUNTER
        accept = msg("Godta motforslaget") if counter else msg("Godta vilkåret")
        return [
            Control(accept, address_of(subject, "accept", one.id), "primary"),
            Control(msg("Foreslå noe annet"), address_of(subject, "propose_again", one.id)),
        ]
    if turn is Turn.EITHER and (gives or receives):
        return [Control(msg("Før inn overtakelsen"), address_of(subject, "carry_out", one.id))]
    return []


def _giver_controls(subject: Subject, one: HandoverFacts) -> list[Control]:
    """What the giver may do besides, whosever turn it is."""
    gives = may_change(subject.reader, roles.Permission.PROPOSE_HANDOVER, subject.frame, subject.thing.id)
    if not gives or one.standing.answer is Answer.TAKEN_OVER:
        return []
    controls = []
    if may_propose_anew(one.standing) is None and turn_of(one.standing) is not Turn.GIVER:
        controls.append(Control(msg("Endre forslaget"), address_of(subject, "propose_again", one.id)))
    controls += _reminder(subject, one)
    controls.append(Control(msg("Vis lenken"), address_of(subject, "link", one.id)))
    controls.append(Control(msg("Trekk tilbake"), address_of(subject, "withdraw", one.id)))
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
