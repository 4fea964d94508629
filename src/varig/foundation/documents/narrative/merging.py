"""Two people who wrote in the same section at once: what each wrote is kept where they wrote in different paragraphs.

Paragraphs, lists and tables are the unit: the smallest that two people can be said to have changed apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from varig.foundation.documents.narrative.cleaning import Narrative
from varig.foundation.documents.narrative.labels import without_labels


@dataclass(frozen=True)
class Clash:
    """Both changed the same place: `standing` is what is kept already, `mine` what came second."""

    standing: Narrative
    mine: Narrative


@dataclass(frozen=True)
class _Change:
    """Blocks `start` to `end` of the base become `blocks`. Two that say the same are the same, whatever its labels."""

    start: int
    end: int
    said: tuple[str, ...]
    blocks: tuple[Any, ...] = field(compare=False)

    def meets(self, other: _Change) -> bool:
        """Whether both change the same place. Where both only put something in, both stand, one after the other."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Piece:
    """Some blocks in their order. Where the two sides differ, somebody has to choose between them."""

    standing: tuple[Any, ...]
    mine: tuple[Any, ...]

    @property
    def is_settled(self) -> bool:
        return _said(self.standing) == _said(self.mine)


def merged(base: Narrative, standing: Narrative, mine: Narrative) -> Narrative | Clash:
    """What both wrote since `base`, or the clash where they changed the same place differently."""
    found = pieces(base, standing, mine)
    if not all(piece.is_settled for piece in found):
        return Clash(standing, mine)
    return begun_as(mine, standing, [block for piece in found for block in piece.standing])


def begun_as(mine: Narrative, standing: Narrative, content: Sequence[Any]) -> Narrative:
    """A text made of two, which keeps the proposal that one of them was begun with; the second has the later one."""
    made: Narrative = {"type": "doc", "content": list(content)}
    attrs = mine.get("attrs") or standing.get("attrs")
    return {**made, "attrs": attrs} if attrs else made


def pieces(base: Narrative | None, standing: Narrative, mine: Narrative) -> tuple[Piece, ...]:
    """The text in pieces: what only one of them changed since `base` is settled, and what both changed is not.

    Without a base (it isn't kept any more) all that differs is a choice.
    """
    if base is None:
        return tuple(_two_sided(standing["content"], mine["content"]))
    blocks = base["content"]
    found, at = [], 0
    for theirs, ours in _places(_changes(blocks, standing["content"]), _changes(blocks, mine["content"])):
        start = min(one.start for one in (*theirs, *ours))
        end = max(one.end for one in (*theirs, *ours))
        found.append(_alike(blocks[at:start]))
        # What only one of them changed is that one's; both may have made the very same change, which is made once.
        sides = [_with(blocks, changes, start, end) for changes in (theirs or ours, ours or theirs)]
        found.append(Piece(*sides))
        at = end
    return tuple(piece for piece in (*found, _alike(blocks[at:])) if piece.standing or piece.mine)


def _two_sided(standing: Sequence[Any], mine: Sequence[Any]) -> Iterator[Piece]:
    codes = SequenceMatcher(None, _said(standing), _said(mine), autojunk=False).get_opcodes()
    return (Piece(tuple(standing[i1:i2]), tuple(mine[j1:j2])) for _tag, i1, i2, j1, j2 in codes)


def _alike(blocks: Sequence[Any]) -> Piece:
    return Piece(tuple(blocks), tuple(blocks))


def _places(theirs: list[_Change], ours: list[_Change]) -> Iterator[tuple[list[_Change], list[_Change]]]:
    """The changes of both, place by place: those that meet are together."""
    every = sorted(((one, True) for one in theirs), key=_first)
    every += sorted(((one, False) for one in ours if one not in theirs), key=_first)
    place: list[tuple[_Change, bool]] = []
    for one, is_theirs in sorted(every, key=_first):
        if place and not any(one.meets(other) for other, _whose in place):
            yield _apart(place)
            place = []
        place.append((one, is_theirs))
    if place:
        yield _apart(place)


def _first(change: tuple[_Change, bool]) -> tuple[int, int]:
    return change[0].start, change[0].end


def _apart(place: list[tuple[_Change, bool]]) -> tuple[list[_Change], list[_Change]]:
    return [one for one, is_theirs in place if is_theirs], [one for one, is_theirs in place if not is_theirs]


def _with(blocks: Sequence[Any], changes: Sequence[_Change], start: int, end: int) -> tuple[Any, ...]:
    """The base from start to end with these changes made."""
    found: list[Any] = []
    at = start
    for one in changes:
        found += [*blocks[at : one.start], *one.blocks]
        at = one.end
    return (*found, *blocks[at:end])


def _changes(base: Sequence[Any], now: Sequence[Any]) -> list[_Change]:
    before, after = _said(base), _said(now)
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    places = [place for tag, *place in codes if tag != "equal"]
    return [
        _Change(i1, i2, tuple(after[j1:j2]), tuple(now[j1:j2]))
        for place in places
        for i1, i2, j1, j2 in _one_by_one(*place)
    ]


def _one_by_one(i1: int, i2: int, j1: int, j2: int) -> list[tuple[int, int, int, int]]:
    """As many blocks as before: each is written anew by itself, and meets only who wrote in the same."""
    if i2 - i1 != j2 - j1:
        return [(i1, i2, j1, j2)]
    return [(i, i + 1, j, j + 1) for i, j in zip(range(i1, i2), range(j1, j2), strict=True)]


def _said(blocks: Sequence[Any]) -> list[str]:
    return [json.dumps(without_labels(block), sort_keys=True) for block in blocks]
