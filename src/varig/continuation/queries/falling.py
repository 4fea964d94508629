"""Whoever may go, what falls then, and whom to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from varig.actors.queries import ActorFacts
from varig.continuation.queries.network import POSITION, Woven
from varig.continuation.rules import bridging, whom_to_ask
from varig.continuation.rules import falling_apart as rules
from varig.continuation.rules.bridging import Shared
from varig.continuation.rules.falling_apart import ACTOR, Fall, Loss, Node, Promise, When
from varig.continuation.rules.handovers import ANSWER_LOOKS
from varig.continuation.rules.whom_to_ask import Reason, Why
from varig.cooperation.queries import personal_contacts
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.registers.spoken import Words, param
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts

OFFICE, PERSONAL = "kontoret", "personlige"
_PROMISED = msg("Den som har sagt ja til å ta over")
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
    named |= {thing.after for thing in woven.network.things.values() if thing.after and thing.promise is Promise.GIVEN}
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
    answer: Message
    keeps: ActorFacts | None
    """Who answers for it still, where it only loses another."""


@dataclass(frozen=True)
class TakenItem:
    """An item that falls to nobody, because somebody has promised to take it over."""

    item: ItemFacts
    who: ActorFacts


@dataclass(frozen=True)
class Asking:
    """One to be asked, what for and why just that one, and what it costs a year as far as it is known."""

    who: ActorFacts
    items: tuple[ItemFacts, ...]
    why: Mapping[int, Message]
    """By the item's id."""
    cost: Decimal
    unknown_costs: int


@dataclass(frozen=True)
class AloneItem:
    """An item that nobody is proposed for, and who would be near if it weren't asked enough already."""

    item: ItemFacts
    near: ActorFacts | None
    is_busy: bool


@dataclass(frozen=True)
class Bridge:
    """One who could keep the contact, and what it shares with those who are cut off."""

    who: ActorFacts
    why: Message


@dataclass(frozen=True)
class Piece:
    """Organisations that lose their tie to the rest, and who could keep it."""

    actors: tuple[ActorFacts, ...]
    bridges: tuple[Bridge, ...]

    @property
    def number(self) -> int:
        """How many organisations it is."""
        return len(self.actors)


@dataclass(frozen=True)
class Hanging:
    """An actor that others hang on alone, and how many."""

    who: ActorFacts
    count: int


@dataclass(frozen=True)
class Fallen:
    """All that falls when it goes."""

    lost: tuple[FallenItem, ...]
    weakened: tuple[FallenItem, ...]
    may_lose: tuple[FallenItem, ...]
    taken: tuple[TakenItem, ...]
    """The latest promise first; only after the end."""
    cut_off: tuple[Piece, ...]
    hanging: tuple[Hanging, ...]
    askings: tuple[Asking, ...]
    not_covered: tuple[AloneItem, ...]


def fallen(woven: Woven, leaving: Leaving, when: When) -> Fallen:
    """What falls, who is cut off, and whom to ask."""
    network = woven.network
    found = rules.falls(network, leaving.nodes, when)
    asks = whom_to_ask.proposals(network, found, leaving.nodes)
    pieces = rules.cut_off(network, leaving.nodes, when)
    return Fallen(
        lost=_fallen_as(woven, found, Loss.LOST),
        weakened=_fallen_as(woven, found, Loss.WEAKENED),
        may_lose=_fallen_as(woven, found, Loss.OPEN),
        taken=tuple(
            TakenItem(woven.items[thing.id], woven.actors[thing.after or 0])
            for thing in (rules.taken_over(network, leaving.nodes) if when is When.AFTER else ())
        ),
        cut_off=tuple(
            Piece(
                tuple(woven.actors[one] for one in piece),
                tuple(
                    Bridge(woven.actors[one.who.id], _shared(woven, one))
                    for one in bridging.bridges(network, piece, leaving.nodes)
                ),
            )
            for piece in pieces
        ),
        hanging=tuple(Hanging(woven.actors[one], count) for one, count in rules.hangs_on(network, when)),
        askings=tuple(
            Asking(
                woven.actors[ask.who.id],
                tuple(woven.items[one] for one in ask.items),
                {item: _why(woven, reason) for item, reason in ask.reasons.items()},
                ask.cost,
                ask.unknown_costs,
            )
            for ask in asks
        ),
        not_covered=tuple(
            AloneItem(
                woven.items[one.item],
                woven.actors[one.near.id] if one.near else None,
                is_busy=one.near is not None and one.near.is_busy,
            )
            for one in whom_to_ask.left_alone(network, found, asks, leaving.nodes)
        ),
    )


def _fallen_as(woven: Woven, found: Sequence[Fall], loss: Loss) -> tuple[FallenItem, ...]:
    return tuple(_fallen(woven, fall) for fall in found if fall.loss is loss)


def _fallen(woven: Woven, fall: Fall) -> FallenItem:
    asked = woven.actors.get(fall.thing.after or 0) if fall.thing.promise is not Promise.NONE else None
    words = tuple(_PROMISED if how == rules.PROMISED else param(woven.words[how]) for how in fall.what)
    keeps = woven.actors.get(fall.thing.accountable or 0) if fall.loss is Loss.WEAKENED else None
    return FallenItem(woven.items[fall.thing.id], words, asked, ANSWER_LOOKS[fall.thing.answer].label, keeps)


def _why(woven: Woven, reason: Reason) -> Message:
    """Why just that one: short, because it stands beside the item's name."""
    item = woven.items[reason.item].name if reason.item else ""
    actor = woven.actors[reason.actor].name if reason.actor else ""
    match reason.why:
        case Why.TAKES_PART:
            return msg("Er med i det i dag («%(how)s»)", how=param(woven.words[reason.how]))
        case Why.HAS_WHAT_BELONGS:
            return msg("Svarer for «%(item)s», som hører til", item=item)
        case Why.HAS_SAME_FOR:
            return msg("Svarer for «%(item)s» fra før", item=item)
        case Why.KEEPS_CONTACT:
            return msg("Er kontakten til %(actor)s", actor=actor)
        case Why.MEETS:
            return msg("Møter %(actor)s i «%(item)s»", actor=actor, item=item)


def _shared(woven: Woven, one: bridging.Bridge) -> Message:
    """Who it is, and what it shares with those who are cut off."""
    name = woven.actors[one.who.id].name
    match one.shared:
        case Shared.MEETING:
            return msg("%(name)s, som også er med i «%(item)s»", name=name, item=woven.items[one.item].name)
        case Shared.MEMBERSHIP:
            return msg("%(name)s, som også er medlem i %(actor)s", name=name, actor=woven.actors[one.actor].name)
        case Shared.AIM:
            return msg("%(name)s, som svarer for «%(item)s» med samme mål", name=name, item=woven.items[one.item].name)
