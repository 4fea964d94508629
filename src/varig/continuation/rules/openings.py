"""Names that begin with the same words: a list says the words once, and then what is different. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]

_FEWEST = 3
"""So many names that share their first words are a group."""
_SHORTEST = 2
"""One word that is shared («Med …», «Avtale …») says too little to stand alone."""


def by_opening(names: Sequence[str]) -> list[tuple[str, tuple[int, ...]]]:
    """Each opening with the places of the names that have it, «» first: those that share theirs with few or none.

    Of openings that overlap, the one that saves most words is taken. What is left of a name is never nothing.

    >>> by_opening(["Kor", "Utlån av sal til koret", "Utlån av sal til laget", "Utlån av sal til velet"])
    [('', (0,)), ('Utlån av sal til', (1, 2, 3))]
    """
    having: dict[Words, list[int]] = {}
    for place, name in enumerate(names):
        for opening in _openings(name):
            having.setdefault(opening, []).append(place)
    taken: dict[int, Words] = {}
    waiting = [(-_saved(opening, places), opening) for opening, places in having.items()]
    heapify(waiting)
    while waiting:
        saved, opening = heappop(waiting)
        free = [place for place in having[opening] if place not in taken]
        if -_saved(opening, free) > saved:
            # Others have taken some of its names: it saves less than when it was put in, and waits for its turn.
            having[opening] = free
            heappush(waiting, (-_saved(opening, free), opening))
        elif len(free) >= _FEWEST:
            taken.update(dict.fromkeys(free, opening))
    groups = {opening: tuple(place for place in having[opening] if taken.get(place) == opening) for opening in having}
    alone = tuple(place for place in range(len(names)) if place not in taken)
    found = [(" ".join(opening), places) for opening, places in sorted(groups.items()) if places]
    return [("", alone), *found] if alone else found


def after_opening(name: str, opening: str) -> str:
    """What is left of a name when its opening has been said."""
    return " ".join(name.split()[len(opening.split()) :])


def _openings(name: str) -> Iterator[Words]:
    words = name.split()
    return (tuple(words[:count]) for count in range(_SHORTEST, len(words)))


def _saved(opening: Words, places: Sequence[int]) -> int:
    """Longer openings weigh more than many names: «Utlån av lokaler til» says more than «Utlån av»."""
    return (len(places) - 1) * len(opening) ** 2
