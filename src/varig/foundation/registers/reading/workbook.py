"""An Excel workbook: its worksheets, and one of them as rows. Nothing in it is run, nothing outside it is opened."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, time
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from varig.foundation.kernel import Invalid, msg
from varig.foundation.registers.cells import Cell, Fault
from varig.foundation.registers.reading.grid import Grid, demand_room, formula_error, trimmed, with_cell
from varig.foundation.registers.reading.kinds import damaged
from varig.foundation.registers.reading.limits import HEADER_WITHIN, LAST_ROW
from varig.foundation.registers.reading.unpacking import TEXTS, demand_fair_contents
from varig.foundation.registers.reading.worksheet_xml import merges_in, uncached_in
from varig.foundation.registers.sheet import FileKind, Row


def _unmeasured(_worksheet: Any) -> None:
    """A worksheet may say that it is larger or smaller than it is, and one that says nothing is read to its end."""


# openpyxl measures each worksheet when it opens the file.
setattr(ReadOnlyWorksheet, "_get_size", _unmeasured)  # noqa: B010 -- it is the library's own


class Workbook:
    """An open workbook. `worksheets` are the names of those that can be seen, `hidden` of those that can't."""

    def __init__(self, book: Any, archive: zipfile.ZipFile) -> None:
        self._sheets = {sheet.title: sheet for sheet in book.worksheets}
        self._archive = archive
        self.worksheets = [name for name, sheet in self._sheets.items() if sheet.sheet_state == "visible"]
        self.hidden = [name for name in self._sheets if name not in self.worksheets]

    def top(self, worksheet: str) -> tuple[Row, ...]:
        """The rows where a header may stand."""
        return tuple(islice(self._rows(worksheet), HEADER_WITHIN))

    def grid(self, worksheet: str) -> Grid:
        """All of it."""
        xml = self._archive.read(_path_of(self._sheets[worksheet]))
        uncached = uncached_in(xml)
        rows = tuple(
            _with_uncached(row, uncached.get(row.number, {})) for row in self._rows(worksheet, uncached.keys())
        )
        return Grid(FileKind.XLSX, rows, worksheet, merges=merges_in(xml))

    def _rows(self, worksheet: str, also: Container[int] = ()) -> Iterator[Row]:
        """Rows with something in them, and `also` these."""
        sheet = self._sheets[worksheet]
        count = cells_read = 0
        for number, cells in enumerate(sheet.iter_rows(), start=1):
            if number > LAST_ROW:
                return
            row = trimmed(number, [_value(cell) for cell in cells]) if cells else None
            if row is None and number in also:
                row = Row(number, ())
            if row:
                count, cells_read = count + 1, cells_read + len(row.cells)
                demand_room(count - HEADER_WITHIN, cells_read)
                yield row


def _path_of(sheet: Any) -> str:
    return str(sheet._worksheet_path)


@contextmanager
def open_workbook(content: bytes, name: str) -> Iterator[Workbook]:
    """Raises Invalid, with one sentence, for whatever is wrong with the file itself."""
    with _sentences(name), warnings.catch_warnings():
        # openpyxl warns of what it leaves out (validation, styles); nothing of it is data.
        warnings.filterwarnings("ignore", module="openpyxl")
        with zipfile.ZipFile(BytesIO(content)) as archive:
            demand_fair_contents(archive, name)
            book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_vba=False, keep_links=False)
            try:
                if any(_path_of(sheet).lower() == TEXTS for sheet in book.worksheets):
                    raise Invalid(damaged(name))
                yield Workbook(book, archive)
            finally:
                book.close()


@contextmanager
def _sentences(name: str) -> Iterator[None]:
    """A damaged workbook makes openpyxl raise nearly anything."""
    try:
        yield
    except Invalid:
        raise
    except Exception as error:
        raise Invalid(damaged(name)) from error


def _value(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "e":
        return formula_error(str(value))
    if isinstance(value, date):
        return _as_formatted(value, str(cell.number_format))
    return value.replace("_x000D_", "") if isinstance(value, str) else value


def _as_formatted(value: date, number_format: str) -> Cell:
    """A date that the sheet shows as month or year only is known no better than that."""
    code = number_format.lower().split(";")[0]
    if "d" in code or "h" in code or isinstance(value, time):
        return value
    if "m" in code:
        return f"{value:%m.%Y}"
    return f"{value:%Y}" if "y" in code or "å" in code else value


def _with_uncached(row: Row, formulas: Mapping[int, str]) -> Row:
    for column, formula in formulas.items():
        row = with_cell(row, column - 1, _no_value(formula))
    return row


def _no_value(formula: str) -> Fault:
    return Fault(
        f"={formula}",
        msg("Formelen har ikke lagret noe svar. Åpne filen i Excel, lagre den på nytt, og prøv igjen."),
    )
