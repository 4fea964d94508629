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
# With nothing but figures beside it. A name may begin like a sum («Total fornyelse»), so what follows must sum as well.
_SUM_OF = re.compile(
    r"(?:sum|delsum|totalt|total|i ?alt|til ?sammen|samlet|samla)\s*[:\-–]?\s+"
    r"(?:for|av|i|alle|hele|heile|\d{4}|kostnad\w*|utgift\w*|inntekt\w*|budsjett\w*|antall?|tal|beløp\w*|midler"
    r"|midlar|tilskudd|tilskot|forbruk|kommunale?|statlige?|statlege?|private?|eksterne?|totalt?|til ?sammen|i ?alt)"
    r"\b.*|(?:herav|hvorav|derav|av dette|av dei|kommunal andel)\b.*",
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
    if _SUM.fullmatch(first) or _is_sum(filled):
        return msg("Raden er en sum.")
    if _says_the_same(row, header):
        return msg("Raden er overskriften om igjen.")
    if len(filled) == 1 and _NOTE.fullmatch(first):
        return msg("Raden er en merknad.")
    if len(filled) == 1 and _is_heading(row, header, merges):
        return msg("Raden er en mellomtittel.")
    return None


def _says_the_same(row: Row, header: Row) -> bool:
    if len(row.cells) != len(header.cells):
        return False
    pairs = zip(row.cells, header.cells, strict=True)
    return all(heading_text(cell) == heading_text(head) for cell, head in pairs)


def _is_sum(filled: Sequence[Cell]) -> bool:
    """One text and figures beside it, wherever in the row the text stands."""
    texts = [shown(cell) for cell in filled if not _is_figure(cell)]
    if len(texts) != 1 or len(filled) == 1:
        return False
    return bool(_SUM.fullmatch(texts[0]) or _SUM_OF.fullmatch(texts[0]))


def _is_figure(cell: Cell) -> bool:
    return isinstance(cell, Fault) or not any(letter.isalpha() for letter in re.sub(r"kr|nok", "", shown(cell).lower()))


def _is_heading(row: Row, header: Row, merges: Sequence[Merge]) -> bool:
    """One text over at least half the table."""
    width = max(2, (len(header.cells) + 1) // 2)
    return any(m.top == m.bottom == row.number and m.right - m.left + 1 >= width for m in merges)
