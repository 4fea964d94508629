"""Who could keep contact with those who are cut off: only those who share something with them already. Pure.

Someone who answers for something of the same kind elsewhere is not near: such a proposal is one that nobody trusts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum

from varig.continuation.rules.falling_apart import ACTOR, ITEM, Network, Node, Who
from varig.continuation.rules.whom_to_ask import MEETINGS, may_be_asked

_MEMBERSHIPS = "memberships."
"""How a tie begins that says who is a member of what."""


class Shared(IntEnum):
    """What somebody shares with those who are cut off, the nearest first."""

    MEETING = 1
    MEMBERSHIP = 2
    AIM = 3


@dataclass(frozen=True)
class Bridge:
    """One who could keep contact, and what it shares: an item (meeting, aim), or the actor both are members of."""

    who: Who
    shared: Shared
    item: int = 0
    actor: int = 0


def bridges(network: Network, piece: Collection[int], gone: Collection[Node], most: int = 3) -> list[Bridge]:
    """Who could keep contact with those who are cut off, what is nearest first, municipal units first among equals.

    Never one that is itself cut off or gone, the programme office, or one with an unanswered request.
    """
    inside = set(piece)
    found: dict[int, Bridge] = {}
    for actor, shared, item, common in (
        *_meetings(network, inside),
        *_memberships(network, inside),
        *_aims(network, inside),
    ):
        who = network.actors.get(actor)
        if who is not None and actor not in inside and may_be_asked(who, gone):
            found.setdefault(actor, Bridge(who, shared, item, common))
    return sorted(found.values(), key=lambda one: (one.shared, not one.who.is_municipal, one.who.id))[:most]


_Near = tuple[int, Shared, int, int]


def _meetings(network: Network, inside: Collection[int]) -> Iterator[_Near]:
    """Whoever is named by a network, a meeting place or an umbrella that they are named by too."""
    for item in _of(network, inside):
        if network.things[item].kind in MEETINGS:
            for tie in network.by_item[item]:
                # Who owns the premises doesn't meet those who use them.
                if tie.named.kind == ACTOR and not tie.is_for:
                    yield tie.named.id, Shared.MEETING, item, 0


def _memberships(network: Network, inside: Collection[int]) -> Iterator[_Near]:
    """Whoever is a member of what they are members of: that itself may be what goes."""
    pairs = [
        (tie.how, tie.by.id, tie.named.id) for tie in network.ties if tie.by.kind == ACTOR and tie.named.kind == ACTOR
    ]
    pairs = [(how, one, other) for how, one, other in pairs if how.startswith(_MEMBERSHIPS)]
    common = {umbrella for _how, member, umbrella in pairs if member in inside}
    for _how, member, umbrella in pairs:
        if umbrella in common:
            yield member, Shared.MEMBERSHIP, 0, umbrella


def _aims(network: Network, inside: Collection[int]) -> Iterator[_Near]:
    """Whoever answers for something with a goal that what they take part in has too: the same area of work."""
    aims = {aim for item in _of(network, inside) for aim in network.things[item].aims}
    for thing in network.things.values():
        if thing.accountable is not None and thing.aims & aims:
            yield thing.accountable, Shared.AIM, thing.id, 0


def _of(network: Network, inside: Collection[int]) -> list[int]:
    """The items that name any of them."""
    named = (
        tie.by.id for tie in network.ties if tie.by.kind == ITEM and tie.named.kind == ACTOR and tie.named.id in inside
    )
    return list(dict.fromkeys(named))
