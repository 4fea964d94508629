"""The page of one actor: what it tells, what it warns of, and what only those may do who run the initiative."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import builders
from tests.actors import building
from varig.actors.actions.enhetsregisteret import take_over
from varig.actors.queries.contact import contact_log, contact_roles
from varig.actors.queries.profiles import profile
from varig.actors.register import ACTORS
from varig.foundation.integrations.brreg import LookUp, Unit, UnitState
from varig.foundation.kernel import NotAllowed, PartialDate
from varig.foundation.registers.declarations import Named
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db

NUMBER = "974760673"


@pytest.fixture
def of() -> InitiativeFacts:
    found = builders.an_initiative("eksempel")
    building.add(ACTORS, found, name="Oppvekst", kind="unit")
    building.add(ACTORS, found, name="Velenes fellesråd", kind="association")
    return found


@pytest.fixture
def vel(of: InitiativeFacts) -> int:
    return building.add(
        ACTORS,
        of,
        name="Bakken vel",
        kind="association",
        email="styret@bakken.example",
        can_contribute="Dugnad",
        speaks_for="Lys på gangveien",
        contact_unit=Named("Oppvekst"),
        next_contact=PartialDate(2020, 3),
        organisation_number=NUMBER,
    )


@pytest.fixture
def client(of: InitiativeFacts) -> Client:
    return builders.logged_in(builders.a_cast(of).manager)


def _text(response: HttpResponse) -> str:
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def _page(vel: int) -> str:
    return f"/eksempel/aktorer/{vel}/"


@pytest.mark.requirement("R43", "R53", "R58")
def test_the_page_tells_what_is_known_and_names_what_is_not(client: Client, vel: int) -> None:
    page = _text(client.get(_page(vel)))
    for told in ("<h1>Bakken vel</h1>", "Lag eller forening", "Dugnad", "Lys på gangveien", "mars 2020"):
        assert told in page
    assert "Ukjent: Nettsted, Ønsker å bidra med, Har satt i gang." in page
    assert "dagen er passert" in page
    assert ">Oppvekst</a>" in page


@pytest.mark.requirement("R55", "R58")
def test_the_page_has_roles_log_and_memberships_each_with_its_way_to_the_register(
    client: Client, of: InitiativeFacts, vel: int
) -> None:
    building.a_contact_role(of, "Bakken vel", person="Kari Nordmann", phone="99 99 99 99", expires=PartialDate(2031))
    building.a_contact(of, "Bakken vel", "2024-03-01", "Lån av lokaler", agreement="Velet får nøkkel.")
    building.a_membership(of, "Bakken vel", "Velenes fellesråd", start=PartialDate(2021))
    page = _text(client.get(_page(vel)))
    for told in ("Kari Nordmann", 'href="tel:99999999"', "Slettes etter 2031.", "Grunnlag: vervet eller stillingen."):
        assert told in page
    for told in ("Lån av lokaler", "1. mars 2024", "Velet får nøkkel.", "Er med i", "siden 2021"):
        assert told in page
    for path in ("kontaktroller", "kontaktlogg"):
        assert f"/eksempel/register/{path}/ny/?actor=Bakken+vel" in page
    assert "/eksempel/register/medlemskap/ny/?member=Bakken+vel" in page
    umbrella = next(
        r for r in ACTORS.stored.kept(ACTORS, builders.SYSTEM, of) if r.values["name"] == "Velenes fellesråd"
    )
    assert "Har som medlemmer" in _text(client.get(_page(umbrella.id)))


def test_the_log_shows_ten_and_leads_to_the_rest(client: Client, of: InitiativeFacts, vel: int) -> None:
    for month in range(1, 13):
        building.a_contact(of, "Bakken vel", f"2024-{month:02d}", f"Sak {month}")
    page = _text(client.get(_page(vel)))
    assert ("Sak 12" in page, "Sak 3<" in page, "Sak 2<" in page) == (True, True, False)
    (address,) = {
        part.split('"')[0] for part in page.split('href="') if part.startswith("/eksempel/register/kontaktlogg/?")
    }
    assert "Sak 2<" in _text(client.get(address))


def test_what_may_not_be_done_is_shown_with_who_can(of: InitiativeFacts, vel: int) -> None:
    page = _text(builders.logged_in(builders.a_cast(of).reader).get(_page(vel)))
    assert "/ny/?actor=" not in page
    assert "Programleder" in page
    assert page.count('aria-disabled="true"') >= 2


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("active", ""),
        ("deleted", "Enhetsregisteret sier at Bakken vel er slettet."),
        ("bankrupt", "Enhetsregisteret sier at Bakken vel er konkurs."),
        ("winding_up", "Enhetsregisteret sier at Bakken vel er under avvikling."),
        ("not_found", "Enhetsregisteret har ingen med organisasjonsnummeret til Bakken vel."),
    ],
)
def test_the_register_is_heard_on_the_page(
    client: Client, of: InitiativeFacts, vel: int, state: str, sentence: str
) -> None:
    unit = None if state == "not_found" else Unit(NUMBER, "BAKKEN VEL", "", "", UnitState(state))
    said = LookUp(unit, timezone.now(), is_stale=False)
    take_over(reader=builders.SYSTEM, of=of, actor_id=vel, version=1, number=NUMBER, said=said)
    page = _text(client.get(_page(vel)))
    assert ("Registeret ble spurt" in page, sentence in page) == (bool(sentence), True)


def test_the_history_is_short_on_the_page_and_whole_on_its_own(client: Client, of: InitiativeFacts, vel: int) -> None:
    for number in range(6):
        building.change(ACTORS, of, vel, has_started=f"Sak {number}")
    page = _text(client.get(_page(vel)))
    assert "Alle 7 endringer" in page
    assert _text(client.get(f"{_page(vel)}historikk/")).count('<p class="when">') == 7


def test_the_page_takes_no_more_statements_for_much_than_for_little(
    client: Client, of: InitiativeFacts, vel: int
) -> None:
    client.get(_page(vel))
    with CaptureQueriesContext(connection) as little:
        client.get(_page(vel))
    for number in range(8):
        building.a_contact(of, "Bakken vel", f"2024-0{number + 1}", f"Sak {number}", ours=Named("Oppvekst"))
        building.a_contact_role(of, "Bakken vel", f"rolle {number}")
        building.a_membership(of, "Bakken vel", "Velenes fellesråd", start=PartialDate(2000 + number))
    # What is remembered for every page is read anew after a change.
    client.get(_page(vel))
    with CaptureQueriesContext(connection) as much:
        client.get(_page(vel))
    # One more for the names in the history.
    assert len(much) <= len(little) + 1


@pytest.mark.parametrize("part", ["", "rediger/", "historikk/", "enhetsregisteret/"])
def test_an_actor_of_strangers_is_not_found(of: InitiativeFacts, part: str) -> None:
    elsewhere = builders.an_initiative(municipality="Annen kommune")
    theirs = building.add(ACTORS, elsewhere, name="Deres vel")
    client = builders.logged_in(builders.a_cast(of).manager)
    assert client.get(f"{_page(theirs)}{part}").status_code == 404
    assert Client().get(f"{_page(theirs)}{part}").status_code == 302


def test_a_receiver_with_a_link_has_no_way_in(of: InitiativeFacts, vel: int) -> None:
    """Contact roles and the log are for those who read the whole initiative."""
    link = builders.a_link(of, vel)
    for query in (profile, contact_log, contact_roles):
        with pytest.raises(NotAllowed):
            query(link, of, vel)


def test_an_old_membership_stands_last(client: Client, of: InitiativeFacts, vel: int) -> None:
    yesterday = PartialDate.of(timezone.localdate() - timedelta(days=1))
    building.a_membership(of, "Bakken vel", "Velenes fellesråd", start=PartialDate(2001), end=yesterday)
    building.a_membership(of, "Bakken vel", "Oppvekst", start=PartialDate(2010))
    page = _text(client.get(_page(vel)))
    assert page.index("siden 2010") < page.index("2001 til")


@pytest.mark.requirement("R36")
def test_a_groups_page_tells_what_it_was_asked_and_what_it_voiced(client: Client, of: InitiativeFacts) -> None:
    young, old = building.a_group(of, "Ungdom"), building.a_group(of, "Eldre")
    building.an_event(of, "Barnetråkk", "Ungdom", date=PartialDate(2023, 5))
    building.a_need(of, "Lys på gangveien", "Ungdom", state="answered", reply="I planen.")
    page = _text(client.get(f"/eksempel/register/grupper/{young}/"))
    for told in ("Hva gruppen er spurt om", "Barnetråkk", "mai 2023", "Lys på gangveien", "Besvart"):
        assert told in page
    assert "Ingen medvirkning er registrert for denne gruppen." in _text(
        client.get(f"/eksempel/register/grupper/{old}/")
    )


def test_an_actor_in_use_is_shown_with_where_and_has_no_button(client: Client, of: InitiativeFacts, vel: int) -> None:
    item = builders.a_measure(of, "Lekeplassen", accountable=vel)
    building.a_contact(of, "Bakken vel", subject="Lån av lokaler")
    elsewhere = builders.an_initiative("nabolaget")
    building.a_contact(elsewhere, "Bakken vel", subject="Noe i en annen satsing")
    address = f"/eksempel/register/aktorer/{vel}/fjern/"
    page = _text(client.get(address))
    for told in ("Bakken vel kan ikke fjernes", f'href="/eksempel/arven/{item}/"', "Lekeplassen", "Lån av lokaler"):
        assert told in page
    assert "Og 1 sted som ikke kan vises her" in page
    assert "Noe i en annen satsing" not in page
    assert "Fjern raden" not in page
    assert client.post(address).status_code == 409
    assert profile(builders.SYSTEM, of, vel).name == "Bakken vel"


def test_an_actor_that_nothing_names_is_removed_after_asking(client: Client, of: InitiativeFacts, vel: int) -> None:
    address = f"/eksempel/register/aktorer/{vel}/fjern/"
    assert "Fjern raden" in _text(client.get(address))
    assert client.post(address).status_code == 302
    assert client.get(_page(vel)).status_code == 404
