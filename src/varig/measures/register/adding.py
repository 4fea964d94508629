"""A file adds goals and those who take part; what it doesn't name stays. So the plan says just what will happen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from varig.foundation.registers.plan import ChangedRow, FieldChange, ImportPlan, UnchangedRow

_LISTS = frozenset({"goals", "participants"})
_NAMES = frozenset({"name", "accountable"})


def only_added(plan: ImportPlan) -> ImportPlan:
    """The plan in which a list grows and never shrinks, and another way to write a name is no change."""
    changed, unchanged = [], list(plan.unchanged)
    for row in plan.changed:
        changes = tuple(said for change in row.changes if (said := _said(change)) is not None)
        if changes:
            changed.append(ChangedRow(row.row, row.identity, changes))
        else:
            unchanged.append(UnchangedRow(row.row, row.identity))
    unchanged.sort(key=lambda row: row.row)
    return replace(plan, changed=tuple(changed), unchanged=tuple(unchanged))


def _said(change: FieldChange) -> FieldChange | None:
    if change.column_key in _LISTS:
        together = _union(change.old or (), change.new or ())
        return None if together == tuple(change.old or ()) else replace(change, new=together)
    if change.column_key in _NAMES and _plain(change.old) == _plain(change.new):
        return None
    return change


def _union(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    known = {_plain(name) for name in old}
    return tuple(sorted((*old, *(name for name in new if _plain(name) not in known))))


def _plain(name: Any) -> str:
    return " ".join(str(name or "").split()).casefold()
