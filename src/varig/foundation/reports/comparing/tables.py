"""Two tables as figures: a row is known by what it is about, else by its name; a column by its head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from varig.foundation.documents.blocks import Column, Kind, Table, Value
from varig.foundation.reports.comparing.cells import changed_cell
from varig.foundation.reports.comparing.changes import Change, ColumnChange, RowChange, TableChange
from varig.foundation.reports.comparing.plain import plain
from varig.foundation.ui.text import say


def changed_tables(before: Sequence[Table], after: Sequence[Table]) -> list[TableChange]:
    """The tables of a section that differ, in the order of the second; what is gone stands last."""
    pairs = _pairs(before, after)
    found = [_whole(one, Change.ADDED) if old is None else _changed(old, one) for old, one in pairs]
    taken = {id(old) for old, _one in pairs}
    found += [_whole(one, Change.REMOVED) for one in before if id(one) not in taken]
    return [one for one in found if one is not None]


def _pairs(before: Sequence[Table], after: Sequence[Table]) -> list[tuple[Table | None, Table]]:
    """Tables of the same caption belong together; then those of the same columns that have rows in common: a caption
    can have a figure in it.
    """
    left = list(before)
    chosen: dict[int, Table] = {}
    for alike in (_same_caption, _same_kind):
        for index, one in enumerate(after):
            match = next((old for old in left if index not in chosen and alike(old, one)), None)
            if match is not None:
                chosen[index] = match
                left = [old for old in left if old is not match]
    return [(chosen.get(index), one) for index, one in enumerate(after)]


def _same_caption(first: Table, second: Table) -> bool:
    return say(first.caption) == say(second.caption)


def _same_kind(first: Table, second: Table) -> bool:
    if _heads(first) != _heads(second):
        return False
    before, after = _rows(first), _rows(second)
    return any(
        not {named for row in before if (named := key(row))}.isdisjoint(key(row) for row in after)
        for key in (_about, _name)
    )


def _whole(table: Table, change: Change) -> TableChange:
    return TableChange(change, say(table.caption), "", tuple(_whole_row(row, change) for row in _rows(table)))


def _changed(before: Table, after: Table) -> TableChange | None:
    if before == after:
        return None
    was, now = say(before.caption), say(after.caption)
    # A version from before rows had keys is compared by names alone.
    known = bool(before.about and after.about)
    rows = tuple(_changed_rows(_rows(before, known=known), _rows(after, known=known)))
    old, new = _heads(before), _heads(after)
    came, gone = _only_in(new, old), _only_in(old, new)
    if not (rows or came or gone or was != now):
        return None
    same = len(after.rows) + len(after.foot) - sum(one.change is not Change.REMOVED for one in rows)
    return TableChange(Change.CHANGED, now, was if was != now else "", rows, same, came, gone)


Cells: TypeAlias = tuple[tuple[str, Value], ...]


@dataclass(frozen=True)
class _Row:
    """A row by its name, with the other cells by the heads of their columns, and the key of what it is about."""

    name: str
    cells: Cells
    about: str = ""


def _about(row: _Row) -> str:
    return row.about


def _name(row: _Row) -> str:
    return row.name


def _rows(table: Table, *, known: bool = True) -> list[_Row]:
    """The rows, and those that sum, which are about nothing by themselves."""
    naming, heads = _naming(table.columns), _heads(table)
    others = [index for index in range(len(heads)) if index not in naming]
    about = (*(table.about if known else ()), *[""] * len(table.rows + table.foot))
    return [
        _Row(
            " · ".join(said for index in naming if (said := plain(row[index]))),
            tuple((heads[index], row[index]) for index in others),
            key,
        )
        for row, key in zip((*table.rows, *table.foot), about, strict=False)
    ]


def _naming(columns: Sequence[Column]) -> tuple[int, ...]:
    """Where a row's name stands: where the table says so, else first."""
    return tuple(index for index, column in enumerate(columns) if column.kind is Kind.NAME) or (0,)


def _heads(table: Table) -> tuple[str, ...]:
    """What the columns are called; of several with one name the later ones are numbered."""
    seen: Counter[str] = Counter()
    found = []
    for column in table.columns:
        head = say(column.head)
        seen[head] += 1
        found.append(head if seen[head] == 1 else f"{head} ({seen[head]})")
    return tuple(found)


def _only_in(these: Iterable[str], those: Iterable[str]) -> tuple[str, ...]:
    known = set(those)
    return tuple(head for head in these if head not in known)


def _changed_rows(before: Sequence[_Row], after: Sequence[_Row]) -> list[RowChange]:
    """In the order of the second; what is gone stands last. Of several with one name, those that are equal are one.

    What is about the same is the same row, also under another name; then what has the same name.
    """
    old, new = _without(before, after), _without(after, before)
    matched: dict[int, _Row] = {}
    for key in (_about, _name):
        old = _matched(old, new, key, matched)
    found = [
        _changed_row(matched[at], row) if at in matched else _whole_row(row, Change.ADDED) for at, row in enumerate(new)
    ]
    return [row for row in found if row is not None] + [_whole_row(row, Change.REMOVED) for row in old]


def _matched(old: list[_Row], new: Sequence[_Row], key: Callable[[_Row], str], matched: dict[int, _Row]) -> list[_Row]:
    """Put into `matched` what of the old has the key of a new one that has no match yet; the old ones that are left."""
    left = _by(old, key)
    for at, row in enumerate(new):
        if at not in matched and left.get(key(row)):
            matched[at] = left[key(row)].pop(0)
    taken = {id(row) for row in matched.values()}
    return [row for row in old if id(row) not in taken]


def _without(rows: Iterable[_Row], others: Iterable[_Row]) -> list[_Row]:
    """The rows that have no equal among the others, each of which is the equal of one."""
    there, found = Counter(others), []
    for row in rows:
        if there[row] > 0:
            there[row] -= 1
        else:
            found.append(row)
    return found


def _by(rows: Iterable[_Row], key: Callable[[_Row], str]) -> dict[str, list[_Row]]:
    """By their keys. A row without a name is known by that; one that is about nothing isn't known by it."""
    found: dict[str, list[_Row]] = {}
    for row in rows:
        if key(row) or key is _name:
            found.setdefault(key(row), []).append(row)
    return found


def _changed_row(before: _Row, after: _Row) -> RowChange | None:
    """That a column came or went is said once for the table, not for each row."""
    name_before = before.name if before.name != after.name else ""
    old = dict(before.cells)
    cells = (changed_cell(head, old[head], value) for head, value in after.cells if head in old)
    told = tuple(one for one in cells if one is not None)
    return RowChange(Change.CHANGED, after.name, told, name_before) if told or name_before else None


def _whole_row(row: _Row, change: Change) -> RowChange:
    said = ((head, plain(value)) for head, value in row.cells)
    was = change is Change.REMOVED
    return RowChange(change, row.name, tuple(ColumnChange(h, t if was else "", "" if was else t) for h, t in said if t))
