"""The one way from a cell to a column's value."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from varig.foundation.kernel import Problem, has_birth_number, msg
from varig.foundation.registers.cells import Cell
from varig.foundation.registers.declarations import LONGEST_TEXT, Column, Kind, Parser
from varig.foundation.registers.parsing.amounts import decimal, kroner, whole_number
from varig.foundation.registers.parsing.choices import choice, choices, yes_no
from varig.foundation.registers.parsing.dates import partial_date
from varig.foundation.registers.parsing.names import name, names
from varig.foundation.registers.parsing.texts import address, email, long_text, text, text_list
from varig.foundation.registers.spoken import in_every_language

_PARSERS: dict[Kind, Parser] = {
    Kind.TEXT: text,
    Kind.LONG: long_text,
    Kind.KRONER: kroner,
    Kind.DATE: partial_date,
    Kind.YEAR: whole_number,
    Kind.DECIMAL: decimal,
    Kind.YES_NO: yes_no,
    Kind.ADDRESS: address,
    Kind.EMAIL: email,
    Kind.LIST: text_list,
    Kind.REFERENCE: name,
    Kind.REFERENCES: names,
}


_MONTHS = re.compile(r"(\d+)\s*(?:mnd\.?|md\.?|måned(?:er)?|månad(?:er|ar)?|months?)", re.IGNORECASE | re.ASCII)

BIRTH_NUMBER = msg("Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig.")


def parse_cell(column: Column, cell: Cell) -> Any:
    """The column's value, None where it is unknown, or the Problem."""
    # Before it is looked at: whole books have been pasted into cells, and no page can show them.
    if isinstance(cell, str) and len(cell.strip()) > LONGEST_TEXT:
        return _too_long(len(cell.strip()), column.longest or LONGEST_TEXT)
    if column.parse is not None:
        return column.parse(cell)
    value = _PARSERS[column.kind](cell) if column.kind in _PARSERS else _IN_COLUMN[column.kind](column, cell)
    texts = value if isinstance(value, tuple) else (value,)
    if any(isinstance(each, str) and has_birth_number(each) for each in texts):
        return Problem(BIRTH_NUMBER)
    if column.longest is not None and isinstance(value, str) and len(value) > column.longest:
        return _too_long(len(value), column.longest)
    return value


def _number(column: Column, cell: Cell) -> int | Problem | None:
    """`6 mnd` is 6 in a column of months."""
    found = _MONTHS.fullmatch(cell.strip()) if isinstance(cell, str) else None
    in_months = found and any("måned" in label for label in in_every_language(column.label))
    return whole_number(found[1] if found and in_months else cell)


# What a cell means depends on more of the column than its kind.
_IN_COLUMN: dict[Kind, Callable[[Column, Cell], Any]] = {
    Kind.CHOICE: choice,
    Kind.CHOICES: choices,
    Kind.NUMBER: _number,
}


def _too_long(length: int, longest: int) -> Problem:
    return Problem(
        msg(
            "Teksten har %(length)s tegn, og det er plass til %(longest)s. Gjør den kortere.",
            length=length,
            longest=longest,
        )
    )
