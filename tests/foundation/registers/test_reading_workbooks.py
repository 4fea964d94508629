"""Excel workbooks with the dirt of real ones."""

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from tests.foundation.registers.bench_register import BENCHES, csv_file, said, xlsx_file
from varig.foundation.kernel import Invalid
from varig.foundation.registers.cells import Fault
from varig.foundation.registers.reading import limits as limits_of_reading
from varig.foundation.registers.reading import read
from varig.foundation.registers.sheet import FileKind, Sheet
from varig.foundation.ui.text import say


def sheet(content: bytes, worksheet: str | None = None) -> Sheet:
    return read(content, "benker.xlsx", BENCHES, worksheet=worksheet)


def rows(found: Sheet) -> list[tuple[int, tuple[object, ...]]]:
    return [(row.number, row.cells) for row in found.rows]


def refusal(content: bytes, worksheet: str | None = None) -> str:
    with pytest.raises(Invalid) as caught:
        sheet(content, worksheet)
    assert len(caught.value.problems) == 1
    return say(caught.value.problems[0].message)


def replaced(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with something in one of its parts written otherwise."""
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                assert old in data
                data = data.replace(old, new)
            after.writestr(name, data)
    return changed.getvalue()


def test_cells_keep_their_types_and_rows_their_numbers() -> None:
    found = sheet(
        xlsx_file(
            [
                ["Benker i bydelen"],
                [],
                ["Navn", "Kostnad", "Bygd", "Tilstand"],
                ["Blå", 1200.5, date(2013, 12, 31), "Hel"],
                [None, " ", None, None],
                ["Rød", None, 2013, None],
                [],
            ]
        )
    )
    assert (found.kind, found.worksheet, found.header_row, found.notes) == (FileKind.XLSX, "Ark1", 3, ())
    assert found.headers == ("Navn", "Kostnad", "Bygd", "Tilstand")
    assert rows(found) == [(4, ("Blå", 1200.5, datetime(2013, 12, 31), "Hel")), (6, ("Rød", None, 2013))]  # noqa: DTZ001


@pytest.mark.parametrize(("number_format", "cell"), [("mmm yy", "12.2013"), ("mm.yyyy", "12.2013"), ("yyyy", "2013")])
def test_a_date_shown_as_month_or_year_is_known_no_better(number_format: str, cell: str) -> None:
    book = Workbook()
    book.active.append(["Navn", "Bygd"])
    book.active.append(["A", date(2013, 12, 1)])
    book.active["B2"].number_format = number_format
    content = BytesIO()
    book.save(content)
    assert rows(sheet(content.getvalue())) == [(2, ("A", cell))]


def test_the_worksheet_that_fits_best_is_read_and_told() -> None:
    found = sheet(xlsx_file(Notater=[["Hei"], ["Navn"]], Benker=[["Navn", "Kostnad"], ["A", 1]], Tom=[]))
    assert (found.worksheet, rows(found)) == ("Benker", [(2, ("A", 1))])
    assert said(found.notes) == ["Vi leste arket «Benker». Filen har også «Notater», «Tom»."]


def test_a_hidden_worksheet_is_read_only_by_name() -> None:
    book = Workbook()
    book.active.append(["Foo", "Bar"])
    book.active.append(["A", "B"])
    hidden = book.create_sheet("Skjult")
    hidden.append(["Navn", "Kostnad"])
    hidden.append(["C", 1])
    hidden.sheet_state = "hidden"
    content = BytesIO()
    book.save(content)
    assert sheet(content.getvalue()).worksheet == "Sheet"
    assert sheet(content.getvalue(), "skjult").worksheet == "Skjult"


def test_a_worksheet_that_is_not_there_is_told_with_those_that_are() -> None:
    content = xlsx_file(En=[["Navn"], ["A"]], To=[])
    assert refusal(content, "Tre") == "Filen har ikke noe ark som heter «Tre». Arkene heter «En», «To»."


def test_a_formula_with_an_answer_is_its_answer() -> None:
    content = xlsx_file([["Navn", "Kostnad"], ["A", "=1+1"]])
    answered = replaced(content, "xl/worksheets/sheet1.xml", b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    assert rows(sheet(answered)) == [(2, ("A", 2))]


def test_a_formula_without_an_answer_is_a_fault_where_it_stands() -> None:
    found = sheet(xlsx_file([["Navn", "Kostnad", "Plasser"], ["A", "=1+1", 3]]))
    fault = found.rows[0].cells[1]
    assert isinstance(fault, Fault)
    assert (fault.shown, say(fault.message)) == (
        "=1+1",
        "Formelen har ikke lagret noe svar. Åpne filen i Excel, lagre den på nytt, og prøv igjen.",
    )
    assert rows(found)[0][1][::2] == ("A", 3)


def test_a_formula_whose_answer_is_an_empty_text_is_empty() -> None:
    content = xlsx_file([["Navn", "Kostnad"], ["A", '=IF(1,"","x")']])
    written = replaced(content, "xl/worksheets/sheet1.xml", b'<c r="B2">', b'<c r="B2" t="str">')
    assert rows(sheet(written)) == [(2, ("A",))]


@pytest.mark.parametrize("code", ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?"])
def test_a_formula_error_is_a_fault_where_it_stands(code: str) -> None:
    found = sheet(xlsx_file([["Navn", "Kostnad"], ["A", code]]))
    fault = found.rows[0].cells[1]
    assert isinstance(fault, Fault)
    assert say(fault.message) == f"Formelen gir feilen {code}. Rett formelen i Excel, eller skriv inn verdien."


@pytest.mark.parametrize(
    ("shown", "sentence"),
    [
        ("#DIV/0!", "Formelen gir feilen #DIV/0!. Rett formelen i Excel, eller skriv inn verdien."),
        ("#I/T", "Formelen gir feilen #I/T. Rett formelen i Excel, eller skriv inn verdien."),
        (
            "#####",
            "Kolonnen var for smal, så verdien ble borte da filen ble lagret. Gjør den bredere, og lagre på nytt.",
        ),
    ],
)
def test_the_same_errors_are_known_in_text_files(shown: str, sentence: str) -> None:
    fault = read(csv_file("Navn;Kostnad", f"A;{shown}"), "a.csv", BENCHES).rows[0].cells[1]
    assert isinstance(fault, Fault)
    assert (fault.shown, say(fault.message)) == (shown, sentence)


def test_a_text_merged_over_rows_is_read_in_each_and_a_number_is_a_fault() -> None:
    table = [["Navn", "Kostnad", "Venner"], ["A", 300, "OBOS"], ["B", None, None], ["C", 5, None]]
    found = sheet(xlsx_file(table, merges=["C2:C3", "B2:B3"]))
    fault = found.rows[1].cells[1]
    assert isinstance(fault, Fault)
    assert say(fault.message) == (
        "Cellene i rad 2 til 3 er slått sammen. Del dem i Excel, og skriv tallet for hver rad."
    )
    assert [row.cells[::2] for row in found.rows] == [("A", "OBOS"), ("B", "OBOS"), ("C",)]
    assert said(found.notes) == ["«OBOS» er slått sammen over rad 2 til 3 og er lest inn i hver av dem."]


def test_a_heading_merged_over_the_table_is_left_out_and_told() -> None:
    table = [["Navn", "Kostnad", "Tilstand"], ["Nedre bydel"], ["A", 1, "Hel"], ["Totalt", 1]]
    found = sheet(xlsx_file(table, merges=["A2:C2"]))
    assert [row.number for row in found.rows] == [3]
    assert [(left.row, left.shown, say(left.why)) for left in found.left_out] == [
        (2, "Nedre bydel", "Raden er en mellomtittel."),
        (4, "Totalt · 1", "Raden er en sum."),
    ]


def test_headers_in_three_rows_with_merged_cells_are_read_together() -> None:
    table = [
        ["Benker 2020", None, None, None],
        ["Navn", "Penger", None, "Når"],
        [None, "Kostnad", "Kilde", None],
        [None, "kr", None, "år"],
        ["A", 1, "Avis", 2013],
    ]
    found = sheet(xlsx_file(table, merges=["A1:D1", "A2:A4", "B2:C2", "D2:D3"]))
    assert (found.headers, found.header_row) == (("Navn", "Kostnad", "Kilde", "Når"), 3)
    assert rows(found) == [(5, ("A", 1, "Avis", 2013))]


def test_a_column_without_a_header_is_nameless() -> None:
    assert sheet(xlsx_file([["Navn", None, "Kostnad"], ["A", "x", 1, "y"]])).headers == ("Navn", "", "Kostnad", "")


def zipped(**parts: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return content.getvalue()


SAVE = "Åpne den i Excel, velg «Lagre som», «Excel-arbeidsbok (.xlsx)», og hent inn den nye filen."
DAMAGED = "Filen «benker.xlsx» er skadet, så vi får ikke åpnet den. Åpne den i Excel, lagre den på nytt, og prøv igjen."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (xlsx_file([]), "Regnearket «benker.xlsx» er tomt. Velg en fil med overskrifter og rader."),
        (
            xlsx_file([[], ["Navn", "Kostnad"]]),
            "Filen «benker.xlsx» har overskrifter i rad 2, men ingen rader under. Fyll ut, og prøv igjen.",
        ),
        (
            zipped(a_txt=b"hei"),
            "Filen «benker.xlsx» er en zip-fil. Pakk den ut, og velg regnearket som ligger i den.",
        ),
        (
            zipped(word__document_xml=b"<w/>"),
            "Filen «benker.xlsx» er et Word-dokument. Tabellen må stå i et regneark (.xlsx) eller en CSV-fil.",
        ),
        (
            zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
            f"Filen «benker.xlsx» er et OpenDocument-regneark (.ods). {SAVE}",
        ),
        (zipped(xl__workbook_bin=b"x"), f"Filen «benker.xlsx» er et binært regneark (.xlsb). {SAVE}"),
        (zipped(xl__workbook_xml=b"x"), DAMAGED),
        (b"PK\x03\x04 ikke en zip", DAMAGED),
        (xlsx_file([["Navn"], ["A"]])[:-200], DAMAGED),
        (
            xlsx_file([["Navn"], *[["A"]] * 20_001]),
            "Filen har flere enn 20\u202f000 rader. Del den i flere filer.",
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_cannot_be_read_gives_one_sentence(content: bytes, sentence: str) -> None:
    assert refusal(content) == sentence


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zipped(xl__workbook_xml=b"<x/>", xl__sharedStrings_xml=b"a" * (40 * 1024 * 1024))
    assert len(bomb) < 100_000
    assert refusal(bomb) == (
        "Filen «benker.xlsx» blir for stor når den pakkes ut (over 150 MB)."
        " Lag en ny fil med bare tabellen, og prøv igjen."
    )


def test_a_part_that_defines_its_own_entities_is_refused() -> None:
    content = xlsx_file([["Navn"], ["A"]])
    laughing = b'<!DOCTYPE l [<!ENTITY l "ha"><!ENTITY m "&l;&l;">]><worksheet'
    assert refusal(replaced(content, "xl/worksheets/sheet1.xml", b"<worksheet", laughing)) == DAMAGED


def test_a_worksheet_that_lies_about_its_last_row_is_soon_read() -> None:
    content = replaced(xlsx_file([["Navn"], ["A"]]), "xl/worksheets/sheet1.xml", b'r="2"', b'r="9999999999"')
    assert refusal(content).startswith("Filen «benker.xlsx» har overskrifter i rad 1")
    assert limits_of_reading.LAST_ROW == 1_048_576


def test_what_openpyxl_saves_again_reads_the_same() -> None:
    content = xlsx_file([["Navn", "Kostnad"], ["A", 1]])
    again = BytesIO()
    load_workbook(BytesIO(content)).save(again)
    assert rows(sheet(again.getvalue())) == rows(sheet(content))


WHOLE = xlsx_file([["Navn", "Kostnad", "Bygd"], ["A", 1, "2013"], ["B", "=1+1", None]], merges=["C2:C3"])
PARTS = zipfile.ZipFile(BytesIO(WHOLE)).namelist()


def is_read_or_refused(content: bytes) -> None:
    try:
        assert sheet(content).rows
    except Invalid as refused:
        assert [say(problem.message) for problem in refused.problems]


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_give_a_sheet_or_a_sentence(content: bytes) -> None:
    is_read_or_refused(content)
    is_read_or_refused(b"Navn;Kostnad\n" + content)


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_a_workbook_with_damaged_bytes_gives_a_sheet_or_a_sentence(at: int, put: bytes) -> None:
    is_read_or_refused(WHOLE[:at] + put + WHOLE[at + len(put) :])


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(PARTS), st.floats(0, 1), st.binary(max_size=8), st.integers(0, 60))
def test_a_workbook_with_a_damaged_part_gives_a_sheet_or_a_sentence(part: str, at: float, put: bytes, cut: int) -> None:
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        whole = archive.read(part)
    place = int(at * len(whole))
    is_read_or_refused(replaced(WHOLE, part, whole, whole[:place] + put + whole[place + cut :]))
