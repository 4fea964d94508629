"""A proposal as a page and a terminal show it: headers with samples, changes in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from varig.foundation.kernel import Message, msg
from varig.foundation.registers.cells import glimpse, is_blank
from varig.foundation.registers.declarations import Column, Register
from varig.foundation.registers.importing.proposal import NewNames, Proposal
from varig.foundation.registers.matching import Matching
from varig.foundation.registers.plan import ChangedRow, NewRow
from varig.foundation.registers.said import is_unknown, said
from varig.foundation.registers.spoken import param, spoken

SAMPLES = 3
"""How many values of a column are shown, so that one can see what it holds."""

WITH_VALUES = 50
"""How many new rows are shown with what their cells became."""

_FIELD = "column-"


@dataclass(frozen=True)
class HeaderShown:
    """One column of the file, what it is read as, and some of what stands in it."""

    index: int
    header: str
    column_key: str
    sure: bool
    samples: tuple[str, ...]

    @property
    def field(self) -> str:
        """The name of its control in the form."""
        return f"{_FIELD}{self.index}"


@dataclass(frozen=True)
class ChangeShown:
    """A row that would change: the old and the new of each field, in words."""

    row: int
    name: str
    fields: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class NewShown:
    """A row that would be new, and what its cells became; of the first WITH_VALUES rows alone."""

    row: int
    name: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Shown:
    """What a page needs of a proposal."""

    headers: tuple[HeaderShown, ...]
    columns: tuple[tuple[str, str], ...]
    changes: tuple[ChangeShown, ...]
    new: tuple[NewShown, ...]
    along: tuple[tuple[NewNames, tuple[str, ...]], ...]


def shown(proposal: Proposal) -> Shown:
    """The proposal in the active language."""
    return Shown(
        headers=headers(proposal),
        columns=tuple((column.key, spoken(column.label)) for column in proposal.register.imported),
        changes=tuple(change(proposal, row) for row in proposal.plan.changed),
        new=tuple(
            _new(proposal.register, row, with_values=at < WITH_VALUES) for at, row in enumerate(proposal.plan.new)
        ),
        along=tuple((names, _described(names)) for names in proposal.along),
    )


def _new(register: Register, row: NewRow, *, with_values: bool) -> NewShown:
    told = {register.label} if register.label else set(register.identity)
    given = [
        column for column in register.columns if column.key not in told and not is_unknown(row.values.get(column.key))
    ]
    fields = ((spoken(column.label), glimpse(said(column, row.values[column.key]))) for column in given)
    return NewShown(row.row, register.name_of(row.values), tuple(fields) if with_values else ())


def _described(found: NewNames) -> tuple[str, ...]:
    if not found.described:
        return found.names
    return tuple(f"{name} ({spoken(what)})" for name, what in zip(found.names, found.described, strict=True))


def headers(proposal: Proposal) -> tuple[HeaderShown, ...]:
    """Every column of the file, in its order."""
    return tuple(
        HeaderShown(
            index=index,
            header=match.header,
            column_key=match.column_key or "",
            sure=match.sure,
            samples=_samples(proposal, index),
        )
        for index, match in enumerate(proposal.matching.columns)
    )


def _samples(proposal: Proposal, index: int) -> tuple[str, ...]:
    cells = (row.cells[index] for row in proposal.sheet.rows if index < len(row.cells))
    return tuple(islice(dict.fromkeys(glimpse(cell) for cell in cells if not is_blank(cell)), SAMPLES))


def change(proposal: Proposal, row: ChangedRow) -> ChangeShown:
    """Old and new of each field of a row."""
    columns = {column.key: column for column in proposal.register.columns}
    places = [proposal.matching.index_of(key) for key in proposal.register.identity]
    cells = next(one.cells for one in proposal.sheet.rows if one.number == row.row)
    name = ", ".join(glimpse(cells[at]) for at in places if at is not None and at < len(cells))
    fields = tuple(
        (spoken(one.label), _known(columns[one.column_key], one.old), said(columns[one.column_key], one.new))
        for one in row.changes
    )
    return ChangeShown(row.row, name, fields)


def _known(column: Column, value: Any) -> str:
    """In words; empty where nothing was known."""
    return "" if is_unknown(value) else said(column, value)


@dataclass(frozen=True)
class Chosen:
    """What a person says of the headers: the column's key by the header's place, None for one that isn't read."""

    keys: Mapping[int, str | None]
    register: Register

    @classmethod
    def of(cls, register: Register, sent: Mapping[str, str]) -> Chosen:
        """From a form. What names no header or no column is left out."""
        known = {column.key for column in register.imported}
        keys: dict[int, str | None] = {}
        for name, key in sent.items():
            index = name.removeprefix(_FIELD)
            if name.startswith(_FIELD) and index.isascii() and index.isdigit() and len(index) < 4:
                keys[int(index)] = key if key in known else None
        return cls(keys, register)

    def twice(self, matching: Matching) -> Message | None:
        """The sentence about two headers that were given the same column: the last of them has it."""
        given: dict[str, int] = {}
        for index, key in sorted(self.keys.items()):
            if key is None or index >= len(matching.columns):
                continue
            if key in given:
                return msg(
                    "«%(first)s» og «%(second)s» kan ikke begge være %(column)s. Nå leses bare «%(second)s» slik.",
                    first=matching.columns[given[key]].header,
                    second=matching.columns[index].header,
                    column=param(self.register.column(key).label),
                )
            given[key] = index
        return None

    def correct(self, matching: Matching) -> Matching:
        """The matching as the person wants it."""
        for index, key in sorted(self.keys.items()):
            if index < len(matching.columns):
                matching = matching.with_choice(index, key)
        return matching
