"""What an import would do, said before anything is done: new, changed, unchanged, wrong and left out.

All or nothing: with one problem nothing may be applied, unless a person asks for the rows that have none. An empty or
unknown cell never deletes a known value, unless the column is declared with `empty_clears`. The same file a second time
gives only unchanged rows. Nothing is written here; the package that owns the register applies the plan in its own
action.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from varig.foundation.kernel import Invalid, Message, Problem, msg
from varig.foundation.registers.declarations import Column, Identity
from varig.foundation.registers.sheet import LeftOut
from varig.foundation.registers.spoken import Words

Values: TypeAlias = Mapping[str, Any]
# Looks at a whole row (what stands with what the file brings) and says what can't be; `field` is a column's key.
RowCheck: TypeAlias = Callable[[Values], Iterable[Problem]]
# Says why a row is not for this import (another place's, say), or None.
LeaveOut: TypeAlias = Callable[[Values], Message | None]

# Finds the single names in what is written in a column of several.
AsKnown: TypeAlias = Callable[[Column, Any], Any]


@dataclass(frozen=True)
class RowProblem:
    """What is wrong in one cell: where it stands, what stands there, and what to do. Row 0 is the file as a whole."""

    row: int
    column: str
    value: str
    message: Message
    column_key: str | None = None

    def sentence(self) -> Message:
        """With its place, for a list of problems."""
        if not self.row:
            return self.message
        if not self.column:
            return msg("Rad %(row)s: %(problem)s", row=self.row, problem=self.message)
        return msg("Rad %(row)s, «%(column)s»: %(problem)s", row=self.row, column=self.column, problem=self.message)


@dataclass(frozen=True)
class FieldChange:
    """One field of one row that would change."""

    column_key: str
    label: Words
    old: Any
    new: Any


@dataclass(frozen=True)
class NewRow:
    """A row that is not there yet. `values` has every imported column of the file; None is unknown."""

    row: int
    identity: Identity
    values: Values


@dataclass(frozen=True)
class ChangedRow:
    """A row that is there and would change. `values` are only the fields that change."""

    row: int
    identity: Identity
    changes: tuple[FieldChange, ...]

    @property
    def values(self) -> dict[str, Any]:
        """The new value of each field that changes."""
        return {change.column_key: change.new for change in self.changes}


@dataclass(frozen=True)
class UnchangedRow:
    """A row that already stands as the file says."""

    row: int
    identity: Identity


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do. `notes` are sentences for the person who looks at it before saying yes."""

    new: tuple[NewRow, ...] = ()
    changed: tuple[ChangedRow, ...] = ()
    unchanged: tuple[UnchangedRow, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def can_apply(self) -> bool:
        """Whether it may be carried out, all of it."""
        return not self.problems

    def without_faults(self) -> ImportPlan:
        """The rows that have no problem, for a person who has seen what is left behind."""
        return replace(self, problems=())

    def demand(self) -> None:
        """Raises Invalid with every problem and its place; what applies a plan calls this first."""
        if self.problems:
            raise Invalid([Problem(problem.sentence(), problem.column_key) for problem in self.problems])
