"""What was built: owner, operation, condition, and what a grant may demand back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_measure, a_row, an_actor, an_initiative, proposed
from tests.measures.building import back_again, changes, listed, values, wrong
from tests.measures.files import csv, workbook
from varig.foundation.kernel import Invalid, PartialDate
from varig.foundation.registers.matching import match_headers
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.measures.register import ASSETS

pytestmark = pytest.mark.django_db

ODD = workbook(
    ("Anleggsregister",),
    (
        "Objekt",
        "Anleggstype",
        "Byggeår",
        "Eier",
        "FDV",
        "Årlig drift",
        "Post",
        "Stand",
        "Heftelse",
        "Bindingstid",
        "Tiltak",
    ),
    ("Lekeplassen", "leikeplass", 2022, "Kommunen", "Parketaten", 85000, "Park 4711", "slitt", "nei", None, "Storstua"),
    ("Scenen", "bygning", "06.2021", "Borettslaget", None, None, None, "?", "ja", 2033, None),
)


@pytest.fixture
def of() -> InitiativeFacts:
    of = an_initiative()
    a_measure(of, "Storstua")
    return of


@pytest.mark.requirement("R8")
def test_what_is_written_is_read_back(of: InitiativeFacts) -> None:
    for name in ("Kommunen", "Parketaten"):
        an_actor(of, name)
    given = {
        "name": "Lekeplassen",
        "accountable": "Parketaten",
        "type": "playground",
        "description": "Klatrestativ og huske.",
        "place": "Ved bekken",
        "built": PartialDate(2022, 6, 12),
        "measure": "Storstua",
        "used_by_children": True,
        "owner": "Kommunen",
        "operator": "Parketaten",
        "yearly_cost": Decimal(85000),
        "yearly_income": Decimal(0),
        "budget_post": "Park 4711",
        "condition": "fair",
        "inspected": PartialDate(2024, 5),
        "warranty_until": PartialDate(2027, 6, 12),
        "investment": Decimal(3200000),
        "investment_basis": "account",
        "grant_conditions": "Åpen for alle i ti år.",
        "repayment": True,
        "repayment_amount": Decimal(800000),
        "repayment_until": PartialDate(2032),
        "source_address": "https://www.kommune.example/lek",
    }
    assert values(of, ASSETS, a_row(of, ASSETS, **given)) == given


def test_a_no_is_known_and_an_empty_answer_is_not(of: InitiativeFacts) -> None:
    no, unsaid = a_row(of, ASSETS, name="A", repayment=False), a_row(of, ASSETS, name="B")
    assert values(of, ASSETS, no)["repayment"] is False
    assert "repayment" not in values(of, ASSETS, unsaid)


@pytest.mark.requirement("R8")
def test_a_spreadsheet_with_other_headers_is_understood(of: InitiativeFacts) -> None:
    found = proposed(of, ASSETS, ODD, "anlegg.xlsx")
    assert found.plan.problems == ()
    play, stage = (row.values for row in found.plan.new)
    assert {key: value for key, value in play.items() if value is not None} == {
        "name": "Lekeplassen",
        "type": "playground",
        "built": PartialDate(2022),
        "owner": "Kommunen",
        "operator": "Parketaten",
        "yearly_cost": Decimal(85000),
        "budget_post": "Park 4711",
        "condition": "fair",
        "repayment": False,
        "measure": "Storstua",
    }
    assert (stage["condition"], stage["repayment"], stage["repayment_until"]) == (None, True, PartialDate(2033))


def test_who_owns_it_is_not_who_answers_for_it() -> None:
    headers = ["Navn", "Eier", "Ansvarlig", "Driftes av"]
    matched = [match.column_key for match in match_headers(headers, ASSETS).columns]
    assert matched == ["name", "owner", "accountable", "operator"]


@pytest.mark.parametrize("name", ["ut.xlsx", "ut.csv"])
def test_what_goes_out_comes_back_without_a_difference(of: InitiativeFacts, name: str) -> None:
    for row in proposed(of, ASSETS, ODD, "anlegg.xlsx").plan.new:
        a_row(of, ASSETS, **row.values)
    a_row(of, ASSETS, name="Benken", investment=Decimal("1200.50"), investment_basis="estimate")
    plan = back_again(of, ASSETS, name)
    assert (changes(plan), len(plan.unchanged)) == ([], 3)


def test_a_measure_that_is_not_there_is_not_made_along(of: InitiativeFacts) -> None:
    (problem,) = proposed(of, ASSETS, csv("Navn;Fra tiltak", "Benken;Minimela")).plan.problems
    assert (problem.column, "«Minimela»" in say(problem.message)) == ("Fra tiltak", True)


def test_repayment_is_asked_about_before_its_amount(of: InitiativeFacts) -> None:
    assert wrong(ASSETS, of, repayment_amount=Decimal(5)) == ["repayment_amount"]
    found = proposed(of, ASSETS, csv("Navn;Tilbakebetaling;Tilbakebetalingsbeløp", "Benken;nei;500")).plan
    assert [one.column for one in found.problems] == ["Tilbakebetalingsbeløp"]


@pytest.mark.parametrize(
    "row",
    [
        {"repayment_amount": Decimal(5)},
        {"repayment": False, "repayment_until": PartialDate(2030)},
        {"yearly_cost": Decimal(-1)},
        {"yearly_income": Decimal(-1)},
        {"investment": Decimal(-1)},
        {"repayment": True, "repayment_amount": Decimal(-1)},
        {"built": PartialDate(2022), "warranty_until": PartialDate(2020)},
    ],
)
def test_the_database_refuses_what_can_not_be(of: InitiativeFacts, row: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        a_row(of, ASSETS, name="Benken", **row)


def test_the_list_is_narrowed_sorted_and_searched(of: InitiativeFacts) -> None:
    for row in proposed(of, ASSETS, ODD, "anlegg.xlsx").plan.new:
        a_row(of, ASSETS, **row.values)
    a_row(of, ASSETS, name="Åkeren", type="garden", yearly_cost=Decimal(5), condition="good")
    assert listed(of, ASSETS) == ["Lekeplassen", "Scenen", "Åkeren"]
    assert listed(of, ASSETS, "sort=-yearly_cost") == ["Lekeplassen", "Åkeren", "Scenen"]
    assert listed(of, ASSETS, "condition=-") == ["Scenen"]
    assert listed(of, ASSETS, "repayment=yes") == ["Scenen"]
    assert listed(of, ASSETS, "operator=Parketaten") == ["Lekeplassen"]
    assert listed(of, ASSETS, "operator=-") == ["Scenen", "Åkeren"]
    assert listed(of, ASSETS, "q=plass") == ["Lekeplassen"]


def test_another_initiatives_measure_is_not_offered(of: InitiativeFacts) -> None:
    other = an_initiative()
    with pytest.raises(Invalid):
        a_row(other, ASSETS, name="Benken", measure="Storstua")
    assert ASSETS.stored.kept(ASSETS, SYSTEM, other) == []
