"""The whole initiative's money after the end: the sum of its items, each for itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_measure, an_initiative, version_of
from tests.continuation.building import a_fate
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.queries.cliff import MoneyView, money_view
from varig.continuation.queries.sources import money_of_first_year
from varig.continuation.rules.money import Line, Sureness
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


def going_on(of: InitiativeFacts, name: str, cost: int | None, **sources: int) -> int:
    item, year = a_measure(of, name), of.first_year_after
    a_fate(of, item)
    given = {"reader": SYSTEM, "of": of, "item_id": item}
    if cost is not None:
        set_costs(**given, version=version_of(item), costs={year: Decimal(cost)})
    for source, amount in sources.items():
        line = Line(year, source, Sureness.PLANNED, Decimal(amount))
        set_source(**given, version=version_of(item), lines=[line])
    return item


def missing(view: MoneyView) -> Decimal | None:
    return view.first_year.not_financed if view.first_year else None


@pytest.fixture
def of() -> InitiativeFacts:
    of = an_initiative()
    going_on(of, "Rik", 100, Staten=400, Kommunen=100)
    going_on(of, "Fattig", 900, Kommunen=200)
    going_on(of, "Ukjent", None, Staten=50)
    return of


def test_the_hole_is_the_sum_of_the_items_holes(of: InitiativeFacts) -> None:
    view = money_view(SYSTEM, of)
    year = view.first_year
    assert year is not None
    assert (year.cost, year.planned, missing(view)) == (1000, 300, 700)
    assert (view.beyond, view.unknown_costs) == (450, 1)


@pytest.mark.parametrize("source", ["Staten", "Kommunen"])
def test_what_falls_away_with_a_source_is_the_same_in_total_and_item_by_item(of: InitiativeFacts, source: str) -> None:
    more = missing(money_view(SYSTEM, of, source)) - missing(money_view(SYSTEM, of))
    before = sum(one.short() for one in money_of_first_year(SYSTEM, of).money)
    listed = money_of_first_year(SYSTEM, of).without(source)
    untouched = sum(
        one.short()
        for one in money_of_first_year(SYSTEM, of).money
        if one.item_id not in {item.id for item, _ in listed}
    )
    assert more == sum(short.short for _item, short in listed) + untouched - before
    assert more == {"Staten": 0, "Kommunen": 200}[source]


def test_it_is_read_anew_when_money_changes(of: InitiativeFacts) -> None:
    before = missing(money_view(SYSTEM, of))
    going_on(of, "Nytt", 40)
    assert missing(money_view(SYSTEM, of)) == before + 40
