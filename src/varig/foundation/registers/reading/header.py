"""Which rows are the header. Titles may stand above it; headings in several rows are read together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from varig.foundation.kernel import Message, msg
from varig.foundation.registers.cells import Cell, is_blank, shown
from varig.foundation.registers.plain import plain_form
from varig.foundation.registers.reading.grid import Merge, heading_text
from varig.foundation.registers.reading.limits import HEADER_WITHIN
from varig.foundation.registers.sheet import Row

# The key of the column whose header a text is, or None.
Recognise: TypeAlias = Callable[[str], str | None]

_YEAR = re.compile(r"(19|20)\d\d")
MOST_HEADERS = 4
"""Rows that can head a table together."""
# What stands alone under a heading to say how its cells are written.
_UNITS = frozenset(
    {"kr", "nok", "kroner", "stk", "antall", "dato", "tekst", "fritekst", "år", "dd.mm.åååå", "ddmmåååå", "m2", "kvm"}
    | {"janei", "valg", "velg", "prosent", "ååå", "åååå", "mmåååå"}
)


def fit(row: Row, recognise: Recognise) -> int:
    """How many of the register's columns the row names."""
    return len({key for cell in row.cells if (key := recognise(heading_text(cell)))})


def best_fit(rows: Sequence[Row], recognise: Recognise) -> int:
    """The fit of the row that would be the header."""
    return max((fit(row, recognise) for row in rows[:HEADER_WITHIN]), default=0)


@dataclass(frozen=True)
class Header:
    """The rows that head the table, by their indices, and their words as one row: one header for each column."""

    first: int
    last: int
    row: Row

    @property
    def note(self) -> Message | None:
        """For the person, where several rows were read as one."""
        if self.first == self.last:
            return None
        return msg("Overskriftene står i flere rader, og er lest sammen.")


def find_header(rows: Sequence[Row], recognise: Recognise, merges: Sequence[Merge] = ()) -> Header:
    """The row that names most columns, with the rows about it that are headings too.

    Where no row names a column, the first with several texts is proposed, for a person to match.
    """
    within = range(min(len(rows), HEADER_WITHIN))
    best = max(within, key=lambda i: (fit(rows[i], recognise), _filled(rows[i]) > 1, -i))
    if not fit(rows[best], recognise):
        index = next((i for i in within if _filled(rows[i]) > 1 and _is_all_text(rows[i])), 0)
        return Header(index, index, rows[index])
    first = last = best
    while first and last - first + 1 < MOST_HEADERS and _is_above(rows, first, recognise, merges):
        first -= 1
    while last + 1 < len(rows) and last - first + 1 < MOST_HEADERS and _goes_on(rows[last], rows[last + 1], recognise):
        last += 1
    if first == last:
        return Header(best, best, rows[best])
    return Header(first, last, _as_one(rows[first : last + 1], rows[best].number, recognise, merges))


def header_at(rows: Sequence[Row], index: int, recognise: Recognise, merges: Sequence[Merge] = ()) -> Header:
    """The header that a person says is in this row: what was found, where it is the same row; else that row alone,
    with what below it only says how cells are written.
    """
    found = find_header(rows, recognise, merges)
    if found.row.number == rows[index].number:
        return found
    last = index
    while last + 1 < len(rows) and last - index + 1 < MOST_HEADERS and _says_how(rows[last + 1]):
        last += 1
    return Header(index, last, rows[index])


def _says_how(row: Row) -> bool:
    return all(_is_unit(shown(cell)) for cell in row.cells if not is_blank(cell))


def _is_above(rows: Sequence[Row], index: int, recognise: Recognise, merges: Sequence[Merge]) -> bool:
    """Whether the row right above is a heading of the table as well, and not its title."""
    upper, header = rows[index - 1], rows[index]
    if upper.number != header.number - 1 or not _is_all_text(upper):
        return False
    return _completes(upper, header, recognise) or _parts_the_table(upper, header, merges)


def _parts_the_table(upper: Row, header: Row, merges: Sequence[Merge]) -> bool:
    """Headings over some columns each: merged cells, or several texts that aren't the whole table's title."""
    width = len(header.cells)
    over = [merge for merge in merges if merge.top == upper.number and 1 < merge.right - merge.left + 1 < width]
    return bool(over) or 1 < _filled(upper) < width


def _as_one(rows: Sequence[Row], number: int, recognise: Recognise, merges: Sequence[Merge]) -> Row:
    """Each column's words: the lowest that names a column, else its own words, with those above where it needs them."""
    spread = [_spread(row, lower, merges) for row, lower in zip(rows, [*rows[1:], None], strict=True)]
    width = max(len(cells) for cells in spread)
    columns = [_told([cells[i] for cells in spread if i < len(cells) and cells[i][0]]) for i in range(width)]
    lowest = [parts[-1][0] for parts in columns if parts]
    return Row(number, tuple(_one(parts, lowest, recognise) or None for parts in columns))


def _told(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Without what only says how cells are written, where there is more."""
    return [part for part in parts if not _is_unit(part[0])] or parts


def _one(parts: list[tuple[str, bool]], lowest: list[str], recognise: Recognise) -> str:
    for at in range(len(parts) - 1, -1, -1):
        text, over = parts[at]
        # A heading over several columns names none of them alone, when each has words of its own below.
        if recognise(text) and not (over and at < len(parts) - 1):
            return text
    own = parts[-1][0] if parts else ""
    says_little = lowest.count(own) > 1 or _YEAR.fullmatch(own)
    return " ".join(dict.fromkeys(text for text, _over in parts)) if says_little else own


def _spread(row: Row, lower: Row | None, merges: Sequence[Merge]) -> list[tuple[str, bool]]:
    """The row's words by column. A heading that lies over several columns is each one's, and is marked.

    It does where its cells are merged, or where only blanks stand beside it and each column has its own words below.
    """
    texts = [(heading_text(cell) or ("" if is_blank(cell) else shown(cell)), False) for cell in row.cells]
    for merge in merges:
        if merge.top == row.number and merge.right > merge.left:
            texts += [("", False)] * (merge.right - len(texts))
            for index in range(merge.left - 1, merge.right):
                texts[index] = (texts[merge.left - 1][0], True)
    if lower is None:
        return texts
    texts += [("", False)] * (len(lower.cells) - len(texts))
    for index in range(1, len(texts)):
        before = texts[index - 1]
        below = not _blank_at(lower, index) and not _blank_at(lower, index - 1)
        if before[0] and not texts[index][0] and below:
            texts[index - 1], texts[index] = (before[0], True), (before[0], True)
    return texts


def _completes(upper: Row, header: Row, recognise: Recognise) -> bool:
    """The row above names a column where the header is blank."""
    return any(recognise(heading_text(cell)) and _blank_at(header, i) for i, cell in enumerate(upper.cells))


def _goes_on(header: Row, lower: Row, recognise: Recognise) -> bool:
    """The row below is no data: it names columns again, years under a heading that spans several columns, or units."""
    filled = [(i, cell) for i, cell in enumerate(lower.cells) if not is_blank(cell)]
    named = [i for i, cell in filled if recognise(heading_text(cell))]
    if len(named) * 2 >= len(filled) and named and _is_all_text(lower):
        return len(named) > 1 or _blank_at(header, named[0])
    if _says_how(lower):
        return True
    years = all(_YEAR.fullmatch(shown(cell)) for _, cell in filled)
    return years and len(filled) > 1 and any(_blank_at(header, i) for i, _ in filled)


def _is_unit(text: str) -> bool:
    return plain_form(text) in _UNITS or (text.startswith("(") and text.endswith(")"))


def _filled(row: Row) -> int:
    return sum(not is_blank(cell) for cell in row.cells)


def _blank_at(row: Row, index: int) -> bool:
    return index >= len(row.cells) or is_blank(row.cells[index])


def _is_all_text(row: Row) -> bool:
    return all(is_blank(cell) or _is_words(cell) for cell in row.cells)


def _is_words(cell: Cell) -> bool:
    return isinstance(cell, str) and any(letter.isalpha() for letter in cell)
