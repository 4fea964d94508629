"""Names with semicolons between them: goals, and those who take part."""

from __future__ import annotations

from collections.abc import Callable

from varig.foundation.kernel import Message, Problem, msg
from varig.foundation.registers.cells import Cell, glimpse
from varig.foundation.registers.parsing import text_list


def names(longest: int) -> Callable[[Cell], tuple[str, ...] | Problem | None]:
    """A parser of names, none longer than that, in the order in which they are compared."""

    def parse(cell: Cell) -> tuple[str, ...] | Problem | None:
        found = text_list(cell)
        if not isinstance(found, tuple):
            return found
        for name in found:
            if len(name) > longest:
                return Problem(_too_long(name, longest))
        return tuple(sorted(found))

    return parse


def _too_long(name: str, longest: int) -> Message:
    return msg(
        "«%(name)s» har %(length)s tegn, og det er plass til %(longest)s. Gjør navnet kortere,"
        " eller skill flere navn med semikolon.",
        name=glimpse(name),
        length=len(name),
        longest=longest,
    )
