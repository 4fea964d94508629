"""The one door: bytes and a name in, a Sheet out, or Invalid with one clear sentence."""

from __future__ import annotations

from functools import partial

from varig.foundation.kernel import Invalid, Message, msg
from varig.foundation.registers.cells import is_blank, shown
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.matching import column_for
from varig.foundation.registers.reading.delimited import is_prose, read_delimited, with_faults
from varig.foundation.registers.reading.grid import Grid, demand_room, heading_text
from varig.foundation.registers.reading.header import Recognise, best_fit, find_header, header_at
from varig.foundation.registers.reading.kinds import kind_of
from varig.foundation.registers.reading.left_out import why_left_out
from varig.foundation.registers.reading.merged import fill_merged
from varig.foundation.registers.reading.workbook import Workbook, open_workbook
from varig.foundation.registers.sheet import FileKind, LeftOut, Row, Sheet


def read(
    content: bytes, name: str, register: Register, *, worksheet: str | None = None, header_row: int | None = None
) -> Sheet:
    """The table that fits the register best, or the one in the `worksheet` and with the header row that are named."""
    recognise: Recognise = partial(_recognise, register)
    if kind_of(content, name) is FileKind.XLSX:
        with open_workbook(content, name) as book:
            chosen, note = _choose(book, name, worksheet, recognise)
            grid, notes = book.grid(chosen), (note,) if note else ()
    else:
        grid, notes = read_delimited(content, name, recognise), ()
    return _sheet(grid, name, recognise, header_row, notes)


def _recognise(register: Register, text: str) -> str | None:
    return column_for(text, register) if text else None


def _choose(book: Workbook, name: str, wanted: str | None, recognise: Recognise) -> tuple[str, Message | None]:
    every = book.worksheets + book.hidden
    if wanted is not None:
        for worksheet in every:
            if worksheet.strip().casefold() == wanted.strip().casefold():
                return worksheet, None
        raise Invalid(
            msg(
                "Filen har ikke noe ark som heter «%(wanted)s». Arkene heter %(names)s.",
                wanted=wanted,
                names=_quoted(every),
            )
        )
    # max keeps the first of those that fit equally well; a sheet with rows goes before one without.
    tops = {worksheet: book.top(worksheet) for worksheet in book.worksheets}
    filled = [worksheet for worksheet, rows in tops.items() if rows]
    if not filled:
        raise Invalid(msg("Regnearket «%(name)s» er tomt. Velg en fil med overskrifter og rader.", name=name))
    chosen = max(filled, key=lambda worksheet: best_fit(tops[worksheet], recognise))
    if len(every) == 1:
        return chosen, None
    return chosen, msg(
        "Vi leste arket «%(chosen)s». Filen har også %(others)s.",
        chosen=chosen,
        others=_quoted([worksheet for worksheet in every if worksheet != chosen]),
    )


def _quoted(names: list[str]) -> str:
    return ", ".join(f"«{name}»" for name in names)


def _sheet(grid: Grid, name: str, recognise: Recognise, header_row: int | None, notes: tuple[Message, ...]) -> Sheet:
    if is_prose(grid) and not best_fit(grid.rows, recognise):
        raise Invalid(
            msg(
                "Vi fant ingen tabell i «%(name)s». Velg et regneark (.xlsx) eller en CSV-fil med overskrifter.",
                name=name,
            )
        )
    if header_row is None:
        head = find_header(grid.rows, recognise, grid.merges)
    else:
        head = header_at(grid.rows, _said(grid, header_row), recognise, grid.merges)
    header = head.row
    if grid.kind is FileKind.CSV:
        grid = with_faults(grid, header)
    below = list(grid.rows[head.last + 1 :])
    left_out = tuple(
        LeftOut(row.number, _glance(row), why) for row in below if (why := why_left_out(row, header, grid.merges))
    )
    gone = {left.row for left in left_out}
    rows, filled = fill_merged([row for row in below if row.number not in gone], grid.merges)
    demand_room(len(rows))
    if not rows:
        raise Invalid(
            msg(
                "Filen «%(name)s» har overskrifter i rad %(row)s, men ingen rader under. Fyll ut, og prøv igjen.",
                name=name,
                row=str(header.number),
            )
        )
    return Sheet(
        name,
        grid.kind,
        grid.worksheet,
        header.number,
        _headers(header, rows),
        tuple(rows),
        left_out,
        (*notes, *grid.notes, *((head.note,) if head.note else ()), *filled),
    )


def _said(grid: Grid, header_row: int) -> int:
    for index, row in enumerate(grid.rows):
        if row.number == header_row:
            return index
    raise Invalid(msg("Rad %(row)s er tom, så den kan ikke være overskriften. Velg en annen rad.", row=str(header_row)))


def _headers(header: Row, rows: list[Row]) -> tuple[str, ...]:
    """One for each column that has anything; a column without a header is nameless, and a person may match it."""
    width = max(len(header.cells), *(len(row.cells) for row in rows if row.fault is None), 0)
    texts = [heading_text(cell) or shown(cell) for cell in header.cells]
    return tuple(texts + [""] * (width - len(texts)))


def _glance(row: Row) -> str:
    return " · ".join(shown(cell) for cell in row.cells if not is_blank(cell))[:120]
