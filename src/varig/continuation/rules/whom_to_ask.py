"""Who could be asked to take over what falls, and why: only those who have something to do with it already. Pure.

It is a calculation over what the registers say, and each proposal says what it rests on, so that it can be judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from varig.continuation.rules.falling_apart import ACTOR, ITEM, Fall, Loss, Network, Node, Promise, Thing, Tie, Who
from varig.foundation.analysis import Offer, fewest_that_cover

MOST_AT_ONCE = 4
"""How many things one is asked about at once: more would be a proposal that nobody trusts."""
_MUNICIPALITY_S = frozenset({"agreement", "contact", "support"})
"""What the municipality has with others: another of its units could take it, not one of those others."""
MEETINGS = frozenset({"network", "meeting_place", "umbrella"})
"""Where those who are named meet each other."""


class Why(IntEnum):
    """What somebody has to do with an item already, the strongest first."""

    TAKES_PART = 1
    HAS_WHAT_BELONGS = 2
    HAS_SAME_FOR = 3
    KEEPS_CONTACT = 4
    MEETS = 5


class Reason(NamedTuple):
    """Why one could be asked: the column that names it, or the item or actor that the two have in common."""

    why: Why
    item: int = 0
    actor: int = 0
    how: str = ""


@dataclass(frozen=True)
class Ask:
    """That one be asked to take these over, why each, and what they cost a year where it is known."""

    who: Who
    items: tuple[int, ...]
    reasons: Mapping[int, Reason]
    cost: Decimal
    unknown_costs: int


@dataclass(frozen=True)
class Alone:
    """An item that nobody is proposed for, and whoever would be near but can't be asked about more now."""

    item: int
    near: Who | None


def proposals(network: Network, fallen: Iterable[Fall], gone: Collection[Node]) -> list[Ask]:
    """Who to ask so that few are asked and most is taken over.

    Units of the municipality come first; whoever has an unanswered request, has said no to the item, or has nothing
    to do with it, is not asked.
    """
    wanted = [fall.thing.id for fall in fallen if fall.loss is Loss.LOST]
    near = _Nearness(network)
    whys: dict[int, dict[int, Reason]] = defaultdict(dict)
    for item in wanted:
        for actor, reason in near.to(network.things[item]).items():
            who = network.actors.get(actor)
            if who and not who.is_busy and _may_take(network, who, network.things[item], gone):
                whys[actor][item] = reason
    offers = [
        Offer(who.id, frozenset(whys[who.id]), rank=0 if who.is_municipal else 1)
        for who in network.actors.values()
        if who.id in whys
    ]
    found = fewest_that_cover(
        wanted, offers, most=MOST_AT_ONCE, nearest=lambda actor, item: (whys[actor][item].why, wanted.index(item))
    )
    return [_ask(network, offer, whys[offer.who], wanted) for offer in sorted(found, key=lambda offer: offer.rank)]


def left_alone(network: Network, fallen: Iterable[Fall], asks: Iterable[Ask], gone: Collection[Node]) -> list[Alone]:
    """What is lost and nobody is proposed for, with the one who would be nearest if it weren't asked enough already."""
    covered = {item for ask in asks for item in ask.items}
    near = _Nearness(network)
    return [
        Alone(fall.thing.id, next(_near(network, near, fall.thing, gone), None))
        for fall in fallen
        if fall.loss is Loss.LOST and fall.thing.id not in covered
    ]


def _near(network: Network, near: _Nearness, thing: Thing, gone: Collection[Node]) -> Iterator[Who]:
    for actor in near.to(thing):
        who = network.actors.get(actor)
        if who and _may_take(network, who, thing, gone):
            yield who


class _Nearness:
    """Who has what to do with an item, by what the network says."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._has: dict[str, list[tuple[Thing, int]]] = defaultdict(list)
        self._for: dict[int, set[int]] = defaultdict(set)
        self._belongs: dict[int, list[int]] = defaultdict(list)
        self._met: dict[int, list[int]] = defaultdict(list)
        self._contact: dict[int, list[int]] = defaultdict(list)
        for thing in network.things.values():
            for actor in dict.fromkeys(_doers(thing)):
                self._has[thing.kind].append((thing, actor))
        for tie in network.ties:
            self._read(tie)

    def to(self, thing: Thing) -> dict[int, Reason]:
        """Each who has something to do with it, and the strongest reason."""
        found: dict[int, Reason] = {}
        for actor, reason in sorted(self._all(thing), key=lambda pair: pair[1].why):
            found.setdefault(actor, reason)
        return found

    def _read(self, tie: Tie) -> None:
        if tie.named.kind == ITEM and tie.by.kind == ITEM:
            self._belongs[tie.named.id].append(tie.by.id)
            self._belongs[tie.by.id].append(tie.named.id)
        elif tie.named.kind == ACTOR and tie.by.kind == ACTOR:
            self._contact[tie.by.id].append(tie.named.id)
        elif tie.named.kind == ACTOR and tie.by.kind == ITEM:
            if tie.is_for:
                self._for[tie.by.id].add(tie.named.id)
            if self._network.things[tie.by.id].kind in MEETINGS:
                self._met[tie.named.id].append(tie.by.id)

    def _all(self, thing: Thing) -> Iterator[tuple[int, Reason]]:
        for tie in self._network.by_item.get(thing.id, ()):
            if tie.named.kind == ACTOR and not tie.is_for:
                yield tie.named.id, Reason(Why.TAKES_PART, how=tie.how)
        for other in self._belongs[thing.id]:
            for actor in _doers(self._network.things[other]):
                yield actor, Reason(Why.HAS_WHAT_BELONGS, item=other)
        yield from self._by_whom_it_is_for(thing)

    def _by_whom_it_is_for(self, thing: Thing) -> Iterator[tuple[int, Reason]]:
        whom = self._for[thing.id]
        for other, actor in self._has[thing.kind]:
            if other.id != thing.id and (shared := whom & self._for[other.id]):
                yield actor, Reason(Why.HAS_SAME_FOR, item=other.id, actor=min(shared))
        for one in sorted(whom):
            for actor in self._contact[one]:
                yield actor, Reason(Why.KEEPS_CONTACT, actor=one)
            for meeting in self._met[one] if thing.kind in _MUNICIPALITY_S else ():
                for tie in self._network.by_item[meeting]:
                    # Who owns the premises doesn't meet those who use them.
                    if tie.named.kind == ACTOR and not tie.is_for:
                        yield tie.named.id, Reason(Why.MEETS, item=meeting, actor=one)


def _doers(thing: Thing) -> list[int]:
    """Whoever answers for it, and whoever has promised to."""
    promised = thing.after if thing.promise is Promise.GIVEN else None
    return [actor for actor in (promised, thing.accountable) if actor is not None]


def _may_take(network: Network, who: Who, thing: Thing, gone: Collection[Node]) -> bool:
    if thing.id in who.declined or who.is_office or Node(ACTOR, who.id) in gone:
        return False
    is_for = any(tie.is_for and tie.named.id == who.id for tie in network.by_item.get(thing.id, ()))
    return not is_for and (who.is_municipal or thing.kind not in _MUNICIPALITY_S)


def may_be_asked(who: Who, gone: Collection[Node]) -> bool:
    """Never the programme office, whoever goes, or one with an unanswered request."""
    return not (who.is_office or who.is_busy or Node(ACTOR, who.id) in gone)


def _ask(network: Network, offer: Offer[int, int], whys: Mapping[int, Reason], wanted: Iterable[int]) -> Ask:
    items = tuple(item for item in wanted if item in offer.could_take)
    costs = [network.things[item].yearly_cost for item in items]
    known = [cost for cost in costs if cost is not None]
    reasons = {item: whys[item] for item in items}
    return Ask(network.actors[offer.who], items, reasons, sum(known, Decimal(0)), len(costs) - len(known))
