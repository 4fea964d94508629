"""Arven on the map: the same filters as the table, and a list that says what the map says."""

from __future__ import annotations

from decimal import Decimal
from html import unescape
from json import loads
from re import search

import pytest
from django.test import Client

from tests import builders
from varig.cooperation.register import NETWORKS
from varig.foundation.kernel import Grant, Invalid
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items
from varig.measures.register import MEASURES

pytestmark = pytest.mark.django_db
NORTH, EAST = Decimal("59.9633"), Decimal("10.9211")


@pytest.fixture
def of() -> InitiativeFacts:
    of = builders.an_initiative("dalen")
    builders.a_row(of, MEASURES, name="Scenen <på> torget", latitude=NORTH, longitude=EAST, type="physical")
    builders.a_row(of, MEASURES, name="Kurs uten sted")
    return of


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def test_what_has_a_place_is_drawn_and_listed(of: InitiativeFacts, manager: Client) -> None:
    page = manager.get("/dalen/arven/kart/").content.decode()
    found = search(r'data-features="([^"]*)"', page)
    assert found is not None
    (point,) = loads(unescape(found[1]))["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [10.9211, 59.9633]}
    assert (point["properties"]["name"], point["properties"]["word"]) == ("Scenen <på> torget", "Må avklares")
    assert "1 punkt har et sted. 1 har ikke." in page
    assert "Scenen &lt;på&gt; torget</a>" in page
    assert "Kurs uten sted" not in page


def test_the_filters_of_the_table_hold_for_the_map(manager: Client) -> None:
    page = manager.get("/dalen/arven/kart/?q=kurs").content.decode()
    assert "Ingen punkter har et sted ennå" in page
    assert 'href="/dalen/arven/?q=kurs"' in page


@pytest.mark.parametrize(("north", "east"), [(Decimal("95"), EAST), (NORTH, Decimal("181")), (NORTH, None)])
def test_a_place_that_can_not_be_is_refused(of: InitiativeFacts, north: Decimal, east: Decimal | None) -> None:
    with pytest.raises(Invalid):
        builders.a_row(of, MEASURES, name="Feil sted", latitude=north, longitude=east)


def test_what_can_not_have_a_place_is_not_missed(of: InitiativeFacts, manager: Client) -> None:
    builders.a_row(of, NETWORKS, name="Nettverket")
    assert "1 punkt har et sted. 1 har ikke." in manager.get("/dalen/arven/kart/").content.decode()
    page = manager.get("/dalen/arven/kart/?kind=network").content.decode()
    assert "Ingenting av dette har et sted på kartet" in page
    assert "Fakta" not in page


def test_the_page_of_an_item_shows_where_it_is(of: InitiativeFacts, manager: Client) -> None:
    named = {one.name: one.id for one in items(builders.SYSTEM, of)}
    page = manager.get(f"/dalen/arven/{named['Scenen <på> torget']}/").content.decode()
    found = search(r'id="sted">.*?data-features="([^"]*)"', page.replace("\n", ""))
    assert found is not None
    (point,) = loads(unescape(found[1]))["features"]
    assert point["geometry"]["coordinates"] == [10.9211, 59.9633]
    assert 'id="sted"' not in manager.get(f"/dalen/arven/{named['Kurs uten sted']}/").content.decode()
