"""The board: Arven by fate; moved by drag, by menu and keyboard, and several at once."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import Page, expect

from tests import builders
from tests.browsing import Visit
from tests.continuation.building import a_decision, a_fate, a_question
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Chip, Home, Outcome
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.board import SHOWN

BOARD = "/dalen/arven/tavle/"


@pytest.fixture
def of(request: pytest.FixtureRequest) -> InitiativeFacts:
    request.getfixturevalue("transactional_db" if "visit" in request.fixturenames else "db")
    return builders.an_initiative("dalen")


@pytest.fixture
def cast(of: InitiativeFacts) -> builders.Cast:
    return builders.a_cast(of)


@pytest.fixture
def manager(cast: builders.Cast) -> Client:
    return builders.logged_in(cast.manager)


def column(html: str, chip: Chip) -> str:
    found = re.search(rf'<section class="board-column" data-column="{chip}".*?</section>', html, re.S)
    assert found is not None
    return found[0]


def page(client: Client, query: str = "") -> str:
    response = client.get(BOARD + query)
    assert response.status_code == 200
    return response.content.decode()


def test_every_item_stands_under_its_fate_with_who_is_asked_and_what_is_missing(
    of: InitiativeFacts, cast: builders.Cast, manager: Client
) -> None:
    ending, onward = builders.a_measure(of, "Torgdagen"), builders.a_measure(of, "Scenen")
    builders.a_measure(of, "Klubben")
    a_fate(of, ending, outcome=Outcome.PHASED_OUT, home=None)
    a_fate(of, onward)
    choir = builders.an_actor(of, "Koret")
    a_question(of, onward, choir, cast.manager)
    html = page(manager)
    assert "Torgdagen" in column(html, Chip.PHASED_OUT)
    assert "Klubben" in column(html, Chip.UNCLEAR)
    ordinary = column(html, Chip.ORDINARY)
    assert ("Scenen" in ordinary, "Koret" in ordinary, "Venter på svar" in ordinary) == (True, True, True)
    assert "hindrer avslutning" in ordinary.lower()


def test_the_filters_of_the_table_hold_here_too(of: InitiativeFacts, manager: Client) -> None:
    for name in ("Scenen", "Klubben"):
        builders.a_measure(of, name)
    html = page(manager, "?q=scenen")
    assert ("Scenen" in html, "Klubben" in html) == (True, False)


def test_a_long_column_says_how_many_more_there_are_and_leads_to_them(of: InitiativeFacts, manager: Client) -> None:
    for number in range(SHOWN + 3):
        builders.a_measure(of, f"Tiltak {number:02}")
    unclear = column(page(manager), Chip.UNCLEAR)
    assert unclear.count('class="card"') == SHOWN
    assert "Se 3 til i tabellen" in unclear
    assert "/dalen/arven/?fate=unclear" in unclear


def test_what_is_decided_can_not_be_dragged(of: InitiativeFacts, manager: Client) -> None:
    a_decision(of, builders.a_measure(of, "Scenen"))
    a_fate(of, builders.a_measure(of, "Klubben"), home=Home.SAME)
    html = page(manager)
    assert 'draggable="true"' not in column(html, Chip.ORDINARY)
    assert 'draggable="true"' in column(html, Chip.SAME)


def test_who_may_only_read_sees_no_way_to_move(of: InitiativeFacts, cast: builders.Cast) -> None:
    builders.a_measure(of, "Scenen")
    html = page(builders.logged_in(cast.reader))
    assert ("Scenen" in html, "data-move" in html, "data-check-row" in html) == (True, False, False)


def test_an_empty_arven_says_so(of: InitiativeFacts, manager: Client) -> None:
    assert "Arven er tom" in page(manager)


def test_it_answers_304_until_something_changes(of: InitiativeFacts, manager: Client) -> None:
    item_id = builders.a_measure(of)
    first = manager.get(BOARD)
    assert manager.get(BOARD, headers={"if-none-match": first["ETag"]}).status_code == 304
    a_fate(of, item_id)
    assert manager.get(BOARD, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_as_many_statements_for_any_size(of: InitiativeFacts, manager: Client) -> None:
    def statements() -> int:
        page(manager)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page(manager)
        return len(asked)

    builders.a_measure(of)
    few = statements()
    for _ in range(30):
        builders.a_measure(of)
    assert statements() == few


def _fate(of: InitiativeFacts, item_id: int) -> Chip:
    return continuation(builders.SYSTEM, of, item_id).fate.chip


def _finish(page: Page, button: str) -> None:
    page.get_by_label("Begrunnelse").fill("Det trengs.")
    page.get_by_role("button", name=button).click()
    expect(page).to_have_url(re.compile(r"/arven/tavle/"))


def test_a_card_is_dragged_to_another_column(visit: Visit, of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of, "Scenen")
    page = visit(cast.manager)
    page.goto(BOARD)
    page.locator("[data-card]").drag_to(page.locator('[data-column="ordinary"]'))
    expect(page.get_by_role("heading", name="Foreslå «Ordinær drift» for Scenen?")).to_be_visible()
    _finish(page, "Foreslå for Scenen")
    assert _fate(of, item_id) is Chip.ORDINARY


def test_the_same_with_the_keyboard_alone(visit: Visit, of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of, "Scenen")
    page = visit(cast.manager)
    page.goto(BOARD)
    page.locator("[data-move]").focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("dialog", name="Flytt til")
    expect(menu.get_by_role("button", name="Videreføres uendret")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-move]")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Foreslå «Overtas av andre» for Scenen?")).to_be_visible()
    _finish(page, "Foreslå for Scenen")
    assert _fate(of, item_id) is Chip.TAKEN_OVER


def test_the_same_without_any_script(visit: Visit, of: InitiativeFacts, cast: builders.Cast) -> None:
    item_id = builders.a_measure(of, "Scenen")
    page = visit(cast.manager, scripts=False)
    page.goto(BOARD)
    page.locator("[data-move]").click()
    page.get_by_label("Fases ut").check()
    page.get_by_label("Begrunnelse").fill("Ferdig.")
    page.get_by_role("button", name="Se hva som endres").click()
    page.get_by_role("button", name="Foreslå for Scenen").click()
    expect(page.get_by_text("«Fases ut» er foreslått for 1 punkt.")).to_be_visible()
    assert _fate(of, item_id) is Chip.PHASED_OUT


def test_those_that_are_chosen_go_along_with_the_one_that_is_moved(
    visit: Visit, of: InitiativeFacts, cast: builders.Cast
) -> None:
    ids = [builders.a_measure(of, name) for name in ("Ane", "Bo", "Cato")]
    page = visit(cast.manager)
    page.goto(BOARD)
    page.get_by_label("Velg Ane").check()
    page.get_by_label("Velg Cato").check()
    page.locator(f'[data-card="{ids[0]}"]').drag_to(page.locator('[data-column="phased_out"]'))
    expect(page.get_by_role("heading", name="Foreslå «Fases ut» for 2 punkter?")).to_be_visible()
    _finish(page, "Foreslå for 2 punkter")
    assert [_fate(of, item_id) for item_id in ids] == [Chip.PHASED_OUT, Chip.UNCLEAR, Chip.PHASED_OUT]


def test_several_are_changed_from_the_table_too(visit: Visit, of: InitiativeFacts, cast: builders.Cast) -> None:
    ids = [builders.a_measure(of, name) for name in ("Ane", "Bo")]
    page = visit(cast.manager)
    page.goto("/dalen/arven/")
    page.get_by_label("Velg alle på denne siden").check()
    page.get_by_role("button", name="Foreslå avgjørelse …").click()
    page.get_by_label("Må avklares").check()
    page.get_by_label("Begrunnelse").fill("Budsjettet er ikke klart.")
    page.get_by_role("button", name="Se hva som endres").click()
    page.get_by_role("button", name="Foreslå for 2 punkter").click()
    expect(page).to_have_url(re.compile(r"/dalen/arven/$"))
    assert [continuation(builders.SYSTEM, of, item_id).fate.said for item_id in ids] == [True, True]


@pytest.mark.parametrize(("width", "all_seen"), [(1440, True), (1280, True), (1100, False)])
def test_all_columns_are_seen_on_a_laptop_and_below_that_the_board_says_that_it_goes_on(
    of: InitiativeFacts, cast: builders.Cast, visit: Visit, width: int, *, all_seen: bool
) -> None:
    builders.a_measure(of, "Kulturskole i nærmiljøet og bydelens frivillighetssentral")
    tab = visit(cast.manager, width=width)
    tab.goto(BOARD)
    board = tab.locator(".board").evaluate("box => box.scrollWidth <= box.clientWidth")
    assert board is all_seen
    assert tab.get_by_text("Det er flere kolonner til høyre.").is_visible() is not all_seen
    assert tab.locator(".card .move").first.evaluate("one => one.scrollWidth <= one.clientWidth + 1")
