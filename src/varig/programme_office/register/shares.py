"""A share of a position as people write it: 80, 80 %, or the 0,8 that a spreadsheet shows as 80 %."""

from __future__ import annotations

from decimal import Decimal

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.cells import Cell, Fault, glimpse
from varig.foundation.registers.parsing.amounts import decimal
from varig.programme_office.rules import LEAST_SHARE


def share(cell: Cell) -> Decimal | Problem | None:
    """In per cent."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    bare = cell.strip().removesuffix("%") if isinstance(cell, str) else cell
    found = decimal(bare)
    if isinstance(found, Problem):
        text = msg(
            "«%(value)s» er ikke en stillingsandel. Skriv prosenten som et tall, for eksempel 80.", value=glimpse(cell)
        )
        return Problem(text, "share")
    if found is None:
        return None
    return found * 100 if 0 < found <= LEAST_SHARE and "%" not in str(cell) else found
