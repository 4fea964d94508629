"""The one way from a cell to a column's value."""

from __future__ import annotations

from typing import Any

from varig.foundation.kernel import Problem, has_birth_number, msg
from varig.foundation.registers.cells import Cell
from varig.foundation.registers.declarations import Column, Kind, Parser
from varig.foundation.registers.parsing.amounts import decimal, kroner, whole_number
from varig.foundation.registers.parsing.choices import choice, choices, yes_no
from varig.foundation.registers.parsing.dates import partial_date
from varig.foundation.registers.parsing.names import name, names
from varig.foundation.registers.parsing.texts import address, email, long_text, text, text_list

_PARSERS: dict[Kind, Parser] = {
    Kind.TEXT: text,
    Kind.LONG: long_text,
    Kind.KRONER: kroner,
    Kind.DATE: partial_date,
    Kind.NUMBER: whole_number,
    Kind.YEAR: whole_number,
    Kind.DECIMAL: decimal,
    Kind.YES_NO: yes_no,
    Kind.ADDRESS: address,
    Kind.EMAIL: email,
    Kind.LIST: text_list,
    Kind.REFERENCE: name,
    Kind.REFERENCES: names,
}


BIRTH_NUMBER = msg("Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig.")


def parse_cell(column: Column, cell: Cell) -> Any:
    """The column's value, None where it is unknown, or the Problem."""
    if column.parse is not None:
        return column.parse(cell)
    if column.kind is Kind.CHOICE:
        return choice(column, cell)
    if column.kind is Kind.CHOICES:
        return choices(column, cell)
    value = _PARSERS[column.kind](cell)
    if isinstance(value, str) and has_birth_number(value):
        return Problem(BIRTH_NUMBER)
    if column.longest is not None and isinstance(value, str) and len(value) > column.longest:
        return Problem(
            msg(
                "Teksten har %(length)s tegn, og det er plass til %(longest)s. Gjør den kortere.",
                length=len(value),
                longest=column.longest,
            )
        )
    return value
