"""Pages on which roles are given and ended, and the panel that shows them."""

from __future__ import annotations

import pytest
from django.http import HttpResponse

from tests import builders
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import roles_of

pytestmark = pytest.mark.django_db

WHO = {
    "manager": 200,
    "coordinator": 200,
    "unit_manager": 200,
    "other_unit_manager": 403,
    "owner": 403,
    "administrator": 403,
    "secretariat": 403,
    "reader": 403,
    "outsider": 404,
}


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def cast(of: InitiativeFacts) -> builders.Cast:
    return builders.a_cast(of, unit=builders.an_actor(of, "Oppvekst"))


def _text(response: HttpResponse) -> str:
    return response.content.decode()


@pytest.mark.parametrize("page", ["ansvar/", "deltar/", "rolle/{role}/slutt/"])
def test_who_may_give_and_end_roles(of: InitiativeFacts, cast: builders.Cast, page: str) -> None:
    item_id = builders.a_measure(of, accountable=cast.unit)
    (role,) = roles_of(builders.SYSTEM, of)[item_id]
    address = f"/eksempel/arven/{item_id}/{page.format(role=role.id)}"
    assert {name: builders.logged_in(getattr(cast, name)).get(address).status_code for name in WHO} == WHO


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_are_there_in_every_language(of: InitiativeFacts, cast: builders.Cast, language: str) -> None:
    item_id = builders.a_measure(of, accountable=cast.unit)
    (role,) = roles_of(builders.SYSTEM, of)[item_id]
    client = builders.logged_in(cast.manager)
    client.cookies["django_language"] = language
    for page in ("", "ansvar/", "deltar/", f"rolle/{role.id}/slutt/"):
        response = client.get(f"/eksempel/arven/{item_id}/{page}")
        assert response.status_code == 200
        assert f'<html lang="{language}"' in _text(response)


def test_somebody_is_made_accountable_and_then_shown(of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of)
    client = builders.logged_in(cast.manager)
    sent = {"actor": cast.unit, "since": "01.02.2021", "why": "Avtalt i møte", "version": 1}
    response = client.post(f"/eksempel/arven/{item_id}/ansvar/", sent)
    assert (response.status_code, response["Location"]) == (302, f"/eksempel/arven/{item_id}/#roller")
    page = _text(client.get(f"/eksempel/arven/{item_id}/"))
    assert "siden 1. februar 2021" in page
    assert "Bytt ansvarlig" in page


def test_a_date_that_is_too_early_is_said_at_its_field(of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of, accountable=cast.unit)
    sent = {"actor": cast.other_unit, "since": "01.02.2019", "version": 2}
    response = builders.logged_in(cast.manager).post(f"/eksempel/arven/{item_id}/ansvar/", sent)
    assert response.status_code == 422
    assert "Skriv den dagen eller en senere." in _text(response)


def test_two_who_change_at_once_see_both_sides(of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of)
    builders.logged_in(cast.manager).post(f"/eksempel/arven/{item_id}/ansvar/", {"actor": cast.unit, "version": 1})
    sent = {"actor": cast.other_unit, "version": 1}
    second = builders.logged_in(cast.coordinator).post(f"/eksempel/arven/{item_id}/ansvar/", sent)
    assert (second.status_code, "To har endret samtidig" in _text(second)) == (409, True)


def test_a_role_of_another_item_is_not_found(of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id, other = builders.a_measure(of, accountable=cast.unit), builders.a_measure(of)
    (role,) = roles_of(builders.SYSTEM, of)[item_id]
    client = builders.logged_in(cast.manager)
    assert client.get(f"/eksempel/arven/{other}/rolle/{role.id}/slutt/").status_code == 404


def test_who_may_not_sees_who_can(of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of)
    page = _text(builders.logged_in(cast.reader).get(f"/eksempel/arven/{item_id}/"))
    assert "Ingen har en rolle ennå." in page
    assert "aria-disabled" in page
    assert "Programleder, koordinator eller tjenestelederen for enheten som er ansvarlig, kan gjøre dette." in page


@pytest.mark.requirement("R39")
def test_an_actors_page_tells_what_it_has_a_role_for(of: InitiativeFacts, cast: builders.Cast) -> None:
    builders.a_measure(of, "Fritidsklubben", accountable=cast.unit)
    builders.a_measure(of, "Sykkelløypa")
    page = _text(builders.logged_in(cast.reader).get(f"/eksempel/aktorer/{cast.unit}/"))
    held = page[page.index('id="roller"') :]
    assert "Fritidsklubben" in held
    assert "Tiltak · Ansvarlig" in held
    assert "Sykkelløypa" not in page


def test_an_actor_without_a_role_says_so(of: InitiativeFacts, cast: builders.Cast) -> None:
    nobody = builders.an_actor(of, "Dalen vel")
    page = _text(builders.logged_in(cast.reader).get(f"/eksempel/aktorer/{nobody}/"))
    assert "Ingen rolle er registrert." in page
