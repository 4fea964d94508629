"""Hjem begins with what waits for whoever looks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_initiative, logged_in
from tests.continuation.building import a_fate, a_question, an_answer
from tests.decisions.hearing_building import a_hearing, a_version, known, over
from tests.decisions.hearing_building import an_answer as an_answer_to
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement, ask_to_endorse
from varig.decisions.actions.hearings import PartyGiven
from varig.decisions.rules.hearing_parties import PartyKind
from varig.decisions.rules.hearings import local_day
from varig.foundation.kernel import Reader
from varig.foundation.ui.text import date_long

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


def test_a_hearing_that_a_unit_is_asked_in_waits_until_it_has_answered(scene: Scene) -> None:
    hearing = a_hearing(scene.of, parties=[PartyGiven(scene.cast.unit, PartyKind.INTERNAL)], name="Hør her")
    address = reverse("decisions:own_answer", args=[scene.of.slug, hearing, scene.cast.unit])
    assert see(scene, address) == {"unit_manager"}
    shown = home(scene.cast.unit_manager)
    assert "Svar på høringen" in shown
    assert date_long(local_day(known(scene.of, hearing).closes_at)) in shown
    assert logged_in(scene.cast.unit_manager).get(address).status_code == 200
    an_answer_to(scene.of, hearing, scene.cast.unit)
    assert see(scene, address) == set()


@pytest.mark.parametrize("sent", [True, False])
def test_a_hearing_that_is_over_or_not_sent_waits_for_nobody(scene: Scene, *, sent: bool) -> None:
    hearing = a_hearing(scene.of, parties=[PartyGiven(scene.cast.unit, PartyKind.INTERNAL)], sent=sent)
    if sent:
        over(hearing)
    assert "Svar på høringen" not in home(scene.cast.unit_manager)


def test_a_part_that_a_unit_is_asked_to_endorse_waits_until_it_has_answered(scene: Scene) -> None:
    of, unit = scene.of, scene.cast.unit
    a_fate(of, a_measure(of, accountable=unit))
    a_version(of)
    by = timezone.localdate() + timedelta(days=9)
    (asked,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[unit], reply_by=by)
    address = reverse("decisions:endorsement", args=[of.slug, unit])
    assert see(scene, address) == {"unit_manager"}
    assert date_long(by) in home(scene.cast.unit_manager)
    said = AnswerGiven(Reply.YES, on_behalf_of="Enheten")
    answer_endorsement(reader=scene.cast.unit_manager, of=of, actor_id=unit, asked_id=asked, given=said)
    assert see(scene, address) == set()
