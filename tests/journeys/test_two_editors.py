"""Two edit the same facts: the second sees both sides, and nothing is lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from playwright.sync_api import expect

from tests.browsing import Visit
from tests.builders import SYSTEM, a_measure
from tests.journeys.conftest import Nearing
from varig.measures.queries import measure

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_the_second_sees_both_sides_and_may_save_hers_too(nearing: Nearing, visit: Visit) -> None:
    item = a_measure(nearing.of, "Scenen", description="Som den sto")
    address = f"{nearing.home}arven/{item}/fakta/"
    first, second = visit(nearing.cast.manager), visit(nearing.cast.coordinator)
    for page, words in ((first, "Skrevet av programlederen"), (second, "Skrevet av koordinatoren")):
        page.goto(address)
        page.get_by_label("Beskrivelse").fill(words)
    first.get_by_role("button", name="Lagre").click()
    expect(first.locator("#fakta")).to_contain_text("Skrevet av programlederen")

    second.get_by_role("button", name="Lagre").click()
    expect(second.get_by_role("heading", level=1)).to_have_text("To har endret samtidig")
    expect(second.get_by_text("Programleder lagret før deg")).to_be_visible()
    (row,) = second.locator("tbody tr").all()
    assert row.locator("td").all_inner_texts() == ["Skrevet av koordinatoren", "Skrevet av programlederen"]
    assert measure(SYSTEM, nearing.of, item).description == "Skrevet av programlederen"

    second.get_by_role("button", name="Lagre min som ny versjon").click()
    expect(second.locator("#fakta")).to_contain_text("Skrevet av koordinatoren")
    second.goto(f"{nearing.home}arven/{item}/historikk/")
    for words in ("Skrevet av programlederen", "Skrevet av koordinatoren", "Som den sto"):
        assert words in second.locator("main").text_content()


def test_she_may_keep_what_stands(nearing: Nearing, visit: Visit) -> None:
    item = a_measure(nearing.of, "Scenen")
    address = f"{nearing.home}arven/{item}/fakta/"
    first, second = visit(nearing.cast.manager), visit(nearing.cast.coordinator)
    for page, words in ((first, "Først"), (second, "Sist")):
        page.goto(address)
        page.get_by_label("Beskrivelse").fill(words)
    for page in (first, second):
        page.get_by_role("button", name="Lagre").click()
    second.get_by_role("link", name="Behold det som står nå").click()
    expect(second.locator("#fakta")).to_contain_text("Først")
    assert measure(SYSTEM, nearing.of, item).description == "Først"


def test_what_she_never_touched_stays_as_the_other_left_it(nearing: Nearing, visit: Visit) -> None:
    facts = {
        "description": "Som den sto",
        "area": "Torget",
        "cost": Decimal("1362250.50"),
        "start": nearing.of.start,
    }
    item = a_measure(nearing.of, "Scenen", **facts)
    address = f"{nearing.home}arven/{item}/fakta/"
    first, second = visit(nearing.cast.manager), visit(nearing.cast.coordinator)
    for page in (first, second):
        page.goto(address)
    first.get_by_label("Beskrivelse").fill("Skrevet av programlederen")
    first.get_by_role("button", name="Lagre").click()
    second.get_by_role("textbox", name="Område").fill("Skrevet av koordinatoren")
    second.get_by_role("button", name="Lagre").click()
    (row,) = second.locator("tbody tr").all()
    assert row.locator("td").all_inner_texts() == ["Skrevet av koordinatoren", "Torget"]
    second.get_by_role("button", name="Lagre min som ny versjon").click()
    expect(second.locator("#fakta")).to_contain_text("Skrevet av koordinatoren")
    saved = measure(SYSTEM, nearing.of, item)
    assert (saved.description, saved.area) == ("Skrevet av programlederen", "Skrevet av koordinatoren")
    assert (saved.cost, saved.start) == (facts["cost"], facts["start"])
