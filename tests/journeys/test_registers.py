"""The registers as a new user meets them: a messy spreadsheet, one row by hand, many at once, a note with a file."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.builders import SYSTEM
from tests.journeys.conftest import Nearing
from varig.cooperation.register import NETWORKS
from varig.legacy.queries import items

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def never_seen() -> bytes:
    """Titles above, headings in three rows with merged cells, other words in another order, sums at the end."""
    book = Workbook()
    sheet = book.active
    for row in (
        ["Områdeløft Dalen: nettverk og møter 2025", None, None, None, None],
        ["Utskrift 3. mai", None, None, None, None],
        [None, None, None, None, None],
        ["Møtene", None, "Hvem", None, "Om"],
        ["Sist holdt", "Neste gang", "Innkaller", "Medlemmer", "Navn på nettverket"],
        ["(dato)", "(dato)", None, "(flere med semikolon)", None],
        ["12.03.2025", "juni 2026", "Seksjon for oppvekst", "Dalen velforening; Politiet", "Ungdomsnettverket"],
        ["2024", None, "Dalen velforening", None, "Beboermøtet"],
        ["Sum", None, None, None, 2],
    ):
        sheet.append(row)
    for cells in ("A1:E1", "A2:E2", "A4:B4", "C4:D4"):
        sheet.merge_cells(cells)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.fixture
def manager(nearing: Nearing, visit: Visit) -> Page:
    page = visit(nearing.cast.manager)
    page.goto(nearing.home)
    return page


def test_a_spreadsheet_nobody_has_seen_before_is_brought_in(manager: Page, nearing: Nearing) -> None:
    page = manager
    page.get_by_role("link", name="Alle registre").first.click()
    page.get_by_role("link", name="Nettverk", exact=True).click()
    page.get_by_role("link", name="Hent inn fra Excel").first.click()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    page.get_by_label("Regneark").set_input_files(
        {"name": "nettverk 2025.xlsx", "mimeType": kind, "buffer": never_seen()}
    )
    page.get_by_role("button", name="Se hva filen inneholder").click()
    # Two of the headings are nobody's words but this file's, and a person says what they are.
    expect(page.get_by_text("Ingen overskrift er Navn, og den må være med.")).to_be_visible()
    assert axe_findings(page) == []
    page.get_by_label("Navn på nettverket").select_option(label="Navn")
    page.get_by_label("Sist holdt").select_option(label="Siste møte")
    page.get_by_role("button", name="Les filen på nytt slik").click()
    expect(page.get_by_text("Ingenting er lagret ennå.")).to_be_visible()
    page.get_by_role("button", name="Hent inn 2 rader").click()
    expect(page.get_by_text("2 nye rader")).to_be_visible()
    kept = {row.values["name"]: row.values for row in NETWORKS.stored.kept(NETWORKS, SYSTEM, nearing.of)}
    assert sorted(kept) == ["Beboermøtet", "Ungdomsnettverket"]
    young = kept["Ungdomsnettverket"]
    assert (str(young["last_meeting"]), str(young["next_meeting"])) == ("2025-03-12", "2026-06")
    assert young["convener"] == "Seksjon for oppvekst"
    assert young["participants"] == ("Dalen velforening", "Politiet")


def test_what_goes_out_comes_in_again_unchanged(manager: Page, nearing: Nearing, tmp_path: Path) -> None:
    page = manager
    for name in ("Ett nettverk", "Et annet"):
        page.goto(f"{nearing.home}register/nettverk/ny/")
        page.get_by_label("Navn").fill(name)
        page.get_by_role("button", name="Legg til").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.goto(f"{nearing.home}register/nettverk/")
    page.get_by_text("Last ned", exact=True).click()
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Excel, hele registeret").click()
    file = tmp_path / "ut.xlsx"
    fetched.value.save_as(file)
    page.goto(f"{nearing.home}register/nettverk/hent-inn/")
    page.get_by_label("Regneark").set_input_files(file)
    page.get_by_role("button", name="Se hva filen inneholder").click()
    expect(page.get_by_text("Alt i filen står der allerede.")).to_be_visible()


def test_many_rows_are_changed_with_the_keyboard_alone(manager: Page, nearing: Nearing) -> None:
    page = manager
    for name in ("A-nettverket", "B-nettverket"):
        page.goto(f"{nearing.home}register/nettverk/ny/")
        page.get_by_label("Navn").fill(name)
        page.get_by_role("button", name="Legg til").click()
        page.get_by_role("heading", level=1, name=name).wait_for()
    page.goto(f"{nearing.home}register/nettverk/")
    page.get_by_label("A-nettverket").focus()
    page.keyboard.press("Space")
    page.get_by_label("B-nettverket").focus()
    page.keyboard.press("Space")
    page.get_by_label("Hva vil du endre?").select_option(label="Kalles inn av")
    page.get_by_role("button", name="Endre de valgte").press("Enter")
    page.get_by_label("Kalles inn av").select_option(label="Dalen velforening")
    page.get_by_role("button", name="Se hva som endres").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Endre «Kalles inn av» i 2 rader?")
    assert axe_findings(page) == []
    page.get_by_role("button", name="Endre 2 rader").press("Enter")
    expect(page.get_by_text("2 rader er endret.")).to_be_visible()
    kept = NETWORKS.stored.kept(NETWORKS, SYSTEM, nearing.of)
    assert [row.values["convener"] for row in kept] == ["Dalen velforening"] * 2


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(manager: Page, nearing: Nearing) -> None:
    page = manager
    page.goto(f"{nearing.home}register/nettverk/ny/")
    page.get_by_label("Sist møte").or_(page.get_by_label(re.compile("siste? møte", re.IGNORECASE))).first.fill("i fjor")
    page.get_by_role("button", name="Legg til").click()
    expect(page.locator("[data-error-summary]")).to_contain_text("2 felt må rettes")
    expect(page.locator("#id_last_meeting")).to_have_value("i fjor")
    assert items(SYSTEM, nearing.of) == []


def test_a_list_and_a_form_fit_on_a_phone(visit: Visit, nearing: Nearing) -> None:
    page = visit(nearing.cast.manager, width=390)
    for path in ("register/", "register/nettverk/", "register/nettverk/ny/", "arven/kart/"):
        page.goto(f"{nearing.home}{path}")
        assert not scrolls_sideways(page), path
