"""An actor's page and the register's answer in a real browser: legible, within the window, and nothing axe finds."""

from __future__ import annotations

import pytest

from tests import builders
from tests.actors import building
from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.foundation.integrations.brreg_fake import Fake
from varig.actors.register import ACTORS
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import Named
from varig.initiatives.queries import InitiativeFacts

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.journey]

VEL, CLUB = "974760673", "988879134"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel", area="Bakken")


@pytest.fixture
def vel(of: InitiativeFacts) -> int:
    """An association of which much is known."""
    for name, kind in (("Seksjon for oppvekst", "unit"), ("Velenes fellesråd", "association")):
        building.add(ACTORS, of, name=name, kind=kind)
    made = building.add(
        ACTORS,
        of,
        name="Bakken og Åsen velforening",
        kind="association",
        email="styret@bakkenvel.example",
        can_contribute="Dugnad hver vår og høst, og nøkler til grendehuset.",
        wants_to_contribute="Vil gjerne drive nattevandringen videre når satsingen er slutt.",
        has_started="Loppemarkedet på torget, og språkkafeen på torsdager.",
        contact_unit=Named("Seksjon for oppvekst"),
        next_contact=PartialDate(2025, 3),
        organisation_number=VEL,
    )
    name = "Bakken og Åsen velforening"
    building.a_contact_role(
        of, name, "styreleder", email="leder@bakkenvel.example", phone="99 99 99 99", expires=PartialDate(2031, 4)
    )
    building.a_contact_role(of, name, "vaktmester i grendehuset")
    agreed = "Velet får nøkkel til gymsalen hver tirsdag, og oppvekst betaler leien ut året."
    building.a_contact(of, name, "2024-03-01", "Lån av lokaler", agreement=agreed, ours=Named("Seksjon for oppvekst"))
    building.a_contact(of, name, "2024-06", "Nattevandring etter sommeren")
    building.a_membership(of, name, "Velenes fellesråd", start=PartialDate(2021))
    building.a_membership(of, name, "Seksjon for oppvekst", start=PartialDate(2010), end=PartialDate(2014))
    return made


@pytest.mark.parametrize("width", [1440, 390])
def test_an_actors_page_can_be_read_by_everybody(visit: Visit, of: InitiativeFacts, vel: int, width: int) -> None:
    cast = builders.a_cast(of)
    for who in (cast.manager, cast.reader):
        tab = visit(who, width=width)
        tab.goto(f"/eksempel/aktorer/{vel}/")
        assert (axe_findings(tab), scrolls_sideways(tab)) == ([], False)
        tab.goto(f"/eksempel/aktorer/{vel}/historikk/")
        assert (axe_findings(tab), scrolls_sideways(tab)) == ([], False)


@pytest.mark.parametrize("width", [1440, 390])
def test_what_the_register_says_is_fetched_and_taken_over(
    visit: Visit, of: InitiativeFacts, vel: int, brreg: Fake, width: int
) -> None:
    brreg.has(
        VEL, "BAKKEN OG ÅSEN VELFORENING", hjemmeside="www.bakkenvel.example", konkurs=True, konkursdato="2026-02-03"
    )
    tab = visit(builders.a_cast(of).manager, width=width)
    tab.goto(f"/eksempel/aktorer/{vel}/")
    tab.get_by_role("button", name="Hent fra Enhetsregisteret").click()
    assert "Konkurs siden 3. februar 2026" in tab.inner_text("main")
    assert (axe_findings(tab), scrolls_sideways(tab)) == ([], False)
    assert tab.get_by_label("Bruk registerets: nettsted").is_checked()
    tab.get_by_role("button", name="Ta over opplysningene").click()
    assert "er konkurs" in tab.inner_text("main")
    assert tab.get_by_role("link", name="https://www.bakkenvel.example").is_visible()
    assert (axe_findings(tab), scrolls_sideways(tab)) == ([], False)


@pytest.mark.parametrize("width", [1440, 390])
def test_a_new_one_is_found_and_registered_without_a_script(
    visit: Visit, of: InitiativeFacts, brreg: Fake, width: int
) -> None:
    brreg.has(CLUB, "BAKKEN FILMKLUBB", hjemmeside="www.film.example")
    brreg.has(VEL, "BAKKEN BALLKLUBB", slettedato="2024-01-01")
    tab = visit(builders.a_cast(of).manager, width=width)
    tab.goto("/eksempel/aktorer/ny/")
    assert (axe_findings(tab), scrolls_sideways(tab)) == ([], False)
    tab.get_by_label("Navn eller organisasjonsnummer").fill("bakken")
    tab.get_by_role("button", name="Søk i registeret").click()
    tab.get_by_role("link", name="Bruk denne").first.wait_for()
    assert (axe_findings(tab), scrolls_sideways(tab)) == ([], False)
    tab.get_by_role("link", name="Bruk denne").first.click()
    assert tab.get_by_label("Navn", exact=True).input_value() == "Bakken Filmklubb"
    tab.get_by_role("button", name="Registrer").click()
    assert tab.get_by_role("heading", name="Bakken Filmklubb").is_visible()
    assert "Aktiv, sjekket" in tab.inner_text("main")
