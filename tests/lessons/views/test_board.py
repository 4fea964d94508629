"""The board of lessons, methods and services; and a service that says itself what it has taken into use."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests import builders
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, PartialDate
from varig.initiatives.queries import InitiativeFacts
from varig.lessons.actions import confirm_adoption
from varig.lessons.queries import confirming
from varig.lessons.register import ADOPTIONS, LESSONS, METHODS

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R11", "R12", "R13", "R31", "R32", "R33")]
BOARD = "/dalen/erfaringer/tavle/"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def cast(of: InitiativeFacts) -> builders.Cast:
    return builders.a_cast(of, unit=builders.an_actor(of, "Skolen"))


@pytest.fixture
def adoption(of: InitiativeFacts, cast: builders.Cast) -> int:
    builders.a_row(of, METHODS, name="Åpen time")
    return builders.a_row(
        of, ADOPTIONS, item="Åpen time", service="Skolen", stage="decided", steering_document="Årsplanen", budget=90_000
    )


def columns(client: Client) -> dict[str, str]:
    html = client.get(BOARD).content.decode()
    found = re.findall(r'<section class="board-column".*?<h2[^>]*>(.*?) <b>(\d+)</b></h2>(.*?)</section>', html, re.S)
    return {head: f"{number} {body}" for head, number, body in found}


def test_each_stands_where_it_has_come_to(of: InitiativeFacts, cast: builders.Cast, adoption: int) -> None:
    builders.a_row(of, LESSONS, name="Spør først")
    builders.a_row(of, METHODS, name="Nabomøter")
    shown = columns(builders.logged_in(cast.manager))
    assert list(shown) == [
        *("Erfaring uten metode", "Metode uten tjeneste"),
        *("Foreslått", "Prøvd ut", "Besluttet", "I ordinær drift"),
    ]
    assert "Spør først" in shown["Erfaring uten metode"]
    assert "Nabomøter" in shown["Metode uten tjeneste"]
    assert all(word in shown["Besluttet"] for word in ("Skolen", "Åpen time", "Årsplanen", "90\u202f000\xa0kr i året"))
    assert "Tjenesten har ikke bekreftet det" in shown["Besluttet"]
    assert shown["I ordinær drift"].startswith("0 ")


def test_the_services_own_manager_confirms_and_the_board_says_so(
    of: InitiativeFacts, cast: builders.Cast, adoption: int
) -> None:
    client = builders.logged_in(cast.unit_manager)
    assert f"/dalen/erfaringer/bekreft/{adoption}/" in columns(client)["Besluttet"]
    page = client.get(f"/dalen/erfaringer/bekreft/{adoption}/")
    assert "Hva bekrefter Skolen om «Åpen time»?" in page.content.decode()
    done = client.post(
        f"/dalen/erfaringer/bekreft/{adoption}/",
        {"version": 1, "words": "Hver tirsdag.", "confirmed_by": "Rektor", "confirmed_on": "02.06.2025"},
    )
    assert (done.status_code, done["Location"]) == (302, BOARD)
    shown = columns(client)["Besluttet"]
    assert "Bekreftet 2. juni 2025 av rektor" in shown
    assert "«Hver tirsdag.»" in shown
    assert "ikke bekreftet" not in shown
    entry = ADOPTIONS.stored.history(builders.SYSTEM, of, adoption, 1).entries[0]
    assert (entry.who, entry.why) == ("Tjenesteleder", "Hver tirsdag.")


def test_another_units_manager_may_not(of: InitiativeFacts, cast: builders.Cast, adoption: int) -> None:
    client = builders.logged_in(cast.other_unit_manager)
    assert "/bekreft/" not in columns(client)["Besluttet"]
    assert client.get(f"/dalen/erfaringer/bekreft/{adoption}/").status_code == 403
    with pytest.raises(NotAllowed):
        _confirm(of, cast.other_unit_manager, adoption)


def test_what_is_confirmed_has_a_role_behind_it(of: InitiativeFacts, cast: builders.Cast, adoption: int) -> None:
    with pytest.raises(Invalid, match="hvilken rolle"):
        _confirm(of, cast.unit_manager, adoption, role=" ")


def test_two_at_once_lose_neither(of: InitiativeFacts, cast: builders.Cast, adoption: int) -> None:
    _confirm(of, cast.unit_manager, adoption)
    with pytest.raises(Conflict):
        _confirm(of, cast.manager, adoption, words="Noe annet")
    assert confirming(builders.SYSTEM, of, adoption).adoption.confirmed == "Hver tirsdag."


def test_an_adoption_of_another_initiative_is_not_found(cast: builders.Cast) -> None:
    elsewhere = builders.an_initiative("andre", municipality="Annen kommune")
    builders.an_actor(elsewhere, "Deres skole")
    builders.a_row(elsewhere, METHODS, name="Deres metode")
    theirs = builders.a_row(elsewhere, ADOPTIONS, item="Deres metode", service="Deres skole")
    assert builders.logged_in(cast.manager).get(f"/dalen/erfaringer/bekreft/{theirs}/").status_code == 404


def test_an_empty_board_says_what_it_is_for(cast: builders.Cast) -> None:
    assert "Ingen erfaringer ennå" in builders.logged_in(cast.manager).get(BOARD).content.decode()


def _confirm(of: InitiativeFacts, reader, adoption: int, **said) -> None:
    given = {"words": "Hver tirsdag.", "role": "Rektor", "day": PartialDate(2025, 6, 2), **said}
    confirm_adoption(reader=reader, of=of, adoption_id=adoption, version=1, **given)
