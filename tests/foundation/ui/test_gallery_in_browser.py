"""The gallery in a real browser: axe finds nothing, nothing scrolls sideways, and the keys do what they say."""

from __future__ import annotations

import pytest

from tests.browsing import axe_findings, scrolls_sideways

pytestmark = [
    pytest.mark.journey,
    pytest.mark.urls("tests.foundation.ui.urls"),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def page(visit):
    shown = visit()
    shown.goto("/komponenter/")
    return shown


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.reload()
    assert axe_findings(page) == []


@pytest.mark.parametrize("width", [360, 390, 768, 1024, 1440])
def test_the_page_does_not_scroll_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    assert not scrolls_sideways(page)


def test_shift_chooses_a_range_and_the_bar_counts(page):
    rows = page.locator("[data-check-row]")
    rows.nth(0).click()
    rows.nth(2).focus()
    page.keyboard.press("Shift+Space")
    assert page.locator("[data-bulk-count]").inner_text() == "3"


def test_the_error_summary_has_the_focus_and_leads_to_the_field(page):
    assert page.evaluate("document.activeElement.dataset.errorSummary") == ""
    page.get_by_role("link", name="Mottaker: Skriv noe her.").click()
    assert page.evaluate("document.activeElement.id") == "wrong_receiver"


def test_esc_closes_a_dialog_and_gives_the_focus_back(page):
    page.get_by_role("button", name="Åpne en dialog").click()
    assert page.locator("#example-dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#example-dialog").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Åpne en dialog"


def test_keys_search_and_can_be_turned_off(page):
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "top-search"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    page.get_by_label("Slå av hurtigtastene i denne nettleseren").check()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "top-search"
