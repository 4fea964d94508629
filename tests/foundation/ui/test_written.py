from decimal import Decimal

import pytest

from varig.foundation.ui import written


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (" 1 362 250 ", "1362250"),
        ("1\u00a0362\u00a0250", "1362250"),
        ("1\u202f362\u202f250", "1362250"),
        ("12 950 000,50", "12950000.50"),
        ("-1 362", "-1362"),
        ("\u22121 362", "-1362"),
        ("1.362.250", "1362250"),
        ("1.362.250,50", "1362250.50"),
        ("12.500", "12500"),
        ("12.50", "12.50"),
        ("500,-", "500"),
        ("kr 500", "500"),
        ("500 kr", "500"),
        ("500 kroner", "500"),
        ("NOK 500", "500"),
        ("0", "0"),
        ("0,5 mill", "500000"),
        ("2,4 mill. kr", "2400000"),
        ("350 tkr", "350000"),
        ("1 200 tusen kroner", "1200000"),
    ],
)
def test_an_amount_is_read_as_norwegians_write_it(typed, value):
    assert written.amount(typed) == Decimal(value)


@pytest.mark.parametrize(
    "typed", ["mye", "12,345,678", "1,2,3", "ca. 500", "500-600", "12,505", "1e5", "NaN", "", "kr", "--5", "1,362 mill"]
)
def test_what_can_be_read_in_two_ways_or_not_at_all_is_refused(typed):
    with pytest.raises(ValueError):
        written.amount(typed)


@pytest.mark.parametrize(("typed", "value"), [("12,500.50", "12500.50"), ("12,500", "12500"), ("12.5", "12.5")])
def test_in_english_the_comma_stands_between_thousands(typed, value):
    assert written.amount(typed, english=True) == Decimal(value)
