"""What one deletes in the editor is gone, letter by letter and word by word, and no style comes in its place."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browsing import Visit
from tests.journeys.conftest import Nearing
from tests.journeys.test_writing import open_section

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_deleting_across_looks_asks_for_no_style_of_its_own(nearing: Nearing, visit: Visit) -> None:
    """The browser says on the console what it wanted to patch with a style, which fails the test (see `visit`)."""
    page = open_section(visit(nearing.cast.manager), nearing)
    written = page.locator(".written")
    written.click()
    page.keyboard.type("Vanlig ")
    page.keyboard.press("Control+b")
    page.keyboard.type("fet")
    page.keyboard.press("Control+b")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("neste linje med 👩‍👧 i")
    for _each in range(3):
        page.keyboard.press("Backspace")
    expect(written).to_have_text("Vanlig fetneste linje med ")
    page.keyboard.press("Control+Backspace")
    expect(written).to_have_text("Vanlig fetneste linje ")
    page.keyboard.press("Home")
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    expect(written).to_have_text("Vanlig feneste linje ")
    page.keyboard.press("Shift+End")
    page.keyboard.type("t igjen")
    expect(written).to_have_text("Vanlig fet igjen")
    page.get_by_role("button", name="Nummerert").click()
    page.keyboard.press("Enter")
    page.keyboard.type("To")
    page.keyboard.press("Shift+ArrowUp")
    page.keyboard.press("Backspace")
    page.keyboard.type("ord")
    page.keyboard.press("Control+Delete")
    assert "style" not in written.inner_html()
    page.keyboard.press("Control+z")
    expect(written).not_to_have_text("")
