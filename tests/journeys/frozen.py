"""What journeys share of a strategy that is frozen and of those who have a personal link."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.builders import SYSTEM
from varig.foundation.mail.queries import outbox

STRATEGY = "videreforingsstrategi"
FILES = ("html", "pdf", "docx", "xlsx", "json")


def freeze_strategy(page: Page, slug: str, number: int, name: str, work: Callable[[], None]) -> None:
    """Its next version is made and frozen."""
    page.goto(reverse("workspace:versions", args=[slug, STRATEGY]))
    page.get_by_role("link", name="Ny versjon").click()
    page.get_by_label("Navn").fill(name)
    page.get_by_role("button", name="Lag versjonen").click()
    page.get_by_role("link", name="Frys").click()
    page.get_by_role("button", name=f"Frys versjon {number}").click()
    expect(page.get_by_text("Du kan forlate siden.")).to_be_visible()
    work()
    page.goto(reverse("workspace:version", args=[slug, STRATEGY, number]))
    expect(page.get_by_text(re.compile(r"^Fryst .* av Ida Nes"))).to_be_visible()


def digests(page: Page, slug: str, number: int = 1) -> dict[str, str]:
    """Of each file of the frozen version, as it is served."""
    found = {}
    for kind in FILES:
        served = page.request.get(reverse("workspace:version_file", args=[slug, STRATEGY, number, kind]))
        assert served.ok, kind
        found[kind] = hashlib.sha256(served.body()).hexdigest()
    assert len(set(found.values())) == len(FILES)
    return found


def control_agrees(page: Page, slug: str, number: int = 1) -> None:
    page.goto(reverse("workspace:control_version", args=[slug, STRATEGY, number]))
    expect(page.get_by_text("Alt stemmer")).to_be_visible()


def personal_page(of: str) -> str:
    """The address in the last letter to somebody: whoever has it has the page, and no account."""
    letters = [one for one in outbox(SYSTEM, may=lambda _reader: True) if one.to == of]
    (address,) = re.findall(r"http://\S+/lenke/\S+", max(letters, key=lambda one: one.id).body)
    return str(address)
