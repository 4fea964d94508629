"""A register's list in the browser's eyes: what the address says is what is shown."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import builders
from varig.foundation.kernel import Grant
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db
LIST = "/dalen/register/tiltak/"


@pytest.fixture
def of() -> InitiativeFacts:
    of = builders.an_initiative("dalen")
    unit = builders.an_actor(of, "Seksjon for oppvekst")
    builders.a_measure(of, "Ungdomsklubben", type="social", description="Treff på torsdager", accountable=unit)
    builders.a_measure(of, "Ørnevegen, gatelys", type="physical", cost=20)
    builders.a_measure(of, "Aktivitetsparken", type="physical", cost=500)
    return of


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def names(response: HttpResponse) -> list[str]:
    """The rows that are shown, in their order."""
    return re.findall(r'<th scope="row"><a class="name" href="[^"]+">([^<]+)</a>', response.content.decode())


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", ["Aktivitetsparken", "Ungdomsklubben", "Ørnevegen, gatelys"]),
        ("?sort=-name", ["Ørnevegen, gatelys", "Ungdomsklubben", "Aktivitetsparken"]),
        ("?sort=-cost", ["Aktivitetsparken", "Ørnevegen, gatelys", "Ungdomsklubben"]),
        ("?type=physical", ["Aktivitetsparken", "Ørnevegen, gatelys"]),
        ("?type=social&type=physical&q=treff", ["Ungdomsklubben"]),
        ("?q=torsdag", ["Ungdomsklubben"]),
        ("?q=lys", ["Ørnevegen, gatelys"]),
        ("?accountable=Seksjon+for+oppvekst", ["Ungdomsklubben"]),
        ("?accountable=-", ["Aktivitetsparken", "Ørnevegen, gatelys"]),
        ("?q=finnes+ikke", []),
        # Written in nynorsk or in bokmål, and with or without the accent.
        ("?q=%C3%B8rnevegen", ["Ørnevegen, gatelys"]),
        ("?q=%C3%98rneveien+lys", ["Ørnevegen, gatelys"]),
        ("?q=oppvekst", ["Ungdomsklubben"]),
        ("?sort=nothing&type=unheard-of&side=x", ["Aktivitetsparken", "Ungdomsklubben", "Ørnevegen, gatelys"]),
    ],
)
def test_search_filter_and_order_are_in_the_address(manager: Client, asked: str, shown: list[str]) -> None:
    response = manager.get(f"{LIST}{asked}")
    assert response.status_code == 200
    assert names(response) == shown


def test_the_columns_that_are_ticked_are_in_the_address(manager: Client) -> None:
    chosen = manager.get(f"{LIST}?vis=description&vis=cost&q=klubb")
    assert (chosen.status_code, chosen["Location"]) == (302, f"{LIST}?kol=description.cost&q=klubb")
    page = manager.get(chosen["Location"]).content.decode()
    assert "Treff på torsdager" in page
    assert 'data-label="Ansvarlig"' not in page


def test_columns_that_are_shown_anyway_need_no_saying(manager: Client) -> None:
    page = manager.get(LIST).content.decode()
    ticked = re.findall(r'name="vis" value="(\w+)" checked', page)
    assert manager.get(LIST, {"vis": ticked})["Location"] == LIST


def test_an_unchanged_list_is_not_sent_again(manager: Client, of: InitiativeFacts) -> None:
    first = manager.get(LIST)
    assert manager.get(LIST, headers={"If-None-Match": first["ETag"]}).status_code == 304
    builders.a_measure(of, "Nytt")
    assert manager.get(LIST, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_kept_view_is_found_again_and_let_go(manager: Client, of: InitiativeFacts) -> None:
    sent = {"name": "Fysiske", "query": "?type=physical&sort=-cost&evil=1"}
    assert manager.post(f"{LIST}visning/", sent)["Location"] == f"{LIST}?type=physical&sort=-cost"
    page = manager.get(LIST).content.decode()
    assert '<a href="?type=physical&amp;sort=-cost">Fysiske</a>' in page
    (view,) = re.findall(r'name="view" value="(\d+)"', page)
    other = builders.logged_in(builders.a_person("Annen", Grant("coordinator", of.scope)))
    assert "Fysiske" not in other.get(LIST).content.decode()
    assert other.post(f"{LIST}visning/fjern/", {"view": view}).status_code == 404
    manager.post(f"{LIST}visning/fjern/", {"view": view})
    assert "Fysiske" not in manager.get(LIST).content.decode()


def test_a_shared_view_is_seen_by_all_who_read_the_list(manager: Client, of: InitiativeFacts) -> None:
    manager.post(f"{LIST}visning/", {"name": "Fysiske", "query": "?type=physical", "shared": "1"})
    reader = builders.logged_in(builders.a_person("Leser", Grant("reader", of.scope)))
    page = reader.get(LIST).content.decode()
    assert "Fysiske" in page
    assert 'name="view"' not in page


def test_a_view_without_a_name_is_asked_for_one(manager: Client) -> None:
    page = manager.post(f"{LIST}visning/", {"name": " ", "query": ""}, follow=True).content.decode()
    assert "Skriv hva visningen skal hete." in page


def test_all_rows_stand_on_one_page_for_paper(manager: Client, of: InitiativeFacts) -> None:
    for number in range(101):
        builders.a_measure(of, f"Tiltak {number:03}")
    assert len(names(manager.get(LIST))) == 100
    assert len(names(manager.get(f"{LIST}?side=2"))) == 4
    printed = manager.get(f"{LIST}?utskrift=ja&sort=-name")
    assert len(names(printed)) == 104
    addresses = re.findall(r'href="(\?[^"]*)"', printed.content.decode())
    assert [one for one in addresses if "utskrift" in one] == ["?utskrift=ja&amp;sort=-name"]


def test_a_reader_sees_no_way_to_change_anything(of: InitiativeFacts) -> None:
    reader = builders.logged_in(builders.a_person("Leser", Grant("reader", of.scope)))
    page = reader.get(LIST).content.decode()
    assert 'name="ids"' not in page
    assert "hent-inn" not in page
    assert 'aria-disabled="true"' in page


def test_every_register_stands_on_one_page_with_its_count(manager: Client) -> None:
    page = manager.get("/dalen/register/").content.decode()
    assert re.search(r'href="/dalen/register/tiltak/">Tiltak</a> <span class="count">3</span>', page)


def test_a_register_that_is_not_there_is_not_found(manager: Client) -> None:
    assert manager.get("/dalen/register/benker/").status_code == 404
