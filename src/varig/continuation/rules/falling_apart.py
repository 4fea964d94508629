"""What falls apart when somebody goes: what loses those it rests on, and who is cut off. Pure.

Everything is derived from who is named where. It shows what nobody has promised to take over; it doesn't know what
people would do anyway, and what it proposes is a calculation (DOMAIN F1, F5, F6, F19).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from varig.continuation.rules.handovers import Answer
from varig.foundation.analysis import Separation

ACTOR, ITEM = "actors", "item"
PROMISED = "promised"
"""In place of a column: that an item loses the one who has said yes to take it over."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Node(NamedTuple):
    """Whoever or whatever hangs together with others: of which kind, and its id."""

    kind: str
    id: int


class When(StrEnum):
    """As it is now, or on the first day after the end with what has been promised by then."""

    TODAY = "today"
    AFTER = "after"


class Promise(StrEnum):
    """How sure it is that somebody takes an item over."""

    NONE = "none"
    OPEN = "open"
    GIVEN = "given"


class Loss(StrEnum):
    """Whether nobody answers for an item any more, or perhaps nobody because an answer is open.

    Weakened: somebody answers for it still, but it loses another whom it rests on, such as its convener.
    """

    LOST = "lost"
    WEAKENED = "weakened"
    OPEN = "open"


@dataclass(frozen=True)
class Thing:
    """An item as far as it matters here. `kind` is the legacy kind, `after` who was asked to take it over."""

    id: int
    kind: str
    accountable: int | None
    goes_on: bool
    """Whether anybody shall answer for it after the end; what is phased out falls to nobody."""
    promise: Promise = Promise.NONE
    after: int | None = None
    answer: Answer = Answer.NOT_ASKED
    """What whoever was asked has said."""
    yearly_cost: Decimal | None = None
    said_at: datetime | None = None
    """When something was last said about who takes it over."""
    aims: frozenset[int] = frozenset()

    @property
    def node(self) -> Node:
        return Node(ITEM, self.id)


@dataclass(frozen=True)
class Tie:
    """That somebody is named by something, in the column `how`. `rests`: it stands still without whoever is named.

    `is_for`: whoever it is for, or with, and who doesn't do it.
    """

    named: Node
    by: Node
    how: str
    rests: bool = False
    is_for: bool = False


@dataclass(frozen=True)
class Who:
    """One that could take something over. `is_busy`: a request to it is unanswered, so it isn't asked for more."""

    id: int
    is_municipal: bool
    is_office: bool = False
    is_busy: bool = False
    declined: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Network:
    """Everything that is tied together. Actors and items may stand without ties."""

    things: Mapping[int, Thing]
    actors: Mapping[int, Who]
    ties: Sequence[Tie]
    by_item: Mapping[int, Sequence[Tie]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[int, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            if tie.by.kind == ITEM:
                found[tie.by.id].append(tie)
        object.__setattr__(self, "by_item", found)


@dataclass(frozen=True)
class Fall:
    """An item that falls: whether surely, and what it loses."""

    thing: Thing
    loss: Loss
    what: tuple[str, ...]


def weights(network: Network) -> dict[int, int]:
    """How many others each item is tied to: the more, the worse it is when nobody answers for it."""
    met: dict[int, set[Node]] = defaultdict(set)
    for tie in network.ties:
        for node, other in ((tie.by, tie.named), (tie.named, tie.by)):
            if node.kind == ITEM:
                met[node.id].add(other)
    return {item: len(met[item]) for item in network.things}


def falls(network: Network, gone: Collection[Node], when: When) -> list[Fall]:
    """The items that lose somebody they rest on, the worst first, then what most others have to do with.

    What goes itself (a relation that a person takes along) loses all that it rests on.
    """
    found = [fall for thing in network.things.values() if (fall := _fall(network, thing, gone, when)) is not None]
    heavy = weights(network)
    order = tuple(Loss)
    return sorted(found, key=lambda fall: (order.index(fall.loss), -heavy[fall.thing.id]))


def taken_over(network: Network, gone: Collection[Node]) -> list[Thing]:
    """What rests on those who go, and somebody who stays has promised to take over; the latest promise first."""
    today = falls(network, gone, When.TODAY)
    found = [fall.thing for fall in today if fall.thing.promise is Promise.GIVEN and fall.thing.goes_on]
    kept = [thing for thing in found if Node(ACTOR, thing.after or 0) not in gone]
    return sorted(kept, key=lambda thing: thing.said_at or LONG_AGO, reverse=True)


def _fall(network: Network, thing: Thing, gone: Collection[Node], when: When) -> Fall | None:
    if when is When.AFTER and not thing.goes_on:
        return None
    ties = network.by_item.get(thing.id, ())
    if thing.node in gone:
        lost = tuple(dict.fromkeys(tie.how for tie in ties if tie.rests))
        return _with_answer(thing, lost, gone, when)
    if when is When.AFTER and thing.promise is Promise.GIVEN:
        # From then on it rests on whoever has said yes.
        return Fall(thing, Loss.LOST, (PROMISED,)) if Node(ACTOR, thing.after or 0) in gone else None
    lost = tuple(_lost(ties, gone))
    if not lost:
        return None
    if thing.accountable is not None and Node(ACTOR, thing.accountable) not in gone:
        return Fall(thing, Loss.WEAKENED, lost)
    return _with_answer(thing, lost, gone, when)


def _with_answer(thing: Thing, lost: tuple[str, ...], gone: Collection[Node], when: When) -> Fall | None:
    """What becomes of what nobody answers for: it depends on whoever was asked, after the end."""
    if when is When.TODAY or thing.promise is Promise.NONE or Node(ACTOR, thing.after or 0) in gone:
        return Fall(thing, Loss.LOST, lost)
    return Fall(thing, Loss.OPEN, lost) if thing.promise is Promise.OPEN else None


def _lost(ties: Iterable[Tie], gone: Collection[Node]) -> Iterable[str]:
    """The columns in which an item names those who are gone and nobody else."""
    by_how: dict[str, list[Node]] = defaultdict(list)
    for tie in ties:
        if tie.rests:
            by_how[tie.how].append(tie.named)
    return (how for how, named in by_how.items() if all(node in gone for node in named))


def separation(network: Network, when: When) -> Separation[Node]:
    """All as one network: an organisation counts as one that can be cut off, an item does not."""
    nodes = [*(Node(ACTOR, actor) for actor in network.actors), *(thing.node for thing in network.things.values())]
    ties = [(tie.named, tie.by) for tie in network.ties]
    if when is When.AFTER:
        taken = (thing for thing in network.things.values() if thing.promise is Promise.GIVEN and thing.after)
        ties += [(Node(ACTOR, thing.after or 0), thing.node) for thing in taken]
    beside = {node for tie in ties for node in tie} - set(nodes)
    return Separation([*nodes, *sorted(beside)], ties, weight=lambda node: int(node.kind == ACTOR))


def cut_off(network: Network, gone: Collection[Node], when: When) -> list[tuple[int, ...]]:
    """Actors that hung together with the rest and do so no longer, by the pieces they are left in."""
    whole = separation(network, when)
    rest = whole.pieces()
    together = rest[0] if rest else frozenset()
    pieces = whole.pieces(without=[node for node in gone if node in whole])
    left = [[node.id for node in piece & together if node.kind == ACTOR] for piece in pieces]
    # The heaviest of what hung together is the rest.
    return [tuple(sorted(actors)) for actors in [actors for actors in left if actors][1:]]


def hangs_on(network: Network, when: When) -> list[tuple[int, int]]:
    """The actors that others hang on alone: who, and how many organisations are cut off without it, most first."""
    found = separation(network, when).cut_off()
    lost = [(node.id, count) for node, count in found.items() if node.kind == ACTOR and count]
    return sorted(lost, key=lambda pair: (-pair[1], pair[0]))
