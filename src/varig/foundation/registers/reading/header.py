"""Which row is the header. Titles may stand above it; two header rows are refused, with what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from varig.foundation.kernel import Invalid, Message, msg
from varig.foundation.registers.cells import Cell, is_blank, shown
from varig.foundation.registers.reading.grid import heading_text
from varig.foundation.registers.reading.limits import HEADER_WITHIN
from varig.foundation.registers.sheet import Row

# The key of the column whose header a text is, or None.
Recognise: TypeAlias = Callable[[str], str | None]

_YEAR = re.compile(r"(19|20)\d\d")


def fit(row: Row, recognise: Recognise) -> int:
    """How many of the register's columns the row names."""
    return len({key for cell in row.cells if (key := recognise(heading_text(cell)))})


def best_fit(rows: Sequence[Row], recognise: Recognise) -> int:
    """The fit of the row that would be the header."""
    return max((fit(row, recognise) for row in rows[:HEADER_WITHIN]), default=0)


def find_header(rows: Sequence[Row], recognise: Recognise) -> int:
    """Its index. Where no row names a column, the first with several texts is proposed, for a person to match."""
    within = range(min(len(rows), HEADER_WITHIN))
    best = max(within, key=lambda i: (fit(rows[i], recognise), _filled(rows[i]) > 1, -i))
    if not fit(rows[best], recognise):
        return next((i for i in within if _filled(rows[i]) > 1 and _is_all_text(rows[i])), 0)
    _refuse_two(rows, best, recognise)
    return best


def _refuse_two(rows: Sequence[Row], best: int, recognise: Recognise) -> None:
    header = rows[best]
    if best and rows[best - 1].number == header.number - 1 and _completes(rows[best - 1], header, recognise):
        raise Invalid(_two_headers(rows[best - 1], header))
    if best + 1 < len(rows) and _goes_on(header, rows[best + 1], recognise):
        raise Invalid(_two_headers(header, rows[best + 1]))


def _completes(upper: Row, header: Row, recognise: Recognise) -> bool:
    """The row above names a column where the header is blank."""
    return any(recognise(heading_text(cell)) and _blank_at(header, i) for i, cell in enumerate(upper.cells))


def _goes_on(header: Row, lower: Row, recognise: Recognise) -> bool:
    """The row below is no data: it names columns again, or years under a heading that spans several columns."""
    filled = [(i, cell) for i, cell in enumerate(lower.cells) if not is_blank(cell)]
    named = [i for i, cell in filled if recognise(heading_text(cell))]
    if len(named) * 2 >= len(filled) and named and _is_all_text(lower):
        return len(named) > 1 or _blank_at(header, named[0])
    years = all(_YEAR.fullmatch(shown(cell)) for _, cell in filled)
    return years and len(filled) > 1 and any(_blank_at(header, i) for i, _ in filled)


def _two_headers(upper: Row, lower: Row) -> Message:
    return msg(
        "Rad %(upper)s (%(first)s) og rad %(lower)s (%(second)s) ser begge ut som overskrifter."
        " Slå dem sammen til én rad med overskrifter, og hent inn filen på nytt.",
        upper=str(upper.number),
        first=_quoted(upper),
        lower=str(lower.number),
        second=_quoted(lower),
    )


def _quoted(row: Row) -> str:
    texts = [shown(cell) for cell in row.cells if not is_blank(cell)]
    return ", ".join(f"«{text[:40]}»" for text in texts[:3]) + (" …" if len(texts) > 3 else "")


def _filled(row: Row) -> int:
    return sum(not is_blank(cell) for cell in row.cells)


def _blank_at(row: Row, index: int) -> bool:
    return index >= len(row.cells) or is_blank(row.cells[index])


def _is_all_text(row: Row) -> bool:
    return all(is_blank(cell) or _is_words(cell) for cell in row.cells)


def _is_words(cell: Cell) -> bool:
    return isinstance(cell, str) and any(letter.isalpha() for letter in cell)
