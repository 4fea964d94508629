"""Text files with the dirt of real ones."""

import pytest

from tests.foundation.registers.bench_register import BENCHES, csv_file, said
from varig.foundation.kernel import Invalid
from varig.foundation.registers.reading import read
from varig.foundation.registers.sheet import FileKind, Sheet
from varig.foundation.ui.text import say

LINES = ("Navn;Kostnad;Tilstand", "Blåbærstien;1 200;Hel", "Øvre Ås;-;Ødelagt")
ROWS = [(2, ("Blåbærstien", "1 200", "Hel")), (3, ("Øvre Ås", "-", "Ødelagt"))]

_NO_TABLE = (
    "Innholdet i «fil.csv» er ikke et regneark, selv om navnet ser slik ut."
    " Åpne tabellen der den ble laget, lagre den som .xlsx eller .csv, og prøv igjen."
)


def sheet(content: bytes, **chosen: int) -> Sheet:
    return read(content, "benker.csv", BENCHES, **chosen)  # type: ignore[arg-type]


def rows(found: Sheet) -> list[tuple[int, tuple[object, ...]]]:
    return [(row.number, row.cells) for row in found.rows]


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", []),
        ("utf-16-le", ["Teksten er lest som UTF-16."]),
        ("utf-16-be", ["Teksten er lest som UTF-16."]),
        ("cp1252", ["Teksten er lest som Windows-1252."]),
        ("latin-1", ["Teksten er lest som Windows-1252."]),
        ("mac_roman", ["Teksten er lest som Macintosh."]),
        ("cp850", ["Teksten er lest som DOS."]),
        ("cp865", ["Teksten er lest som DOS."]),
    ],
)
def test_norwegian_letters_are_right_in_every_encoding(encoding: str, note: list[str]) -> None:
    found = sheet(csv_file(*LINES, encoding=encoding))
    assert (found.kind, found.worksheet, found.header_row) == (FileKind.CSV, None, 1)
    assert found.headers == ("Navn", "Kostnad", "Tilstand")
    assert rows(found) == ROWS
    assert said(found.notes) == note


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    assert rows(sheet(csv_file(*(line.replace(";", separator) for line in LINES)))) == ROWS


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_understood(line_end: str) -> None:
    assert rows(sheet(line_end.join(LINES).encode())) == ROWS


def test_semicolons_win_over_decimal_commas() -> None:
    found = sheet(csv_file("Navn;Kostnad", "Lang, lav benk;12 950,50", "Kort, høy benk;1,50"))
    assert rows(found) == [(2, ("Lang, lav benk", "12 950,50")), (3, ("Kort, høy benk", "1,50"))]


def test_the_separator_that_excel_writes_in_the_first_line_is_used() -> None:
    found = sheet(csv_file("sep=|", "Navn|Kostnad", "A;b;c|1"))
    assert (found.header_row, rows(found)) == (2, [(3, ("A;b;c", "1"))])


def test_quoted_fields_may_hold_separators_quotes_and_line_breaks() -> None:
    found = sheet(csv_file("Navn;Kostnad", '"Sitt; ""ned""\nher";1', "B;2"))
    assert rows(found) == [(2, ('Sitt; "ned"\nher', "1")), (3, ("B", "2"))]


def test_blank_lines_and_blank_columns_at_the_end_are_nothing() -> None:
    found = sheet(csv_file("", "Navn;Kostnad;;", ";;;", "A;1;;", "", " ; ;;", "B;2;;", ";;;"))
    assert (found.header_row, found.headers) == (2, ("Navn", "Kostnad"))
    assert rows(found) == [(4, ("A", "1")), (7, ("B", "2"))]


def test_titles_above_the_header_are_passed_by() -> None:
    found = sheet(csv_file("Benker i bydelen;;", "Per 31.12.2013;;", "", "Navn;Kostnad;Tilstand", "A;1;Hel"))
    assert (found.header_row, rows(found)) == (4, [(5, ("A", "1", "Hel"))])


def test_a_title_that_is_also_a_columns_name_is_no_header() -> None:
    found = sheet(csv_file("Navn;", "Benk nr;Kostnad", "A;1"))
    assert (found.header_row, found.headers) == (2, ("Benk nr", "Kostnad"))


def test_a_header_that_nobody_knows_is_proposed() -> None:
    found = sheet(csv_file("Foo;Bar;Baz", "A;1;2"))
    assert (found.header_row, found.headers) == (1, ("Foo", "Bar", "Baz"))


def test_as_many_rows_as_there_is_room_for_are_read() -> None:
    assert len(sheet(b"Benker\nNavn;Kostnad\n" + b"A;1\n" * 20_000).rows) == 20_000


def test_a_person_can_say_which_row_is_the_header() -> None:
    found = sheet(csv_file("Navn;Kostnad", "Foo;Bar", "A;1"), header_row=2)
    assert (found.headers, rows(found)) == (("Foo", "Bar"), [(3, ("A", "1"))])


def test_what_only_says_how_cells_are_written_is_no_row_where_a_person_says_the_header() -> None:
    known = sheet(csv_file("Navn;Kostnad", "(tekst);(kr)", "A;1"), header_row=1)
    assert (known.header_row, rows(known)) == (1, [(3, ("A", "1"))])
    other = sheet(csv_file("Navn;Kostnad", "Foo;Bar", "(tekst);(kr)", "A;1"), header_row=2)
    assert (other.headers, rows(other)) == (("Foo", "Bar"), [(4, ("A", "1"))])


@pytest.mark.parametrize(
    "label",
    [
        "Sum",
        "SUM:",
        "Totalt",
        "I alt",
        "Til sammen",
        "Sum total",
        "Delsum",
        "Total kr",
        "Sum for bydelen",
        "Totalt 2013",
        "Totalt antall medlemmer",
        "Herav kommunale midler",
        "Sum totalt",
        "Til sammen",
    ],
)
def test_sums_are_left_out_and_told(label: str) -> None:
    found = sheet(csv_file("Navn;Kostnad", "A;1", "B;2", f"{label};3"))
    assert rows(found) == [(2, ("A", "1")), (3, ("B", "2"))]
    assert [(left.row, left.shown, say(left.why)) for left in found.left_out] == [
        (4, f"{label} · 3", "Raden er en sum.")
    ]


def test_a_sum_whose_words_stand_under_another_column_is_left_out() -> None:
    found = sheet(csv_file("Nr;Navn;Kostnad;Kilde", "1;A;5;Avis", "2;Til sammen;5;", "3;Totalhallen;5;"))
    assert [row.number for row in found.rows] == [2, 4]


@pytest.mark.parametrize(
    "name", ["Summen av oss", "Total fornyelse", "Sum i gresset", "Totalt for alle: fest", "Totalhallen"]
)
def test_a_name_that_only_begins_like_a_sum_is_kept(name: str) -> None:
    assert rows(sheet(csv_file("Navn;Kostnad;Kilde", f"{name};1;Avis"))) == [(2, (name, "1", "Avis"))]


def test_headers_said_again_and_notes_are_left_out_and_told() -> None:
    found = sheet(csv_file("Navn;Kostnad", "A;1", "Navn;Kostnad", "B;2", "Kilde: Budsjettet;", "* foreløpig;"))
    assert [row.number for row in found.rows] == [2, 4]
    assert [(left.row, say(left.why)) for left in found.left_out] == [
        (3, "Raden er overskriften om igjen."),
        (5, "Raden er en merknad."),
        (6, "Raden er en merknad."),
    ]


def test_a_row_with_too_many_fields_is_named() -> None:
    found = sheet(csv_file("Navn,Kostnad", "A,1", "B,12 950 000,50"))
    assert [say(row.fault) if row.fault else None for row in found.rows] == [
        None,
        "Raden har 3 felt, og overskriften har 2. Står det komma inne i en tekst, setter du feltet i anførselstegn.",
    ]


def test_a_quotation_mark_that_another_row_closes_is_named() -> None:
    found = sheet(csv_file("Navn;Kostnad;Kilde", '"A;1;x', "B;2;y", '"C";3;z'))
    assert [(row.number, say(row.fault) if row.fault else None) for row in found.rows] == [
        (
            2,
            "Et anførselstegn er ikke avsluttet, så flere rader blir én celle. Ta det bort, eller skriv det to ganger.",
        )
    ]


def refusal(content: bytes, name: str = "fil.csv") -> str:
    with pytest.raises(Invalid) as caught:
        read(content, name, BENCHES)
    assert len(caught.value.problems) == 1
    return say(caught.value.problems[0].message)


SAVE = "Åpne den i Excel, velg «Lagre som», «Excel-arbeidsbok (.xlsx)», og hent inn den nye filen."
TABLE = "Tabellen må stå i et regneark (.xlsx) eller en CSV-fil."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Filen «fil.csv» er tom. Velg en fil med overskrifter og rader."),
        (b"\xef\xbb\xbf\r\n  \r\n", "Filen «fil.csv» er tom. Velg en fil med overskrifter og rader."),
        (OLE, f"Filen «fil.csv» er et gammelt Excel-ark (.xls). {SAVE}"),
        (OLE + "WordDocument".encode("utf-16-le"), f"Filen «fil.csv» er et Word-dokument. {TABLE}"),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "Filen «fil.csv» har passord. Ta bort passordet i Excel, lagre, og prøv igjen.",
        ),
        (b"%PDF-1.7\n%\xe2\xe3", f"Filen «fil.csv» er en PDF. {TABLE}"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", f"Filen «fil.csv» er et bilde. {TABLE}"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", f"Filen «fil.csv» er et bilde. {TABLE}"),
        (b"{\\rtf1\\ansi hei}", f"Filen «fil.csv» er et tekstdokument. {TABLE}"),
        (b"<!DOCTYPE html><html><table>", f"Filen «fil.csv» er en nettside og ikke et regneark. {SAVE}"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>',
            f"Filen «fil.csv» er et gammelt XML-regneark. {SAVE}",
        ),
        (bytes(range(256)) * 20, _NO_TABLE),
        (
            b"Kjaere alle sammen\nDette er et brev\nHilsen oss",
            "Vi fant ingen tabell i «fil.csv». Velg et regneark (.xlsx) eller en CSV-fil med overskrifter.",
        ),
        (
            b"Navn;Kostnad\r\n;\r\n",
            "Filen «fil.csv» har overskrifter i rad 1, men ingen rader under. Fyll ut, og prøv igjen.",
        ),
        (
            b"Navn;Kostnad\r\nSum;3\r\n",
            "Filen «fil.csv» har overskrifter i rad 1, men ingen rader under. Fyll ut, og prøv igjen.",
        ),
        (
            b'Navn;Kostnad\nA;1\n"B;2\nC;3\n',
            "Rad 3: Et anførselstegn er ikke avsluttet, så flere rader blir én celle."
            " Ta det bort, eller skriv det to ganger.",
        ),
        (
            "Navn;Kostnad\nBlå benk;1\n".encode().decode("cp1252").encode(),
            "Bokstavene æ, ø og å er ødelagt i «fil.csv», for eksempel «BlÃ¥»."
            " Lagre filen på nytt som .xlsx fra der den kom, og prøv igjen.",
        ),
        (
            b"Navn;Kostnad\n" + b"A;1\n" * 20_001,
            "Filen har flere enn 20\u202f000 rader. Del den i flere filer.",
        ),
        (
            b"Navn;" + b"x;" * 300 + b"x\nA;1\n",
            "Rad 1 har flere enn 300 kolonner. Slett kolonnene som ikke skal med, og lagre på nytt.",
        ),
        (
            b"Navn;" + b"x" * 1_000_001,
            _NO_TABLE,
        ),
        (
            b"x" * (30 * 1024 * 1024 + 1),
            "Filen «fil.csv» er større enn 30 MB. Ta bort bilder og ark som ikke skal med, eller del den.",
        ),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_what_cannot_be_read_gives_one_sentence(content: bytes, sentence: str) -> None:
    assert refusal(content) == sentence


@pytest.mark.parametrize(
    ("lines", "headers"),
    [
        ((" ;Kostnad;Tilstand", "Navn;;", "A;1;Hel"), ("Navn", "Kostnad", "Tilstand")),
        (("Navn;;", ";Kostnad;Tilstand", "A;1;Hel"), ("Navn", "Kostnad", "Tilstand")),
        (("Navn;Kostnad;;Tilstand", ";2012;2013;", "A;1;2;Hel"), ("Navn", "Kostnad 2012", "Kostnad 2013", "Tilstand")),
        (("Navn;Kostnad;Bygd;Tilstand", "Name;Pris;Byggeår;State", "A;1;2;Hel"), ("Name", "Pris", "Byggeår", "State")),
        (
            ("Benker i parken;;;", "Om;;Penger;", "Navn;Stand;Kostnad;Post", ";;kr;", "A;1;2;3"),
            ("Navn", "Stand", "Kostnad", "Post"),
        ),
        (
            ("Om;;;Penger", "Navn;Slag;Type;Kostnad", "(fritekst);(velg);(velg);(kr)", "A;1;2;3"),
            ("Navn", "Slag", "Type", "Kostnad"),
        ),
    ],
)
def test_headings_in_several_rows_are_read_together(lines: tuple[str, ...], headers: tuple[str, ...]) -> None:
    found = sheet(csv_file(*lines))
    assert found.headers == headers
    assert [row.number for row in found.rows] == [len(lines)]
    assert "Overskriftene står i flere rader, og er lest sammen." in [say(note) for note in found.notes]


def test_headings_over_groups_of_columns_are_only_titles() -> None:
    found = sheet(csv_file("Om benken;;Penger;", "Navn;Tilstand;Kostnad;Kilde", "A;Hel;1;"))
    assert (found.header_row, len(found.rows)) == (2, 1)
