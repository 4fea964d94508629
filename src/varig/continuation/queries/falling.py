"""Whoever may go, what falls then, whom to ask, and the picture of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from varig.actors.queries import ActorFacts
from varig.continuation.pictures import FallenThing, Falling, HeldThing, Holder, falling_alt, falling_picture
from varig.continuation.pictures.falling import MOST_HOLDERS
from varig.continuation.queries.network import POSITION, Woven
from varig.continuation.rules import falling_apart as rules
from varig.continuation.rules.falling_apart import ACTOR, Fall, Loss, Node, Promise, When
from varig.cooperation.queries import personal_contacts
from varig.foundation.kernel import Message, Picture, Reader, msg
from varig.foundation.registers.spoken import Words, param, spoken
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts

OFFICE, PERSONAL = "kontoret", "personlige"
_ACTOR, _POSITION = "aktor-", "stilling-"


@dataclass(frozen=True)
class Leaving:
    """Somebody, or something, that may go: its word in the address, its name, and what it is in the network."""

    key: str
    name: Words
    group: Message
    nodes: frozenset[Node]


def leavings(reader: Reader, of: InitiativeFacts, woven: Woven) -> list[Leaving]:
    """Everything that can be taken away: the office first, then what one person holds, then every actor by name."""
    personal = personal_contacts(reader, of)
    everybody, held = msg("Aktører"), msg("Det én person holder i")
    found = []
    if woven.offices:
        # Its positions go with it.
        nodes = {Node(ACTOR, office.id) for office in woven.offices} | {Node(POSITION, one) for one in woven.positions}
        found.append(Leaving(OFFICE, msg("Programkontoret"), msg("Særskilt organisasjon"), frozenset(nodes)))
    people = frozenset(Node(rules.ITEM, item) for item in personal)
    if people:
        found.append(Leaving(PERSONAL, msg("alle personlige kontaktflater"), held, people))
    found += [
        Leaving(f"{_POSITION}{one}", name, held, frozenset({Node(POSITION, one)}))
        for one, name in sorted(woven.positions.items(), key=lambda pair: pair[1])
    ]
    named = {node.id for tie in woven.network.ties for node in (tie.named, tie.by) if node.kind == ACTOR}
    return found + [
        Leaving(f"{_ACTOR}{one.id}", one.name, everybody, frozenset({Node(ACTOR, one.id)}))
        for one in woven.actors.values()
        if one.id in named and one not in woven.offices
    ]


def foremost(woven: Woven, there: Sequence[Leaving]) -> Leaving | None:
    """The one to look at first: the office, else whoever most rests on; the first by name among equals."""
    resting = Counter(tie.named for tie in woven.network.ties if tie.rests)
    return max(there, key=lambda one: (one.key == OFFICE, sum(resting[node] for node in one.nodes)), default=None)


@dataclass(frozen=True)
class FallenItem:
    """An item that falls: what it is, what it loses, and how it stands with whoever was asked."""

    item: ItemFacts
    loses: tuple[Words, ...]
    asked: ActorFacts | None
    is_sure: bool


@dataclass(frozen=True)
class Asking:
    """One to be asked, what for, and what it costs a year as far as it is known."""

    who: ActorFacts
    items: tuple[ItemFacts, ...]
    cost: Decimal
    unknown_costs: int


@dataclass(frozen=True)
class Piece:
    """Organisations that lose their tie to the rest, and who could keep it."""

    actors: tuple[ActorFacts, ...]
    bridges: tuple[ActorFacts, ...]


@dataclass(frozen=True)
class Hanging:
    """An actor that others hang on alone, and how many."""

    who: ActorFacts
    count: int


@dataclass(frozen=True)
class Fallen:
    """All that falls when it goes."""

    lost: tuple[FallenItem, ...]
    may_lose: tuple[FallenItem, ...]
    cut_off: tuple[Piece, ...]
    hanging: tuple[Hanging, ...]
    askings: tuple[Asking, ...]
    not_covered: tuple[ItemFacts, ...]


def fallen(woven: Woven, leaving: Leaving, when: When) -> Fallen:
    """What falls, who is cut off, and whom to ask."""
    network = woven.network
    found = rules.falls(network, leaving.nodes, when)
    asks = rules.proposals(network, found, leaving.nodes)
    covered = {item for ask in asks for item in ask.items}
    lost = tuple(_fallen(woven, fall) for fall in found if fall.loss is Loss.LOST)
    pieces = rules.cut_off(network, leaving.nodes, when)
    return Fallen(
        lost=lost,
        may_lose=tuple(_fallen(woven, fall) for fall in found if fall.loss is Loss.OPEN),
        cut_off=tuple(
            Piece(
                tuple(woven.actors[one] for one in piece),
                tuple(woven.actors[who.id] for who in rules.bridges(network, piece, leaving.nodes)),
            )
            for piece in pieces
        ),
        hanging=tuple(Hanging(woven.actors[one], count) for one, count in rules.hangs_on(network, when)),
        askings=tuple(
            Asking(woven.actors[ask.who.id], tuple(woven.items[one] for one in ask.items), ask.cost, ask.unknown_costs)
            for ask in asks
        ),
        not_covered=tuple(one.item for one in lost if one.item.id not in covered),
    )


def _fallen(woven: Woven, fall: Fall) -> FallenItem:
    asked = woven.actors.get(fall.thing.after or 0) if fall.thing.promise is not Promise.NONE else None
    words = tuple(param(woven.words[how]) for how in fall.what)
    return FallenItem(woven.items[fall.thing.id], words, asked, fall.loss is Loss.LOST)


@dataclass(frozen=True)
class Holds:
    """One that answers for much, with some of it, and whether each is sure."""

    who: ActorFacts
    items: tuple[tuple[ItemFacts, bool], ...]


def _holders(woven: Woven, leaving: Leaving, when: When, most: int) -> list[Holds]:
    """Those who answer for most when it has gone: what they have, and after the end what they were asked to take."""
    held: dict[int, list[tuple[ItemFacts, bool]]] = defaultdict(list)
    for thing in woven.network.things.values():
        if when is When.AFTER and not thing.goes_on:
            continue
        if when is When.AFTER and thing.after and thing.promise is not Promise.NONE:
            held[thing.after].append((woven.items[thing.id], thing.promise is Promise.GIVEN))
        elif thing.accountable is not None:
            held[thing.accountable].append((woven.items[thing.id], True))
    # After the end the office is gone, whoever else goes.
    gone = {office.id for office in woven.offices} if when is When.AFTER else set()
    there = [one for one in held if Node(ACTOR, one) not in leaving.nodes and one in woven.actors and one not in gone]
    there.sort(key=lambda one: (-len(held[one]), woven.actors[one].name))
    return [Holds(woven.actors[one], tuple(sorted(held[one], key=lambda pair: not pair[1]))) for one in there[:most]]


def falling_drawn(of: InitiativeFacts, woven: Woven, leaving: Leaving, found: Fallen, when: When) -> Picture:
    """The picture in the active language. The list beside it is its table."""
    until = say(msg("til %(day)s", day=of.end)) if leaving.key == OFFICE else ""
    drawn = Falling(
        gone=spoken(leaving.name),
        under=until,
        fallen=tuple(FallenThing(one.item.name) for one in found.lost),
        holders=tuple(
            Holder(one.who.name, len(one.items), tuple(HeldThing(item.name, sure) for item, sure in one.items))
            for one in _holders(woven, leaving, when, MOST_HOLDERS)
        ),
    )
    return Picture(falling_picture(drawn, say=say), falling_alt(drawn), (), ())
