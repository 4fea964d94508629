"""The search through a whole initiative: the first hits of Arven and of every register whose rows have a name."""

from __future__ import annotations

from dataclasses import dataclass

from varig.foundation.kernel import Reader
from varig.foundation.registers.declarations import Register, kept_registers
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import ListRequest, parse
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries import arven
from varig.workspace.queries.registers import kinds

FEW = 5
"""Hits shown of each register; the register's own list has the others."""


@dataclass(frozen=True)
class InArven:
    """The first items, and how many there are in all."""

    rows: tuple[arven.Row, ...]
    total: int
    query: str


@dataclass(frozen=True)
class InRegister:
    """The first rows of a register by id and name, how many there are in all, and the list's address after its page."""

    register: Register
    rows: tuple[tuple[int, str], ...]
    total: int
    query: str


def in_arven(reader: Reader, of: InitiativeFacts, search: str) -> InArven:
    """What could be lost, in Arven's own order."""
    asked = parse("", arven.LISTING).with_search(search)
    rows = arven.rows(reader, of, asked, slice(0, FEW))
    return InArven(tuple(rows), arven.totals(reader, of, asked).count, asked.query)


def in_registers(reader: Reader, of: InitiativeFacts, search: str) -> list[InRegister]:
    """Registers with hits, in their order. Items are Arven's; rows without a name stand where they belong."""
    of_items = {register.key for _, register in kinds()}
    named = [one for one in kept_registers() if one.label and one.key not in of_items]
    found = [_in(register, reader, of, parse("", listing_of(register)).with_search(search)) for register in named]
    return [one for one in found if one.total]


def _in(register: Register, reader: Reader, of: InitiativeFacts, asked: ListRequest) -> InRegister:
    page = register.stored.page(register, reader, of, asked, slice(0, FEW), only=(register.label,))
    rows = tuple((row.id, register.name_of(row.values)) for row in page.rows)
    return InRegister(register, rows, page.total, asked.query)
