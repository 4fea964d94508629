"""The picture of what falls when somebody goes, from the network."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from varig.continuation.pictures import FallenThing, Falling, HeldThing, Holder, falling_alt, falling_picture
from varig.continuation.queries.falling import OFFICE, Fallen, Leaving
from varig.continuation.queries.network import Woven
from varig.continuation.rules.falling_apart import When
from varig.continuation.rules.holding import Holding, holdings
from varig.foundation.kernel import Picture, msg
from varig.foundation.registers.spoken import spoken
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts


def falling_shown(
    of: InitiativeFacts, woven: Woven, leaving: Leaving, found: Fallen, when: When, *, called: Mapping[int, str]
) -> Falling:
    """What the picture shows, in the active language. `called` names the items so that two are told apart."""
    listed = {one.item.id for one in (*found.lost, *found.weakened, *found.may_lose)}
    listed |= {one.item.id for one in found.taken}
    return Falling(
        gone=spoken(leaving.name),
        under=say(msg("til %(day)s", day=of.end)) if leaving.key == OFFICE else "",
        fallen=tuple(FallenThing(called[one.item.id]) for one in found.lost),
        holders=tuple(_holder(woven, one, called, listed) for one in holdings(woven.network, leaving.nodes, when)),
    )


def falling_drawn(shown: Falling) -> Picture:
    """The picture. The list beside it is its table."""
    return Picture(falling_picture(shown, say=say), falling_alt(shown), (), ())


def _holder(woven: Woven, one: Holding, called: Mapping[int, str], listed: Collection[int]) -> Holder:
    things = tuple(HeldThing(called[held.thing.id], held.state, held.thing.id in listed) for held in one.shown)
    return Holder(woven.actors[one.actor].name, one.count, things, one.more)
