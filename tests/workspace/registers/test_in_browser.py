"""A register's list in a real browser: what is chosen is changed with and without scripts, and paper is a page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests import builders
from tests.browsing import Visit
from varig.foundation.kernel import Grant, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.measures.queries import measures

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/dalen/register/tiltak/"


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


@pytest.fixture
def manager(of: InitiativeFacts) -> Reader:
    for name in ("A", "B"):
        builders.a_measure(of, name)
    return builders.a_person("Ida", Grant("programme_manager", of.scope))


def _choose(page: Page) -> None:
    page.goto(LIST)
    page.get_by_role("checkbox", name="A", exact=True).check()
    page.get_by_label("Hva vil du endre?").select_option(label="Gjennomført")
    page.get_by_role("button", name="Endre de valgte …").click()


def test_many_are_changed_without_any_script(visit: Visit, of: InitiativeFacts, manager: Reader) -> None:
    page = visit(manager, scripts=False)
    _choose(page)
    page.get_by_label("Gjennomført").select_option(label="Ja")
    page.get_by_role("button", name="Se hva som endres").click()
    page.get_by_role("button", name="Endre 1 rad").click()
    expect(page.get_by_text("1 rad er endret.")).to_be_visible()
    assert [one.delivered for one in measures(builders.SYSTEM, of)] == ["yes", None]


def test_with_scripts_the_bar_appears_when_something_is_chosen(visit: Visit, manager: Reader) -> None:
    page = visit(manager)
    page.goto(LIST)
    bar = page.get_by_role("region", name="Endre de valgte")
    expect(bar).to_be_hidden()
    page.get_by_role("checkbox", name="A", exact=True).check()
    expect(bar).to_contain_text("1 valgt")
    bar.get_by_role("button", name="Opphev valget").click()
    expect(bar).to_be_hidden()


def test_another_language_in_the_middle_of_a_change_leads_to_the_list(visit: Visit, manager: Reader) -> None:
    page = visit(manager, scripts=False)
    _choose(page)
    page.locator(".person summary").click()
    page.get_by_role("button", name="English").click()
    assert page.url.endswith(LIST)
    assert page.locator("html").get_attribute("lang") == "en"


def test_skriv_ut_opens_the_browsers_dialogue(visit: Visit, manager: Reader) -> None:
    page = visit(manager)
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; }")
    page.goto(LIST)
    page.get_by_role("link", name="Skriv ut").click()
    page.wait_for_function("window.printed === 1")
    page.get_by_role("link", name="Tilbake til den vanlige listen").click()
    assert page.url.endswith(f"{LIST}?")


def test_without_scripts_skriv_ut_says_which_keys(visit: Visit, manager: Reader) -> None:
    page = visit(manager, scripts=False)
    page.goto(LIST)
    page.get_by_role("link", name="Skriv ut").click()
    expect(page.locator(".print-help p").first).to_be_visible()
    assert "Trykk Ctrl+P for å skrive ut." in page.locator(".print-help").inner_text()
