"""Whom to ask so that few are asked and most is covered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

A = TypeVar("A", bound=Hashable)
I = TypeVar("I", bound=Hashable)  # noqa: E741  an item


@dataclass(frozen=True)
class Offer(Generic[A, I]):
    """What one could take. The lower the `rank`, the rather it is asked among those that cover as much."""

    who: A
    could_take: frozenset[I]
    rank: int = 0


def fewest_that_cover(
    wanted: Collection[I],
    offers: Iterable[Offer[A, I]],
    *,
    most: int | None = None,
    nearest: Callable[[A, I], Any] | None = None,
) -> tuple[Offer[A, I], ...]:
    """Offers that together cover all of `wanted` that can be covered; each with only what it is to take.

    Each time the one is chosen that covers most of what is left (Chvátal 1979, doi.org/10.1287/moor.4.3.233: never
    more than 1 + ln n times as many as the fewest possible). Among equals the lower rank comes first, then the one
    named first. Nobody takes more than `most`; what comes first by `nearest` is taken rather.
    """
    left = set(wanted)
    waiting = list(offers)
    limit = len(left) if most is None else most
    chosen: list[Offer[A, I]] = []
    while left:
        best = max(waiting, key=lambda offer: (min(len(offer.could_take & left), limit), -offer.rank), default=None)
        if best is None or not (could := best.could_take & left):
            break
        taken = frozenset(could) if len(could) <= limit else _nearest(best.who, could, limit, nearest)
        chosen.append(Offer(best.who, taken, best.rank))
        left -= taken
        waiting.remove(best)
    return tuple(chosen)


def _nearest(who: A, could: Iterable[I], limit: int, nearest: Callable[[A, I], Any] | None) -> frozenset[I]:
    key = (lambda item: nearest(who, item)) if nearest else repr
    return frozenset(sorted(could, key=key)[:limit])
