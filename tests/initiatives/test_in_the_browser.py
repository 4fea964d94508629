"""In Chromium: boundaries from a file to the map, the parts of the form, places on the map and picking one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from tests import builders
from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.builders import SYSTEM, Cast
from tests.initiatives.building import a_feature, a_file, a_square, an_area
from varig.foundation.registers.declarations import register
from varig.initiatives.queries import InitiativeFacts, about, areas

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MEASURES = register("measures")
TALL = a_square(east=10.83, size=0.015)


@pytest.fixture
def of(live_server: object) -> InitiativeFacts:
    return builders.an_initiative("dalen", name="Områdeløft Dalen")


@pytest.fixture
def cast(of: InitiativeFacts) -> Cast:
    return builders.a_cast(of)


def drawn(page: Page) -> Page:
    """The map is there: leaflet has come."""
    page.locator(".map .leaflet-overlay-pane").wait_for(state="attached")
    return page


# Boundaries


FILE = a_file(a_feature("Dalen", "0301"), a_feature("Åsen", "0302", geometry=TALL), a_feature("Fjellet", "0303"))


def bring(page: Page, content: bytes) -> None:
    page.goto("/dalen/om/")
    page.get_by_role("link", name="Hent inn grenser (GeoJSON)").click()
    file = {"name": "delbydeler.geojson", "mimeType": "application/geo+json", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Se hvilke områder filen har").click()


@pytest.mark.parametrize("width", [1440, 390])
def test_boundaries_come_from_the_file_to_the_map(of: InitiativeFacts, cast: Cast, visit: Visit, width: int) -> None:
    page = visit(cast.manager, width=width)
    bring(page, FILE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvilke områder er satsingens?")
    page.get_by_label("Dalen").check()
    page.get_by_label("Finn i filen").fill("ås")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Dalen")).to_be_checked()
    expect(page.get_by_label("Fjellet")).to_have_count(0)
    page.get_by_label("Åsen").check()
    assert axe_findings(page) == []
    page.get_by_role("button", name="Hent inn de valgte").click()
    expect(page.get_by_text("Grensene er hentet inn: 2 nye områder")).to_be_visible()
    drawn(page)
    expect(page.locator(".map path.map-area")).to_have_count(2)
    expect(page.locator(".map .map-name")).to_have_text(["Dalen", "Åsen"])
    expect(page.locator(".area-list a")).to_have_text(["Dalen", "Åsen"])
    assert [(one.name, one.code, one.code_kind) for one in areas(SYSTEM, of)] == [
        ("Dalen", "0301", "subdistrict"),
        ("Åsen", "0302", "subdistrict"),
    ]
    assert (axe_findings(page), scrolls_sideways(page)) == ([], False)


def test_a_wrong_file_is_told_and_the_next_one_taken(cast: Cast, visit: Visit) -> None:
    page = visit(cast.manager)
    bring(page, b"PK\x03\x04")
    expect(page.locator("[data-error-summary]")).to_be_focused()
    expect(page.locator("[data-error-summary]")).to_contain_text("Filen er pakket (zip).")
    file = {"name": "en.geojson", "mimeType": "application/geo+json", "buffer": a_file(a_feature())}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Se hvilke områder filen har").click()
    expect(page.get_by_label("Dalen")).to_be_checked()


def test_a_boundary_is_taken_off_the_map(of: InitiativeFacts, cast: Cast, visit: Visit) -> None:
    one = an_area(of)
    page = visit(cast.manager)
    page.goto(f"/dalen/register/omrader/{one}/")
    expect(drawn(page).locator(".map path.map-area")).to_have_count(1)
    page.get_by_role("link", name="Fjern grensen …").click()
    page.get_by_role("button", name="Fjern grensen").click()
    expect(page.get_by_text("Området har ingen grense ennå")).to_be_visible()
    expect(page.locator("[data-map]")).to_have_count(0)


def test_without_script_the_list_says_it_all(of: InitiativeFacts, cast: Cast, visit: Visit) -> None:
    an_area(of)
    page = visit(cast.reader)
    page.route("**/*.js", lambda route: route.fulfill(body=""))
    page.goto("/dalen/om/")
    expect(page.locator("[data-map]")).to_be_hidden()
    expect(page.locator(".area-list a")).to_have_text(["Dalen"])


# The parts of the form


def test_going_to_another_part_loses_nothing(of: InitiativeFacts, cast: Cast, visit: Visit) -> None:
    page = visit(cast.manager)
    page.goto("/dalen/om/")
    page.get_by_role("link", name="Rediger satsingen").click()
    page.get_by_label("Hva innsatsen innebærer").fill("Flere steder å møtes.\n\nUngdom er med.")
    page.get_by_role("button", name="Vedtak og periode").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vedtak og periode")
    page.get_by_label("Vedtatt av").fill("Bydelsutvalget")
    page.get_by_label("Planlagt slutt").fill("2010")
    page.get_by_role("button", name="Etter satsingen").click()
    expect(page.locator("[data-error-summary]")).to_contain_text("Skriv en slutt som er senere.")
    expect(page.get_by_label("Vedtatt av")).to_have_value("Bydelsutvalget")
    page.get_by_label("Planlagt slutt").fill("2026")
    # Enter is «Lagre», not the first part.
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Om satsingen")
    for said in ("Bydelsutvalget", "Flere steder å møtes.", "Ungdom er med."):
        expect(page.get_by_text(said).first).to_be_visible()
    assert about(SYSTEM, of).description == "Flere steder å møtes.\n\nUngdom er med."


@pytest.mark.parametrize("part", ["", "vedtak/", "etter/", "faser/", "penger/"])
def test_the_parts_have_no_fault_on_a_phone(cast: Cast, visit: Visit, part: str) -> None:
    page = visit(cast.manager, width=390)
    page.goto(f"/dalen/rediger/{part}")
    assert (axe_findings(page), scrolls_sideways(page)) == ([], False)


# Places, and picking one


def a_place(of: InitiativeFacts, name: str, north: str, east: str) -> int:
    return builders.a_row(of, MEASURES, name=name, latitude=Decimal(north), longitude=Decimal(east))


def test_places_are_reached_and_opened_by_the_keyboard(of: InitiativeFacts, cast: Cast, visit: Visit) -> None:
    an_area(of)
    a_place(of, "Scenen", "59.905", "10.805")
    torget = a_place(of, "Torget", "59.915", "10.815")
    page = visit(cast.reader)
    page.goto("/dalen/arven/kart/")
    pin = drawn(page).locator(".map a.map-pin", has_text="Torget")
    pin.focus()
    expect(pin.locator(".map-pin-name")).to_have_css("opacity", "1")
    assert pin.get_attribute("href") == f"/dalen/arven/{torget}/"
    assert axe_findings(page) == []
    pin.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Torget")


def test_places_that_cover_each_other_are_one_mark_until_one_comes_nearer(
    of: InitiativeFacts, cast: Cast, visit: Visit
) -> None:
    an_area(of, size=0.2)
    a_place(of, "Scenen", "59.9500", "10.8500")
    a_place(of, "Boden", "59.9502", "10.8502")
    for name in ("Huset", "Kjelleren"):
        a_place(of, name, "59.9900", "10.9500")
    page = visit(cast.reader)
    page.goto("/dalen/arven/kart/")
    groups = drawn(page).get_by_role("button", name="2 steder tett sammen. Vis dem.")
    expect(groups).to_have_count(2)
    groups.first.click()
    expect(page.locator(".map a.map-pin", has_text="Boden")).to_be_visible()
    page.goto("/dalen/arven/kart/")
    drawn(page).get_by_role("button", name="2 steder tett sammen. Vis dem.").last.click()
    expect(page.locator(".map-list a")).to_have_count(2)
    page.locator(".map-list a", has_text="Kjelleren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kjelleren")


@pytest.mark.parametrize(("language", "point"), [("nb", ","), ("en", ".")])
def test_a_place_is_picked_moved_by_typing_and_taken_away(
    of: InitiativeFacts, cast: Cast, visit: Visit, language: str, point: str
) -> None:
    an_area(of)
    item = a_place(of, "Scenen", "59.905", "10.805")
    page = visit(cast.manager, language=language)
    page.goto(f"/dalen/arven/{item}/fakta/")
    latitude, longitude = page.locator("#id_latitude"), page.locator("#id_longitude")
    mark = drawn(page).locator(".map .map-pin.picked")
    expect(mark).to_be_visible()
    page.locator(".map").click(position={"x": 300, "y": 60})
    assert latitude.input_value() != f"59{point}905"
    assert (latitude.input_value()[:3], longitude.input_value()[:3]) == (f"59{point}", f"10{point}")
    longitude.fill("")
    longitude.blur()
    expect(mark).to_have_count(0)
    page.locator("[data-map-centre]").click()
    expect(mark).to_be_visible()
    written = float(latitude.input_value().replace(",", "."))
    assert written == pytest.approx(59.91, abs=0.01)
    assert axe_findings(page) == []
    page.locator("form.form button.primary[type=submit]").last.click()
    page.wait_for_url("**/arven/*/#fakta")
    (row,) = MEASURES.stored.kept(MEASURES, SYSTEM, of, [item])
    assert float(row.values["latitude"]) == written
    page.goto(f"/dalen/arven/{item}/fakta/")
    drawn(page).locator("[data-map-clear]").click()
    expect(page.locator("#id_latitude")).to_have_value("")
    expect(page.locator(".map .map-pin.picked")).to_have_count(0)
