"""Rows as they stand in the file, before anybody has looked for a header."""

from __future__ import annotations

from dataclasses import dataclass, replace

from varig.foundation.kernel import Invalid, Message, msg
from varig.foundation.registers.cells import Cell, Fault, is_blank, visible
from varig.foundation.registers.reading.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from varig.foundation.registers.sheet import FileKind, Row


@dataclass(frozen=True)
class Merge:
    """Cells that were merged into one; rows and columns count from 1, the last included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """The rows that have something in them. `separator` is how a text file tells its fields apart."""

    kind: FileKind
    rows: tuple[Row, ...]
    worksheet: str | None = None
    separator: str | None = None
    merges: tuple[Merge, ...] = ()
    notes: tuple[Message, ...] = ()


# What Excel and LibreOffice write, in English and in Norwegian.
_ERRORS = frozenset(
    {"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
    | {"#VERDI!", "#NAVN?", "#I/T", "#TOM!", "#OVERFLYT!", "#BEREGN!", "#REFERANSE!"}
)


def readable(cell: Cell) -> Cell:
    """The cell, or the Fault it is: a formula error, or a value that the column was too narrow for."""
    if not isinstance(cell, str) or "#" not in cell:
        return cell
    bare = cell.strip()
    if bare.upper() in _ERRORS or bare.startswith("Err:5"):
        return formula_error(bare)
    if len(bare) > 2 and not bare.strip("#"):
        return Fault(
            bare,
            msg("Kolonnen var for smal, så verdien ble borte da filen ble lagret. Gjør den bredere, og lagre på nytt."),
        )
    return cell


def formula_error(code: str) -> Fault:
    """A formula that came to nothing."""
    return Fault(code, msg("Formelen gir feilen %(code)s. Rett formelen i Excel, eller skriv inn verdien.", code=code))


def trimmed(number: int, cells: list[Cell]) -> Row | None:
    """The row without blanks at its end; None if there is nothing in it. Raises Invalid if it is too wide."""
    while cells and is_blank(cells[-1]):
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise Invalid(
            msg(
                "Rad %(row)s har flere enn %(most)s kolonner. Slett kolonnene som ikke skal med, og lagre på nytt.",
                row=str(number),
                most=MOST_COLUMNS,
            )
        )
    return Row(number, tuple(readable(cell) for cell in cells)) if cells else None


def demand_room(count: int, cells: int = 0) -> None:
    """Raises Invalid when there are more rows under the header, or cells in all, than the program takes at a time."""
    if cells > MOST_CELLS:
        raise Invalid(msg("Filen har flere enn %(most)s celler. Del den i flere filer.", most=MOST_CELLS))
    if count > MOST_ROWS:
        raise Invalid(msg("Filen har flere enn %(most)s rader. Del den i flere filer.", most=MOST_ROWS))


def heading_text(cell: Cell) -> str:
    """A cell as a header: one line, single blanks."""
    return visible(cell).replace("\n", " ") if isinstance(cell, str) else ""


def with_cell(row: Row, index: int, cell: Cell) -> Row:
    """The row with one cell set, made longer where it must be."""
    cells = [*row.cells, *[None] * (index + 1 - len(row.cells))]
    cells[index] = cell
    return replace(row, cells=tuple(cells))
