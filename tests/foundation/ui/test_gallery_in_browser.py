"""The gallery in a real browser: axe finds nothing, nothing scrolls sideways, and the keys do what they say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

pytestmark = [
    pytest.mark.journey,
    pytest.mark.urls("tests.foundation.ui.urls"),
    pytest.mark.django_db(transaction=True),
]

ROOT = Path(__file__).resolve().parents[3]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
BUILT = ROOT / "src/varig/foundation/ui/static/build/varig.css"
CHROMIUM = os.environ.get("VARIG_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What lies half outside a scroll box can't be measured; it is the same text as what lies inside.
FINDINGS = """async (rules) => {
  const found = await axe.run(document, { runOnly: rules });
  const unsure = found.incomplete.filter((rule) => rule.id === "color-contrast");
  const seen = (node) => !document.querySelector(node.target[0])?.closest(".table-box");
  return [...found.violations, ...unsure.map((rule) => ({ ...rule, nodes: rule.nodes.filter(seen) }))]
    .filter((rule) => rule.nodes.length)
    .map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target).join(" ")}`);
}"""


@pytest.fixture
def page(live_server, monkeypatch):
    # Playwright's loop is not Django's: the check against database calls in a loop does not apply.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    assert BUILT.exists(), "Bygg forsiden først: node frontend/build.mjs"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = browser.new_context(locale="nb-NO", bypass_csp=True)
        shown = context.new_page()
        shown.goto(f"{live_server.url}/komponenter/")
        yield shown
        browser.close()


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.reload()
    # All in view: what scrolls under the bar on top could not be measured.
    page.set_viewport_size({"width": width, "height": page.evaluate("document.documentElement.scrollHeight")})
    page.add_script_tag(path=str(AXE))
    assert page.evaluate(FINDINGS, RULES) == []


@pytest.mark.parametrize("width", [360, 390, 768, 1024, 1440])
def test_the_page_does_not_scroll_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_shift_chooses_a_range_and_the_bar_counts(page):
    rows = page.locator("[data-check-row]")
    rows.nth(0).click()
    rows.nth(2).focus()
    page.keyboard.press("Shift+Space")
    assert page.locator("[data-bulk-count]").inner_text() == "3"


def test_the_error_summary_has_the_focus_and_leads_to_the_field(page):
    assert page.evaluate("document.activeElement.dataset.errorSummary") == ""
    page.get_by_role("link", name="Mottaker: Fyll ut dette feltet.").click()
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
