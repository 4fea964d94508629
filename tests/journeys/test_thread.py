"""The thread through the whole method, as a programme manager and a receiver go it."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

from tests.browsing import Visit
from tests.builders import SYSTEM, an_account
from tests.journeys.conftest import Nearing
from varig.foundation.kernel import Grant
from varig.foundation.mail.queries import outbox
from varig.legacy.queries import items

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

EMAIL, PASSWORD = "programleder@kommune.example", "en lang frase om dalen"
NO_YES = "Scenen på torget har ingen som har sagt ja til å ta over"
HEADS = ("Tiltak", "Pengebruk", "Ansvarlig")
BAD = (HEADS, ("Scenen på torget", "omtrent en million", "Programkontoret"), ("Sommerskolen", 300_000, "Oppvekst"))
GOOD = (HEADS, ("Scenen på torget", 1_200_000, "Programkontoret"), ("Sommerskolen", 300_000, "Oppvekst"))


@pytest.fixture
def manager(nearing: Nearing, visit: Visit) -> Page:
    """At the real login page, and through it."""
    an_account("Ida Manager", Grant("programme_manager", nearing.of.scope), email=EMAIL, password=PASSWORD)
    page = visit()
    page.goto(nearing.home)
    page.get_by_label("E-post").fill(EMAIL)
    page.get_by_label("Passord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Logg inn").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Områdeløft Dalen")
    return page


def workbook(rows: tuple[tuple[object, ...], ...]) -> dict[str, object]:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "tiltak.xlsx", "mimeType": kind, "buffer": content.getvalue()}


def upload(page: Page, rows: tuple[tuple[object, ...], ...]) -> None:
    page.get_by_label("Regneark").set_input_files(workbook(rows))
    page.get_by_role("button", name="Se hva filen inneholder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hent inn «tiltak.xlsx»")


def read_as_cost(page: Page) -> None:
    """«Pengebruk» is no word that is known, so a person says what it is."""
    page.get_by_label("Pengebruk").select_option(label="Kostnad")
    page.get_by_role("button", name="Les filen på nytt slik").click()


def test_from_a_spreadsheet_to_a_report(
    manager: Page, nearing: Nearing, visit: Visit, work_aside: Callable[[], None], tmp_path: Path
) -> None:
    a_bad_row_is_named_and_nothing_is_written(manager, nearing)
    the_corrected_file_is_taken_in(manager, nearing)
    a_fate_is_proposed(manager)
    a_receiver_is_asked(manager)
    the_receiver_says_yes(visit())
    the_gap_is_gone(manager, nearing)
    the_report_is_made_and_fetched(manager, nearing, work_aside, tmp_path)
    the_same_file_changes_nothing(manager, nearing)


def a_bad_row_is_named_and_nothing_is_written(page: Page, nearing: Nearing) -> None:
    page.goto(f"{nearing.home}arven/")
    page.get_by_role("link", name="Hent inn fra Excel").first.click()
    upload(page, BAD)
    read_as_cost(page)
    expect(page.get_by_text("Noen rader har feil")).to_be_visible()
    row = page.get_by_role("table", name="Feil i filen, rad for rad").locator("tbody tr")
    for said in ("2", "Pengebruk", "omtrent en million", "er ikke et beløp"):
        expect(row).to_contain_text(said)
    expect(page.get_by_role("button", name=re.compile("Hent inn"))).to_have_text("Hent inn 1 rad uten feil")
    assert items(SYSTEM, nearing.of) == []


def the_corrected_file_is_taken_in(page: Page, nearing: Nearing) -> None:
    page.get_by_role("button", name="Velg en annen fil").click()
    upload(page, GOOD)
    read_as_cost(page)
    expect(page.get_by_label("Pengebruk")).to_have_value("cost")
    page.get_by_role("button", name="Hent inn 2 rader").click()
    expect(page.get_by_text("Tiltak: 2 nye rader og 0 endret er hentet inn.")).to_be_visible()
    assert sorted(one.name for one in items(SYSTEM, nearing.of)) == ["Scenen på torget", "Sommerskolen"]
    page.get_by_role("link", name="Scenen på torget").click()
    expect(page.locator("#fakta")).to_contain_text("1 200 000 kr")


def a_fate_is_proposed(page: Page) -> None:
    page.get_by_role("link", name="Foreslå avgjørelse").first.click()
    page.get_by_label("Videreføres som det er").check()
    page.get_by_label("En annen aktør").check()
    page.get_by_label("Begrunnelse").fill("Foreningen vil ha den.")
    page.get_by_role("button", name="Foreslå avgjørelse").click()
    expect(page.locator("#avgjorelse")).to_contain_text("Foreningen vil ha den.")
    expect(page.get_by_text(NO_YES).first).to_be_visible()


def a_receiver_is_asked(page: Page) -> None:
    page.get_by_role("link", name="Spør en mottaker").first.click()
    page.get_by_label("Mottaker", exact=True).select_option(label="Dalen velforening")
    page.get_by_label("Hva som overleveres").fill("Nøklene følger med.")
    page.get_by_role("button", name="Spør mottakeren").click()
    expect(page.get_by_text("Spørsmålet er sendt til Dalen velforening med e-post.")).to_be_visible()
    expect(page.get_by_text(NO_YES).first).to_be_visible()


def the_receiver_says_yes(page: Page) -> None:
    (letter,) = outbox(SYSTEM, may=lambda _reader: True)
    assert (letter.to, letter.subject) == (
        "styret@velforening.example",
        "Kan Dalen velforening ta over Scenen på torget?",
    )
    (address,) = re.findall(r"http://\S+/lenke/\S+", letter.body)
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kan Dalen velforening ta over Scenen på torget?")
    expect(page.get_by_text("Nøklene følger med.")).to_be_visible()
    page.get_by_role("link", name="Svar på spørsmålet").click()
    page.get_by_label("Ja", exact=True).check()
    page.get_by_label("Hvilket vedtak står bak svaret?").fill("Styremøtet 3. mai, sak 12")
    page.get_by_label("Hvilken rolle har du der?").fill("Styreleder")
    page.get_by_role("button", name="Send svaret").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Svaret om Scenen på torget er lagret")
    expect(page.get_by_text("Styremøtet 3. mai, sak 12")).to_be_visible()


def the_gap_is_gone(page: Page, nearing: Nearing) -> None:
    page.reload()
    expect(page.get_by_text("Styremøtet 3. mai, sak 12").first).to_be_visible()
    expect(page.get_by_text(NO_YES)).to_have_count(0)
    for address in (nearing.home, f"{nearing.home}mangler/"):
        page.goto(address)
        expect(page.get_by_text("Sommerskolen").first).to_be_visible()
        expect(page.get_by_text(NO_YES)).to_have_count(0)


def the_report_is_made_and_fetched(page: Page, nearing: Nearing, work: Callable[[], None], folder: Path) -> None:
    page.goto(f"{nearing.home}dokumenter/sluttrapport/")
    page.get_by_role("link", name="Lag PDF og Word").click()
    expect(page.get_by_label("Sluttrapport", exact=True)).to_be_checked()
    expect(page.get_by_label("Saksframlegg", exact=True)).not_to_be_checked()
    page.get_by_role("button", name="Lag filene").click()
    expect(page.get_by_text("Du kan forlate siden.")).to_be_visible()
    work()
    # The page asks by itself whether it is done.
    with page.expect_download() as fetched:
        page.get_by_role("link", name=re.compile(r"^PDF\s*: Sluttrapport$")).click()
    fetched.value.save_as(folder / "sluttrapport.pdf")
    with pikepdf.open(folder / "sluttrapport.pdf") as report:
        assert len(report.pages) >= 1
        assert str(report.Root.Lang).startswith("nb")
        assert "/StructTreeRoot" in report.Root


def the_same_file_changes_nothing(page: Page, nearing: Nearing) -> None:
    page.goto(f"{nearing.home}register/tiltak/hent-inn/")
    upload(page, GOOD)
    read_as_cost(page)
    expect(page.get_by_text("Alt i filen står der allerede. Ingenting blir endret.")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Hent inn"))).to_have_count(0)
    assert len(items(SYSTEM, nearing.of)) == 2
