"""Two people who wrote in the same section at once: what each wrote is kept where they wrote in different paragraphs.

Paragraphs, lists and tables are the unit: the smallest that two people can be said to have changed apart.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
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


def merged(base: Narrative, standing: Narrative, mine: Narrative) -> Narrative | Clash:
    """What both wrote since `base`, or the clash where they changed the same place differently."""
    blocks = base["content"]
    theirs, ours = _changes(blocks, standing["content"]), _changes(blocks, mine["content"])
    for one in ours:
        if any(one.meets(other) and one != other for other in theirs):
            return Clash(standing, mine)
    # Both may have made the very same change, which then is made once.
    every = [*theirs, *(one for one in ours if one not in theirs)]
    found: list[Any] = []
    at = 0
    for one in sorted(every, key=lambda one: (one.start, one.end)):
        found += blocks[at : one.start]
        found += one.blocks
        at = one.end
    return {"type": "doc", "content": [*found, *blocks[at:]]}


def _changes(base: Sequence[Any], now: Sequence[Any]) -> list[_Change]:
    before, after = _said(base), _said(now)
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [_Change(i1, i2, tuple(after[j1:j2]), tuple(now[j1:j2])) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _said(blocks: Sequence[Any]) -> list[str]:
    return [json.dumps(without_labels(block), sort_keys=True) for block in blocks]
