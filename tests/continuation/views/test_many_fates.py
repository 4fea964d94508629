"""One proposal for several items in the browser: seen before it is done, all or none, conflicts told."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.continuation.building import a_decision, a_fate, told
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Chip, Home, Outcome
from varig.initiatives.queries import InitiativeFacts

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R37", "R38")]
AT = "/dalen/arven/avgjorelser/"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def cast(of: InitiativeFacts) -> builders.Cast:
    return builders.a_cast(of)


@pytest.fixture
def manager(cast: builders.Cast) -> Client:
    return builders.logged_in(cast.manager)


@pytest.fixture
def three(of: InitiativeFacts) -> list[int]:
    return [builders.a_measure(of, name) for name in ("Ane", "Bo", "Cato")]


def chips(of: InitiativeFacts, ids: list[int]) -> list[Chip]:
    return [continuation(builders.SYSTEM, of, item_id).fate.chip for item_id in ids]


def send(client: Client, ids: list[int], **typed: Any) -> Any:
    given = {"punkt": ids, "outcome": "continued", "home": "ordinary", "grounds": "Det trengs.", **typed}
    return client.post(AT, given)


def seal(html: str) -> str:
    found = re.search(r'name="confirm" value="([0-9a-f]{16})"', html)
    assert found is not None, html
    return found[1]


def text(response: Any) -> str:
    return response.content.decode()


def test_nothing_is_changed_before_it_was_seen(of: InitiativeFacts, manager: Client, three: list[int]) -> None:
    shown = text(send(manager, three))
    assert "Foreslå «Ordinær drift» for 3 punkter?" in shown
    assert chips(of, three) == [Chip.UNCLEAR] * 3
    done = send(manager, three, confirm=seal(shown))
    assert (done.status_code, done["Location"]) == (302, "/dalen/arven/")
    assert chips(of, three) == [Chip.ORDINARY] * 3
    assert [told(of, item_id, "foreslo «%(fate)s»") for item_id in three] == [[("Programleder", "Det trengs.")]] * 3


def test_what_was_moved_on_the_board_is_shown_at_once_with_where_it_goes(manager: Client, three: list[int]) -> None:
    shown = text(manager.get(AT, {"punkt": three[0], "til": "phased_out", "fra": "unclear"}))
    assert "Foreslå «Fases ut» for Ane?" in shown
    assert 'value="phased_out" ' in shown


def test_what_is_filled_in_beside_what_was_seen_needs_no_second_look(
    of: InitiativeFacts, manager: Client, three: list[int]
) -> None:
    shown = text(manager.get(AT, {"punkt": three[:2], "til": "phased_out"}))
    typed = {"outcome": "phased_out", "home": "", "last_day": "01.06.2026", "alternative": "Ishallen."}
    done = send(manager, three[:2], confirm=seal(shown), **typed)
    assert done.status_code == 302
    assert chips(of, three[:2]) == [Chip.PHASED_OUT] * 2


def test_who_chooses_anew_is_shown_what_it_becomes_and_nobody_else_is_blamed(
    of: InitiativeFacts, manager: Client, three: list[int]
) -> None:
    shown = text(send(manager, three))
    again = text(send(manager, three, home="same", confirm=seal(shown)))
    assert "Slik blir det med det du har valgt nå." in again
    assert "mens du så på det" not in again
    assert chips(of, three) == [Chip.UNCLEAR] * 3


def test_the_grounds_are_asked_for_and_what_was_seen_stays(manager: Client, three: list[int]) -> None:
    shown = text(send(manager, three))
    refused = send(manager, three, grounds=" ", confirm=seal(shown))
    assert refused.status_code == 422
    assert "Foreslå «Ordinær drift» for 3 punkter?" in text(refused)


def test_who_changed_one_in_between_is_not_overwritten(of: InitiativeFacts, manager: Client, three: list[int]) -> None:
    shown = text(send(manager, three))
    a_fate(of, three[1], outcome=Outcome.PHASED_OUT, home=None)
    again = send(manager, three, confirm=seal(shown), sett=re.findall(r'name="sett" value="(\d+:\d+)"', shown))
    assert "Noe ble endret mens du så på det." in text(again)
    assert chips(of, three) == [Chip.UNCLEAR, Chip.PHASED_OUT, Chip.UNCLEAR]
    send(manager, three, confirm=seal(text(again)))
    assert chips(of, three) == [Chip.ORDINARY] * 3


def test_what_is_decided_stays_and_the_others_are_changed(
    of: InitiativeFacts, manager: Client, three: list[int]
) -> None:
    a_decision(of, three[0], outcome=Outcome.CONTINUED, home=Home.SAME)
    shown = text(send(manager, three))
    assert "1 punkt blir stående som det er" in shown
    assert "Den endres bare med et nytt vedtak" in shown
    send(manager, three, confirm=seal(shown))
    assert chips(of, three) == [Chip.SAME, Chip.ORDINARY, Chip.ORDINARY]


def test_without_grounds_it_is_said_in_our_own_words(manager: Client, three: list[int]) -> None:
    shown = text(send(manager, three, grounds=""))
    assert "Skriv noe her." in shown
    assert "Feltet er påkrevet" not in shown


def test_the_whole_list_may_be_meant(of: InitiativeFacts, manager: Client, three: list[int]) -> None:
    given = {"alle": "1", "liste": "?q=bo", "outcome": "phased_out", "grounds": "Ferdig."}
    shown = text(manager.post(AT, given))
    assert "Foreslå «Fases ut» for Bo?" in shown
    manager.post(AT, {**given, "confirm": seal(shown)})
    assert chips(of, three) == [Chip.UNCLEAR, Chip.PHASED_OUT, Chip.UNCLEAR]


@pytest.mark.parametrize("query", ["", "?punkt=", "?punkt=999999", "?punkt=abc", "?punkt=99999999999999999999999"])
def test_without_an_item_it_leads_back_with_a_word(manager: Client, query: str) -> None:
    response = manager.get(AT + query, follow=True)
    assert response.redirect_chain == [("/dalen/arven/", 302)]
    assert "Velg punktene du vil endre." in text(response)


def test_the_way_back_leads_to_this_site_only(manager: Client, three: list[int]) -> None:
    for back in ("https://annet.example/", "//annet.example/", "javascript:alert(1)"):
        assert 'href="/dalen/arven/">Avbryt' in text(manager.get(AT, {"punkt": three, "tilbake": back}))
    assert 'href="/dalen/arven/tavle/?q=a">Avbryt' in text(
        manager.get(AT, {"punkt": three, "tilbake": "/dalen/arven/tavle/?q=a"})
    )


def test_only_those_who_may_propose(of: InitiativeFacts, cast: builders.Cast, three: list[int]) -> None:
    for reader in (cast.reader, cast.secretariat, cast.unit_manager):
        assert builders.logged_in(reader).get(AT, {"punkt": three}).status_code == 403
    assert builders.logged_in(cast.outsider).get(AT, {"punkt": three}).status_code in {403, 404}


def test_an_item_of_another_initiative_is_never_touched(manager: Client) -> None:
    elsewhere = builders.an_initiative("andre", municipality="Annen kommune")
    other = builders.a_measure(elsewhere, "Deres")
    assert manager.get(AT, {"punkt": other}).status_code == 302


def test_many_are_read_and_checked_together(
    of: InitiativeFacts, manager: Client, django_assert_max_num_queries: Any
) -> None:
    """Each is claimed and written by itself, with what its target groups get: five statements. The rest is for all."""
    ids = [builders.a_measure(of) for _ in range(40)]
    shown = text(send(manager, ids))
    with django_assert_max_num_queries(40 * 5 + 60):
        send(manager, ids, confirm=seal(shown))
    assert set(chips(of, ids)) == {Chip.ORDINARY}


def test_what_can_not_be_is_said_before_it_is_confirmed(manager: Client, three: list[int]) -> None:
    refused = send(manager, three, outcome="phased_out", home="", last_day="01.01.2001")
    assert refused.status_code == 422
    assert "Satsingen begynte" in text(refused)


def test_what_can_not_be_proposed_has_no_preview(of: InitiativeFacts, manager: Client, three: list[int]) -> None:
    shown = send(manager, three, home="")
    assert shown.status_code == 422
    assert 'name="confirm"' not in text(shown)
    assert "Punktene som får et nytt forslag" not in text(shown)


def test_who_changed_what_meanwhile_is_said_by_name(
    of: InitiativeFacts, cast: builders.Cast, manager: Client, three: list[int]
) -> None:
    first = text(send(manager, three))
    seen = re.findall(r'name="sett" value="(\d+:\d+)"', first)
    assert len(seen) == 3
    a_fate(of, three[1], cast.coordinator, outcome=Outcome.PHASED_OUT, home=None, no_alternative=True)
    again = text(send(manager, three, confirm=seal(first), sett=seen))
    assert "Ingenting er lagret ennå" in again
    assert "Bo står nå i «Fases ut», sist endret av Koordinator." in again
    assert "Ane står nå" not in again
