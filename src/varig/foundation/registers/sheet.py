"""A file that has been read: its header, its rows with their numbers in the file, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from varig.foundation.kernel import Message
from varig.foundation.registers.cells import Cell


class FileKind(StrEnum):
    """What a file is, by its content and not by its name."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True)
class Row:
    """A row with its number as the file shows it. `fault` is what is wrong with the row as a whole."""

    number: int
    cells: tuple[Cell, ...]
    fault: Message | None = None


@dataclass(frozen=True)
class LeftOut:
    """A row that is not imported, and why: a sum at the end, a heading between rows, a row of another place."""

    row: int
    shown: str
    why: Message


@dataclass(frozen=True)
class Sheet:
    """One table of one file. `notes` are for the person: which worksheet, which separator, what was filled in."""

    name: str
    kind: FileKind
    worksheet: str | None
    header_row: int
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Message, ...] = ()
