"""From a sheet and its matching to the plan. Pure: the caller gives what stands, and applies what comes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from varig.foundation.kernel import CostBasis, Message, Problem, msg
from varig.foundation.registers.cells import Cell, glimpse, is_blank
from varig.foundation.registers.declarations import Column, Identity, Kind, Register
from varig.foundation.registers.matching import Matching
from varig.foundation.registers.parsing import parse_cell
from varig.foundation.registers.parsing.amounts import THOUSAND, in_unit, is_estimate, unit_of
from varig.foundation.registers.parsing.dates import is_about_when
from varig.foundation.registers.plan import (
    AsKnown,
    ChangedRow,
    FieldChange,
    ImportPlan,
    LeaveOut,
    NewRow,
    RowCheck,
    RowProblem,
    UnchangedRow,
    Values,
)
from varig.foundation.registers.sheet import LeftOut, Row, Sheet
from varig.foundation.registers.spoken import param

_MOST_NAMED = 10


def plan_import(
    sheet: Sheet,
    matching: Matching,
    existing: Mapping[Identity, Values],
    *,
    check: RowCheck | None = None,
    leave_out: LeaveOut | None = None,
    as_known: AsKnown | None = None,
) -> ImportPlan:
    """What importing the sheet would do. `existing` are the rows that stand, by `register.identity_of(values)`."""
    notes = (*sheet.notes, *_notes(matching))
    of_the_file = tuple(_problems_of_file(sheet, matching))
    if of_the_file:
        return ImportPlan(problems=of_the_file, left_out=sheet.left_out, notes=notes)
    draft = _Draft(matching, existing, check, leave_out, as_known)
    for row in sheet.rows:
        draft.add(row)
    return ImportPlan(
        tuple(draft.new),
        tuple(draft.changed),
        tuple(draft.unchanged),
        tuple(draft.problems),
        tuple(sorted((*sheet.left_out, *draft.left_out), key=lambda left: left.row)),
        (*notes, *draft.notes()),
    )


def _problems_of_file(sheet: Sheet, matching: Matching) -> Iterator[RowProblem]:
    ambiguous = {ambiguity.column_key for ambiguity in matching.ambiguous}
    for ambiguity in matching.ambiguous:
        label = param(matching.register.column(ambiguity.column_key).label)
        headers = ", ".join(f"«{sheet.headers[i]}»" for i in ambiguity.headers)
        said = msg("Flere overskrifter kan være %(column)s: %(headers)s. Velg den ene.", column=label, headers=headers)
        yield RowProblem(sheet.header_row, "", headers, said, ambiguity.column_key)
    for column in matching.missing_required:
        if column.key not in ambiguous:
            yield RowProblem(sheet.header_row, "", "", _no_header(column), column.key)


def _no_header(column: Column) -> Message:
    return column.not_found or msg(
        "Ingen overskrift er %(column)s, og den må være med. Velg hvilken kolonne i filen det er, eller legg den til.",
        column=param(column.label),
    )


def _notes(matching: Matching) -> Iterator[Message]:
    for match in matching.columns:
        if match.column_key and not match.sure:
            label = param(matching.register.column(match.column_key).label)
            yield msg("«%(header)s» er lest som %(column)s.", header=match.header, column=label)
    for match in matching.columns:
        if match.column_key and matching.register.column(match.column_key).kind is Kind.KRONER:
            unit = unit_of(match.header)
            if unit == THOUSAND:
                yield msg("«%(header)s» er lest som tusen kroner: 12 blir 12 000.", header=match.header)
            elif unit:
                yield msg("«%(header)s» er lest som millioner kroner: 12 blir 12 000 000.", header=match.header)
    unread = ", ".join(f"«{match.header}»" for match in matching.columns if match.header and not match.column_key)
    if unread:
        yield msg("Disse kolonnene leses ikke: %(headers)s.", headers=unread)


@dataclass
class _Draft:
    """The plan while it is made, one row at a time."""

    matching: Matching
    existing: Mapping[Identity, Values]
    check: RowCheck | None
    leave_out: LeaveOut | None
    as_known: AsKnown | None
    new: list[NewRow] = field(default_factory=list)
    changed: list[ChangedRow] = field(default_factory=list)
    unchanged: list[UnchangedRow] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    _seen: dict[Identity, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.register: Register = self.matching.register
        self._columns = [
            (index, self.register.column(match.column_key), match.header)
            for index, match in enumerate(self.matching.columns)
            if match.column_key
        ]
        self._headers = {column.key: header for _, column, header in self._columns}
        self._units = {header: unit_of(header) for _, column, header in self._columns if column.kind is Kind.KRONER}
        self._about: dict[str, list[int]] = {}
        self._only_year: dict[str, list[int]] = {}

    def notes(self) -> Iterator[Message]:
        """What was read otherwise than it stands."""
        for header, rows in self._about.items():
            yield msg(
                "«%(header)s» er skrevet som omtrent så mye i rad %(rows)s. Tallet er tatt inn som det står.",
                header=header,
                rows=_named(rows),
            )
        for header, rows in self._only_year.items():
            yield msg(
                "«%(header)s» er en årstid eller noe annet omtrentlig i rad %(rows)s. Bare året er tatt inn.",
                header=header,
                rows=_named(rows),
            )

    def add(self, row: Row) -> None:
        cells = {column.key: _cell(row, index) for index, column, _ in self._columns}
        if row.fault is None and all(is_blank(cell) for cell in cells.values()):
            self._leave(row, msg("Raden har ingenting i kolonnene som leses."))
            return
        parsed = {column.key: self._parsed(column, header, cells[column.key]) for _, column, header in self._columns}
        values = {key: None if isinstance(value, Problem) else value for key, value in parsed.items()}
        for _, column, header in self._columns:
            if column.refers and self.as_known and (said := values[column.key]):
                values[column.key] = self.as_known(column, said)
            if column.kind is Kind.KRONER and values[column.key] is not None and is_estimate(cells[column.key]):
                self._about.setdefault(header, []).append(row.number)
            if column.kind is Kind.DATE and values[column.key] is not None and is_about_when(cells[column.key]):
                self._only_year.setdefault(header, []).append(row.number)
        why = self.leave_out(values) if self.leave_out and row.fault is None else None
        if why:
            self._leave(row, why)
            return
        found = list(self._problems(row, cells, parsed))
        if row.fault is None:
            found += self._place(row, cells, values, {one.column_key or "" for one in found})
        self.problems.extend(found)

    def _parsed(self, column: Column, header: str, cell: Cell) -> Any:
        value = parse_cell(column, cell)
        if column.kind is not Kind.KRONER or not isinstance(value, Decimal):
            return value
        return in_unit(cell, value, self._units[header])

    def _leave(self, row: Row, why: Message) -> None:
        seen = " · ".join(glimpse(cell) for cell in row.cells if not is_blank(cell))
        self.left_out.append(LeftOut(row.number, glimpse(seen), why))

    def _problems(self, row: Row, cells: Mapping[str, Cell], parsed: Values) -> Iterator[RowProblem]:
        if row.fault:
            yield RowProblem(row.number, "", glimpse(" · ".join(glimpse(c) for c in row.cells)), row.fault)
            return
        for _, column, header in self._columns:
            value = parsed[column.key]
            if isinstance(value, Problem):
                yield RowProblem(row.number, header, glimpse(cells[column.key]), value.message, column.key)
            elif value is None and column.required:
                missing = msg("%(column)s mangler. Fyll ut cellen.", column=param(column.label))
                yield RowProblem(row.number, header, glimpse(cells[column.key]), missing, column.key)

    def _place(
        self, row: Row, cells: Mapping[str, Cell], values: dict[str, Any], unread: set[str]
    ) -> Iterator[RowProblem]:
        """Puts a row where it belongs, or says all that can't be. What could not be read counts as unknown."""
        identity = self.register.identity_of(values)
        is_known = not unread & set(self.register.identity)
        first = self._seen.setdefault(identity, row.number) if is_known else row.number
        current = self.existing.get(identity) if is_known else None
        given = self._with_basis(cells, values if current is None else self._given(values), current)
        found = []
        if first != row.number:
            found.append(Problem(_twice(first), self.register.identity[0]))
        if self.check:
            checked = {**(current or {}), **given, **dict.fromkeys(unread)}
            found += [problem for problem in self.check(checked) if problem.field not in unread]
        for problem in found:
            key = problem.field or ""
            yield RowProblem(
                row.number, self._headers.get(key, ""), glimpse(cells.get(key)), problem.message, key or None
            )
        if not found and not unread:
            self._sort(row.number, identity, given, current)

    def _with_basis(self, cells: Mapping[str, Cell], given: Values, current: Values | None) -> Values:
        """What is written as «ca.» is an estimate, where nothing else is said of what the amount counts."""
        said = {
            column.basis: CostBasis.ESTIMATE.value
            for _, column, _ in self._columns
            if column.basis and given.get(column.key) is not None and is_estimate(cells[column.key])
        }
        known = {**(current or {}), **{key: value for key, value in given.items() if value is not None}}
        return {**given, **{key: v for key, v in said.items() if known.get(key) in (None, "", CostBasis.UNKNOWN)}}

    def _given(self, values: Values) -> dict[str, Any]:
        """An empty cell says nothing about what is known, unless the column is declared so."""
        return {key: v for key, v in values.items() if v is not None or self.register.column(key).empty_clears}

    def _sort(self, number: int, identity: Identity, given: Values, current: Values | None) -> None:
        if current is None:
            self.new.append(NewRow(number, identity, dict(given)))
            return
        changes = tuple(
            FieldChange(key, column.label, current.get(key), value)
            for column, key, value in ((self.register.column(key), key, value) for key, value in given.items())
            if not _same(column, current.get(key), value)
        )
        if changes:
            self.changed.append(ChangedRow(number, identity, changes))
        else:
            self.unchanged.append(UnchangedRow(number, identity))


def _named(rows: list[int]) -> str:
    return ", ".join(str(row) for row in rows[:_MOST_NAMED]) + (" …" if len(rows) > _MOST_NAMED else "")


def _cell(row: Row, index: int) -> Cell:
    return row.cells[index] if index < len(row.cells) else None


def _same(column: Column, old: Any, new: Any) -> bool:
    """A blank text and an empty list are as unknown as None, and several choices or names have no order."""
    if column.kind in (Kind.CHOICES, Kind.REFERENCES):
        return set(old or ()) == set(new or ())
    if isinstance(old, list):
        old = tuple(old)
    return old == new or (old in (None, "", ()) and new in (None, "", ()))


def _twice(first: int) -> Message:
    return msg(
        "Raden er den samme som rad %(first)s. Ta bort den ene, eller skill dem fra hverandre.", first=str(first)
    )
