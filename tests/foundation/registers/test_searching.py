"""What the search of a list finds, in what people wrote."""

from __future__ import annotations

import pytest

from tests import builders
from varig.foundation.registers.declarations import Named, by_path
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("språkkafeen", ["Språkkafé på biblioteket"]),
        ("SPRÅKKAFE", ["Språkkafé på biblioteket"]),
        ("turvegen", ["Lys i turveien"]),
        ("turveier", ["Lys i turveien"]),
        ("skulen", ["Varmere garderober"]),
        ("skolene", ["Varmere garderober"]),
        ("folkemøte", ["Lys i turveien"]),
        ("lys folkemøtet", []),
        ("lys i folkemøte", ["Lys i turveien"]),
        ("100%", []),
        ("' | :*", []),
        ("\\", []),
    ],
)
def test_accents_and_the_other_written_language_are_no_hindrance(asked: str, found: list[str]) -> None:
    of, register = builders.an_initiative(), by_path("behov")
    builders.a_row(of, by_path("medvirkning"), name="Folkemøte i mai")
    builders.a_row(of, register, name="Språkkafé på biblioteket")
    builders.a_row(of, register, name="Lys i turveien", event=Named("Folkemøte i mai"))
    builders.a_row(of, register, name="Varmere garderober", reply="Skolen får det i budsjettet.")
    request = parse("", listing_of(register)).with_search(asked)
    page = register.stored.page(register, builders.SYSTEM, of, request, None)
    assert [row.values["name"] for row in page.rows] == found
