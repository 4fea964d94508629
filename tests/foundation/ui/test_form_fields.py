from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from varig.foundation.kernel import PartialDate
from varig.foundation.ui.forms import (
    DateFormField,
    KronerFormField,
    NumberFormField,
    OrganisationNumberFormField,
    PartialDateFormField,
)


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (KronerFormField(), "1 362 250", Decimal(1362250)),
        (KronerFormField(required=False), " ", None),
        (KronerFormField(), "0", Decimal(0)),
        (KronerFormField(), "0,5 mill", Decimal(500000)),
        (NumberFormField(), "3,5", Decimal("3.5")),
        (DateFormField(), "31.12.2013", date(2013, 12, 31)),
        (DateFormField(), "1/2/2014", date(2014, 2, 1)),
        (DateFormField(), "2013-12-31", date(2013, 12, 31)),
        (PartialDateFormField(), "12.2013", PartialDate(2013, 12)),
        (PartialDateFormField(), "2013", PartialDate(2013)),
        (OrganisationNumberFormField(), "974 760 673", "974760673"),
    ],
)
def test_what_is_typed_becomes_a_value(field, typed, value):
    assert field.clean(typed) == value


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (KronerFormField(), "mye", "Skriv beløpet med bare tall, for eksempel 12 500."),
        (KronerFormField(), "", "Skriv et beløp, for eksempel 12 500."),
        (KronerFormField(negative=False), "-1", "Beløpet kan ikke være under 0."),
        (KronerFormField(), "1000000000000", "Beløpet er for stort. Se om det er skrevet et tall for mye."),
        (NumberFormField(), "ti", "Skriv et tall, for eksempel 12 500 eller 3,5."),
        (DateFormField(), "31.02.2014", "Skriv datoen som dd.mm.åååå, for eksempel 31.12.2013."),
        (DateFormField(), "2013", "Skriv hele datoen, med dag og måned, for eksempel 31.12.2013."),
        (PartialDateFormField(), "i fjor", "Skriv datoen som 31.12.2013, 12.2013 eller bare 2013."),
        (
            OrganisationNumberFormField(),
            "974760674",
            "Organisasjonsnummeret stemmer ikke. Det har ni siffer; se om to er byttet om.",
        ),
    ],
)
def test_what_can_not_be_read_gets_a_sentence_that_says_what_to_write(field, typed, sentence):
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)
    assert refused.value.messages == [sentence]


@pytest.mark.parametrize(
    ("field", "stored", "shown"),
    [
        (KronerFormField(), Decimal("2150000.00"), "2\u202f150\u202f000"),
        (KronerFormField(), Decimal(-5), "-5"),
        (DateFormField(), date(2014, 1, 1), "01.01.2014"),
        (PartialDateFormField(), PartialDate(2013, 12), "12.2013"),
        (PartialDateFormField(), PartialDate(2013, 2, 1), "01.02.2013"),
    ],
)
def test_what_is_stored_is_shown_as_one_would_type_it_and_read_back_the_same(field, stored, shown):
    assert field.widget.format_value(stored) == shown
    assert field.clean(shown) == stored
    assert not field.has_changed(stored, shown)
