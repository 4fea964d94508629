"""The whole example from draft to closed: three parties, each in a browser of its own, one of which says no.

Much is missing in it, as it is where an initiative ends in earnest: its owner closes it with name and reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browsing import Visit
from tests.builders import SYSTEM, a_person
from tests.decisions.hearing_building import over
from tests.journeys.frozen import control_agrees, digests, freeze_strategy, personal_page
from varig.config.demo import eksempeldalen
from varig.config.demo.eksempeldalen import names
from varig.decisions.queries.closing import closing
from varig.decisions.queries.decisions import decisions
from varig.decisions.queries.endorsements import states
from varig.decisions.queries.hearings import listed
from varig.decisions.rules.decisions import Result
from varig.decisions.rules.endorsements import EndorsementState
from varig.followup.queries.rounds import rounds
from varig.followup.rules.rounds import RoundState
from varig.foundation.kernel import Grant, Reader
from varig.initiatives.queries import InitiativeFacts, initiative

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

VEL, SPORTS = names.RESIDENTS, names.SPORTS
HEARING = "Det som skal vedtas"


@dataclass(frozen=True)
class Example:
    """The example as it is built, and who runs it."""

    of: InitiativeFacts
    inside: Reader
    today: date

    def at(self, name: str, *ids: object) -> str:
        return reverse(name, args=[self.of.slug, *ids])


@pytest.fixture
def example(live_server: object, settings: object) -> Example:
    """Letters lead to the server of the test."""
    settings.BASE_ADDRESS = str(live_server)  # type: ignore[attr-defined]
    eksempeldalen.build(lambda _step: None)
    of = initiative(SYSTEM, eksempeldalen.SLUG)
    inside = a_person("Ida Nes", Grant("programme_manager", of.scope), Grant("programme_owner", of.scope))
    return Example(of, inside, timezone.localdate())


@pytest.mark.requirement("R66")
@pytest.mark.requirement("R67")
@pytest.mark.requirement("R68")
def test_the_example_is_closed_and_looked_at_afterwards(
    example: Example, visit: Visit, work_aside: Callable[[], None]
) -> None:
    inside, vel, sports = visit(example.inside), visit(width=390), visit()
    freeze_strategy(inside, example.of.slug, 2, "Til vedtak", work_aside)
    before = digests(inside, example.of.slug, 2)
    both_are_heard(inside, vel, sports, example)
    one_endorses_and_one_does_not(inside, vel, sports, example)
    it_is_decided(inside, example)
    rounds_are_planned(inside, example)
    it_is_closed_in_spite_of_what_is_missing(inside, example)
    assert digests(inside, example.of.slug, 2) == before
    control_agrees(inside, example.of.slug, 2)
    a_first_round_is_recorded(inside, example)


def addresses(of: InitiativeFacts) -> dict[str, str]:
    """Where a hearing's parties are written to."""
    (one,) = (one for one in listed(SYSTEM, of) if one.name == HEARING)
    return {party.name: party.email for party in one.parties}


def both_are_heard(page: Page, vel: Page, sports: Page, example: Example) -> None:
    page.goto(example.at("decisions:hearings"))
    page.get_by_role("link", name="Ny høring").first.click()
    page.get_by_label("Hva heter høringen?").fill(HEARING)
    page.get_by_role("group", name="Hva gjelder den?").get_by_label("Hele dokumentet").first.check()
    page.get_by_label("Åpner").fill(f"{example.today - timedelta(days=1):%d.%m.%Y}")
    page.get_by_role("button", name="Lagre høringen").click()
    for name in (VEL, SPORTS):
        page.get_by_role("group", name="Samarbeidspartnere").get_by_label(name).check()
    page.get_by_role("button", name="Lagre").click()
    page.get_by_role("link", name="Send ut").click()
    page.get_by_role("button", name="Send ut høringen").click()
    expect(page.get_by_text("2 e-poster er lagt til utsending.")).to_be_visible()
    known = addresses(example.of)
    for browser, name, stance, words in ((vel, VEL, "Enig", "Bra."), (sports, SPORTS, "Uenig", "Vi klarer ikke mer.")):
        browser.goto(personal_page(known[name]))
        browser.get_by_role("link", name=f"Les og svar {HEARING}").click()
        browser.get_by_label(stance, exact=True).check()
        browser.get_by_label("Det dere mener om alt").fill(words)
        browser.get_by_role("button", name="Send svaret").click()
        expect(browser.get_by_text("Svaret vårt kommer her når vi har lest det.")).to_be_visible()
    # The weeks that hearings last go by.
    for one in listed(SYSTEM, example.of):
        over(one.id)


def one_endorses_and_one_does_not(page: Page, vel: Page, sports: Page, example: Example) -> None:
    page.goto(example.at("decisions:endorsements"))
    for name in (VEL, SPORTS):
        page.get_by_role("group", name="Hvem skal spørres?").get_by_label(name).check()
    page.get_by_role("button", name="Spør de valgte").click()
    expect(page.get_by_text("2 partnere er spurt på e-post.")).to_be_visible()
    known = addresses(example.of)
    for browser, name, answer in (
        (vel, VEL, "Ja, vi slutter oss til"),
        (sports, SPORTS, "Nei, vi slutter oss ikke til"),
    ):
        browser.goto(personal_page(known[name]))
        browser.get_by_role("link", name="Se deres del og svar").click()
        browser.get_by_label(answer).check()
        browser.get_by_label("Hvilket vedtak står bak svaret?").fill("Styremøtet, sak 4")
        browser.get_by_role("button", name="Send svaret").click()
        expect(browser.get_by_text("Dere sluttet dere")).to_be_visible()
    found = states(example.of)
    assert (found[VEL], found[SPORTS]) == (EndorsementState.CONFIRMED, EndorsementState.DECLINED)


def it_is_decided(page: Page, example: Example) -> None:
    page.goto(example.at("decisions:register"))
    page.get_by_label("Vedtatt", exact=True).check()
    page.get_by_label("Et organ, for eksempel bydelsutvalget").check()
    page.get_by_label("Organ eller person").fill("Kommunestyret")
    page.get_by_label("Vedtatt dato").fill(f"{example.today:%d.%m.%Y}")
    page.get_by_label("Saksnummer").fill("27/14")
    page.get_by_label("Vedtaket, ordrett").fill("Strategien vedtas.")
    page.get_by_role("button", name="Registrer vedtaket").click()
    expect(page.get_by_text("punkter er avgjort.")).to_be_visible()
    made = next(one for one in decisions(SYSTEM, example.of) if one.result is Result.ADOPTED)
    assert made.strategy is not None
    assert made.strategy.number == 2


def rounds_are_planned(page: Page, example: Example) -> None:
    page.goto(example.at("followup:home"))
    page.get_by_role("link", name="Planlegg rundene").click()
    page.get_by_label("Ansvarlig enhet").select_option(label=names.CULTURE)
    page.get_by_label("Avsender").fill("Kommunedirektøren")
    page.get_by_role("button", name="Planlegg rundene").click()
    expect(page.get_by_text("Etter 1 år").first).to_be_visible()


def it_is_closed_in_spite_of_what_is_missing(page: Page, example: Example) -> None:
    page.goto(example.at("decisions:front"))
    expect(page.get_by_text("Satsingen kan ikke avsluttes ennå.")).to_be_visible()
    expect(page.locator("#krav")).to_contain_text(f"{SPORTS}: Slutter seg ikke til.")
    page.get_by_role("link", name="Avslutt likevel").click()
    page.get_by_label("Navnet på deg som svarer for det").fill("   ")
    page.get_by_label("Jeg har lest").check()
    page.get_by_role("button", name="Avslutt likevel").click()
    expect(page.locator(".error-summary").first).to_be_visible()
    assert closing(SYSTEM, example.of) is None, "nobody has said who answers for it, and why"
    page.get_by_label("Navnet på deg som svarer for det").fill("Ida Nes")
    page.get_by_label("Hvorfor").fill("Perioden er over, og det som står igjen, følges opp av kommunedirektøren.")
    page.get_by_label("Jeg har lest").check()
    page.get_by_role("button", name="Avslutt likevel").click()
    expect(page.get_by_text("Satsingen er avsluttet").first).to_be_visible()
    found = closing(SYSTEM, example.of)
    assert found is not None
    assert (found.day, found.in_spite, found.name) == (example.today, True, "Ida Nes")


def a_first_round_is_recorded(page: Page, example: Example) -> None:
    page.goto(example.at("followup:home"))
    page.get_by_role("link", name="Åpne runden").first.click()
    page.get_by_label("Hvorfor").fill("Kommunestyret ba om en første gjennomgang med en gang.")
    page.get_by_role("button", name="Åpne runden").click()
    page.get_by_role("link", name="Se på").first.click()
    page.get_by_label("Lever som avtalt").check()
    page.get_by_label("Hva dere bygger det på").fill("Besøk i huset.")
    page.get_by_role("button", name="Lagre").click()
    page.get_by_role("link", name="Gjør ferdig runden").click()
    page.get_by_label("Hvorfor").fill("Resten ses på til sommeren.")
    page.get_by_role("button", name="Gjør ferdig runden").click()
    assert rounds(SYSTEM, example.of)[0].state is RoundState.ENDED
