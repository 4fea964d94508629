"""One fate proposed for several items: what would change, what stays as it is and why, and what one should know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from varig.continuation.rules.fates import LOOKS, Chip, Home, Outcome, Proposal, chip_of, goes_on
from varig.continuation.rules.handovers import SECURED, Answer
from varig.foundation.kernel import Message, msg


@dataclass(frozen=True)
class Held:
    """An item as it stands: its fate, who is asked, and why this reader can't propose anything for it."""

    item_id: int
    name: str
    version: int
    said: bool
    decided: bool
    outcome: Outcome
    home: Home | None
    until: date | None
    last_day: date | None
    alternative: str
    no_alternative: bool
    receiver: str
    answer: Answer
    refusal: Message | None

    @property
    def chip(self) -> Chip:
        """The word for its fate."""
        return chip_of(self.outcome, self.home)

    @property
    def is_proposal(self) -> bool:
        """Whether its fate is said and isn't decided. What is to be cleared up is no proposal."""
        return self.said and not self.decided and self.outcome is not Outcome.UNCLEAR


@dataclass(frozen=True)
class Move:
    """An item whose fate would be another. `notes` is what one should know before."""

    item_id: int
    name: str
    version: int
    old: Chip
    new: Chip
    proposal: Proposal
    old_is_proposal: bool
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Left:
    """An item that stays as it is, and why."""

    item_id: int
    name: str
    chip: Chip
    reason: Message


@dataclass(frozen=True)
class Plan:
    """What a proposal for several items would do."""

    moves: tuple[Move, ...]
    left: tuple[Left, ...]


def planned(held: Iterable[Held], proposal: Proposal, seen: Chip | None = None) -> Plan:
    """What would change. `seen` is where the items stood when the person took hold of them, as far as that is known."""
    moves: list[Move] = []
    left: list[Left] = []
    for one in held:
        if one.refusal is not None:
            left.append(Left(one.item_id, one.name, one.chip, one.refusal))
            continue
        own = merged(one, proposal)
        if _same(one, own):
            left.append(Left(one.item_id, one.name, one.chip, msg("Det er foreslått slik fra før.")))
            continue
        new = chip_of(own.outcome, own.home)
        notes = tuple(_notes(one, own, seen))
        moves.append(Move(one.item_id, one.name, one.version, one.chip, new, own, one.is_proposal, notes))
    return Plan(tuple(moves), tuple(left))


def merged(one: Held, proposal: Proposal) -> Proposal:
    """The proposal for one item: where the outcome is the one it has, what is left empty stays as it stands."""
    if one.outcome is not proposal.outcome:
        return proposal
    alternative = proposal.alternative or ("" if proposal.no_alternative else one.alternative)
    return replace(
        proposal,
        home=proposal.home or one.home,
        until=proposal.until or one.until,
        last_day=proposal.last_day or one.last_day,
        alternative=alternative,
        no_alternative=(proposal.no_alternative or one.no_alternative) and not alternative,
    )


def _same(one: Held, own: Proposal) -> bool:
    stands = (one.outcome, one.home, one.until, one.last_day, one.alternative, one.no_alternative)
    return one.said and stands == (
        own.outcome,
        own.home,
        own.until,
        own.last_day,
        own.alternative,
        own.no_alternative,
    )


def _notes(one: Held, own: Proposal, seen: Chip | None) -> Iterable[Message]:
    if seen is not None and seen is not one.chip:
        yield msg(
            "Sto i «%(before)s» da du tok tak i det. Noen har foreslått «%(now)s» siden.",
            before=LOOKS[seen].label,
            now=LOOKS[one.chip].label,
        )
    if not one.receiver or one.answer is Answer.NO:
        return
    if not goes_on(own.outcome):
        if one.answer in SECURED:
            yield msg("%(name)s har sagt ja til å ta over. Si fra til dem.", name=one.receiver)
        else:
            yield msg("%(name)s er spurt om å ta over. Trekk forespørselen tilbake.", name=one.receiver)


def towards(chip: Chip) -> tuple[Outcome, Home | None]:
    """What somebody means who puts an item under a chip. Where several homes are possible, the likeliest."""
    return _TOWARDS[chip]


_TOWARDS: dict[Chip, tuple[Outcome, Home | None]] = {
    Chip.SAME: (Outcome.CONTINUED, Home.SAME),
    Chip.ORDINARY: (Outcome.CONTINUED, Home.ORDINARY),
    Chip.TAKEN_OVER: (Outcome.CONTINUED, Home.OTHER),
    Chip.CHANGED: (Outcome.CHANGED, Home.SAME),
    Chip.PHASED_OUT: (Outcome.PHASED_OUT, None),
    Chip.ESTABLISHED: (Outcome.ESTABLISHED, Home.ORDINARY),
    Chip.UNCLEAR: (Outcome.UNCLEAR, None),
}
