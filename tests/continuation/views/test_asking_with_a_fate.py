"""Asking about an item that nobody has said anything about: it is said plainly, and can be proposed at once."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.builders import a_cast, a_measure, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_fate, a_question
from varig.actors.rules import ActorKind
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Chip, Outcome
from varig.continuation.rules.handovers import Answer

pytestmark = pytest.mark.django_db

TERMS = {"from_day": "01.01.2026", "until": "", "amount": "", "terms": "", "reply_by": ""}
SAID = "Et ja teller ikke før det er foreslått."


class Scene:
    """A stage that nobody has said anything about, a unit and a choir."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.cast = a_cast(self.of)
        self.choir = an_actor(self.of, "Koret", ActorKind.ASSOCIATION)
        self.stage = a_measure(self.of, "Scenen")
        self.client = logged_in(self.cast.manager)

    @property
    def address(self) -> str:
        return reverse("continuation:handover", args=[self.of.slug, self.stage])

    def send(self, receiver: int, **typed: str):
        sent = {**TERMS, "receiver": receiver, "version": version_of(self.stage), **typed}
        return self.client.post(self.address, sent)

    def said(self, item: int | None = None):
        return continuation(self.cast.manager, self.of, item or self.stage)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def body(response) -> str:
    return " ".join(response.content.decode().split())


def test_that_a_yes_counts_for_nothing_is_said_and_the_proposal_is_offered(scene: Scene) -> None:
    shown = body(scene.client.get(scene.address))
    assert "Ingen har sagt hva som skal skje med dette" in shown
    assert SAID in shown
    assert 'value="goes_on"' in shown.split('name="fate"', 1)[1][:200]
    question = shown.split("Vil du foreslå avgjørelsen samtidig?", 1)[1]
    assert "(kan stå tomt)" not in question.split("Fra dag", 1)[0].split("</fieldset>", 1)[0]
    a_fate(scene.of, scene.stage)
    shown = body(scene.client.get(scene.address))
    assert SAID not in shown
    assert 'name="fate"' not in shown


@pytest.mark.parametrize(("whom", "chip"), [("unit", Chip.ORDINARY), ("choir", Chip.TAKEN_OVER)])
def test_the_fate_is_proposed_in_the_same_step_by_the_kind_of_receiver(scene: Scene, whom: str, chip: Chip) -> None:
    receiver = scene.cast.unit if whom == "unit" else scene.choir
    assert scene.send(receiver, fate="goes_on", fate_grounds="Det trengs.").status_code == 302
    said = scene.said()
    assert (said.fate.chip, said.fate.is_decided, said.fate.grounds) == (chip, False, "Det trengs.")
    assert said.answer is Answer.WAITING


def test_without_a_reason_nothing_is_asked_and_nothing_proposed(scene: Scene) -> None:
    response = scene.send(scene.choir, fate="goes_on", fate_grounds=" ")
    assert response.status_code == 422
    assert "Skriv hvorfor det skal gå videre." in body(response)
    assert (scene.said().fate.outcome, scene.said().answer) == (Outcome.UNCLEAR, Answer.NOT_ASKED)


def test_it_may_be_left_for_later(scene: Scene) -> None:
    assert scene.send(scene.choir, fate="later", fate_grounds="").status_code == 302
    assert (scene.said().fate.outcome, scene.said().answer) == (Outcome.UNCLEAR, Answer.WAITING)


def test_of_several_only_those_that_nobody_has_said_anything_about_get_a_proposal(scene: Scene) -> None:
    court = a_measure(scene.of, "Ballbingen")
    a_fate(scene.of, court, grounds="Slik er det sagt.")
    at = f"{reverse('continuation:ask_many', args=[scene.of.slug])}?punkt={scene.stage}&punkt={court}"
    shown = body(scene.client.get(at))
    assert "Ingen har sagt hva som skal skje med 1 av dem" in shown
    sent: dict[str, object] = {"punkt": [scene.stage, court], "receiver": scene.choir, "from_day": "01.01.2026"}
    for pk in (scene.stage, court):
        sent |= {f"take_{pk}": "on", f"version_{pk}": version_of(pk)}
    refused = scene.client.post(at, {**sent, "fate": "goes_on", "fate_grounds": ""})
    assert refused.status_code == 422
    assert scene.said().answer is Answer.NOT_ASKED
    assert scene.client.post(at, {**sent, "fate": "goes_on", "fate_grounds": "Det trengs."}).status_code == 302
    assert (scene.said().fate.chip, scene.said().answer) == (Chip.TAKEN_OVER, Answer.WAITING)
    assert (scene.said(court).fate.chip, scene.said(court).fate.grounds) == (Chip.ORDINARY, "Slik er det sagt.")


def test_what_is_phased_out_says_so_at_once_instead_of_the_form(scene: Scene) -> None:
    a_fate(scene.of, scene.stage, outcome=Outcome.PHASED_OUT, home=None)
    shown = body(scene.client.get(scene.address))
    assert "Punktet skal fases ut. Ingen trenger å ta over." in shown
    assert 'name="from_day"' not in shown
    item = reverse("workspace:item", args=[scene.of.slug, scene.stage])
    assert f'href="{item}#avgjorelse"' in shown
    assert scene.send(scene.choir).status_code != 302


def test_whoever_is_asked_already_is_named_instead_of_the_form(scene: Scene) -> None:
    a_question(scene.of, scene.stage, scene.choir)
    shown = body(scene.client.get(scene.address))
    assert "Koret er alt spurt." in shown
    assert 'name="from_day"' not in shown
