"""A file adds to lists of names; what it doesn't name stays. So the plan says just what will happen."""

from __future__ import annotations

from dataclasses import replace

from varig.foundation.kernel import folded
from varig.foundation.registers.declarations import Column, Kind, Named, Register
from varig.foundation.registers.plan import ChangedRow, FieldChange, ImportPlan, UnchangedRow


def only_added(plan: ImportPlan, register: Register) -> ImportPlan:
    """The plan in which a list of names grows and never shrinks, and another way to write a name is no change."""
    columns = {column.key: column for column in register.columns}
    changed, unchanged = [], list(plan.unchanged)
    for row in plan.changed:
        changes = tuple(
            said for change in row.changes if (said := _said(change, columns[change.column_key], register)) is not None
        )
        if changes:
            changed.append(ChangedRow(row.row, row.identity, changes))
        else:
            unchanged.append(UnchangedRow(row.row, row.identity))
    unchanged.sort(key=lambda row: row.row)
    return replace(plan, changed=tuple(changed), unchanged=tuple(unchanged))


def _said(change: FieldChange, column: Column, register: Register) -> FieldChange | None:
    if column.kind is Kind.REFERENCES:
        together = _union(change.old or (), change.new or ())
        return None if set(together) == set(change.old or ()) else replace(change, new=together)
    is_name = column.kind is Kind.REFERENCE or column.key in register.identity
    if is_name and isinstance(change.new, str) and folded(change.old) == folded(change.new):
        return None
    return change


def _union(old: tuple[Named, ...], new: tuple[Named, ...]) -> tuple[Named, ...]:
    known = {folded(name) for name in old}
    return tuple(sorted((*old, *(name for name in new if folded(name) not in known))))
