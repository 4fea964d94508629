"""A link that was used, is over, was tampered with or taken back says so on a page of its own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Visit
from tests.builders import SYSTEM, a_link_token, a_measure
from tests.continuation.building import a_fate, a_question
from tests.journeys.conftest import Nearing
from varig.continuation.actions.letters import close_links

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def asked(nearing: Nearing) -> int:
    item = a_measure(nearing.of, "Scenen", accountable=nearing.office)
    a_fate(nearing.of, item)
    return a_question(nearing.of, item, nearing.association)


def says(page: Page, heading: str, *sentences: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    for sentence in sentences:
        expect(page.get_by_text(sentence).first).to_be_visible()


def answer(page: Page, reply: str = "Ja") -> None:
    page.get_by_label(reply, exact=True).check()
    page.get_by_role("button", name="Send svaret").click()


def test_a_link_used_twice_shows_what_was_answered_and_takes_no_second_answer(
    nearing: Nearing, asked: int, visit: Visit
) -> None:
    token = a_link_token(nearing.of, nearing.association)
    first, second = visit(), visit()
    for page in (first, second):
        page.goto(f"/lenke/{token}/{asked}/")
    answer(first, "Ja")
    says(first, "Svaret om Scenen er lagret", "Dette svarte dere")
    answer(second, "Nei")
    says(second, "Dette svaret om Scenen ble ikke lagret")
    first.goto(f"/lenke/{token}/")
    says(first, "Dere har svart", "Scenen")
    expect(second.locator("dl").first).to_contain_text("Ja")


def test_a_link_that_is_over(nearing: Nearing, visit: Visit) -> None:
    page = visit()
    answered = page.goto(f"/lenke/{a_link_token(nearing.of, nearing.cast.other_unit, days=-1)}/")
    assert answered is not None and answered.status == 403
    says(page, "Lenken kan ikke brukes", "Be Testen om en ny.")


def test_a_link_that_was_tampered_with(nearing: Nearing, visit: Visit) -> None:
    token = a_link_token(nearing.of, nearing.association)
    page = visit()
    for wrong in (f"{token}x", f"{token[:-2]}", "abc"):
        answered = page.goto(f"/lenke/{wrong}/")
        assert answered is not None and answered.status == 404
        says(page, "Lenken kan ikke brukes")


def test_a_link_that_was_taken_back_while_the_form_stood_open(nearing: Nearing, asked: int, visit: Visit) -> None:
    page = visit()
    page.goto(f"/lenke/{a_link_token(nearing.of, nearing.association)}/{asked}/")
    close_links(reader=SYSTEM, of=nearing.of, handover_id=asked, why="Sendt til feil person.")
    answer(page)
    says(page, "Lenken kan ikke brukes")


def test_a_link_to_what_others_were_asked(nearing: Nearing, asked: int, visit: Visit) -> None:
    page = visit()
    answered = page.goto(f"/lenke/{a_link_token(nearing.of, nearing.cast.other_unit)}/{asked}/")
    assert answered is not None and answered.status == 404
    expect(page.get_by_text("Scenen")).to_have_count(0)
