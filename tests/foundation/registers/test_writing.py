from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.foundation.registers.bench_register import BENCHES
from varig.foundation.kernel import CostBasis, Money, PartialDate, msg
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.matching import match_headers
from varig.foundation.registers.planning import plan_import
from varig.foundation.registers.reading import read
from varig.foundation.registers.writing import About, Table, write_csv, write_xlsx

ABOUT = About(msg("Benkeregisteret"), date(2026, 11, 23), msg("Oppdiktet eksempel"), (msg("Laget for en test."),))
ROWS: list[dict[str, Any]] = [
    {
        "name": "Blå",
        "cost": Decimal("1362250.50"),
        "built": PartialDate(2013, 12, 31),
        "gone": PartialDate(2014),
        "seats": 4,
        "state": "broken",
        "source": "https://www.a.no",
        "friends": ("OBOS", "Usbl"),
        "sat_on": datetime(2026, 6, 1, 12, 0, tzinfo=UTC),
    },
    {"name": "=HYPERLINK(1)", "cost": Decimal(300000), "built": PartialDate(2013, 12), "state": "whole"},
    {"name": "@SUM", "cost": Money(Decimal(-5), CostBasis.ESTIMATE)},
    {"name": "+47 22", "friends": []},
    {"name": "- en\x07 strek"},
]
TABLE = Table(BENCHES.title, BENCHES.columns, ROWS)


def opened(content: bytes) -> Any:
    return load_workbook(BytesIO(content))


def test_a_workbook_has_header_values_and_formats() -> None:
    sheet = opened(write_xlsx([TABLE], ABOUT))["Benker"]
    assert [cell.value for cell in sheet[1]] == [
        *("Navn", "Kostnad", "Bygd", "Fjernet", "Plasser", "Tilstand", "Kilde", "Venner", "Sist brukt"),
    ]
    assert [cell.value for cell in sheet[2]] == [
        *("Blå", 1362250.5, datetime(2013, 12, 31), 2014, 4, "Ødelagt", "https://www.a.no", "OBOS; Usbl"),  # noqa: DTZ001
        datetime(2026, 6, 1, 14, 0),  # noqa: DTZ001 -- in Norwegian time
    ]
    assert [sheet.cell(row, 3).value for row in (2, 3, 4)] == [datetime(2013, 12, 31), "12.2013", None]  # noqa: DTZ001
    assert [sheet.cell(row, 2).value for row in range(2, 7)] == [1362250.5, 300000, -5, None, None]
    assert [sheet.cell(row, 2).number_format for row in (2, 3)] == ['#,##0.00\\ "kr"', '#,##0\\ "kr"']
    assert [sheet.cell(2, column).number_format for column in (3, 4, 9)] == [
        *("dd.mm.yyyy", "General", "dd.mm.yyyy\\ hh:mm"),
    ]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet["A1"].font.bold) == ("A2", "A1:I6", True)
    assert (sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width) == (30, 16)
    assert sheet.oddHeader.center.text == "Oppdiktet eksempel"


def test_text_is_never_a_formula() -> None:
    sheet = opened(write_xlsx([TABLE], ABOUT))["Benker"]
    names = [sheet.cell(row, 1) for row in range(3, 7)]
    assert [(cell.value, cell.data_type) for cell in names] == [
        *(("=HYPERLINK(1)", "s"), ("@SUM", "s"), ("+47 22", "s"), ("- en strek", "s")),
    ]
    assert write_csv(TABLE).decode("utf-8-sig").splitlines()[2].startswith("'=HYPERLINK(1);")


def test_the_last_worksheet_is_about_the_file() -> None:
    book = opened(write_xlsx([TABLE, TABLE], ABOUT))
    assert book.sheetnames == ["Benker", "Benker (2)", "Om denne filen"]
    assert [[cell.value for cell in row if cell.value] for row in book["Om denne filen"]] == [
        ["Oppdiktet eksempel"],
        ["Kilde", "Benkeregisteret"],
        ["Dato", datetime(2026, 11, 23)],  # noqa: DTZ001
        ["Tomme celler", "En tom celle er ukjent. Den er ikke null."],
        ["Laget for en test."],
    ]


def test_a_title_that_excel_does_not_allow_is_made_allowed() -> None:
    table = Table("Benker [i drift]: 2012/2013 og alle årene etter det", BENCHES.columns, [])
    assert opened(write_xlsx([table], ABOUT)).sheetnames[0] == "Benker  i drift   2012 2013 og "[:31].strip() or "x"


def test_a_table_without_rows_is_only_a_header() -> None:
    sheet = opened(write_xlsx([Table(BENCHES.title, BENCHES.columns, [])], ABOUT))["Benker"]
    assert (sheet.max_row, sheet.auto_filter.ref) == (1, "A1:I1")


def test_csv_is_as_norwegian_spreadsheets_open_it() -> None:
    assert (
        write_csv(TABLE)
        == (
            "\ufeffNavn;Kostnad;Bygd;Fjernet;Plasser;Tilstand;Kilde;Venner;Sist brukt\r\n"
            'Blå;1362250,50;31.12.2013;2014;4;Ødelagt;https://www.a.no;"OBOS; Usbl";01.06.2026 14:00\r\n'
            "'=HYPERLINK(1);300000;12.2013;;;Hel;;;\r\n"
            "'@SUM;-5;;;;;;;\r\n"
            "'+47 22;;;;;;;;\r\n"
            "'- en\x07 strek;;;;;;;;\r\n"
        ).encode()
    )


def test_an_own_export_replaces_what_the_kind_does() -> None:
    column = Column("a", msg("A"), export=lambda value: msg("Nr. %(number)s", number=value))
    assert write_csv(Table("x", [column], [{"a": 7}])).decode("utf-8-sig") == "A\r\nNr. 7\r\n"


@pytest.mark.parametrize(("name", "write"), [("a.xlsx", lambda t: write_xlsx([t], ABOUT)), ("a.csv", write_csv)])
def test_what_is_written_is_read_back_unchanged(name: str, write: Any) -> None:
    rows = [{**row, "cost": Decimal(-5)} if isinstance(row.get("cost"), Money) else row for row in ROWS]
    rows = [{**row, "name": row["name"].replace("\x07", "")} for row in rows]
    sheet = read(write(Table(BENCHES.title, BENCHES.exported, rows)), name, BENCHES)
    existing = {BENCHES.identity_of(row): row for row in rows}
    found = plan_import(sheet, match_headers(sheet.headers, BENCHES), existing)
    assert (found.problems, found.new, found.changed, len(found.unchanged)) == ((), (), (), 5)


def test_four_thousand_rows_are_written_whole() -> None:
    kinds = [Kind.TEXT, Kind.KRONER, Kind.DATE, Kind.NUMBER, Kind.LIST]
    columns = [Column(f"c{i}", msg("Kolonne %(number)s", number=i), kinds[i % 5]) for i in range(20)]
    values = ["Møteplass", Decimal("1362250.50"), PartialDate(2013, 12, 31), 42, ("OBOS", "Usbl")]

    def rows() -> Iterator[dict[str, Any]]:
        return ({column.key: values[i % 5] for i, column in enumerate(columns)} for _ in range(4000))

    content = write_xlsx([Table(msg("Benker"), columns, rows())], ABOUT)
    sheet = load_workbook(BytesIO(content), read_only=True).worksheets[0]
    assert sum(1 for _row in sheet.iter_rows()) == 4001
