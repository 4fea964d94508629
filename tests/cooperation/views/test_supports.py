"""The page of all associations against all seven forms."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import builders
from varig.actors.rules import ActorKind
from varig.cooperation.register import CONTACT_STANDS, SUPPORT
from varig.foundation.kernel import Grant, Reader
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


def _manager(of: InitiativeFacts) -> Reader:
    return builders.a_person("Ida", Grant("programme_manager", of.scope))


def _page(of: InitiativeFacts, reader: Reader | None = None) -> str:
    response = builders.logged_in(reader or _manager(of)).get(reverse("cooperation:supports", args=[of.slug]))
    assert response.status_code == 200
    return response.content.decode()


def _rows(page: str) -> list[list[str]]:
    """The words of each row's cells."""
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    rows = [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in body.split("</tr>") if "<th" in row]
    hidden = re.compile(r'<span class="hidden">.*?</span>', re.DOTALL)
    return [[" ".join(re.sub(r"<[^>]+>", " ", hidden.sub("", cell)).split()) for cell in row] for row in rows]


@pytest.mark.requirement("R40", "R41", "R42", "R44", "R45", "R46", "R47", "R48", "R49", "R50", "R51")
def test_every_association_stands_against_all_seven_forms_and_contact() -> None:
    of = builders.an_initiative()
    for name in ("Dalen vel", "Åsen idrettslag"):
        builders.an_actor(of, name, ActorKind.ASSOCIATION)
    builders.an_actor(of, "Kulturetaten", ActorKind.UNIT)
    builders.a_row(of, SUPPORT, actor="Dalen vel", form="premises", during=True, after="yes")
    builders.a_row(of, SUPPORT, actor="Dalen vel", form="grants", during=True, after="no")
    builders.a_row(of, CONTACT_STANDS, actor="Dalen vel", stand="kept")
    silent = "Ikke registrert Ikke tatt stilling"
    page = _page(of)
    assert _rows(page) == [
        ["Dalen vel", "Holdes som nå", "Gis Gis videre", *[silent] * 5, "Gis Gis ikke videre"],
        ["Åsen idrettslag", "Ikke tatt stilling", *[silent] * 7],
    ]
    assert "2 foreninger. For 2 av 14 støtteformer er det sagt hva som skjer etterpå." in page
    assert "1 mangler standpunkt til kontakten." in page


def test_each_open_answer_is_a_link_to_where_it_is_given() -> None:
    of = builders.an_initiative("dalen")
    builders.an_actor(of, "Dalen vel", ActorKind.ASSOCIATION)
    page = _page(of)
    assert 'href="/dalen/register/stotte/ny/?actor=Dalen+vel&amp;form=information"' in page
    assert '<span class="hidden">: Hjelp til informasjonsarbeid, Dalen vel</span>' in page
    assert page.count("/register/stotte/ny/?actor=") == 7


def test_a_link_of_an_open_answer_leads_to_a_form_that_is_filled_in() -> None:
    of = builders.an_initiative("dalen")
    builders.an_actor(of, "Dalen vel", ActorKind.ASSOCIATION)
    client = builders.logged_in(_manager(of))
    form = client.get("/dalen/register/stotte/ny/?actor=Dalen+vel&form=information").content.decode()
    assert re.search(r'<option value="information"[^>]* selected', form)
    assert "Dalen vel" in form


def test_readers_read_and_are_given_no_links_to_write() -> None:
    of = builders.an_initiative()
    builders.an_actor(of, "Dalen vel", ActorKind.ASSOCIATION)
    page = _page(of, builders.a_cast(of).reader)
    assert "/ny/?" not in page
    assert "Ikke tatt stilling" in page


def test_without_associations_the_page_says_where_they_come_from() -> None:
    page = _page(builders.an_initiative())
    assert "Ingen foreninger ennå" in page
    assert "<table" not in page


def test_outsiders_do_not_find_it() -> None:
    of = builders.an_initiative()
    client = builders.logged_in(builders.a_cast(of).outsider)
    assert client.get(reverse("cooperation:supports", args=[of.slug])).status_code == 404


def test_it_asks_the_database_as_often_for_many_associations_as_for_few() -> None:
    of = builders.an_initiative()
    reader = _manager(of)
    builders.an_actor(of, kind=ActorKind.ASSOCIATION)
    _page(of, reader)
    with CaptureQueriesContext(connection) as few:
        _page(of, reader)
    for number in range(15):
        builders.an_actor(of, f"Lag {number}", ActorKind.ASSOCIATION)
        builders.a_row(of, SUPPORT, actor=f"Lag {number}", form="operation")
        builders.a_row(of, CONTACT_STANDS, actor=f"Lag {number}")
    _page(of, reader)
    with CaptureQueriesContext(connection) as many:
        _page(of, reader)
    assert len(many) == len(few)


def test_more_than_a_hundred_associations_come_page_by_page() -> None:
    of = builders.an_initiative()
    for number in range(101):
        builders.an_actor(of, f"Lag {number:03}", ActorKind.ASSOCIATION)
    page = _page(of)
    assert "101 foreninger." in page
    assert (len(_rows(page)), "Lag 100" in page) == (100, False)
