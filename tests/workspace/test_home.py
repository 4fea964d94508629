"""Hjem begins with what waits for whoever looks."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.builders import a_cast, a_measure, an_initiative, logged_in
from tests.continuation.building import a_question, an_answer
from varig.continuation.rules.handovers import Reply
from varig.foundation.kernel import Reader

pytestmark = pytest.mark.django_db

HEAD, NOTHING = "Dette venter på deg", "Ingenting venter på deg nå."
GIVERS = {"manager", "owner", "coordinator"}


class Scene:
    """A unit that is asked to take over the stage."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.cast = a_cast(self.of)
        self.item = a_measure(self.of, "Åpen scene")
        self.asked = a_question(self.of, self.item, self.cast.unit)
        self.answer = reverse("continuation:answer", args=[self.of.slug, self.item, self.asked])
        self.panel = f"{reverse('workspace:item', args=[self.of.slug, self.item])}#overlevering"


@pytest.fixture
def scene() -> Scene:
    return Scene()


def home(reader: Reader) -> str:
    response = logged_in(reader).get(reverse("workspace:home"))
    assert response.status_code == 200
    return response.content.decode()


def see(scene: Scene, address: str) -> set[str]:
    everybody = {"administrator", "unit_manager", "other_unit_manager", "secretariat", "reader", "outsider"} | GIVERS
    return {name for name in everybody if f'href="{address}"' in home(getattr(scene.cast, name))}


@pytest.mark.parametrize(
    ("reply", "receiver", "giver"),
    [
        (None, {"unit_manager"}, set()),
        (Reply.LATER, {"unit_manager"}, set()),
        (Reply.CONDITIONAL, set(), GIVERS),
        (Reply.COUNTER, set(), GIVERS),
        (Reply.YES, set(), set()),
        (Reply.NO, set(), set()),
    ],
)
def test_a_handover_waits_for_the_one_whose_turn_it_is(
    scene: Scene, reply: Reply | None, receiver: set[str], giver: set[str]
) -> None:
    if reply is not None:
        an_answer(scene.of, scene.asked, reply, scene.cast.unit_manager)
    assert see(scene, scene.answer) == receiver
    assert see(scene, scene.panel) == giver


def test_the_page_that_the_row_leads_to_opens(scene: Scene) -> None:
    assert logged_in(scene.cast.unit_manager).get(scene.answer).status_code == 200
    an_answer(scene.of, scene.asked, Reply.COUNTER, scene.cast.unit_manager)
    for name in GIVERS:
        assert logged_in(getattr(scene.cast, name)).get(scene.panel).status_code == 200


def test_where_nothing_waits_it_says_so_to_those_who_answer_for_something(scene: Scene) -> None:
    for name in (*GIVERS, "other_unit_manager", "outsider"):
        assert NOTHING in home(getattr(scene.cast, name)), name
    assert NOTHING not in home(scene.cast.unit_manager)
    for name in ("reader", "secretariat", "administrator"):
        assert HEAD not in home(getattr(scene.cast, name)), name
