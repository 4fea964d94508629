"""What falls apart when somebody goes: what loses those it rests on, who is cut off, and who could be asked. Pure.

Everything is derived from who is named where. It shows what nobody has promised to take over; it doesn't know what
people would do anyway, and what it proposes is a calculation (DOMAIN F1, F5, F6, F19).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from varig.foundation.analysis import Offer, Separation, fewest_that_cover

ACTOR, ITEM = "actors", "item"
MOST_AT_ONCE = 10
"""How many things one is asked about in one letter: more would be a proposal that nobody trusts."""


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
    """Whether an item loses those it rests on, or may do so because an answer is open."""

    LOST = "lost"
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
    yearly_cost: Decimal | None = None

    @property
    def node(self) -> Node:
        return Node(ITEM, self.id)


@dataclass(frozen=True)
class Tie:
    """That somebody is named by something, in the column `how`. `rests`: it stands still without whoever is named."""

    named: Node
    by: Node
    how: str
    rests: bool = False


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


@dataclass(frozen=True)
class Ask:
    """That one be asked to take these over, and what they cost a year where it is known."""

    who: Who
    items: tuple[int, ...]
    cost: Decimal
    unknown_costs: int


def falls(network: Network, gone: Collection[Node], when: When) -> list[Fall]:
    """The items that lose somebody they rest on, surely first, then in the order they were given.

    What goes itself (a relation that a person takes along) loses all that it rests on.
    """
    found = [fall for thing in network.things.values() if (fall := _fall(network, thing, gone, when)) is not None]
    return sorted(found, key=lambda fall: fall.loss is not Loss.LOST)


def _fall(network: Network, thing: Thing, gone: Collection[Node], when: When) -> Fall | None:
    if when is When.AFTER and not thing.goes_on:
        return None
    ties = network.by_item.get(thing.id, ())
    is_gone = thing.node in gone
    lost = tuple(dict.fromkeys(tie.how for tie in ties if tie.rests)) if is_gone else tuple(_lost(ties, gone))
    if not (lost or is_gone):
        return None
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


def bridges(network: Network, piece: Collection[int], gone: Collection[Node], most: int = 3) -> list[Who]:
    """Who could keep contact with those who are cut off: whoever answers for most of the kind they take part in.

    Municipal units first; never one that is itself cut off or gone, the programme office, or one with an unanswered
    request.
    """
    inside = set(piece)
    kinds = Counter(
        network.things[tie.by.id].kind
        for tie in network.ties
        if tie.by.kind == ITEM and tie.named.kind == ACTOR and tie.named.id in inside
    )
    fits: Counter[int] = Counter()
    for thing in network.things.values():
        if thing.accountable is not None:
            fits[thing.accountable] += kinds[thing.kind]
    could = (network.actors[actor] for actor, number in fits.items() if number and actor in network.actors)
    free = [who for who in could if who.id not in inside and _may_be_asked(who, gone)]
    return sorted(free, key=lambda who: (not who.is_municipal, -fits[who.id], who.id))[:most]


def proposals(network: Network, fallen: Iterable[Fall], gone: Collection[Node]) -> list[Ask]:
    """Who to ask so that few are asked and most is taken over.

    One could take what it takes part in, and what is of a kind that it answers for already. Units of the municipality
    come first among those that could take as much; whoever has an unanswered request, or has said no to the item, is
    not asked.
    """
    wanted = {fall.thing.id for fall in fallen if fall.loss is Loss.LOST}
    answers: dict[int, set[str]] = defaultdict(set)
    for thing in network.things.values():
        if thing.accountable is not None:
            answers[thing.accountable].add(thing.kind)
    takes_part = {(tie.named.id, tie.by.id) for tie in network.ties if tie.by.kind == ITEM and tie.named.kind == ACTOR}
    offers = [
        Offer(
            who.id,
            frozenset(_nearest(network, wanted, who, answers[who.id], takes_part)),
            rank=0 if who.is_municipal else 1,
        )
        for who in network.actors.values()
        if _may_be_asked(who, gone)
    ]
    found = sorted(fewest_that_cover(wanted, offers), key=lambda offer: offer.rank)
    return [_ask(network, offer) for offer in found]


def _nearest(
    network: Network,
    wanted: Collection[int],
    who: Who,
    answers: Collection[str],
    takes_part: Collection[tuple[int, int]],
) -> list[int]:
    """What one could take, what it takes part in first; no more than somebody can consider at once."""
    could = [item for item in network.things if item in wanted and item not in who.declined]
    near = [item for item in could if (who.id, item) in takes_part]
    alike = [item for item in could if (who.id, item) not in takes_part and network.things[item].kind in answers]
    return (near + alike)[:MOST_AT_ONCE]


def _may_be_asked(who: Who, gone: Collection[Node]) -> bool:
    return not (who.is_office or who.is_busy or Node(ACTOR, who.id) in gone)


def _ask(network: Network, offer: Offer[int, int]) -> Ask:
    items = tuple(item for item in network.things if item in offer.could_take)
    costs = [network.things[item].yearly_cost for item in items]
    known = [cost for cost in costs if cost is not None]
    return Ask(network.actors[offer.who], items, sum(known, Decimal(0)), len(costs) - len(known))
