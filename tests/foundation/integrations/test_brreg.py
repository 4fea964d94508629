"""What the register says is read exactly, and what it may do wrong ends in one clear sentence."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.foundation.integrations.brreg_fake import SUB_UNITS, UNITS, VOLUNTARY, Fake, Said, read_file
from varig.foundation.integrations import asking
from varig.foundation.integrations.brreg import NotAnswering, Unit, UnitState, Voluntary, look_up, remembered, search
from varig.foundation.integrations.models import RememberedAnswer
from varig.foundation.ui.text import say

pytestmark = pytest.mark.django_db

VEL = "974760673"
AWAY = "Enhetsregisteret svarer ikke nå. Prøv igjen om litt, eller skriv opplysningene selv."


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The same patience, in tenths of a second."""
    for name, seconds in (("CONNECT_SECONDS", 0.5), ("READ_SECONDS", 0.3), ("LONGEST_ANSWER", 0.6)):
        monkeypatch.setattr(asking, name, seconds)
    asking._pool.cache_clear()
    yield
    asking._pool.cache_clear()


def _sentence(refused: pytest.ExceptionInfo[NotAnswering]) -> str:
    (problem,) = refused.value.problems
    return say(problem.message)


# What real replies say


def test_a_unit_is_read_as_it_stands(brreg: Fake) -> None:
    brreg.serve_files()
    found = look_up("112233445")
    assert found.unit == Unit(
        number="112233445",
        name="SESAM STASJON",
        form="Aksjeselskap",
        form_code="AS",
        state=UnitState.ACTIVE,
        place="OSLO",
        in_voluntary_register=False,
    )
    assert (found.voluntary, found.is_stale) == (None, False)
    assert brreg.asked == [f"{UNITS}/112233445"]


def test_a_deleted_unit_says_when(brreg: Fake) -> None:
    brreg.serve_files()
    assert look_up("123456789").unit == Unit(
        number="123456789",
        name="SLETTET ENHET AS",
        form="Frivillig registrert utleiebygg",
        form_code="UTBG",
        state=UnitState.DELETED,
        since=date(2017, 10, 20),
    )


def test_a_sub_unit_is_found_where_no_unit_has_the_number(brreg: Fake) -> None:
    brreg.serve_files()
    assert look_up("776655441").unit == Unit(
        number="776655441",
        name="SESAM STASJON",
        form="Bedrift",
        form_code="BEDR",
        state=UnitState.DELETED,
        since=date(2018, 10, 20),
        place="OSLO",
        parent="112233445",
    )
    assert brreg.asked == [f"{UNITS}/776655441", f"{SUB_UNITS}/776655441"]


def test_a_search_gives_each_hit_and_how_many_there_are(brreg: Fake) -> None:
    brreg.serve_files()
    first, second = search("Sesam"), search("Sesam", page=1)
    club, living, not_voluntary = ("Forening/lag/innretning", "FLI"), (UnitState.ACTIVE, None), (False,)
    website = "https://www.sesam.filmklubb.blogspot.com"
    assert first.units == (
        Unit("976030788", "SESAM AS", "Aksjeselskap", "AS", *living, "", "TRONDHEIM", *not_voluntary),
        Unit("971497017", "SESAM FAMILIEBARNEHAGE", *club, *living, "", "OSLO", *not_voluntary),
    )
    assert second.units == (Unit("988879134", "SESAM FILMKLUBB", *club, *living, website, "HALDEN", *not_voluntary),)
    assert (first.total, second.total) == (3, 3)


def test_a_search_without_a_hit_is_empty(brreg: Fake) -> None:
    brreg.serve_files()
    found = search("jibberish")
    assert (found.units, found.total) == ((), 0)


def test_the_fake_says_nothing_that_a_real_reply_does_not(brreg: Fake) -> None:
    real = json.loads(read_file("enheter-search-page1-response.json"))
    brreg.has(VEL, "FURUSET VEL")
    invented = json.loads(brreg.answer(f"{UNITS}/{VEL}").body)
    page = json.loads(brreg.answer(f"{UNITS}?navn=Furuset").body)
    assert set(invented) - set(real["_embedded"]["enheter"][0]) == set()
    assert set(page) - set(real) == set(page["page"]) ^ set(real["page"]) == set()


# What else it may say


@pytest.mark.parametrize(
    ("more", "state", "since"),
    [
        ({"konkurs": True, "konkursdato": "2024-03-01"}, "bankrupt", date(2024, 3, 1)),
        ({"konkurs": True, "konkursdato": ""}, "bankrupt", None),
        ({"underAvvikling": True, "underAvviklingDato": "2024-05-02"}, "winding_up", date(2024, 5, 2)),
        ({"underTvangsavviklingEllerTvangsopplosning": True}, "winding_up", None),
        ({"konkurs": True, "underAvvikling": True}, "bankrupt", None),
        ({"konkurs": True, "slettedato": "2024-06-03"}, "deleted", date(2024, 6, 3)),
        ({}, "active", None),
    ],
)
def test_the_gravest_state_counts(brreg: Fake, more: dict[str, Any], state: str, since: date | None) -> None:
    brreg.has(VEL, "FURUSET VEL", **more)
    unit = look_up(VEL).unit
    assert unit is not None
    assert (unit.state, unit.since) == (state, since)


def test_a_unit_that_was_taken_out_counts_as_deleted(brreg: Fake) -> None:
    brreg.pages[f"{UNITS}/{VEL}"] = Said(410, b"")
    assert look_up(VEL).unit == Unit(VEL, "", "", "", UnitState.DELETED)


@pytest.mark.parametrize("status", [400, 404])
def test_a_number_that_nobody_has_is_an_answer_too(brreg: Fake, status: int) -> None:
    brreg.pages |= {f"{UNITS}/{VEL}": Said(status, b"nei"), f"{SUB_UNITS}/{VEL}": Said(status, b"nei")}
    assert look_up(VEL).unit is None
    assert look_up(VEL).unit is None
    assert len(brreg.asked) == 2


def test_frivillighetsregisteret_adds_since_when_and_what_it_works_with(brreg: Fake) -> None:
    brreg.has(VEL, "FURUSET VEL", registrertIFrivillighetsregisteret=True)
    brreg.is_voluntary(VEL, "2010-04-15", "Nærmiljø", "Kunst og kultur")
    found = look_up(VEL)
    assert found.voluntary == Voluntary(date(2010, 4, 15), ("Nærmiljø", "Kunst og kultur"))
    assert brreg.asked == [f"{UNITS}/{VEL}", f"{VOLUNTARY}/{VEL}?spraak=NOB"]


@pytest.mark.parametrize(
    "said",
    [
        Said(404),
        Said(410),
        Said(503),
        Said(200, b"[]"),
        Said(200, json.dumps({"respons_klasse": "FrivilligOrganisasjonSlettet"}).encode()),
    ],
)
def test_what_frivillighetsregisteret_withholds_does_not_matter(brreg: Fake, said: Said) -> None:
    brreg.has(VEL, "FURUSET VEL", registrertIFrivillighetsregisteret=True)
    brreg.pages[f"{VOLUNTARY}/{VEL}"] = said
    found = look_up(VEL)
    assert found.unit is not None
    assert (found.unit.in_voluntary_register, found.voluntary) == (True, None)


@pytest.mark.parametrize(
    ("written", "website"),
    [
        ("www.furusetvel.no", "https://www.furusetvel.no"),
        ("http://furusetvel.no", "http://furusetvel.no"),
        ("javascript:alert(1).no", ""),
        ("ftp://furusetvel.no", ""),
        ("ingen", ""),
    ],
)
def test_a_website_can_be_opened_or_is_none(brreg: Fake, written: str, website: str) -> None:
    brreg.has(VEL, "FURUSET VEL", hjemmeside=written)
    unit = look_up(VEL).unit
    assert unit is not None
    assert unit.website == website


# What it may do wrong


def test_it_is_asked_again_after_what_passes_by_itself(brreg: Fake) -> None:
    brreg.has(VEL, "FURUSET VEL")
    brreg.next_say(Said(500), Said(503, headers=(("Retry-After", "0"),)))
    found = look_up(VEL)
    assert found.unit is not None
    assert (found.unit.name, len(brreg.asked)) == ("FURUSET VEL", 3)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_three_tries_are_enough(brreg: Fake, status: int) -> None:
    brreg.next_say(*[Said(status)] * 9)
    with pytest.raises(NotAnswering) as refused:
        look_up(VEL)
    assert (_sentence(refused), len(brreg.asked)) == (AWAY, 3)


def test_a_short_pause_is_kept(brreg: Fake) -> None:
    brreg.has(VEL, "FURUSET VEL")
    brreg.next_say(Said(429, headers=(("Retry-After", "1"),)))
    began = time.monotonic()
    assert look_up(VEL).unit is not None
    assert time.monotonic() - began >= 1


@pytest.mark.parametrize("pause", ["3600", "Wed, 21 Oct 2099 07:28:00 GMT", "snart"])
def test_who_asks_for_a_long_pause_is_left_alone(brreg: Fake, pause: str) -> None:
    brreg.next_say(Said(503, headers=(("Retry-After", pause),)))
    with pytest.raises(NotAnswering):
        look_up(VEL)
    assert len(brreg.asked) == 1


def test_a_late_answer_is_tried_once_more(brreg: Fake) -> None:
    brreg.next_say(Said(late=0.8), Said(late=0.8), Said(late=0.8))
    with pytest.raises(NotAnswering) as refused:
        look_up(VEL)
    assert (_sentence(refused), len(brreg.asked)) == (AWAY, 2)


def test_an_answer_in_drops_is_not_waited_for(brreg: Fake) -> None:
    brreg.next_say(Said(body=b" " * 100, drops=0.1))
    with pytest.raises(NotAnswering):
        look_up(VEL)
    assert 0 < brreg.dropped < 100


@pytest.mark.parametrize(
    "body",
    [
        b"<html>Vi oppgraderer</html>",
        b'{"organisasjonsnummer": "9747',
        b"[]",
        b"null",
        b"{}",
        b'{"organisasjonsnummer": 974760673, "navn": "FURUSET VEL"}',
        b'{"organisasjonsnummer": "974760673", "navn": {"nb": "FURUSET VEL"}}',
        b'{"organisasjonsnummer": "974760673", "navn": "FURUSET VEL", "konkurs": "nei"}',
        b'{"organisasjonsnummer": "974760673", "navn": "FURUSET VEL", "slettedato": "i fjor"}',
        b'{"organisasjonsnummer": "988879134", "navn": "EN ANNEN"}',
        b"\xff\xfe\x00",
        b"[" * 200_000,
        b" " * (asking.LARGEST_ANSWER + 1),
    ],
    ids=lambda body: f"{len(body)} bytes: {body[:40]!r}",
)
def test_what_can_not_be_understood_is_no_answer_and_not_remembered(brreg: Fake, body: bytes) -> None:
    brreg.next_say(Said(body=body))
    with pytest.raises(NotAnswering) as refused:
        look_up(VEL)
    assert _sentence(refused) == AWAY
    assert RememberedAnswer.objects.count() == 0


@pytest.mark.parametrize("status", [301, 401, 403, 418])
def test_being_refused_or_sent_elsewhere_says_nothing_of_the_number(brreg: Fake, status: int) -> None:
    brreg.next_say(Said(status, headers=(("Location", f"{brreg.address}/et-annet-sted"),)))
    with pytest.raises(NotAnswering):
        look_up(VEL)
    assert brreg.asked == [f"{UNITS}/{VEL}"]


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "ftp://data.brreg.no", "data.brreg.no", "http://"])
def test_a_service_that_is_not_there_is_away(settings: Settings, address: str) -> None:
    settings.BRREG_ADDRESS = address
    with pytest.raises(NotAnswering):
        look_up(VEL)


@pytest.mark.parametrize("number", ["", "97476067", "../roller", "97476067٣", "9747606734"])
def test_only_nine_digits_become_part_of_an_address(brreg: Fake, number: str) -> None:
    with pytest.raises(ValueError, match="nine digits"):
        look_up(number)
    assert brreg.asked == []


def test_what_is_searched_for_becomes_no_other_question(brreg: Fake) -> None:
    search(f"Vel & co?size=1000#{'x' * 300}")
    (asked,) = brreg.asked
    assert asked == f"{UNITS}?navn=Vel+%26+co%3Fsize%3D1000%23{'x' * 81}&size=10"


# Memory


def _age(hours: int) -> None:
    RememberedAnswer.objects.update(at=timezone.now() - timedelta(hours=hours))


def test_a_fresh_answer_spares_the_service(brreg: Fake) -> None:
    brreg.has(VEL, "FURUSET VEL")
    first = look_up(VEL)
    _age(23)
    assert look_up(VEL).unit == first.unit
    assert search("Furuset").units == search("Furuset").units == (first.unit,)
    assert len(brreg.asked) == 2


def test_an_answer_of_yesterday_is_asked_for_again(brreg: Fake) -> None:
    brreg.has(VEL, "FURUSET VEL")
    look_up(VEL)
    _age(25)
    brreg.has(VEL, "FURUSET OG ELLINGSRUD VEL")
    found = look_up(VEL)
    assert found.unit is not None
    assert (found.unit.name, found.is_stale) == ("FURUSET OG ELLINGSRUD VEL", False)


def test_while_it_is_away_the_old_answer_is_given_with_its_date(brreg: Fake) -> None:
    brreg.has(VEL, "FURUSET VEL")
    look_up(VEL)
    _age(240)
    brreg.next_say(*[Said(500)] * 3)
    found = look_up(VEL)
    assert found.unit is not None
    assert (found.unit.name, found.is_stale) == ("FURUSET VEL", True)
    assert (timezone.now() - found.at).days == 10


def test_what_is_remembered_can_be_had_without_asking(brreg: Fake) -> None:
    brreg.has(VEL, "FURUSET VEL")
    assert remembered(VEL) is None
    found = look_up(VEL)
    assert remembered(VEL) == found
    _age(25)
    assert remembered(VEL) is None
    assert len(brreg.asked) == 1


def test_no_street_is_remembered_and_nothing_longer_than_a_month(brreg: Fake) -> None:
    brreg.has(VEL, "FURUSET VEL")
    look_up(VEL)
    assert "Bakkegata" not in json.dumps(RememberedAnswer.objects.get().content)
    _age(24 * 31)
    search("Furuset")
    assert [row.address for row in RememberedAnswer.objects.all()] == [f"{brreg.address}{UNITS}?navn=Furuset&size=10"]
