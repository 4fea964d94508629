"""What a comparison says. Only what differs is in it; what is the same is counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """What became of something between the first and the second."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Piece:
    """A stretch of a text that stands in both, or in one of them."""

    text: str
    change: Change = Change.SAME


@dataclass(frozen=True)
class LineChange:
    """A heading, a paragraph or an item of a list. `under` is the heading over a term that stands below several."""

    change: Change
    pieces: tuple[Piece, ...]
    is_heading: bool = False
    under: str = ""


@dataclass(frozen=True)
class ColumnChange:
    """A row's value in one column; empty is where there was no such column."""

    head: str
    before: str
    after: str


@dataclass(frozen=True)
class RowChange:
    """A row by its name, and what it was called where that was something else. One that was added or removed says what
    stands or stood in it.
    """

    change: Change
    name: str
    cells: tuple[ColumnChange, ...]
    name_before: str = ""


@dataclass(frozen=True)
class TableChange:
    """A table by its caption, with the rows and columns that differ, and how many rows are the same.

    `caption_before` is what it was called where that was something else.
    """

    change: Change
    caption: str
    caption_before: str
    rows: tuple[RowChange, ...]
    same_rows: int = 0
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class SectionChange:
    """A section by its title; `title_before` where it was called something else."""

    change: Change
    key: str
    title: str
    title_before: str
    lines: tuple[LineChange, ...]
    tables: tuple[TableChange, ...]


@dataclass(frozen=True)
class Comparison:
    """The sections that differ, and how many are the same."""

    sections: tuple[SectionChange, ...]
    same_sections: int

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same."""
        return not self.sections
