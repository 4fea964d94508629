"""One of a column's choices, by its value, its label in any language, or another word for it."""

from __future__ import annotations

import re
from functools import lru_cache

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.cells import Cell, Fault, glimpse, shown, visible
from varig.foundation.registers.declarations import Column
from varig.foundation.registers.parsing.unknown import is_unknown
from varig.foundation.registers.plain import plain_form
from varig.foundation.registers.spoken import either, in_every_language


def choice(column: Column, cell: Cell) -> str | Problem | None:
    """The value of the choice. A word that is not among them is never guessed at."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    written = visible(shown(cell))
    words = _words(column)
    found = words.get(written.casefold()) or words.get(plain_form(written))
    if found is not None or is_unknown(cell):
        return found
    labels = [choice.label for choice in column.choices]
    return Problem(
        msg("«%(value)s» er ikke blant valgene. Skriv %(choices)s.", value=glimpse(written), choices=either(labels)),
        column.key,
    )


def choices(column: Column, cell: Cell) -> tuple[str, ...] | Problem | None:
    """Several of them, with semicolons or commas between, in the order of the column."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    if is_unknown(cell):
        return None
    found = set()
    for part in _parts(column, visible(shown(cell))):
        one = choice(column, part)
        if isinstance(one, Problem):
            return one
        if one is not None:
            found.add(one)
    return column.in_order(found)


def _parts(column: Column, written: str) -> list[str]:
    """A comma parts them too, but not within a label that has one."""
    words = _words(column)
    parts = []
    for part in re.split(r"[;\n]", written):
        whole = part.strip()
        is_one = whole.casefold() in words or plain_form(whole) in words
        parts += [whole] if is_one else [piece.strip() for piece in whole.split(",")]
    return [part for part in parts if part]


_YES = frozenset({"ja", "yes", "j", "y", "x", "sann", "true", "1", "oui"})
_NO = frozenset({"nei", "no", "n", "usann", "false", "0"})


def yes_no(cell: Cell) -> bool | Problem | None:
    """Yes, no, or unknown."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    if isinstance(cell, bool):
        return cell
    written = visible(shown(cell)).casefold()
    if written in _YES or written in _NO:
        return written in _YES
    if is_unknown(cell):
        return None
    return Problem(
        msg("«%(value)s» er verken ja eller nei. Skriv ja eller nei, eller la cellen stå tom.", value=glimpse(written))
    )


@lru_cache(maxsize=256)
def _words(column: Column) -> dict[str, str]:
    """Every word to its choice; where two choices share a plain form, the exact words still tell them apart."""
    words: dict[str, str] = {}
    for ways in (str.casefold, plain_form):
        for each in column.choices:
            for word in (each.value, *in_every_language(each.label), *each.also):
                words.setdefault(ways(word), each.value)
    words.pop("", None)
    return words
