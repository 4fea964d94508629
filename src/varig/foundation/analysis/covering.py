"""Whom to ask so that few are asked and most is covered."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

A = TypeVar("A", bound=Hashable)
I = TypeVar("I", bound=Hashable)  # noqa: E741  an item


@dataclass(frozen=True)
class Offer(Generic[A, I]):
    """What one could take. The lower the `rank`, the rather it is asked among those that cover as much."""

    who: A
    could_take: frozenset[I]
    rank: int = 0


def fewest_that_cover(wanted: Collection[I], offers: Iterable[Offer[A, I]]) -> tuple[Offer[A, I], ...]:
    """Offers that together cover all of `wanted` that can be covered; each with only what it is to take.

    Each time the one is chosen that covers most of what is left (Chvátal 1979, doi.org/10.1287/moor.4.3.233: never
    more than 1 + ln n times as many as the fewest possible). Among equals the lower rank comes first, then the one
    named first.
    """
    left = set(wanted)
    waiting = list(offers)
    chosen: list[Offer[A, I]] = []
    while left:
        best = max(waiting, key=lambda offer: (len(offer.could_take & left), -offer.rank), default=None)
        if best is None or not (taken := best.could_take & left):
            break
        chosen.append(Offer(best.who, frozenset(taken), best.rank))
        left -= taken
        waiting.remove(best)
    return tuple(chosen)
