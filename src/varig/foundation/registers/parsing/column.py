"""The one way from a cell to a column's value."""

from __future__ import annotations

from typing import Any

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.cells import Cell
from varig.foundation.registers.declarations import Column, Kind, Parser
from varig.foundation.registers.parsing.amounts import kroner, whole_number
from varig.foundation.registers.parsing.choices import choice
from varig.foundation.registers.parsing.dates import partial_date
from varig.foundation.registers.parsing.texts import address, text, text_list

_PARSERS: dict[Kind, Parser] = {
    Kind.TEXT: text,
    Kind.KRONER: kroner,
    Kind.DATE: partial_date,
    Kind.NUMBER: whole_number,
    Kind.ADDRESS: address,
    Kind.LIST: text_list,
}


def parse_cell(column: Column, cell: Cell) -> Any:
    """The column's value, None where it is unknown, or the Problem."""
    if column.parse is not None:
        return column.parse(cell)
    if column.kind is Kind.CHOICE:
        return choice(column, cell)
    value = _PARSERS[column.kind](cell)
    if column.longest is not None and isinstance(value, str) and len(value) > column.longest:
        return Problem(
            msg(
                "Teksten har %(length)s tegn, og det er plass til %(longest)s. Gjør den kortere.",
                length=len(value),
                longest=column.longest,
            )
        )
    return value
