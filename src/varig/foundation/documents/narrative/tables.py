"""A pasted table made square: one head row, as many cells in every row, and no cell over several.

What went over several rows is said in each of them, since each row is read by itself. What went over several columns
stands in the first of them, without a word that nobody wrote; in the head it stands over each, since each column needs
its own. Of several head rows one is made: «2024: Brukt».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from varig.foundation.documents.narrative.grammar import Node

MOST_ACROSS: Final = 60
"""Columns that one cell may go over: more is no table that anybody could read."""
_Content = list[Node]


@dataclass(frozen=True)
class Cell:
    """A cell as it came: what stands in it, and how many columns and rows it goes over."""

    content: _Content
    across: int = 1
    down: int = 1
    is_head: bool = False


def spans(attrs: Any) -> tuple[int, int]:
    """How many columns and rows a cell says that it goes over."""
    given = attrs if isinstance(attrs, dict) else {}
    # Down it ends with the table, however many rows it says.
    return min(_span(given.get("colspan")), MOST_ACROSS), _span(given.get("rowspan"))


def _span(value: Any) -> int:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return max(value, 1) if is_whole else 1


def squared(rows: Sequence[Sequence[Cell]], repeated: Callable[[_Content], None]) -> list[list[_Content]]:
    """The rows, the head first. `repeated` is told of what is said once more, and may refuse it."""
    heads = _heads(rows)
    grid = [[list(cell) for cell in row] for row in _grid(rows, heads, repeated)]
    if not grid:
        return []
    longest = max(map(len, grid))
    for row in grid:
        row += [_empty() for _ in range(longest - len(row))]
    return [_one_head(grid[:heads]), *grid[heads:]]


def _heads(rows: Sequence[Sequence[Cell]]) -> int:
    """How many rows are the head: those that are nothing else, and the first where there are none.

    Word's heads are most often ordinary cells: where the first row has both cells that go down and cells that go
    across, it is the upper part of a head.
    """
    first = next((at for at, row in enumerate(rows) if not all(cell.is_head for cell in row)), 0)
    if first == 0 and rows and any(cell.across > 1 for cell in rows[0]):
        first = max(cell.down for cell in rows[0])
    return first if 0 < first < len(rows) else 1


def _grid(
    rows: Sequence[Sequence[Cell]], heads: int, repeated: Callable[[_Content], None]
) -> Iterator[Iterator[_Content]]:
    taken: dict[tuple[int, int], _Content] = {}
    for at, column, cell in _placed(rows):
        for down in range(min(cell.down, len(rows) - at)):
            for across in range(cell.across):
                # What a head says is not said again below the head.
                says = at + down < heads or (across == 0 and at >= heads)
                if says and (down or across):
                    repeated(cell.content)
                taken[at + down, column + across] = cell.content if says else _empty()
    widths = Counter[int]()
    for at, column in taken:
        widths[at] = max(widths[at], column + 1)
    for at in range(len(rows)):
        yield (taken.pop((at, x), _empty()) for x in range(widths[at]))


def _placed(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[int, int, Cell]]:
    """Each cell with the row and the column that it begins in."""
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        for cell in row:
            while (at, column) in taken:
                column += 1
            downs = range(min(cell.down, len(rows) - at))
            taken |= {(at + down, column + across) for down in downs for across in range(cell.across)}
            yield at, column, cell
            column += cell.across


def _one_head(rows: Sequence[Sequence[_Content]]) -> list[_Content]:
    if len(rows) == 1:
        return list(rows[0])
    return [_joined(column) for column in zip(*rows, strict=True)]


def _joined(contents: Sequence[_Content]) -> _Content:
    """What each of them says, once, with a colon between."""
    lines: list[list[Node]] = []
    for content in contents:
        line = [node for block in content for node in block.get("content", ()) if block["type"] == "paragraph"]
        if line and line not in lines:
            lines.append(line)
    found: list[Node] = []
    for line in lines:
        found += [*([{"type": "text", "text": ": "}] if found else []), *line]
    return [{"type": "paragraph", "content": found}] if found else _empty()


def _empty() -> _Content:
    return [{"type": "paragraph"}]
