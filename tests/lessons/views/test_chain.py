"""Lesson, method, services on one page, and where the chain stops."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import builders
from tests.lessons import building
from varig.foundation.kernel import Grant, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.lessons.register import ADOPTIONS, LESSONS, METHODS

pytestmark = pytest.mark.django_db


def _manager(of: InitiativeFacts) -> Reader:
    return builders.a_person("Ida", Grant("programme_manager", of.scope))


def _page(of: InitiativeFacts, reader: Reader | None = None) -> str:
    response = builders.logged_in(reader or _manager(of)).get(reverse("lessons:chain", args=[of.slug]))
    assert response.status_code == 200
    return response.content.decode()


def _rows(page: str) -> list[list[str]]:
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    rows = [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in body.split("</tr>") if "<th" in row]
    hidden = re.compile(r'<span class="hidden">.*?</span>', re.DOTALL)
    return [[" ".join(re.sub(r"<[^>]+>", " ", hidden.sub("", cell)).split()) for cell in row] for row in rows]


@pytest.mark.requirement("R11", "R12", "R13", "R31", "R32", "R33")
def test_lessons_lead_to_methods_and_methods_to_services() -> None:
    of = builders.an_initiative()
    building.a_whole_row(of, "adoptions")
    builders.a_row(of, LESSONS, name="Spør først")
    builders.a_row(of, METHODS, name="Skolelos", type="service_model")
    builders.a_row(of, ADOPTIONS, item="Ungdomsstyrt åpningstid", service="Biblioteket", stage="ordinary")
    page = _page(of)
    assert _rows(page) == [
        ["Ingen erfaring · Knytt til", "Skolelos Tjenestemodell", "Ingen tjeneste Legg til tjeneste"],
        [
            "Ungdom kommer når de selv bestemmer åpningstiden",
            "Ungdomsstyrt åpningstid Metode",
            "Biblioteket: I ordinær drift Fritidsetaten: Besluttet Legg til tjeneste",
        ],
        ["Spør først", "Ingen metode Lag metode", "–"],
    ]
    assert "2 erfaringer. 1 har ikke ført til en metode. 1 av 2 metoder er i ordinær drift et sted." in page


def test_what_is_missing_leads_to_where_it_is_mended() -> None:
    of = builders.an_initiative("dalen")
    builders.a_row(of, LESSONS, name="Spør først")
    item_id = builders.a_row(of, METHODS, name="Skolelos")
    page = _page(of)
    assert 'href="/dalen/register/metoder/ny/?lessons=Sp%C3%B8r+f%C3%B8rst"' in page
    assert 'href="/dalen/register/tatt-i-bruk/ny/?item=Skolelos"' in page
    assert f'href="/dalen/arven/{item_id}/fakta/"' in page


def test_readers_are_given_no_links_to_write() -> None:
    of = builders.an_initiative()
    building.a_whole_row(of, "adoptions")
    page = _page(of, builders.a_cast(of).reader)
    assert "/ny/" not in page
    assert "Ungdomsstyrt åpningstid" in page


@pytest.mark.parametrize("role", ["programme_manager", "reader"])
def test_an_empty_page_says_why_and_how(role: str) -> None:
    of = builders.an_initiative()
    page = _page(of, builders.a_person("Ida", Grant(role, of.scope)))
    assert "Ingen erfaringer ennå" in page
    assert "<table" not in page
    assert ("/register/erfaringer/hent-inn/" in page) == (role == "programme_manager")


def test_outsiders_do_not_find_it() -> None:
    of = builders.an_initiative()
    client = builders.logged_in(builders.a_cast(of).outsider)
    assert client.get(reverse("lessons:chain", args=[of.slug])).status_code == 404


def test_it_asks_the_database_as_often_for_many_methods_as_for_few() -> None:
    of = builders.an_initiative()
    reader = _manager(of)
    building.a_whole_row(of, "adoptions")
    _page(of, reader)
    with CaptureQueriesContext(connection) as few:
        _page(of, reader)
    for number in range(10):
        builders.a_row(of, LESSONS, name=f"Erfaring {number}")
        builders.a_row(of, METHODS, name=f"Metode {number}", lessons=(f"Erfaring {number}",))
        builders.a_row(of, ADOPTIONS, item=f"Metode {number}", service="Skolen")
    _page(of, reader)
    with CaptureQueriesContext(connection) as many:
        _page(of, reader)
    assert len(many) == len(few)


@pytest.mark.requirement("R32")
def test_the_services_stand_on_the_methods_own_page() -> None:
    of = builders.an_initiative("dalen")
    building.a_whole_row(of, "adoptions")
    (method,) = METHODS.stored.kept(METHODS, builders.SYSTEM, of)
    page = builders.logged_in(_manager(of)).get(reverse("workspace:item", args=[of.slug, method.id])).content.decode()
    assert "Fritidsetaten" in page
    assert "/dalen/register/tatt-i-bruk/ny/?item=" in page
