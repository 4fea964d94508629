"""The same value in many rows: seen before it is done, refused where it can't be, told in each row's history."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from tests import builders
from varig.foundation.kernel import Grant, PartialDate
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import history, roles_of
from varig.measures.queries import measures
from varig.measures.register import MEASURES

pytestmark = pytest.mark.django_db
LIST = "/dalen/register/tiltak/"
CHANGE = f"{LIST}endre/"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def manager(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))


def seal(page: str) -> str:
    (found,) = re.findall(r'name="confirm" value="(\w+)"', page)
    return str(found)


def test_old_and_new_are_seen_before_anything_is_done(of: InitiativeFacts, manager: Client) -> None:
    ids = [builders.a_measure(of, name, delivered=was) for name, was in (("A", "no"), ("B", ""), ("C", "yes"))]
    sent: dict[str, Any] = {"ids": ids, "column": "delivered", "query": "?type=social"}
    assert "Se hva som endres" in manager.post(CHANGE, sent).content.decode()
    seen = manager.post(CHANGE, {**sent, "delivered": "yes", "look": "1"}).content.decode()
    assert "Endre «Gjennomført» i 2 rader?" in seen
    assert re.findall(r'data-label="Nå">(\w+)</td>', seen) == ["Nei", "Ukjent"]
    assert [one.delivered for one in measures(builders.SYSTEM, of)] == ["no", None, "yes"]
    done = manager.post(CHANGE, {**sent, "delivered": "yes", "confirm": seal(seen), "why": "Rapporten sier det"})
    assert (done.status_code, done["Location"]) == (302, f"{LIST}?type=social")
    assert [one.delivered for one in measures(builders.SYSTEM, of)] == ["yes", "yes", "yes"]
    told = history(builders.SYSTEM, of, ids[0]).entries[0]
    assert (told.who, told.why) == ("Leder", "Rapporten sier det")
    assert [builders.version_of(item_id) for item_id in ids] == [2, 2, 1]


def test_what_somebody_changed_meanwhile_is_seen_again(of: InitiativeFacts, manager: Client) -> None:
    item_id = builders.a_measure(of, "A")
    sent = {"ids": [item_id], "column": "delivered", "delivered": "yes"}
    seen = manager.post(CHANGE, {**sent, "look": "1"}).content.decode()
    builders.changed_row(of, MEASURES, item_id, 1, delivered="no")
    again = manager.post(CHANGE, {**sent, "confirm": seal(seen)})
    assert again.status_code == 200
    assert re.findall(r'data-label="Nå">(\w+)</td>', again.content.decode()) == ["Nei"]
    assert [one.delivered for one in measures(builders.SYSTEM, of)] == ["no"]


def test_a_value_that_can_not_be_is_refused_with_the_row_it_is_about(of: InitiativeFacts, manager: Client) -> None:
    ids = [builders.a_measure(of, "A", start=PartialDate(2024)), builders.a_measure(of, "B")]
    sent = {"ids": ids, "column": "end", "end": "2022"}
    seen = manager.post(CHANGE, {**sent, "look": "1"})
    page = seen.content.decode()
    if 'name="confirm"' in page:
        page = manager.post(CHANGE, {**sent, "confirm": seal(page)}).content.decode()
    assert "Skriv en slutt som er senere." in page
    assert [one.end for one in measures(builders.SYSTEM, of)] == [None, None]


def test_all_that_the_list_shows_can_be_changed_on_every_page(of: InitiativeFacts, manager: Client) -> None:
    for number in range(103):
        builders.a_measure(of, f"Fysisk {number:03}", type="physical")
    builders.a_measure(of, "Sosialt", type="social")
    sent = {"everything": "1", "query": "?type=physical", "column": "accountable", "accountable": "Eiendom"}
    builders.an_actor(of, "Eiendom")
    seen = manager.post(CHANGE, {**sent, "look": "1"}).content.decode()
    assert "i 103 rader?" in seen
    manager.post(CHANGE, {**sent, "confirm": seal(seen)})
    answered = [role.actor_name for listed in roles_of(builders.SYSTEM, of).values() for role in listed]
    assert answered == ["Eiendom"] * 103


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"column": "delivered"}, "Velg radene du vil endre."),
        ({"ids": ["1"], "column": ""}, "Velg radene du vil endre."),
        ({"everything": "1", "column": "name"}, "Velg hva du vil endre."),
        ({"everything": "1", "column": "no-such"}, "Velg hva du vil endre."),
    ],
)
def test_what_is_not_chosen_is_asked_for(
    of: InitiativeFacts, manager: Client, sent: dict[str, Any], sentence: str
) -> None:
    builders.a_measure(of, "A")
    sent = {**sent, "ids": ["999999"]} if sent.get("ids") else sent
    assert sentence in manager.post(CHANGE, sent, follow=True).content.decode()


def test_rows_of_another_initiative_are_not_changed(of: InitiativeFacts, manager: Client) -> None:
    elsewhere = builders.an_initiative(municipality="Annen kommune")
    item_id = builders.a_measure(elsewhere, "Annen")
    manager.post(CHANGE, {"ids": [item_id], "column": "delivered", "delivered": "yes", "look": "1"})
    assert [one.delivered for one in measures(builders.SYSTEM, elsewhere)] == [None]


def test_a_reader_can_not(of: InitiativeFacts) -> None:
    reader = builders.logged_in(builders.a_person("Leser", Grant("reader", of.scope)))
    item_id = builders.a_measure(of, "A")
    assert reader.post(CHANGE, {"ids": [item_id], "column": "delivered"}).status_code == 403
