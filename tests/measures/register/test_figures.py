"""A measure's money year by year, and what can be counted of what came of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_cast, a_measure, a_row, an_initiative, proposed, taken_in
from tests.measures.building import back_again, changes, listed, values, wrong
from tests.measures.files import csv, workbook
from varig.foundation.kernel import Invalid, NotAllowed
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.measures.queries import ResultFacts, results
from varig.measures.register import MEASURE_RESULTS, MEASURE_YEARS

pytestmark = pytest.mark.django_db

YEARS = workbook(
    ("Økonomi for tiltakene", None, None, None, None, None),
    ("Prosjekt", "Budsjettår", "Finansiert av", "Bevilget", "Forbruk", "Beløpene gjelder"),
    ("Storstua", 2022, "Husbanken", "1 200 000", 900000, "regnskap"),
    ("Storstua", 2023, "Husbanken", None, 250000.5, "anslag"),
    ("Storstua", 2022, "Kommunen", 300000, None, None),
    ("Sum", None, None, 1500000, 1150000.5, None),
)
RESULTS = csv(
    "Tiltak;Hva er talt;Antall;Måleenhet;Årstall;Talt av;Lenke",
    "Storstua;besøk;2 140;besøk;2023;telling ved døra;",
    "Storstua;besøk;3 000;besøk;2024;;https://avis.example/a",
    "Storstua;sti;1,25;km;;;",
)


@pytest.fixture
def of() -> InitiativeFacts:
    of = an_initiative()
    a_measure(of, "Storstua")
    return of


def test_a_years_money_is_written_and_read_back(of: InitiativeFacts) -> None:
    given = {
        "item": "Storstua",
        "year": 2022,
        "funder": "Husbanken",
        "funding": Decimal(1200000),
        "cost": Decimal(0),
        "basis": "account",
        "source_address": "https://www.kommune.example/regnskap",
    }
    assert values(of, MEASURE_YEARS, a_row(of, MEASURE_YEARS, **given)) == given


def test_a_spreadsheet_of_years_is_understood(of: InitiativeFacts) -> None:
    plan = proposed(of, MEASURE_YEARS, YEARS, "penger.xlsx").plan
    assert ([row.values["year"] for row in plan.new], plan.problems) == ([2022, 2023, 2022], ())
    assert [row.values["cost"] for row in plan.new] == [Decimal(900000), Decimal("250000.5"), None]
    assert [row.values["basis"] for row in plan.new] == ["account", "estimate", None]


def test_years_go_out_and_come_back_without_a_difference(of: InitiativeFacts) -> None:
    for funder in ("Husbanken", "Kommunen", None):
        a_row(of, MEASURE_YEARS, item="Storstua", year=2022, funder=funder, cost=Decimal("10.5"))
    plan = back_again(of, MEASURE_YEARS)
    assert (changes(plan), len(plan.unchanged)) == ([], 3)


def test_years_are_narrowed_sorted_and_searched(of: InitiativeFacts) -> None:
    a_measure(of, "Åpent kjøkken")
    a_row(of, MEASURE_YEARS, item="Åpent kjøkken", year=2021, funder="Kommunen", cost=Decimal(5), basis="account")
    a_row(of, MEASURE_YEARS, item="Storstua", year=2022, funder="Husbanken", cost=Decimal(7))
    a_row(of, MEASURE_YEARS, item="Storstua", year=2021, funder="Husbanken", cost=Decimal(9))
    assert listed(of, MEASURE_YEARS, "sort=-cost") == [
        "Storstua, 2021, Husbanken",
        "Storstua, 2022, Husbanken",
        "Åpent kjøkken, 2021, Kommunen",
    ]
    assert listed(of, MEASURE_YEARS, "item=%C3%85pent+kj%C3%B8kken") == ["Åpent kjøkken, 2021, Kommunen"]
    assert listed(of, MEASURE_YEARS, "basis=account") == ["Åpent kjøkken, 2021, Kommunen"]
    assert listed(of, MEASURE_YEARS, "q=stor&sort=year") == ["Storstua, 2021, Husbanken", "Storstua, 2022, Husbanken"]


def test_the_same_year_and_source_stands_once(of: InitiativeFacts) -> None:
    a_row(of, MEASURE_YEARS, item="Storstua", year=2022, funder="Husbanken")
    with pytest.raises(Invalid) as refused:
        a_row(of, MEASURE_YEARS, item="Storstua", year=2022, funder="Husbanken")
    assert say(refused.value.problems[0].message).startswith("Raden finnes alt.")


@pytest.mark.parametrize("row", [{"cost": Decimal(-1)}, {"funding": Decimal(-1)}, {"year": 22}])
def test_the_database_refuses_what_can_not_be(of: InitiativeFacts, row: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        a_row(of, MEASURE_YEARS, **{"item": "Storstua", "year": 2022, "funder": "Husbanken", **row})
    assert wrong(MEASURE_YEARS, of, **row) == list(row)


def test_the_unit_that_answers_for_the_measure_keeps_its_figures_and_no_other(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    a_measure(of, "Kjøkkenet", accountable=cast.unit)
    a_row(of, MEASURE_RESULTS, reader=cast.unit_manager, item="Kjøkkenet", counted="måltider", number=Decimal(900))
    with pytest.raises(NotAllowed):
        a_row(of, MEASURE_RESULTS, reader=cast.unit_manager, item="Storstua", counted="besøk", number=Decimal(1))


def test_a_measure_that_is_not_there_is_named(of: InitiativeFacts) -> None:
    found = proposed(of, MEASURE_RESULTS, csv("Tiltak;Hva er talt", "Minimela;besøk"))
    assert [(one.row, say(one.message)) for one in found.plan.problems] == [
        (2, "Vi fant ingen Tiltak som heter «Minimela». Registrer den først, eller rett navnet.")
    ]


def test_results_are_read_as_figures_with_their_sources(of: InitiativeFacts) -> None:
    taken_in(of, MEASURE_RESULTS, RESULTS)
    (item_id,) = {one.item_id for one in results(SYSTEM, of)}
    assert results(SYSTEM, of) == [
        ResultFacts(item_id, "Storstua", "besøk", Decimal(2140), "besøk", 2023, "telling ved døra", ""),
        ResultFacts(item_id, "Storstua", "besøk", Decimal(3000), "besøk", 2024, "", "https://avis.example/a"),
        ResultFacts(item_id, "Storstua", "sti", Decimal("1.25"), "km", None, "", ""),
    ]


def test_results_go_out_and_come_back_without_a_difference(of: InitiativeFacts) -> None:
    taken_in(of, MEASURE_RESULTS, RESULTS)
    plan = back_again(of, MEASURE_RESULTS)
    assert (changes(plan), len(plan.unchanged)) == ([], 3)


def test_a_result_without_a_year_stands_once(of: InitiativeFacts) -> None:
    a_row(of, MEASURE_RESULTS, item="Storstua", counted="sti", number=Decimal(1))
    with pytest.raises(Invalid):
        a_row(of, MEASURE_RESULTS, item="Storstua", counted="sti", number=Decimal(2))


def test_results_are_searched_by_what_is_counted(of: InitiativeFacts) -> None:
    taken_in(of, MEASURE_RESULTS, RESULTS)
    assert listed(of, MEASURE_RESULTS, "q=sti") == ["Storstua, sti"]
    assert listed(of, MEASURE_RESULTS, "sort=-number")[0] == "Storstua, besøk, 2024"
