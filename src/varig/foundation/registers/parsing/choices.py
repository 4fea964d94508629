"""One of a column's choices, by its value, its label in any language, or another word for it."""

from __future__ import annotations

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
