"""By keyboard alone, and on narrow windows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Visit, scrolls_sideways
from tests.builders import a_link_token, a_measure
from tests.continuation.building import a_fate, a_question
from tests.journeys import sheets
from tests.journeys.conftest import Nearing
from tests.journeys.sheets import Sheet
from tests.measures import files

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

WIDTHS = (360, 390, 768, 1024)
MOST_TABS = 40
FOCUSED = """() => {
  const at = document.activeElement;
  const label = at.labels?.[0]?.innerText ?? at.innerText;
  return at === document.body ? "" : (label || at.ariaLabel || "").trim();
}"""


def tab_to(page: Page, label: str) -> None:
    """Press Tab until this has the focus, as somebody without a mouse does; it must be seen there."""
    for _press in range(MOST_TABS):
        if page.evaluate(FOCUSED).startswith(label):
            seen = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            ring = page.evaluate("getComputedStyle(document.activeElement).boxShadow")
            assert seen != "none" or ring != "none", f"«{label}» has the focus, and nobody can see it"
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never came to «{label}», but to «{page.evaluate(FOCUSED)}»")


@pytest.fixture
def token(nearing: Nearing) -> str:
    item = a_measure(nearing.of, "Scenen", accountable=nearing.office)
    a_fate(nearing.of, item)
    a_question(nearing.of, item, nearing.association)
    return a_link_token(nearing.of, nearing.association)


def to_the_form(page: Page) -> None:
    tab_to(page, "Svar på spørsmålet")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Hva svarer dere?")).to_be_visible()


def test_a_link_is_answered_without_a_mouse(token: str, visit: Visit) -> None:
    page = visit()
    page.goto(f"/lenke/{token}/")
    to_the_form(page)
    tab_to(page, "Ja")
    page.keyboard.press("Space")
    # What a yes has no use for is out of the way of Tab, too.
    tab_to(page, "Med deres egne ord")
    page.keyboard.type("Vi gleder oss.")
    tab_to(page, "Hvilket vedtak står bak svaret?")
    page.keyboard.type("Styremøtet 3. mai, sak 12")
    tab_to(page, "Hvilken rolle har du der?")
    page.keyboard.type("Styreleder")
    tab_to(page, "Send svaret")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Svaret om Scenen er lagret")
    for said in ("Vi gleder oss.", "Styremøtet 3. mai, sak 12", "Styreleder"):
        expect(page.get_by_text(said).first).to_be_visible()


def test_an_error_in_the_answer_is_met_by_the_keyboard_first(token: str, visit: Visit) -> None:
    page = visit()
    page.goto(f"/lenke/{token}/")
    to_the_form(page)
    tab_to(page, "Send svaret")
    page.keyboard.press("Enter")
    expect(page.locator("[data-error-summary]")).to_be_focused()
    tab_to(page, "Hva svarer dere?")
    page.keyboard.press("Enter")
    tab_to(page, "Ja")


def test_slash_searches_and_the_first_tab_skips_the_menu(nearing: Nearing, visit: Visit) -> None:
    page = visit(nearing.cast.manager)
    page.goto(nearing.home)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Gå til innholdet")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox").first).to_be_focused()
    page.keyboard.type("scenen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=scenen")


def test_the_phones_menu_opens_leads_on_and_gives_the_focus_back(nearing: Nearing, visit: Visit) -> None:
    page = visit(nearing.cast.manager, width=390, height=844)
    page.goto(nearing.home)
    button = page.get_by_role("button", name="Meny", exact=True)
    button.click()
    menu = page.get_by_role("dialog", name="Meny")
    expect(menu).to_be_visible()
    expect(menu.get_by_role("link", name="Satsingen", exact=True)).to_have_attribute("aria-current", "page")
    expect(menu.get_by_text("Programleder", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    menu.get_by_role("link", name="Arven").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Arven")


def test_nothing_scrolls_sideways(live_server: object, visit: Visit, work: object) -> None:
    dalen = sheets.build()
    tabs = {who: visit(reader) for who, reader in dalen.people.items()}
    names = {
        "overview",
        "arven",
        "gaps",
        "document",
        "fate",
        "costs",
        "facts",
        "import",
        "portal: open",
        "portal: form",
    }
    wanted = [one for one in sheets.every(dalen) if one.name in names or one.name.startswith("item")]
    wanted.append(_plan(tabs["manager"], dalen.home))
    assert [f"{one.name} at {width}" for one in wanted for width in _too_wide(tabs[one.who], one)] == []


def _too_wide(page: Page, sheet: Sheet) -> list[int]:
    page.goto(sheet.address)
    wide = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if scrolls_sideways(page):
            wide.append(width)
    return wide


def _plan(page: Page, home: str) -> Sheet:
    page.goto(f"{home}register/tiltak/hent-inn/")
    file = {"name": "tiltak.csv", "mimeType": "text/csv", "buffer": files.ONE_BAD_ROW}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Se hva filen inneholder").click()
    page.wait_for_url("**/hent-inn/*/")
    return Sheet("plan", "manager", page.url)
