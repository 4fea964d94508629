"""A unit or organisation is registered once, and one comes back to where one was."""

from __future__ import annotations

import pytest
from django.db import IntegrityError
from django.http import HttpResponse

from tests import builders
from varig.actors.models import Actor
from varig.actors.queries import actors
from varig.actors.rules import kind_by_name
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, msg
from varig.foundation.registers.declarations import by_path
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db

ADDRESS = "/eksempel/aktorer/ny/"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


def _text(response: HttpResponse) -> str:
    return response.content.decode()


@pytest.mark.parametrize(
    ("name", "number", "fields"),
    [("", "", ["name"]), ("Oppvekst", "", ["name"]), ("Ny", "123", ["number"]), ("Ny", "974760674", ["number"])],
)
def test_what_can_not_be_registered(of: InitiativeFacts, name: str, number: str, fields: list[str]) -> None:
    builders.an_actor(of, "Oppvekst")
    given = {"number": number} if number else {}
    with pytest.raises(Invalid) as refused:
        builders.register_actor(reader=builders.SYSTEM, of=of, name=name, **given)
    assert [problem.field for problem in refused.value.problems] == fields


def test_who_may_register(of: InitiativeFacts) -> None:
    cast = builders.a_cast(of)
    wanted = {"manager": 200, "coordinator": 200, "unit_manager": 403, "reader": 403, "outsider": 404}
    assert {name: builders.logged_in(getattr(cast, name)).get(ADDRESS).status_code for name in wanted} == wanted


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_page_is_there_in_every_language(of: InitiativeFacts, language: str) -> None:
    client = builders.logged_in(builders.a_cast(of).manager)
    client.cookies["django_language"] = language
    assert f'<html lang="{language}"' in _text(client.get(ADDRESS))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bydel Stovner", "unit"),
        ("Bymiljøetaten", "unit"),
        ("Seksjon for oppvekst", "unit"),
        ("Oslo kommune", "unit"),
        ("Husbanken", "state"),
        ("Barne- og likestillingsdepartementet", "state"),
        ("Statens vegvesen", "state"),
        ("borettslagene på Furuset", "housing_cooperative"),
        ("Furuset Idrettsforening", "association"),
        ("Frivilligsentralen", "association"),
        ("Furuset Vel", "association"),
        ("Nordicgate Eiendom AS", "business"),
        ("Alnaskolen", "other"),
        ("OBOS", "other"),
    ],
)
def test_what_somebody_is_may_be_told_by_the_name(name: str, kind: str) -> None:
    assert kind_by_name(name) == kind


def test_all_are_listed_by_the_register_and_one_is_corrected_there(of: InitiativeFacts) -> None:
    cast = builders.a_cast(of)
    actor = builders.an_actor(of, "Bydel Stovner")
    client = builders.logged_in(cast.manager)
    listed = client.get("/eksempel/aktorer/", follow=True)
    assert (listed.redirect_chain, f"/eksempel/aktorer/{actor}/" in _text(listed)) == (
        [("/eksempel/register/aktorer/", 302)],
        True,
    )
    form = client.get(f"/eksempel/aktorer/{actor}/rediger/")["Location"]
    sent = {"name": "Bydel Stovner", "kind": "programme_office", "email": "post@bydel.example", "version": "1"}
    assert client.post(form, sent).status_code == 302
    (made,) = [one for one in actors(builders.SYSTEM, of) if one.id == actor]
    assert (made.kind, made.email) == ("programme_office", "post@bydel.example")
    assert "post@bydel.example" in _text(client.get(f"/eksempel/aktorer/{actor}/"))
    taken = client.post(form.replace(str(actor), str(cast.unit)), sent)
    assert (taken.status_code, "Det finnes alt en aktør med dette navnet." in _text(taken)) == (422, True)


def test_who_may_see_and_who_may_correct(of: InitiativeFacts) -> None:
    cast = builders.a_cast(of)
    wanted = {"manager": (200, 200), "coordinator": (200, 200), "unit_manager": (200, 403), "reader": (200, 403)}
    wanted |= {"outsider": (404, 404)}
    found = {}
    for name in wanted:
        client = builders.logged_in(getattr(cast, name))
        addresses = (f"/eksempel/aktorer/{cast.unit}/", f"/eksempel/aktorer/{cast.unit}/rediger/")
        found[name] = tuple(client.get(address, follow=True).status_code for address in addresses)
    assert found == wanted


@pytest.mark.parametrize(
    ("next_address", "back"),
    [
        ("/eksempel/arven/3/ansvar/", "/eksempel/arven/3/ansvar/"),
        ("https://et-annet-sted.example/", ""),
        ("//et-annet-sted.example/", ""),
        ("", ""),
    ],
)
def test_one_comes_back_with_the_new_one_chosen(of: InitiativeFacts, next_address: str, back: str) -> None:
    client = builders.logged_in(builders.a_cast(of).manager)
    sent = {"name": "Kulturetaten", "kind": "unit", "organisation_number": "974 760 673"}
    response = client.post(f"{ADDRESS}?next={next_address}", sent)
    (made,) = [one for one in actors(builders.SYSTEM, of) if one.name == "Kulturetaten"]
    onward = f"{back}?aktor={made.id}" if back else f"/eksempel/aktorer/{made.id}/"
    assert (response.status_code, response["Location"]) == (302, onward)
    assert (made.kind, made.organisation_number) == ("unit", "974760673")


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"organisation_number": "123"}, "«123» har 3 sifre. Et organisasjonsnummer har ni."),
        ({"organisation_number": "974 760 674"}, "Se etter om et siffer er byttet om."),
        ({"email": "kari"}, "Skriv adressen som navn@kommune.no."),
        ({"name": "Oppvekst"}, "Det finnes alt en aktør med dette navnet."),
        ({"name": " OPPVEKST"}, "Det finnes alt en aktør med dette navnet."),
        ({"name": ""}, "Skriv noe her."),
    ],
)
def test_what_is_wrong_is_said(of: InitiativeFacts, sent: dict[str, str], sentence: str) -> None:
    builders.an_actor(of, "Oppvekst")
    client = builders.logged_in(builders.a_cast(of).manager)
    response = client.post(ADDRESS, {"name": "Kulturetaten", "kind": "unit", **sent})
    assert (response.status_code, sentence in _text(response)) == (422, True)


@pytest.mark.parametrize("name", ["Blokkåsen vel", "blokkåsen VEL", "  Blokkåsen   vel "])
def test_one_that_differs_only_in_capitals_and_blanks_is_the_same(of: InitiativeFacts, name: str) -> None:
    builders.an_actor(of, "Blokkåsen vel")
    with pytest.raises(Invalid):
        builders.register_actor(reader=builders.SYSTEM, of=of, name=name)
    found = builders.proposed(of, by_path("aktorer"), f"Navn\n{name}\n".encode())
    assert (found.plan.problems, found.changes, len(found.plan.unchanged)) == ((), 0, 1)


def test_a_file_with_one_actor_in_two_ways_is_refused_and_the_database_agrees(of: InitiativeFacts) -> None:
    found = builders.proposed(of, by_path("aktorer"), "Navn\nBlokkåsen vel\nblokkåsen  VEL\n".encode())
    assert [problem.row for problem in found.plan.problems] == [3]
    builders.an_actor(of, "Blokkåsen vel")
    with pytest.raises(IntegrityError), action(reader=builders.SYSTEM, did=msg("prøvde")):
        Actor.objects.create(municipality_id=of.municipality.id, name="BLOKKÅSEN vel")
