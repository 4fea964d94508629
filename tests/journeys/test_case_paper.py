"""A new user makes the case paper ready: takes the proposal in, changes it, assesses, and keeps a version."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Visit, axe_findings
from tests.builders import SYSTEM, a_measure, version_of
from tests.journeys.conftest import Nearing
from varig.continuation.actions.fates import propose_fate
from varig.continuation.rules.fates import Outcome, Proposal
from varig.foundation.documents.narrative import text_of
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.texts import text_at

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SAVED = re.compile(r"Lagret kl\. \d\d\.\d\d")


def saved(page: Page) -> None:
    expect(page.locator("[data-saved]")).to_have_text(SAVED, timeout=15_000)


@pytest.mark.requirement("R67")
def test_the_proposal_is_taken_in_changed_and_stands_in_the_version(nearing: Nearing, visit: Visit) -> None:
    a_measure(nearing.of, "Scenen")
    page = visit(nearing.cast.manager)
    page.goto(f"{nearing.home}dokumenter/saksframlegg/")
    page.get_by_role("link", name="Skriv", exact=True).click()
    page.get_by_role("link", name="Forslag til vedtak").click()
    expect(page.locator(".written")).to_be_visible()
    assert axe_findings(page) == []
    page.get_by_role("button", name="Hent forslaget inn i teksten").click()
    expect(page.locator(".written ol > li")).to_contain_text(
        ["Sluttrapporten for Områdeløft Dalen tas til orientering."]
    )
    page.locator(".written p").first.click(click_count=3)
    page.keyboard.type("Kommunestyret vedtar:")
    saved(page)
    text = text_of(text_at(Place(nearing.of.scope, "case_paper", "decision")).body)
    assert text.startswith("Kommunestyret vedtar:\nSluttrapporten for Områdeløft Dalen tas til orientering.")
    page.get_by_role("link", name="Vurdering").click()
    expect(page.get_by_role("button", name="Hent forslaget inn i teksten")).to_have_count(0)
    page.locator(".written").click()
    page.keyboard.type("Scenen må få et svar.")
    saved(page)
    page.goto(f"{nearing.home}dokumenter/saksframlegg/versjoner/ny/")
    page.get_by_label("Navn").fill("Til kommunestyret")
    page.get_by_role("button", name="Lag versjonen").click()
    main = page.locator("main")
    expect(main.get_by_role("link", name="1", exact=True).first).to_be_visible()
    expect(main).to_contain_text("Kommunestyret vedtar:")
    expect(main).to_contain_text("Scenen må få et svar.")
    expect(main).not_to_contain_text("[fylles ut] vedtar:")


def test_taking_the_proposal_in_again_never_replaces_what_is_written(nearing: Nearing, visit: Visit) -> None:
    page = visit(nearing.cast.manager)
    page.goto(f"{nearing.home}dokumenter/saksframlegg/skriv/summary/")
    page.locator(".written").click()
    page.keyboard.type("Vårt eget.")
    page.get_by_role("button", name="Hent forslaget inn i teksten").click()
    expect(page.locator(".written p")).to_contain_text(["Vårt eget.", "Områdeløft Dalen slutter"])
    saved(page)


def test_numbers_that_are_taken_in_follow_the_registers(nearing: Nearing, visit: Visit) -> None:
    a_measure(nearing.of, "Scenen")
    page = visit(nearing.cast.manager)
    page.goto(f"{nearing.home}dokumenter/saksframlegg/skriv/summary/")
    page.get_by_role("button", name="Hent forslaget inn i teksten").click()
    expect(page.locator(".written .fact")).to_have_text(["1"])
    page.locator(".written p").first.click(click_count=3)
    page.keyboard.type("Saken gjelder Områdeløft Dalen.")
    saved(page)
    a_measure(nearing.of, "Klubben")
    page.reload()
    expect(page.locator(".written .fact")).to_have_text(["2"])
    page.goto(f"{nearing.home}dokumenter/saksframlegg/")
    page.locator("main").get_by_role("link", name="2", exact=True).first.click()
    expect(page.locator("main")).to_contain_text("Klubben")


def test_before_freezing_it_is_told_that_the_proposal_has_changed(nearing: Nearing, visit: Visit) -> None:
    item = a_measure(nearing.of, "Scenen")
    a_measure(nearing.of, "Klubben")
    page = visit(nearing.cast.manager)
    page.goto(f"{nearing.home}dokumenter/saksframlegg/skriv/decision/")
    page.get_by_role("button", name="Hent forslaget inn i teksten").click()
    saved(page)
    page.goto(f"{nearing.home}dokumenter/saksframlegg/versjoner/ny/")
    page.get_by_label("Navn").fill("Til kommunestyret")
    page.get_by_role("button", name="Lag versjonen").click()
    proposal = Proposal(Outcome.PHASED_OUT, None, grounds="Fordi.")
    propose_fate(reader=SYSTEM, of=nearing.of, item_id=item, version=version_of(item), proposal=proposal)
    page.goto(f"{nearing.home}dokumenter/saksframlegg/versjoner/1/frys/")
    changed = page.locator("section").filter(has_text="Forslaget er endret siden dere hentet det inn")
    expect(changed.get_by_role("link")).to_have_text(["Forslag til vedtak"])
    expect(page.locator("main")).to_contain_text("Her står det fortsatt «[fylles ut]».")
    assert axe_findings(page) == []
    changed.get_by_role("link").click()
    expect(page.locator("main")).to_contain_text("Forslaget er endret siden dere hentet det inn.")
