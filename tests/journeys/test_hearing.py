"""A hearing in a browser: sent out, answered by a resident without script and a partner by its link, and replied to."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.builders import a_link_token, a_person, an_actor, an_initiative
from tests.decisions.hearing_building import a_group, a_hearing, a_meeting, a_version, an_answer, held
from varig.actors.rules import ActorKind
from varig.decisions.models import HearingAnswer
from varig.decisions.rules.hearing_floods import QUICKEST
from varig.foundation.kernel import Grant

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
WIDTHS = (390, 1440)


class Town:
    """An initiative with a frozen strategy, a choir and a group."""

    def __init__(self) -> None:
        self.of = an_initiative("dalen")
        self.choir = an_actor(self.of, "Koret", ActorKind.ASSOCIATION, email="koret@lag.example")
        self.group = a_group(self.of)
        self.manager = a_person("Ida", Grant("programme_manager", self.of.scope))
        self.owner = a_person("Ola", Grant("programme_owner", self.of.scope))

    def at(self, name: str, *ids: object) -> str:
        return reverse(f"decisions:{name}", args=[self.of.slug, *ids])


@pytest.fixture
def town() -> Town:
    return Town()


def is_in_order(page: Page) -> None:
    assert not scrolls_sideways(page), page.url
    assert axe_findings(page) == [], page.url


def test_from_draft_to_reply_with_three_parties_in_three_browsers(town: Town, visit: Visit) -> None:
    a_version(town.of)
    manager, owner, resident, partner = visit(town.manager), visit(town.owner), visit(scripts=False), visit(width=390)
    manager.goto(town.at("hearings"))
    manager.get_by_role("link", name="Ny høring").first.click()
    manager.get_by_label("Hva heter høringen?").fill("Strategien på høring")
    manager.get_by_label("Hele dokumentet").check()
    today = timezone.localdate()
    manager.get_by_label("Åpner").fill(f"{today - timedelta(days=1):%d.%m.%Y}")
    manager.get_by_label("Åpen for alle").check()
    manager.get_by_role("button", name="Lagre høringen").click()
    manager.get_by_label("Koret").last.check()
    manager.get_by_label("Ungdom over 16 år").fill("Kveld i klubben")
    manager.get_by_role("button", name="Lagre").click()
    expect(manager.get_by_text("Programeier kan gjøre dette.")).to_be_visible()
    owner.goto(manager.url)
    owner.get_by_role("link", name="Send ut").click()
    owner.get_by_role("button", name="Send ut høringen").click()
    expect(owner.get_by_text("1 e-post er lagt til utsending.")).to_be_visible()
    public = owner.get_by_role("link", name="Se den åpne siden").get_attribute("href") or ""
    resident.goto(public.split("8000")[-1] if "8000" in public else public[public.index("/hva-skjer") :])
    resident.get_by_label("Det du mener").fill("Behold scenen.")
    resident.wait_for_timeout(QUICKEST.total_seconds() * 1_000 + 1_000)
    resident.get_by_role("button", name="Send svaret").click()
    expect(resident.get_by_text("Takk. Svaret er kommet fram.")).to_be_visible()
    partner.goto(reverse("portal:page", args=[a_link_token(town.of, town.choir)]))
    partner.get_by_role("link", name="Les og svar").click()
    partner.get_by_text("Delvis enig").click()
    partner.get_by_label("Det dere mener om alt").fill("Vi trenger en å ringe.")
    partner.get_by_role("button", name="Send svaret").click()
    expect(partner.get_by_text("Svaret vårt kommer her når vi har lest det.")).to_be_visible()
    manager.reload()
    manager.get_by_role("link", name="En innbygger").click()
    manager.get_by_role("link", name="Les gjennom: skal det vises?").click()
    manager.get_by_label("Ja, vis det").check()
    manager.get_by_role("button", name="Lagre").click()
    manager.get_by_role("link", name="Svar på dette").click()
    manager.get_by_label("Vårt svar").fill("Scenen blir.")
    manager.get_by_label("Tatt med videre").check()
    manager.get_by_role("button", name="Lagre svaret").click()
    expect(manager.get_by_text("Scenen blir.")).to_be_visible()
    resident.reload()
    expect(resident.get_by_text("Scenen blir.")).to_be_visible()
    assert HearingAnswer.objects.count() == 2


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_fits_and_axe_finds_nothing(town: Town, visit: Visit, width: int) -> None:
    hearing_id = a_hearing(town.of, parties=[town.choir], groups={town.group: "Kveld i klubben"}, is_public=True)
    draft = a_hearing(town.of, parties=[town.choir], sent=False)
    answer_id = an_answer(town.of, hearing_id, town.choir, "Bra plan.")
    point_id = HearingAnswer.objects.get(pk=answer_id).points.get().pk
    meeting_id, coming = held(town.of, a_meeting(town.of)), a_meeting(town.of, "Neste møte")
    page = visit(town.manager, width=width)
    for address in (
        town.at("meetings"),
        town.at("new_meeting"),
        town.at("meeting", meeting_id),
        town.at("participants", coming),
        town.at("agenda", coming),
        town.at("minutes", coming),
        town.at("new_outcome", meeting_id),
        town.at("hearings"),
        town.at("new_hearing"),
        town.at("hearing", hearing_id),
        town.at("asked", draft),
        town.at("answer", hearing_id, answer_id),
        town.at("reply_to_point", hearing_id, answer_id, point_id),
        town.at("enter_answer", hearing_id),
    ):
        page.goto(address)
        is_in_order(page)
    owner = visit(town.owner, width=width)
    owner.goto(town.at("send_hearing", draft))
    is_in_order(owner)
    outside = visit(width=width)
    token = a_link_token(town.of, town.choir)
    for address in (
        reverse("portal:hearing", args=[town.of.slug, hearing_id]),
        reverse("portal:page", args=[token]),
        f"{reverse('portal:own_hearing', args=[token, hearing_id])}?nytt",
        reverse("portal:own_hearing", args=[token, hearing_id]),
    ):
        outside.goto(address)
        is_in_order(outside)


def test_the_field_for_machines_is_not_met_by_the_keyboard(town: Town, visit: Visit) -> None:
    hearing_id = a_hearing(town.of, is_public=True)
    page = visit()
    page.goto(reverse("portal:hearing", args=[town.of.slug, hearing_id]))
    for _press in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") != "nettsted"


def test_the_button_lies_over_no_answer_and_follows_along_only_where_a_part_is_read(town: Town, visit: Visit) -> None:
    page = visit(width=390)
    page.goto(reverse("portal:hearing", args=[town.of.slug, a_hearing(town.of, is_public=True)]))
    position = "bar => getComputedStyle(bar).position"
    bar = page.locator(".answering .form > .actions")
    assert bar.evaluate(position) == "static"
    page.locator(".read-and-answer summary").first.click()
    assert bar.evaluate(position) == "sticky"
