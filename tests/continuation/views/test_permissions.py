"""Every address by everybody: who sees the form, who is told who can, and for whom there is nothing."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import Cast, a_cast, a_link_token, a_measure, an_initiative, logged_in
from tests.continuation.building import a_fate, a_question, an_answer
from varig.continuation import urls
from varig.continuation.rules.handovers import Reply
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db

INSIDE = (
    "administrator",
    "manager",
    "owner",
    "coordinator",
    "unit_manager",
    "other_unit_manager",
    "secretariat",
    "reader",
)

RUN = {"manager", "coordinator"}
MAY = {
    "fate": RUN | {"owner"},
    "evidence": RUN | {"owner"},
    "decide": {"owner", "secretariat"},
    "handover": RUN,
    "propose_again": RUN,
    "answer": {"unit_manager"},
    "accept": RUN,
    "withdraw": RUN,
    "carry_out": RUN | {"unit_manager"},
    "link": RUN,
    "fates": RUN | {"owner"},
    "ask_many": RUN,
    "waiting": set(INSIDE),
    "remind": RUN,
    "costs": RUN,
    "source": RUN,
}
# It is neither the unit's turn nor time to take over, and nobody owes an answer: they are led back, and told so.
OPENS = {"answer": 302, "carry_out": 302, "remind": 302, "fates": 302}
OF_SEVERAL = {"fates", "ask_many", "waiting", "remind"}
OF_A_HANDOVER = {"propose_again", "answer", "accept", "withdraw", "carry_out", "link"}


@dataclass(frozen=True)
class Scene:
    """An item whose unit said yes on conditions."""

    of: InitiativeFacts
    cast: Cast
    item: int
    asked: int

    def address(self, name: str) -> str:
        if name in OF_SEVERAL:
            return reverse(f"continuation:{name}", args=[self.of.slug])
        rest = [self.asked] if name in OF_A_HANDOVER else []
        return reverse(f"continuation:{name}", args=[self.of.slug, self.item, *rest])


@pytest.fixture
def scene() -> Scene:
    of = an_initiative()
    cast = a_cast(of)
    item = a_measure(of)
    a_fate(of, item)
    asked = a_question(of, item, cast.unit)
    an_answer(of, asked, Reply.CONDITIONAL, cast.unit_manager)
    return Scene(of, cast, item, asked)


def test_every_address_is_asked_for() -> None:
    assert {pattern.name for pattern in urls.urlpatterns} == set(MAY)


@pytest.mark.parametrize("who", INSIDE)
def test_a_form_opens_for_those_who_may_and_tells_the_others_who_can(scene: Scene, who: str) -> None:
    client = logged_in(getattr(scene.cast, who))
    found = {name: client.get(scene.address(name)).status_code for name in MAY}
    assert found == {name: OPENS.get(name, 200) if who in may else 403 for name, may in MAY.items()}


@pytest.mark.parametrize("who", INSIDE)
def test_what_may_not_be_opened_may_not_be_sent(scene: Scene, who: str) -> None:
    client = logged_in(getattr(scene.cast, who))
    refused = {name for name, may in MAY.items() if who not in may}
    assert {name: client.post(scene.address(name), {"version": 1}).status_code for name in refused} == dict.fromkeys(
        refused, 403
    )


def test_there_is_nothing_for_an_outsider(scene: Scene) -> None:
    client = logged_in(scene.cast.outsider)
    assert {client.get(scene.address(name)).status_code for name in MAY} == {404}
    assert {client.post(scene.address(name)).status_code for name in MAY} == {404}


def test_somebody_who_is_not_logged_in_is_asked_to(scene: Scene) -> None:
    found = [Client().get(scene.address(name)) for name in MAY]
    assert {(response.status_code, response["Location"].split("?")[0]) for response in found} == {
        (302, reverse("account_login"))
    }


def test_a_link_opens_nothing_but_its_own_page(scene: Scene) -> None:
    client = Client()
    assert client.get(reverse("portal:page", args=[a_link_token(scene.of, scene.cast.partner)])).status_code == 200
    assert {client.get(scene.address(name)).status_code for name in MAY} == {302}


def test_an_item_of_another_initiative_is_not_found(scene: Scene) -> None:
    other = a_measure(an_initiative())
    client = logged_in(scene.cast.manager)
    for name in MAY.keys() - OF_SEVERAL:
        address = scene.address(name).replace(f"/arven/{scene.item}/", f"/arven/{other}/")
        assert client.get(address).status_code == 404 if name != "decide" else 403


def test_a_handover_of_another_item_is_not_found(scene: Scene) -> None:
    other = a_measure(scene.of)
    client = logged_in(scene.cast.manager)
    address = scene.address("accept").replace(f"/arven/{scene.item}/", f"/arven/{other}/")
    assert client.get(address).status_code == 404
