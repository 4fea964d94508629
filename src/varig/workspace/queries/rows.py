"""A row's facts in words, and rows that belong to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from varig.foundation.registers.declarations import Column, Kind, Register
from varig.foundation.registers.said import is_unknown, said
from varig.foundation.registers.spoken import Words, spoken
from varig.foundation.registers.storing import Kept
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.registers import name_address


@dataclass(frozen=True)
class RowSubject:
    """What a panel on a row's page is about."""

    register: Register
    row: Kept
    name: str

    @property
    def id(self) -> int:
        return self.row.id


@dataclass(frozen=True)
class Part:
    """One of the words of a fact, with its page where it has one."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class Fact:
    """One column of a row: what it is, in words. `own` are people's own words, `source` a web address."""

    label: str
    parts: tuple[Part, ...]
    own: bool = False
    source: str = ""


@dataclass(frozen=True)
class Facts:
    """What is known, under the headings of the columns, and the names of what isn't."""

    sections: tuple[tuple[Words | None, tuple[Fact, ...]], ...]
    unknown: tuple[str, ...]


def facts_of(of: InitiativeFacts, register: Register, row: Kept, left_out: frozenset[str] = frozenset()) -> Facts:
    """The row in words; `left_out` are columns that the page tells elsewhere."""
    sections, unknown = [], []
    for heading, columns in register.sections:
        shown = [column for column in columns if column.key not in left_out and column.key != register.label]
        known = [column for column in shown if not is_unknown(row.values.get(column.key))]
        unknown += [spoken(column.label) for column in shown if column not in known]
        if known:
            sections.append((heading, tuple(_fact(of, column, row.values[column.key]) for column in known)))
    return Facts(tuple(sections), tuple(unknown))


def _fact(of: InitiativeFacts, column: Column, value: Any) -> Fact:
    label = spoken(column.label)
    if column.kind in (Kind.REFERENCE, Kind.REFERENCES):
        names = value if isinstance(value, tuple) else (value,)
        return Fact(label, tuple(Part(str(name), name_address(of, column.refers, name)) for name in names))
    if column.kind is Kind.ADDRESS:
        return Fact(label, (Part(str(value)),), source=str(value))
    return Fact(label, (Part(said(column, value)),), own=column.kind is Kind.LONG)
