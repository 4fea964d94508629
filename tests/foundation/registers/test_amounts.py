from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from varig.foundation.kernel import Problem
from varig.foundation.registers.cells import Cell
from varig.foundation.registers.parsing import kroner, whole_number
from varig.foundation.ui.text import say

ANYTHING = st.one_of(
    st.none(),
    st.text(),
    st.text(alphabet="0123456789 .,-()krKR\u00a0\u202fmiltuseE"),
    st.integers(-(10**40), 10**40),
    st.floats(),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        (" -1 362 250 ", "-1362250"),
        ("12 950 000,50", "12950000.50"),
        ("1.362.250,00", "1362250"),
        ("1,362,250.00", "1362250"),
        ("1,362.50", "1362.50"),
        ("1 362 250 kr", "1362250"),
        ("kr 300 000,-", "300000"),
        ("NOK 300000", "300000"),
        ("1\u00a0362\u202f250", "1362250"),
        ("(1 200)", "-1200"),
        ("(kr 1 200)", "-1200"),
        ("1 200-", "-1200"),
        ("\u22121 200", "-1200"),
        ("kr -500", "-500"),
        ("+500", "500"),
        ("1.362", "1362"),
        ("300000.0", "300000"),
        ("0", "0"),
        ("-0", "0"),
        ("12,95 mill", "12950000"),
        ("41 mill. kr", "41000000"),
        ("1 200 MNOK", "1200000000"),
        ("300 tusen", "300000"),
        ("350 kkr", "350000"),
        ("350 tkr", "350000"),
        ("ca. 200 000", "200000"),
        ("Cirka kr 200 000,-", "200000"),
        ("ca 2,5 mill. kr", "2500000"),
        (300000, "300000"),
        (12.5, "12.50"),
        (0.1 + 0.2, "0.30"),
        (1362250.3333333, "1362250.33"),
        (Decimal("7.005"), "7.01"),
    ],
)
def test_an_amount_is_understood_as_it_is_written(cell: Cell, amount: str) -> None:
    assert str(kroner(cell)) == amount


@pytest.mark.parametrize(
    "cell", [None, "", "  ", "\u00a0", "?", "-", "\u2013", "--", "ukjent", "Ukjend", "unknown", "n/a"]
)
def test_the_unknown_is_not_zero(cell: Cell) -> None:
    assert kroner(cell) is None


NO_AMOUNT = "er ikke et beløp. Skriv kroner med tall, for eksempel 1 362 250 eller 1 362 250,50."


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("venter på svar", f"«venter på svar» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),
        ("ca. mye", f"«ca. mye» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),
        ("2 mill. a year", f"«2 mill. a year» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),
        ("1,362 mill", f"«1,362 mill» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),
        ("12 95", f"«12 95» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),
        ("0.123", f"«0.123» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),
        ("١٢٣", f"«١٢٣» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),
        (True, f"«ja» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),
        (datetime(2013, 12, 31), f"«31.12.2013» {NO_AMOUNT} Er beløpet ukjent, lar du cellen stå tom."),  # noqa: DTZ001 -- a spreadsheet knows no zone
        (
            "1,362",
            "«1,362» kan leses på to måter. Skriv beløpet i hele kroner uten komma, for eksempel 1 362 000.",
        ),
        (
            "1,3E+06",
            "«1,3E+06» er et avkortet tall. Velg tallformat uten E for kolonnen i Excel, og lagre på nytt.",
        ),
        (10**13, "«10000000000000» er for stort. Skriv beløpet i hele kroner, høyst tolv sifre."),
    ],
)
def test_what_is_no_amount_is_told_with_an_example(cell: Cell, sentence: str) -> None:
    found = kroner(cell)
    assert isinstance(found, Problem)
    assert say(found.message) == sentence


def test_a_long_text_is_shortened_in_the_sentence() -> None:
    found = kroner("x" * 5000)
    assert isinstance(found, Problem)
    assert found.message.params["value"] == "x" * 60 + " …"


@given(ANYTHING)
def test_an_amount_raises_nothing_whatever_stands_there(cell: Cell) -> None:
    found = kroner(cell)
    assert found is None or isinstance(found, Problem | Decimal)
    if isinstance(found, Decimal):
        assert found == found.quantize(Decimal("0.01"))


AMOUNTS = st.decimals(min_value=-999_999_999_999, max_value=999_999_999_999, places=2)


@given(AMOUNTS, st.sampled_from([" ", "\u00a0", "\u202f", "."]), st.sampled_from(["", " kr", ",-"]))
def test_a_norwegian_amount_is_read_back_as_it_was(amount: Decimal, blank: str, unit: str) -> None:
    whole, _, ore = f"{abs(amount):,.2f}".partition(".")
    decimals = "" if ore == "00" or unit == ",-" else f",{ore}"
    expected = amount if unit != ",-" else Decimal(int(amount))
    written = ("-" if amount < 0 else "") + whole.replace(",", blank) + decimals + unit
    assert kroner(written) == expected


@given(AMOUNTS)
def test_an_amount_from_a_program_is_read_back_as_it_was(amount: Decimal) -> None:
    assert kroner(str(amount)) == kroner(float(amount)) == amount


@pytest.mark.parametrize(("cell", "number"), [("1 342", 1342), ("12,0", 12), (12.0, 12), ("?", None), (" 7 ", 7)])
def test_a_whole_number_is_understood(cell: Cell, number: int | None) -> None:
    assert whole_number(cell) == number


@pytest.mark.parametrize("cell", ["12,5", 12.5, "tre", "12 kr", True, "1,3E+06"])
def test_what_is_no_whole_number_is_told_with_an_example(cell: Cell) -> None:
    found = whole_number(cell)
    assert isinstance(found, Problem)
    assert say(found.message).endswith("er ikke et helt tall. Skriv for eksempel 1 342.")


@given(ANYTHING)
def test_a_whole_number_raises_nothing_whatever_stands_there(cell: Cell) -> None:
    found = whole_number(cell)
    assert found is None or isinstance(found, Problem | int)
