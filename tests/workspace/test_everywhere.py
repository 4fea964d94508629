"""«Søk i satsingen» finds whatever it is, and leads on to the lists."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import builders
from varig.foundation.kernel import Grant
from varig.foundation.registers.declarations import by_path
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db
PAGE = "/dalen/sok/"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def _hits(client: Client, search: str) -> list[str]:
    """The headings and the names below them, as they stand on the page."""
    page = client.get(PAGE, {"q": search}).content.decode().partition("<main")[2].partition("</main>")[0]
    return re.findall(r'<h2[^>]*>([^<]+)</h2>|<a class="name" href="[^"]+">([^<]+)</a>', page)


def test_it_finds_in_every_register_and_arven_comes_first(of: InitiativeFacts, manager: Client) -> None:
    builders.an_actor(of, "Språkkafeens venner")
    builders.a_measure(of, "Språkkafé på biblioteket")
    builders.a_row(of, by_path("behov"), name="En språkkafé på kveldstid")
    builders.a_row(of, by_path("erfaringer"), name="Språkkafeen trenger en fast vert")
    builders.a_row(of, by_path("malregister"), name="Flere på språkkafeen")
    assert ["".join(found) for found in _hits(manager, "språkkafeen")] == [
        *("Arven", "Språkkafé på biblioteket", "Mål", "Flere på språkkafeen", "Aktører", "Språkkafeens venner"),
        *("Behov og ønsker", "En språkkafé på kveldstid", "Erfaringer", "Språkkafeen trenger en fast vert"),
    ]


def test_the_top_bar_leads_here_and_each_group_to_its_list(of: InitiativeFacts, manager: Client) -> None:
    for number in range(7):
        builders.an_actor(of, f"Bakken borettslag {number}")
    page = manager.get("/dalen/").content.decode()
    assert f'role="search" action="{PAGE}"' in page
    page = manager.get(PAGE, {"q": "bakken"}).content.decode()
    assert page.count('class="name"') == 5
    assert '<a href="/dalen/register/aktorer/?q=bakken">Se alle 7<' in page
    listed = manager.get("/dalen/register/aktorer/?q=bakken").content.decode()
    assert listed.count("Bakken borettslag") >= 7


@pytest.mark.parametrize(
    ("search", "sentence"),
    [
        ("", "Skriv et ord eller flere."),
        ("finnesikke", "Ingen treff på «finnesikke»."),
        ("<xq>", "Ingen treff på «&lt;xq&gt;»."),
    ],
)
def test_without_hits_it_says_what_to_do(manager: Client, search: str, sentence: str) -> None:
    assert sentence in manager.get(PAGE, {"q": search}).content.decode()


def test_it_asks_the_same_number_of_statements_for_any_number_of_hits(of: InitiativeFacts, manager: Client) -> None:
    counts = []
    for more in (6, 30):
        for _ in range(more):
            builders.an_actor(of, f"Bakken {len(counts)} {_}")
        manager.get(PAGE, {"q": "bakken"})
        with CaptureQueriesContext(connection) as asked:
            manager.get(PAGE, {"q": "bakken"})
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_others_find_nothing_here(of: InitiativeFacts) -> None:
    assert builders.logged_in(builders.a_cast(of).outsider).get(PAGE, {"q": "a"}).status_code == 404
