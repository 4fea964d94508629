"""Axe finds nothing wrong on any page type, in three languages and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browsing import Visit, axe_findings
from tests.builders import version_of
from tests.journeys import sheets
from tests.journeys.sheets import Dalen, Sheet
from tests.measures import files

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def dalen(live_server: object) -> Dalen:
    return sheets.build()


def look_at(wanted: list[Sheet], tabs: dict[str, Page]) -> dict[str, list[str]]:
    """What is wrong, by page; nothing for a page on which nothing is."""
    found = {}
    for sheet in wanted:
        page = tabs[sheet.who]
        answer = page.goto(sheet.address)
        assert (answer and answer.status, page.url.endswith(sheet.address)) == (sheet.status, True), sheet
        if wrong := axe_findings(page):
            found[sheet.name] = wrong
    return found


def tabs_of(dalen: Dalen, visit: Visit, **how: object) -> dict[str, Page]:
    return {who: visit(reader, **how) for who, reader in dalen.people.items()}


def test_no_page_has_a_fault(dalen: Dalen, visit: Visit, work: object) -> None:
    tabs = tabs_of(dalen, visit)
    found = look_at(sheets.every(dalen), tabs)
    page = tabs["manager"]
    for name, show in (("plan", show_plan), ("bad plan", show_bad_plan), ("both sides", show_both_sides)):
        show(page, dalen)
        if wrong := axe_findings(page):
            found[name] = wrong
    assert found == {}, "\n".join(f"{name}: {wrong}" for name, wrong in found.items())


def test_nor_has_one_in_another_language_or_on_a_phone(dalen: Dalen, visit: Visit, work: object) -> None:
    found = {}
    for language, width in (("nn", 1440), ("en", 1440), ("nb", 390)):
        tabs = tabs_of(dalen, visit, language=language, width=width)
        if wrong := look_at(sheets.core(dalen), tabs):
            found[language, width] = wrong
    assert found == {}, "\n".join(f"{name}: {wrong}" for name, wrong in found.items())


FAULTY = """<html lang="nb"><title>x</title><main><h1>x</h1><p id="pale" style="color: #aaa">Blek tekst</p>
<div id="box" tabindex="0" style="overflow-x: auto; width: 200px"><div style="width: 900px; white-space: nowrap">
<span style="display: inline-block; width: 700px">Mørk tekst</span><b id="far" style="color: #aaa">Blek langt ute</b>
</div></div></main></html>"""


def test_what_is_wrong_is_found_also_outside_a_scroll_box(visit: Visit) -> None:
    page = visit()
    page.set_content(FAULTY)
    assert axe_findings(page) == ["color-contrast: #pale", "color-contrast: #far"]


def show_plan(page: Page, dalen: Dalen) -> None:
    upload(page, dalen, files.GOOD)


def show_bad_plan(page: Page, dalen: Dalen) -> None:
    upload(page, dalen, files.ONE_BAD_ROW)
    assert page.get_by_text("Noen rader har feil").is_visible()


def upload(page: Page, dalen: Dalen, content: bytes) -> None:
    page.goto(f"{dalen.home}register/tiltak/hent-inn/")
    page.locator("input[type=file]").set_input_files({"name": "t.csv", "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Se hva filen inneholder").click()
    page.get_by_role("heading", level=1, name="Hent inn «t.csv»").wait_for()


def show_both_sides(page: Page, dalen: Dalen) -> None:
    """Somebody saved while this form stood open: the version it was shown from is an older one."""
    sheet = next(one for one in sheets.every(dalen) if one.name == "facts")
    page.goto(sheet.address)
    standing = version_of(int(sheet.address.split("/")[3]))
    page.locator("input[name=version]").evaluate("(field, older) => { field.value = older }", standing - 1)
    page.get_by_label("Beskrivelse").fill("Det jeg skrev")
    page.get_by_role("button", name="Lagre").click()
    page.get_by_role("heading", level=1, name="To har endret samtidig").wait_for()
