"""How people write that they don't know."""

from __future__ import annotations

from varig.foundation.registers.cells import Cell, is_blank, visible

_UNKNOWN = frozenset(
    {"ukjent", "ukjend", "ukjent.", "unknown", "ikke kjent", "ikkje kjend", "vet ikke", "veit ikkje", "n/a", "i/t"}
)


def is_unknown(cell: Cell) -> bool:
    """Empty, «?», «-», or the word for it. None of them is zero."""
    if is_blank(cell):
        return True
    if not isinstance(cell, str):
        return False
    written = visible(cell).casefold()
    return written in _UNKNOWN or not written.strip("?-\u2013\u2014\u2212. ")
