"""What is said about a point of the example. Years count from the start of the period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.money import Sureness
from varig.foundation.kernel import CostBasis
from varig.legacy.rules import Kind
from varig.measures.rules import Delivered, MeasureType


@dataclass(frozen=True)
class SaidFate:
    """A fate as it is proposed, or decided in a case."""

    outcome: Outcome
    grounds: str
    home: Home | None = None
    alternative: str = ""
    nothing_instead: bool = False
    until_year: int | None = None
    decided_in: str = ""
    delegation: str = ""
    years_after_end: int = 0
    for_children: tuple[str, str, str] | None = None
    """Best for them, how they were heard, how it weighed."""
    groups: tuple[tuple[str, str], ...] = ()
    """A target group and what it gets instead; nothing, where that is empty."""
    rests_on: tuple[tuple[str, str], ...] = ()
    """Registers' keys and rows' names."""


@dataclass(frozen=True)
class SaidReply:
    """A receiver's answer; `amount` is what it asks for instead, `own` what it pays itself each year."""

    reply: Reply
    words: str = ""
    role: str = ""
    mandate: str = ""
    amount: int | None = None
    own: int | None = None


@dataclass(frozen=True)
class SaidHandover:
    """Somebody asked to take over, so many days ago, and what followed. `months_after` the end it begins."""

    receiver: str
    text: str = ""
    amount: int | None = None
    months_after: int = 0
    reply: SaidReply | None = None
    accepted: bool = False
    carried_out: bool = False
    withdrawn_because: str = ""
    days_ago: int = 24
    reminded_days_ago: int | None = None


Money = Mapping[Sureness, tuple[str, int]]


@dataclass(frozen=True, kw_only=True)
class SaidContinuation:
    """What is to become of something: its fate, who is asked, and the money after the end."""

    fate: SaidFate | None = None
    handovers: tuple[SaidHandover, ...] = ()
    yearly_cost: int | None = None
    money: Money = field(default_factory=dict)


@dataclass(frozen=True)
class SaidPoint(SaidContinuation):
    """The continuation of something that a register has."""

    kind: Kind
    name: str


@dataclass(frozen=True)
class SaidMeasure(SaidContinuation):
    """One measure, from its facts to the money after the end. `start` and `end` are (year of the period, month).

    `accountable` has taken over from `before` at `taken_over`. `more` are other columns of the register.
    """

    name: str
    type: MeasureType
    goals: tuple[str, ...] = ()
    description: str = ""
    start: tuple[int, int] | None = None
    end: tuple[int, int] | None = None
    cost: int | None = None
    basis: CostBasis = CostBasis.UNKNOWN
    delivered: Delivered | None = None
    reason: str = ""
    status_after: str = ""
    accountable: str = ""
    participants: tuple[str, ...] = ()
    before: str = ""
    taken_over: tuple[int, int] | None = None
    more: Mapping[str, Any] = field(default_factory=dict)
