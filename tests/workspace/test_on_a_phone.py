"""Arven and an item's money at 390 px: whole words, whole chips, and a bar of verbs that is one row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests import builders
from tests.browsing import Visit, scrolls_sideways
from tests.continuation.building import a_fate
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.rules.money import Line, Sureness
from varig.initiatives.queries import InitiativeFacts

LONG = "Kultur og frivillighet, driftsbudsjett"


@pytest.fixture
def of(transactional_db: None) -> InitiativeFacts:
    return builders.an_initiative("dalen")


def test_chips_are_whole_and_everything_in_the_bar_is_on_the_screen(of: InitiativeFacts, visit: Visit) -> None:
    cast = builders.a_cast(of)
    builders.a_measure(of, "Scenen")
    page = visit(cast.manager, width=390)
    page.goto("/dalen/arven/")
    assert page.locator(".filter-chip").evaluate_all(
        "chips => chips.every(one => one.getBoundingClientRect().right <= innerWidth && one.offsetHeight <= 48)"
    )
    page.locator("[data-check-row]").first.check()
    bar = page.locator(".bulk-bar")
    assert bar.evaluate("bar => bar.offsetHeight") <= 844 / 6
    assert bar.locator("button:visible").count() >= 2
    assert bar.evaluate("bar => [...bar.children].every(one => one.getBoundingClientRect().right <= innerWidth)")
    assert not scrolls_sideways(page)


def test_the_name_of_a_source_is_one_line_above_its_years(of: InitiativeFacts, visit: Visit) -> None:
    cast, item = builders.a_cast(of), builders.a_measure(of, "Scenen")
    a_fate(of, item)
    given = {"reader": builders.SYSTEM, "of": of, "item_id": item}
    years = range(of.first_year_after, of.first_year_after + 3)
    set_costs(**given, version=builders.version_of(item), costs=dict.fromkeys(years, Decimal(820_000)))
    lines = [Line(year, LONG, Sureness.PLANNED, Decimal(820_000)) for year in years]
    set_source(**given, version=builders.version_of(item), lines=lines)
    page = visit(cast.manager, width=390)
    page.goto(f"/dalen/arven/{item}/")
    row = page.locator(".money-table tbody tr").first
    assert row.locator("th").evaluate("one => one.offsetHeight") <= 32
    assert row.locator("td.number").evaluate_all("all => new Set(all.map(one => one.offsetTop)).size") == 1
    assert row.get_attribute("role") == "row"
    assert not scrolls_sideways(page)
