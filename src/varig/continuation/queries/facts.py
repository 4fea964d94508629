"""What is said about an item's continuation, as frozen facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from varig.actors.rules import MUNICIPAL, ActorKind
from varig.continuation.rules import fates, money
from varig.continuation.rules.handovers import Answer, Standing, StepFacts, standing_of
from varig.continuation.rules.instead import NOT_SAID_FOR_CHILDREN, Alternative, ForChildren
from varig.final_report.rules.findings import Evidence


class FateFacts(NamedTuple):
    """An item's fate. What nobody has said is unclear, and a proposal."""

    outcome: fates.Outcome = fates.Outcome.UNCLEAR
    home: fates.Home | None = None
    until: date | None = None
    last_day: date | None = None
    alternative: str = ""
    no_alternative: bool = False
    grounds: str = ""
    state: fates.FateState = fates.FateState.PROPOSED
    decided_on: date | None = None
    decided_by: str = ""
    case_number: str = ""
    delegation: str = ""
    said: bool = False
    children: ForChildren = NOT_SAID_FOR_CHILDREN
    group_alternatives: tuple[Alternative, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def chip(self) -> fates.Chip:
        """The word for it."""
        return fates.chip_of(self.outcome, self.home)

    @property
    def goes_on(self) -> bool:
        """Whether somebody must answer for it afterwards."""
        return fates.goes_on(self.outcome)

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """What comes instead: for all who used it, then for each target group. Empty: nobody has said."""
        general = Alternative("", self.alternative, self.no_alternative)
        return (general, *self.group_alternatives) if general.text or general.nothing else self.group_alternatives

    @property
    def is_decided(self) -> bool:
        """Whether it is more than a proposal."""
        return self.state is fates.FateState.DECIDED


NO_FATE = FateFacts()


@dataclass(frozen=True)
class HandoverFacts:
    """One receiver that was asked, with all steps."""

    id: int
    item_id: int
    giver_id: int | None
    giver_name: str
    receiver_id: int
    receiver_name: str
    receiver_kind: ActorKind
    reply_by: date | None
    is_live: bool
    steps: tuple[StepFacts, ...]

    @cached_property
    def standing(self) -> Standing:
        """What the steps add up to."""
        return standing_of(self.steps)

    @property
    def due(self) -> date | None:
        """The day an answer is waited for: the meeting that the receiver has named, else the deadline it was given."""
        return self.standing.answer_on or self.reply_by

    @property
    def receiver_is_municipal(self) -> bool:
        """A no from a municipal unit needs a reason."""
        return self.receiver_kind in MUNICIPAL


@dataclass(frozen=True)
class MoneyFacts:
    """An item's money after the end: cost per year where it is known, and all lines."""

    costs: dict[int, Decimal] = field(default_factory=dict)
    lines: tuple[money.Line, ...] = ()

    def coverage(self, year: int) -> money.Coverage:
        """One year's cost and what stands against it."""
        return money.coverage(year, self.costs.get(year), self.lines)

    @property
    def years(self) -> list[int]:
        """The years that anything is said about."""
        return sorted({*self.costs, *(line.year for line in self.lines)})


@dataclass(frozen=True)
class ContinuationFacts:
    """Everything said about one item's continuation."""

    fate: FateFacts = NO_FATE
    handovers: tuple[HandoverFacts, ...] = ()
    money: MoneyFacts = MoneyFacts()

    @property
    def handover(self) -> HandoverFacts | None:
        """The one that stands: the live one, or the last that was not withdrawn."""
        if len(self.handovers) == 1 and self.handovers[0].is_live:
            return self.handovers[0]
        live = [one for one in self.handovers if one.is_live]
        answered = [one for one in self.handovers if not one.standing.withdrawn]
        standing = live or answered
        return standing[-1] if standing else None

    @property
    def withdrawn(self) -> HandoverFacts | None:
        """The last that was withdrawn, where none stands: somebody was asked, and nobody is."""
        return self.handovers[-1] if self.handovers and self.handover is None else None

    @property
    def answer(self) -> Answer:
        """Where the handover stands."""
        return self.handover.standing.answer if self.handover else Answer.NOT_ASKED


NOTHING_SAID = ContinuationFacts()
