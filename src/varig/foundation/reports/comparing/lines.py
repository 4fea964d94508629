"""Two texts line by line, and within a changed line word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeVar

from varig.foundation.reports.comparing.changes import Change, LineChange, Piece
from varig.foundation.reports.comparing.plain import Line

ALIKE: Final = 0.4
"""So much of their words two lines must share to be one that was changed; less, and one went and another came."""
_MOST_PAIRS: Final = 10_000
"""Of lines looked at for which belong together; beyond, they are said to have gone and come."""
_MANY: Final = 1_000_000
"""Of comparisons; beyond, what stands in very many places is not used to find where the two meet."""

_WORDS = re.compile(r"[^ \t\n]+[ \t\n]*|[ \t\n]+")
"""A word with the space after it. Other spaces hold a word together: they stand within figures."""
_One = TypeVar("_One", bound=Hashable)


def changed_lines(before: Sequence[Line], after: Sequence[Line]) -> list[LineChange]:
    """What differs, in the order of the text."""
    found: list[LineChange] = []
    for tag, first, last, start, end in _steps(before, after):
        if tag != "equal":
            found += _replaced(before[first:last], after[start:end])
    return found


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """One text with what went and what came marked, words as they stand."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found: list[Piece] = []
    for tag, first, last, start, end in _steps(old, new):
        if tag == "equal":
            found.append(Piece("".join(new[start:end])))
            continue
        if first < last:
            found.append(Piece("".join(old[first:last]), Change.REMOVED))
        if start < end:
            found.append(Piece("".join(new[start:end]), Change.ADDED))
    return tuple(found)


def _steps(before: Sequence[_One], after: Sequence[_One]) -> Iterator[tuple[str, int, int, int, int]]:
    """As difflib's, but what both begin and end with is not looked at: most often that is nearly everything."""
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if head:
        yield "equal", 0, head, 0, head
    matched = SequenceMatcher(None, old, new, autojunk=len(old) * len(new) > _MANY)
    for tag, first, last, start, end in matched.get_opcodes():
        yield tag, first + head, last + head, start + head, end + head
    if tail:
        yield "equal", len(before) - tail, len(before), len(after) - tail, len(after)


def _replaced(before: Sequence[Line], after: Sequence[Line]) -> Iterator[LineChange]:
    """Lines that went and lines that came: those that are alike are one that was changed."""
    gone = 0
    for line in after:
        match = _match(line, before, gone) if len(before) * len(after) <= _MOST_PAIRS else None
        if match is None:
            yield _whole(line, Change.ADDED)
            continue
        yield from (_whole(one, Change.REMOVED) for one in before[gone:match])
        yield LineChange(Change.CHANGED, pieces(before[match].text, line.text), line.is_heading, line.under)
        gone = match + 1
    yield from (_whole(one, Change.REMOVED) for one in before[gone:])


def _match(line: Line, before: Sequence[Line], gone: int) -> int | None:
    """The line before that this one is most like, of those that are left; the first of several."""
    words = _words(line)
    best, found = ALIKE, None
    for index in range(gone, len(before)):
        if before[index].is_heading == line.is_heading:
            shared = _shared(words, _words(before[index]))
            if shared > best or (shared == best and found is None):
                best, found = shared, index
    return found


def _words(line: Line) -> Counter[str]:
    return Counter(word.strip() for word in _WORDS.findall(line.text))


def _shared(first: Counter[str], second: Counter[str]) -> float:
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1


def _whole(line: Line, change: Change) -> LineChange:
    return LineChange(change, (Piece(line.text, change),), line.is_heading, line.under)
