"""Long work is stopped from its page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browsing import Visit
from tests.journeys.conftest import Nearing

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_job_is_stopped_and_makes_nothing(nearing: Nearing, visit: Visit, work_aside: Callable[[], None]) -> None:
    page = visit(nearing.cast.manager)
    page.goto(f"{nearing.home}dokumenter/sluttrapport/")
    page.get_by_role("link", name="Lag PDF og Word").click()
    page.get_by_role("button", name="Lag filene").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lager dokumentene")
    page.get_by_role("button", name="Stopp").click()
    expect(page.get_by_text("Stoppet. Ingenting er endret.")).to_be_visible()
    work_aside()
    page.reload()
    expect(page.get_by_text("Stoppet. Ingenting er endret.")).to_be_visible()
    expect(page.locator("main a[download]")).to_have_count(0)
    page.get_by_role("link", name="Mine jobber").click()
    expect(page.get_by_text("Stoppet", exact=True)).to_be_visible()
