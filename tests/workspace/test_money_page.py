"""The money after the end: every source, what rests on one alone, and what is short without it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from tests import builders
from tests.continuation import building
from varig.actors.rules import ActorKind
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.money import Line, Sureness
from varig.foundation.kernel import PartialDate
from varig.initiatives.queries import InitiativeFacts
from varig.measures.register import MEASURE_YEARS

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen", end=PartialDate(2027))


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def paid(of: InitiativeFacts, name: str, cost: int, **sources: int) -> int:
    item = builders.a_measure(of, name)
    building.a_fate(of, item)
    given = {"reader": builders.SYSTEM, "of": of, "item_id": item}
    set_costs(version=builders.version_of(item), costs={of.first_year_after: Decimal(cost)}, **given)
    for source, amount in sources.items():
        lines = [Line(of.first_year_after, source, Sureness.PLANNED, Decimal(amount))]
        set_source(version=builders.version_of(item), lines=lines, **given)
    return item


def page(client: Client, query: str = "") -> str:
    response = client.get(f"/dalen/penger/{query}")
    assert response.status_code == 200
    return response.content.decode().replace("\u202f", " ").replace("\xa0", " ")


def test_each_source_is_told_with_whose_it_is(of: InitiativeFacts, manager: Client) -> None:
    builders.an_actor(of, "Husbanken", ActorKind.STATE)
    builders.an_actor(of, "Kultur")
    paid(of, "Storstua", 300_000, Husbanken=200_000, Kultur=100_000)
    paid(of, "Parken", 50_000, Husbanken=50_000)
    kino = paid(of, "Kinoen", 30_000, Rammen=10_000)
    hoped = [Line(of.first_year_after, "Loddsalg", Sureness.POSSIBLE, Decimal(20_000))]
    version = builders.version_of(kino)
    set_source(reader=builders.SYSTEM, of=of, item_id=kino, version=version, lines=hoped)
    shown = page(manager)
    assert "1 av 3 punkter med penger hviler på én kilde alene." in shown
    assert "110 000 kr kommer fra kommunen selv, 270 000 kr fra andre." in shown
    assert "For 30 000 kr er kilden ingen registrert aktør. Da regner vi det som står i et budsjett" in shown
    assert "ekstern" in shown
    assert "Dette mangler penger" not in shown


def test_without_a_source_the_cliff_and_the_list_say_what_is_short(of: InitiativeFacts, manager: Client) -> None:
    paid(of, "Storstua", 300_000, Husbanken=200_000, Kultur=100_000)
    paid(of, "Kinoen", 10_000, Kultur=10_000)
    shown = page(manager, "?uten=Husbanken")
    listed = shown[shown.index("Dette mangler penger uten Husbanken") : shown.index("Hvem pengene kommer fra")]
    assert "Storstua" in listed
    assert listed.count("200 000 kr") == 2
    assert "Kinoen" not in listed
    assert "200 000 kr er ikke finansiert." in shown
    assert "0 kr er ikke finansiert." in page(manager)


def test_without_a_source_whose_money_is_left_is_told_without_it(of: InitiativeFacts, manager: Client) -> None:
    builders.an_actor(of, "Husbanken", ActorKind.STATE)
    builders.an_actor(of, "Kultur")
    paid(of, "Storstua", 300_000, Husbanken=200_000, Kultur=100_000)
    shown = page(manager, "?uten=Husbanken")
    left = shown[shown.index("Hvem pengene kommer fra i") :]
    assert "100 000 kr kommer fra kommunen selv, 0 kr fra andre." in left
    assert "1 av 1 punkt med penger hviler på én kilde alene." in left
    assert "Uten Husbanken" in left
    assert "200 000 kr" not in left


def test_a_source_that_nobody_has_written_changes_nothing(of: InitiativeFacts, manager: Client) -> None:
    paid(of, "Storstua", 300_000, Husbanken=200_000)
    assert "Dette mangler penger" not in page(manager, "?uten=Ingen%20slik")


def test_without_any_money_it_says_where_money_is_written(of: InitiativeFacts, manager: Client) -> None:
    assert "Ingen penger er ført inn" in page(manager)


def item_page(client: Client, item: int) -> str:
    return client.get(f"/dalen/arven/{item}/").content.decode().replace("\u202f", " ").replace("\xa0", " ")


def test_an_item_has_its_own_cliff_with_what_it_was_given_before_the_end(of: InitiativeFacts, manager: Client) -> None:
    item = paid(of, "Storstua", 300_000, Husbanken=200_000)
    builders.a_row(of, MEASURE_YEARS, item="Storstua", year=2026, funder="Husbanken", funding=Decimal(450_000))
    shown = item_page(manager, item)
    assert "Søyler med penger per år før og etter slutten. I 2028 er kostnaden 300 000 kr" in shown
    table = shown[shown.index("Vis som tabell") :]
    assert ("2026" in table, "450" in table, "2028" in table) == (True, True, True)


@pytest.mark.parametrize("outcome", [Outcome.PHASED_OUT, Outcome.UNCLEAR])
def test_what_does_not_go_on_has_none(of: InitiativeFacts, manager: Client, outcome: Outcome) -> None:
    item = paid(of, "Storstua", 300_000)
    building.a_fate(of, item, outcome=outcome, home=None)
    assert "Søyler med penger" not in item_page(manager, item)


def test_what_nobody_knows_the_cost_of_has_none(of: InitiativeFacts, manager: Client) -> None:
    item = builders.a_measure(of, "Storstua")
    building.a_fate(of, item)
    assert "Søyler med penger" not in item_page(manager, item)


def test_what_falls_with_a_source_is_asked_where_anything_is_taken_away(of: InitiativeFacts, manager: Client) -> None:
    paid(of, "Storstua", 300_000, Husbanken=200_000)
    builders.a_measure(of, "Klubben", accountable=builders.an_actor(of, "Kultur"))
    falling = manager.get("/dalen/arven/faller-bort/")
    assert '<option value="kilde:Husbanken">Husbanken</option>' in falling.content.decode()
    asked = manager.get("/dalen/arven/faller-bort/?uten=kilde:Husbanken")
    assert (asked.status_code, asked["Location"]) == (302, "/dalen/penger/?uten=Husbanken")
