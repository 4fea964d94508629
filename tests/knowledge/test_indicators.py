"""Indicators: two values each, on their goal's page; a hint, and never more than the values say."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.initiatives.forms import fields_of
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import register
from varig.foundation.registers.storing import Changes
from varig.initiatives.actions import add_goal
from varig.initiatives.queries import InitiativeFacts
from varig.knowledge.queries import IndicatorFacts, indicators
from varig.knowledge.rules import Development, Direction, development, indicator_problems

D = Decimal
INDICATORS = register("indicators")


@pytest.mark.parametrize(
    ("baseline", "closing", "direction", "wanted"),
    [
        (None, D(5), Direction.HIGHER, Development.UNKNOWN),
        (D(5), None, Direction.HIGHER, Development.UNKNOWN),
        (D(0), D("0.00"), Direction.HIGHER, Development.SAME),
        (D(5), D(6), Direction.HIGHER, Development.BETTER),
        (D(5), D(6), Direction.LOWER, Development.WORSE),
        (D(6), D(5), Direction.LOWER, Development.BETTER),
        (D(6), D(5), Direction.HIGHER, Development.WORSE),
        (D(6), D(5), Direction.NEUTRAL, Development.OTHER),
        (D(6), D(5), None, Development.OTHER),
    ],
)
def test_what_two_values_say(
    baseline: Decimal | None, closing: Decimal | None, direction: Direction | None, wanted: Development
) -> None:
    assert development(baseline, closing, direction) is wanted


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"baseline_year": 2020, "closing_year": 2020}, []),
        ({"baseline_year": 2020, "closing_year": 2019}, ["closing_year"]),
        ({"baseline_year": 20}, ["baseline_year"]),
        ({"closing_year": 2024}, []),
    ],
)
def test_the_years_are_years_in_their_order(values: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in indicator_problems(values)] == fields


@pytest.fixture
def of(db: None) -> InitiativeFacts:
    return builders.an_initiative("eksempel")


def register_one(of: InitiativeFacts, **facts: Any) -> IndicatorFacts:
    row = {"name": "Trives i nærmiljøet", **facts}
    INDICATORS.stored.write(INDICATORS, reader=builders.SYSTEM, of=of, changes=Changes(new=[row]), did=msg("førte inn"))
    return indicators(builders.SYSTEM, of)[-1]


def test_an_indicator_stands_on_its_goals_page_with_how_it_went(of: InitiativeFacts) -> None:
    goal, other = (add_goal(reader=builders.SYSTEM, of=of, name=name) for name in ("Trivsel", "Trygghet"))
    register_one(
        of,
        goal="Trivsel",
        unit="prosent",
        direction="higher",
        baseline=D(71),
        baseline_year=2020,
        closing=D("78.5"),
        closing_year=2024,
        source="Folkehelseundersøkelsen",
        source_address="https://www.kommune.example/folkehelse",
    )
    client = builders.logged_in(builders.a_cast(of).reader)
    page = client.get(f"/eksempel/mal/{goal}/").content.decode()
    for said in ("Trives i nærmiljøet", "prosent, høyere er bedre", ">71<", "78,5", "Bedre", "Folkehelseundersøkelsen"):
        assert said in page
    assert "et hint om målet er nådd, ikke et bevis" in page
    assert "Ingen indikator hører til målet." in client.get(f"/eksempel/mal/{other}/").content.decode()


def test_one_is_added_from_its_goals_page(of: InitiativeFacts) -> None:
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Trivsel & trygghet")
    client: Client = builders.logged_in(builders.a_cast(of).coordinator)
    page = client.get(f"/eksempel/mal/{goal}/").content.decode()
    address = page.split('href="/eksempel/register/indikatorer/ny/')[1].split('"')[0]
    address = f"/eksempel/register/indikatorer/ny/{address}"
    sent = fields_of(client.get(address).content)
    assert sent["goal"] == "Trivsel & trygghet"
    assert client.post(address, {**sent, "name": "Trives", "baseline": "71,5"}).status_code == 302
    assert [(one.goal_id, one.baseline, one.closing) for one in indicators(builders.SYSTEM, of)] == [
        (goal, D("71.5"), None)
    ]


def test_it_stays_when_its_goal_is_removed(of: InitiativeFacts) -> None:
    goal = add_goal(reader=builders.SYSTEM, of=of, name="Trivsel")
    register_one(of, goal="Trivsel")
    goals = register("goals")
    goals.stored.write(goals, reader=builders.SYSTEM, of=of, changes=Changes(removed=[goal]), did=msg("fjernet"))
    assert [one.goal_id for one in indicators(builders.SYSTEM, of)] == [None]
