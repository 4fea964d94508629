"""Who answers for what when somebody has gone, how sure that is, and which of it is shown first. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from varig.continuation.rules.falling_apart import (
    ACTOR,
    LONG_AGO,
    Network,
    Node,
    Promise,
    Thing,
    When,
    falls,
    weights,
)

LEAST_HOLDERS, MOST_HOLDERS, MOST_EACH, MOST_SHOWN = 4, 8, 4, 16


class State(StrEnum):
    """How sure it is: after a yes, with an open answer, or only because it is so today and nobody has answered."""

    YES = "yes"
    OPEN = "open"
    TODAY = "today"


@dataclass(frozen=True)
class Held:
    """An item with one who answers for it or was asked. `moved`: it rests on those who go."""

    thing: Thing
    state: State
    moved: bool
    weight: int

    @property
    def is_news(self) -> bool:
        """Whether it shows what becomes of what falls."""
        return self.moved and self.state is not State.TODAY

    def order(self) -> tuple[bool, bool, bool, float, int]:
        """What is uncertain first, then the latest yes, then what most others have to do with."""
        said = self.thing.said_at or LONG_AGO
        stays = self.state is State.TODAY
        return (
            not self.is_news,
            stays,
            self.state is not State.OPEN,
            -said.timestamp() if not stays else 0,
            -self.weight,
        )


@dataclass(frozen=True)
class Holding:
    """One of those who hold, with what is shown of it and how much more there is of each state."""

    actor: int
    count: int
    shown: tuple[Held, ...]
    more: Mapping[State, int]


def holdings(network: Network, gone: Collection[Node], when: When) -> list[Holding]:
    """Those who answer for most, and all who are asked about what falls as far as there is room; largest first."""
    held = _held(network, gone, when)
    ranked = sorted(held, key=lambda actor: _rank(actor, held[actor]))
    news = sum(any(one.is_news for one in held[actor]) for actor in ranked)
    chosen = ranked[: max(LEAST_HOLDERS, min(news, MOST_HOLDERS))]
    shown = _shown({actor: held[actor] for actor in chosen})
    found = [
        Holding(actor, len(held[actor]), shown[actor], _count(one for one in held[actor] if one not in shown[actor]))
        for actor in chosen
    ]
    return sorted(found, key=lambda one: (-one.count, one.actor))


def _held(network: Network, gone: Collection[Node], when: When) -> dict[int, list[Held]]:
    moved = {fall.thing.id for fall in falls(network, gone, When.TODAY)}
    heavy = weights(network)
    # After the end the office is gone, whoever else goes.
    over = {actor for actor, who in network.actors.items() if who.is_office and when is When.AFTER}
    found: dict[int, list[Held]] = defaultdict(list)
    for thing in network.things.values():
        actor = _holder(thing, when)
        if actor in network.actors and actor not in over and Node(ACTOR, actor) not in gone:
            found[actor].append(Held(thing, _state(thing, actor), thing.id in moved, heavy[thing.id]))
    return {actor: sorted(held, key=Held.order) for actor, held in found.items()}


def _holder(thing: Thing, when: When) -> int:
    if when is When.TODAY:
        return thing.accountable or 0
    if not thing.goes_on:
        return 0
    asked = thing.after if thing.promise is not Promise.NONE else None
    return asked or thing.accountable or 0


def _state(thing: Thing, actor: int) -> State:
    if thing.after != actor:
        return State.TODAY
    return {Promise.GIVEN: State.YES, Promise.OPEN: State.OPEN}.get(thing.promise, State.TODAY)


def _rank(actor: int, held: Sequence[Held]) -> tuple[bool, int, int, int]:
    news = [one for one in held if one.is_news]
    return (not any(one.state is State.OPEN for one in news), -len(news), -len(held), actor)


def _shown(held: Mapping[int, Sequence[Held]]) -> dict[int, tuple[Held, ...]]:
    """The first of each, and then what matters most of all until there is no more room."""
    shown = {actor: list(things[:1]) for actor, things in held.items()}
    rest = [(one, actor) for actor, things in held.items() for one in things[1:]]
    room = MOST_SHOWN - sum(map(len, shown.values()))
    for one, actor in sorted(rest, key=lambda pair: pair[0].order()):
        if room > 0 and len(shown[actor]) < MOST_EACH:
            shown[actor].append(one)
            room -= 1
    return {actor: tuple(things) for actor, things in shown.items()}


def _count(held: Iterable[Held]) -> dict[State, int]:
    states = [one.state for one in held]
    return {state: states.count(state) for state in State if state in states}
