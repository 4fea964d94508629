"""What a receiver is asked about one item, as it sees it: by its link and by its unit's account it is the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from varig.actors.queries import names
from varig.continuation.queries import Asked, FateFacts
from varig.continuation.queries.end_told import end_has_been
from varig.continuation.queries.responsibility import answering
from varig.continuation.queries.told import Told
from varig.continuation.rules.fates import Outcome, decided_to_end
from varig.continuation.rules.handovers import Standing, Step, StepFacts, may_answer
from varig.continuation.rules.money import Line
from varig.foundation.kernel import Message, system_reader
from varig.initiatives.queries import InitiativeFacts

# What comes after one of these makes what was accepted before history.
_SETTLE = frozenset({Step.PROPOSED, Step.ANSWERED, Step.TERMS_ACCEPTED})


@dataclass(frozen=True)
class Request:
    """One handover as its receiver sees it: what it is, how it is today, the terms, and what was said."""

    handover_id: int
    version: int
    name: str
    told: Told
    accountable: str
    receiver: str
    receiver_is_municipal: bool
    reply_by: date | None
    standing: Standing
    steps: tuple[StepFacts, ...]
    costs: dict[int, Decimal]
    lines: tuple[Line, ...]
    last_day: date
    over: bool
    """Whether the initiative's end has been: then it is followed up, and nothing waits for the end."""
    ended: Message | None = None
    """What was decided, where it is decided that it ends: then there is nothing to take over."""

    @property
    def refusal(self) -> Message | None:
        """Why it can't be answered now, or None."""
        return may_answer(self.standing) or self.ended

    @property
    def proposed(self) -> StepFacts:
        """What it was asked last, by whom and when; its own counter-proposal is no part of that."""
        return [step for step in self.steps if step.step is Step.PROPOSED][-1]

    @property
    def asked_by(self) -> str:
        """Who asked last."""
        return self.proposed.by

    @property
    def asked_after_end(self) -> bool:
        """Whether it is asked about in the follow-up, and not before the end."""
        return self.over and self.proposed.at.date() >= self.last_day

    @property
    def accepted(self) -> StepFacts | None:
        """When and by whom its condition or counter-proposal was accepted, where that stands."""
        if self.standing.withdrawn:
            return None
        said = [step for step in self.steps if step.step in _SETTLE]
        return said[-1] if said and said[-1].step is Step.TERMS_ACCEPTED else None

    @property
    def answered(self) -> StepFacts | None:
        """What the receiver said last."""
        said = [step for step in self.steps if step.reply is not None]
        return said[-1] if said else None


def request_of(one: Asked, of: InitiativeFacts, told: Told, today: date) -> Request:
    """For callers that settle who may."""
    now = answering(system_reader("continuation"), of, one.item.id, today)
    return Request(
        handover_id=one.handover.id,
        version=one.item.version,
        name=one.item.name,
        told=told,
        accountable=names([now]).get(now, "") if now else "",
        receiver=one.handover.receiver_name,
        receiver_is_municipal=one.handover.receiver_is_municipal,
        reply_by=one.handover.reply_by,
        standing=one.handover.standing,
        steps=one.handover.steps,
        costs=one.money.costs,
        lines=tuple(line for line in one.money.lines if line not in one.promised),
        last_day=of.last_day,
        over=end_has_been(of, today),
        ended=_ended(one.fate),
    )


def _ended(fate: FateFacts) -> Message | None:
    if fate.is_decided and fate.outcome is Outcome.PHASED_OUT and fate.decided_on is not None:
        return decided_to_end(fate.decided_on, fate.decided_by)
    return None
