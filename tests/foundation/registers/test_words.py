import pytest
from django.core.exceptions import ValidationError

from tests.foundation.registers.bench_register import BENCHES
from varig.foundation.kernel import PartialDate, Problem, msg
from varig.foundation.registers.cells import Cell, Fault
from varig.foundation.registers.declarations import LONGEST_TEXT, Column, Kind
from varig.foundation.registers.forms import field_of
from varig.foundation.registers.parsing import address, parse_cell, text, text_list
from varig.foundation.ui.text import say


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("  Benken\u00a0 ved  Byggern ", "Benken ved Byggern"),
        ("én\r\nto", "én\nto"),
        ("null\x00tegn\u200b", "nulltegn"),
        (2013.0, "2013"),
        (12.5, "12,5"),
        ("ukjent", None),
        ("'=SUM(A1)", "=SUM(A1)"),
        ("'n sjark", "'n sjark"),
    ],
)
def test_a_text_is_tidied(cell: Cell, value: str | None) -> None:
    assert text(cell) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("https://www.oslo.kommune.no/a?b=c", "https://www.oslo.kommune.no/a?b=c"),
        (" www.oslo.kommune.no ", "https://www.oslo.kommune.no"),
        ("-", None),
    ],
)
def test_a_web_address_is_understood(cell: Cell, value: str | None) -> None:
    assert address(cell) == value


@pytest.mark.parametrize(
    "cell", ["avisen", "javascript:alert(1)", "https://[", "https://a b.no", "file:///etc", "http://x"]
)
def test_what_is_no_web_address_is_told_with_an_example(cell: str) -> None:
    found = address(cell)
    assert isinstance(found, Problem)
    assert say(found.message) == (
        f"«{cell}» er ikke en nettadresse. Skriv hele adressen, for eksempel https://www.oslo.kommune.no/side."
    )


@pytest.mark.parametrize(
    ("cell", "value"),
    [("OBOS; Usbl;OBOS ; ", ("OBOS", "Usbl")), ("OBOS\nUsbl", ("OBOS", "Usbl")), ("?", None), (" ; ", None)],
)
def test_a_list_is_split_at_semicolons_and_lines(cell: str, value: tuple[str, ...] | None) -> None:
    assert text_list(cell) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [("Hel", "whole"), ("HEL ", "whole"), ("ok", "whole"), ("øydelagd", "broken"), ("broken", "broken"), ("?", None)],
)
def test_a_choice_is_known_by_its_labels_and_other_words(cell: str, value: str | None) -> None:
    assert parse_cell(BENCHES.column("state"), cell) == value


def test_a_word_that_is_no_choice_is_told_with_the_choices() -> None:
    found = parse_cell(BENCHES.column("state"), "Halv")
    assert isinstance(found, Problem)
    assert say(found.message) == "«Halv» er ikke blant valgene. Skriv Hel eller Ødelagt."


def test_a_text_that_is_too_long_is_told_with_its_length() -> None:
    found = parse_cell(BENCHES.column("name"), "x" * 61)
    assert isinstance(found, Problem)
    assert say(found.message) == "Teksten har 61 tegn, og det er plass til 60. Gjør den kortere."


@pytest.mark.parametrize("key", ["name", "friends", "cost", "state", "source"])
def test_a_book_in_a_cell_is_refused_with_what_to_do(key: str) -> None:
    found = parse_cell(BENCHES.column(key), "ord " * 500_000)
    assert isinstance(found, Problem)
    assert found.message.params["length"] == 1_999_999
    assert say(found.message).endswith(" Gjør den kortere.")


def test_months_are_a_number_in_a_column_of_months() -> None:
    months = Column("notice", msg("Oppsigelse, måneder"), Kind.NUMBER)
    assert [parse_cell(months, cell) for cell in ("6 mnd", "6 måneder", "6")] == [6, 6, 6]
    assert isinstance(parse_cell(BENCHES.column("seats"), "6 mnd"), Problem)


def test_a_form_takes_a_date_that_a_file_could_bring() -> None:
    field = field_of(BENCHES.column("built"), None)  # type: ignore[arg-type]
    assert field.clean("høsten 2024") == PartialDate(2024)
    with pytest.raises(ValidationError):
        field.clean("løpende")


def test_a_long_text_has_the_same_room_in_files_and_forms() -> None:
    column = Column("about", msg("Om"), Kind.LONG)
    assert parse_cell(column, "x" * LONGEST_TEXT) == "x" * LONGEST_TEXT
    assert isinstance(parse_cell(column, "x" * (LONGEST_TEXT + 1)), Problem)
    field = field_of(column, None)  # type: ignore[arg-type]
    assert field.clean("x" * LONGEST_TEXT)
    with pytest.raises(ValidationError):
        field.clean("x" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize("column", BENCHES.imported, ids=lambda column: column.key)
def test_a_cell_that_cannot_be_read_is_a_problem_in_every_column(column: object) -> None:
    fault = Fault("#REF!", msg("Formelen gir feil."))
    assert parse_cell(column, fault) == Problem(msg("Formelen gir feil."))  # type: ignore[arg-type]
