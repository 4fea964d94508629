"""The small pure words: partial dates, organisation numbers, messages, money by basis."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from varig.foundation.kernel import (
    CostBasis,
    Kroner,
    Money,
    PartialDate,
    decode_message,
    encode_message,
    msg,
    msg_in,
    msg_n,
    organisation_number,
    sums_by_basis,
)

PARSED = [
    ("2013", "2013"),
    ("12.2013", "2013-12"),
    ("31.12.2013", "2013-12-31"),
    ("31. 12. 2013", "2013-12-31"),
    ("2013-12-31", "2013-12-31"),
    ("2013-12-31 00:00:00", "2013-12-31"),
    ("1.2.09", "2009-02-01"),
]


@pytest.mark.parametrize(("text", "expected"), PARSED)
def test_partial_dates_are_read_as_people_write_them(text, expected):
    assert str(PartialDate.parse(text)) == expected


@pytest.mark.parametrize("text", ["", "i fjor", "31.02.2013", "13.2013", "20134", "2013-13"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_a_year_may_be_any_day_of_it():
    assert (PartialDate(2013).first_day(), PartialDate(2013).last_day()) == (date(2013, 1, 1), date(2013, 12, 31))
    assert PartialDate(2012, 2).last_day() == date(2012, 2, 29)


def test_a_day_needs_a_month():
    with pytest.raises(ValueError, match="needs a month"):
        PartialDate(2013, None, 3)


@given(st.dates(date(1000, 1, 1)))
def test_a_whole_date_comes_back(day):
    assert PartialDate.from_iso(str(PartialDate.of(day))) == PartialDate.of(day)


@pytest.mark.parametrize("text", ["974 760 673", "974760673", "974.760.673"])
def test_an_organisation_number_is_read_with_blanks(text):
    assert organisation_number(text) == "974760673"


@pytest.mark.parametrize("text", ["974760674", "97476067", "abcdefghi", ""])
def test_a_wrong_organisation_number_is_refused(text):
    with pytest.raises(ValueError):
        organisation_number(text)


def test_a_message_survives_being_stored():
    message = msg_n(
        "%(count)s dag",
        "%(count)s dager",
        count=3,
        when=date(2027, 1, 1),
        about=PartialDate(2013),
        cost=Kroner(Decimal("12.50")),
        rate=Decimal("1.5"),
        why=msg("fordi %(who)s", who="noen"),
    )
    assert decode_message(encode_message(message)) == message


def test_a_word_keeps_which_of_its_meanings_it_has():
    one = msg_in("ett av dem", "Tiltak")
    assert one != msg("Tiltak")
    assert decode_message(encode_message(one)) == one
    assert one.with_params({"who": "noen"}).context == "ett av dem"


def test_a_message_takes_only_what_can_be_stored():
    with pytest.raises(TypeError):
        encode_message(msg("%(x)s", x=1.5))


def test_amounts_of_different_basis_are_never_added():
    amounts = [
        Money(Decimal(100), CostBasis.ANNOUNCED),
        Money(Decimal(50), CostBasis.TOTAL),
        Money(Decimal(7), CostBasis.ANNOUNCED),
    ]
    assert sums_by_basis(amounts) == {CostBasis.ANNOUNCED: Decimal(107), CostBasis.TOTAL: Decimal(50)}
