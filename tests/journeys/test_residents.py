"""The residents' page in a browser: without script, without cookies, by keyboard, on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.builders import a_measure
from tests.continuation.building import a_fate, a_question, an_answer
from tests.journeys.conftest import Nearing
from tests.portal.building import a_page_that_is_out, a_text
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import Reply

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

FOCUSED = "() => (document.activeElement.innerText || '').trim().split('\\n').join(' ')"


@pytest.fixture
def address(nearing: Nearing) -> str:
    of = nearing.of
    stage = a_text(of, a_measure(of, "Scenen"), text_nb="Åpen hver dag.")
    a_fate(of, stage)
    an_answer(of, a_question(of, stage, nearing.association), Reply.YES)
    market = a_text(of, a_measure(of, "Torgdagene"), text_nb="Siste torgdag er i september.")
    a_fate(of, market, outcome=Outcome.PHASED_OUT, home=None)
    a_page_that_is_out(of, opinion_nb="Kom på åpent møte.", contact_phone="23 47 50 00")
    return f"/hva-skjer-videre/{of.slug}/"


def test_it_is_whole_without_script_and_leaves_nothing_behind(address: str, visit: Visit) -> None:
    page = visit(scripts=False)
    page.context.clear_cookies()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    expect(page.get_by_role("heading", name="Hva skjer videre på Haugenstua?")).to_be_visible()
    expect(page.get_by_text("Åpen hver dag.")).to_be_visible()
    expect(page.get_by_role("heading", name="Si hva du mener")).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.endswith(f"{address}en/")
    assert page.context.cookies() == []
    own = page.url.split("/hva-skjer-videre/")[0]
    assert [url for url in asked if not url.startswith((own, "data:"))] == []
    assert [url for url in asked if url.endswith(".js")] == []


def stops(page: Page) -> list[str]:
    """What Tab comes to, one after the other, until it comes round."""
    found: list[str] = []
    for _press in range(60):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if not at or (found and at == found[0]):
            return found
        found.append(at)
    return found


def test_the_keyboard_goes_from_language_to_counts_to_items_to_the_foot(address: str, visit: Visit) -> None:
    page = visit()
    page.goto(address)
    found = stops(page)
    order = [
        next(place for place, stop in enumerate(found) if words in stop)
        for words in ("Gå til innholdet", "Nynorsk", "English", "1 Dette er foreslått videreført",
                      "0 Ikke bestemt ennå", "Ring eller skriv : Scenen",
                      "Ring eller skriv : Torgdagene", "Ring 23 47 50 00", "JSON")
    ]  # fmt: skip
    assert order == sorted(order)


def test_it_fits_a_phone_and_axe_finds_nothing(address: str, visit: Visit) -> None:
    for width in (360, 390, 1440):
        page = visit(width=width)
        page.goto(address)
        assert not scrolls_sideways(page)
        assert axe_findings(page) == []
