"""Names of rows in other registers. What is meant by one is looked up by whoever plans the import."""

from __future__ import annotations

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.cells import Cell, glimpse
from varig.foundation.registers.declarations import Named
from varig.foundation.registers.parsing.texts import text, text_list

LONGEST = 300


def name(cell: Cell) -> Named | Problem | None:
    """One name."""
    written = text(cell)
    if not isinstance(written, str):
        return written
    return _too_long(written) or Named(written)


def names(cell: Cell) -> tuple[Named, ...] | Problem | None:
    """Several names with semicolons (or line breaks) between them, in the order in which they are compared."""
    found = text_list(cell)
    if not isinstance(found, tuple):
        return found
    for one in found:
        if problem := _too_long(one):
            return problem
    return tuple(sorted(Named(one) for one in found))


def _too_long(written: str) -> Problem | None:
    if len(written) <= LONGEST:
        return None
    return Problem(
        msg(
            "«%(name)s» har %(length)s tegn, og det er plass til %(longest)s. Gjør navnet kortere,"
            " eller skill flere navn med semikolon.",
            name=glimpse(written),
            length=len(written),
            longest=LONGEST,
        )
    )
