"""Rows of the table that are no entries: sums, headings between rows, headers said again, notes at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from varig.foundation.kernel import Message, msg
from varig.foundation.registers.cells import Cell, Fault, is_blank, shown
from varig.foundation.registers.reading.grid import Merge, heading_text
from varig.foundation.registers.sheet import Row

_SUM = re.compile(
    r"(?:delsum|sum|totalsum|sluttsum|sum total|totalt|total|totalt sum|til ?sammen|i ?alt|samlet|samla|sum i ?alt"
    r"|sum totalt|grand total|subtotal|in all)\s*(?:kr|nok|kroner)?[:.]?",
    re.IGNORECASE,
)
_SUM_OF = re.compile(
    r"(?:sum|delsum|totalt|total|i alt|til ?sammen|samlet|samla)\s*[:\-–]?\s+"
    r"(?:for|av|i|alle|hele|heile|\d{4}|kostnad\w*|utgift\w*|inntekt\w*|budsjett\w*)\b.*",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:kilder?|kjelder?|merknad(?:er)?|note(?:r)?|source|utskrift(?:sdato)?|sist oppdatert)\s*:.*|\*.*",
    re.IGNORECASE | re.DOTALL,
)


def why_left_out(row: Row, header: Row, merges: Sequence[Merge]) -> Message | None:
    """The reason, or None if the row is an entry."""
    filled = [cell for cell in row.cells if not is_blank(cell)]
    first = shown(filled[0])
    if _SUM.fullmatch(first) or (_SUM_OF.fullmatch(first) and len(filled) > 1 and all(map(_is_figure, filled[1:]))):
        return msg("Raden er en sum.")
    if [heading_text(c) for c in row.cells] == [heading_text(c) for c in header.cells]:
        return msg("Raden er overskriften om igjen.")
    if len(filled) == 1 and _NOTE.fullmatch(first):
        return msg("Raden er en merknad.")
    if len(filled) == 1 and _is_heading(row, header, merges):
        return msg("Raden er en mellomtittel.")
    return None


def _is_figure(cell: Cell) -> bool:
    return isinstance(cell, Fault) or not any(letter.isalpha() for letter in re.sub(r"kr|nok", "", shown(cell).lower()))


def _is_heading(row: Row, header: Row, merges: Sequence[Merge]) -> bool:
    """One text over at least half the table."""
    width = max(2, (len(header.cells) + 1) // 2)
    return any(m.top == m.bottom == row.number and m.right - m.left + 1 >= width for m in merges)
