"""An Excel workbook, written row by row: one worksheet for each table, and one about the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.spoken import spoken
from varig.foundation.registers.writing.table import About, Table
from varig.foundation.registers.writing.values import Written, written

_WHOLE_KRONER, _KRONER_AND_ORE = '#,##0\\ "kr"', '#,##0.00\\ "kr"'
_DAY, _MOMENT = "dd.mm.yyyy", "dd.mm.yyyy\\ hh:mm"
_WIDTHS = {Kind.KRONER: 16, Kind.DATE: 12, Kind.NUMBER: 12, Kind.YEAR: 8, Kind.CHOICE: 20, Kind.ADDRESS: 40}
_TEXT_WIDTH = 30
# Excel's own limits.
_LONGEST_TEXT = 32_767
_LONGEST_TITLE = 31
_LONGEST_CHOICES = 250
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\]")


def write_xlsx(tables: Sequence[Table], about: About, *, choices: bool = False) -> bytes:
    """The tables, in the active language. With `choices` cells of the first offer a column's choices."""
    book = Workbook(write_only=True)
    book.properties.creator = "Varig"
    book.properties.title = spoken(tables[0].title)
    titles: set[str] = set()
    for table in tables:
        sheet = _write_table(book, table, about, _title(spoken(table.title), titles))
        if choices and table is tables[0]:
            _offer_choices(sheet, table)
    _write_about(book, about, _title(spoken(msg("Om denne filen")), titles))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _write_table(book: Any, table: Table, about: About, title: str) -> Any:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    if about.sample:
        sheet.oddHeader.center.text = spoken(about.sample).replace("&", "&&")
    headers = [spoken(column.label) for column in table.columns]
    for index, (column, header) in enumerate(zip(table.columns, headers, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = _width(column, header)
    sheet.append([_header(sheet, header) for header in headers])
    count = 1
    columns = [(column, _Cells(sheet, kroner=column.kind is Kind.KRONER)) for column in table.columns]
    for count, row in enumerate(table.rows, start=2):  # noqa: B007 -- the last is asked for
        sheet.append([cells.of(written(column, row.get(column.key))) for column, cells in columns])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headers))}{count}"
    return sheet


def _offer_choices(sheet: Any, table: Table) -> None:
    """A list to choose from in the cells of each column of choices; another word is still let in."""
    for index, column in enumerate(table.columns, start=1):
        labels = ",".join(spoken(choice.label).replace(",", " ") for choice in column.choices)
        if column.kind is Kind.CHOICE and len(labels) < _LONGEST_CHOICES:
            rule = DataValidation(type="list", formula1='"' + labels.replace('"', '""') + '"', showErrorMessage=False)
            letter = get_column_letter(index)
            rule.add(f"{letter}2:{letter}1000")
            sheet.data_validations.append(rule)


def _width(column: Column, header: str) -> int:
    return column.width or max(_WIDTHS.get(column.kind, _TEXT_WIDTH), min(len(header) + 4, 40))


def _header(sheet: Any, text: str) -> Any:
    cell = _text_cell(sheet, text)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="E6EBF1")
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


class _Cells:
    """One column's cells. A row is written before the next is made, so each style has one cell that is used again."""

    def __init__(self, sheet: Any, *, kroner: bool = False) -> None:
        self._sheet = sheet
        self._kroner = kroner
        self._by_format: dict[str, Any] = {}

    def of(self, value: Written) -> Any:
        if value is None:
            return None
        if isinstance(value, str):
            return self._filled("@" if _looks_like_formula(value) else "General", _fitting(value), text=True)
        return self._filled(_format(value, kroner=self._kroner), value)

    def _filled(self, number_format: str, value: Any, *, text: bool = False) -> Any:
        cell = self._by_format.get(number_format)
        if cell is None:
            cell = self._by_format[number_format] = WriteOnlyCell(self._sheet)
            cell.number_format = number_format
        cell.value = value
        if text:
            # Whatever it begins with, it is no formula and no error.
            cell.data_type = "s"
        return cell


def _format(value: float | Decimal | date, *, kroner: bool) -> str:
    if isinstance(value, datetime):
        return _MOMENT
    if isinstance(value, date):
        return _DAY
    if not kroner:
        return "General"
    return _WHOLE_KRONER if value == int(value) else _KRONER_AND_ORE


def _looks_like_formula(value: str) -> bool:
    return value.startswith(("=", "+", "-", "@"))


def _fitting(value: str) -> str:
    bare = ILLEGAL_CHARACTERS_RE.sub("", value)
    return bare if len(bare) <= _LONGEST_TEXT else f"{bare[: _LONGEST_TEXT - 2]} …"


def _text_cell(sheet: Any, value: str) -> Any:
    cell = WriteOnlyCell(sheet, _fitting(value))
    cell.data_type = "s"
    return cell


def _write_about(book: Any, about: About, title: str) -> None:
    sheet = book.create_sheet(title)
    sheet.column_dimensions["A"].width = 20
    sheet.column_dimensions["B"].width = 90
    if about.sample:
        sheet.append([_bold(sheet, spoken(about.sample))])
    sheet.append([_bold(sheet, spoken(msg("Kilde"))), _text_cell(sheet, spoken(about.source))])
    sheet.append([_bold(sheet, spoken(msg("Dato"))), _Cells(sheet).of(about.on)])
    sheet.append([_bold(sheet, spoken(msg("Tomme celler"))), spoken(msg("En tom celle er ukjent. Den er ikke null."))])
    for note in about.notes:
        sheet.append([None, _text_cell(sheet, spoken(note))])


def _bold(sheet: Any, text: str) -> Any:
    cell = _text_cell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _title(wanted: str, taken: set[str]) -> str:
    """A worksheet's name as Excel allows it, and not twice."""
    base = _NOT_IN_TITLE.sub(" ", wanted).strip("' ")[:_LONGEST_TITLE] or "1"
    title, number = base, 1
    while title.casefold() in taken:
        number += 1
        title = f"{base[: _LONGEST_TITLE - 4]} ({number})"
    taken.add(title.casefold())
    return title
