"""A receiver that was asked about several things: all on one page, an answer for each, or one for several."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import SYSTEM, a_link, a_link_token, a_measure, a_row, an_actor, an_initiative, version_of
from tests.continuation.building import a_question, an_answer
from varig.actors.rules import ActorKind
from varig.continuation.actions.asking import Question, ask_many
from varig.continuation.actions.handovers import withdraw_handover
from varig.continuation.queries import handover
from varig.continuation.rules.handovers import Answer, Reply, Terms
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import register

pytestmark = pytest.mark.django_db


class Scene:
    """A club that is asked about a hall, a court and a walk in one letter."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.club = an_actor(self.of, "Idrettslaget", ActorKind.ASSOCIATION)
        self.hall = a_row(
            self.of, register("meeting_places"), name="Hallen", opening_hours="Hver kveld", operator="Idrettsetaten"
        )
        self.court = a_row(self.of, register("assets"), name="Ballbingen", condition="good")
        self.walk = a_row(self.of, register("activities"), name="Turgruppa", rhythm="weekly", attendance=25)
        self.items = [self.hall, self.court, self.walk]
        terms = Terms(self.of.last_day + timedelta(days=1), text="Nøklene følger med.")
        questions = [Question(pk, version_of(pk), terms) for pk in self.items]
        self.asked = ask_many(reader=SYSTEM, of=self.of, receiver_id=self.club, questions=questions)
        self.token = a_link_token(self.of, self.club)
        self.client = Client()

    @property
    def home(self) -> str:
        return reverse("portal:page", args=[self.token])

    @property
    def same(self) -> str:
        return reverse("portal:same_answer", args=[self.token])

    def sent(self, *at: int, **typed: object) -> dict[str, object]:
        chosen = {f"version_{self.asked[one]}": version_of(self.items[one]) for one in at}
        said = {"reply": "yes", "on_behalf_of": "Idrettslaget", "svar": [self.asked[one] for one in at]}
        return {**said, **chosen, **typed}

    @property
    def answers(self) -> list[Answer]:
        return [handover(self.of, pk).standing.answer for pk in self.asked]


@pytest.fixture
def scene() -> Scene:
    return Scene()


def body(response) -> str:
    return " ".join(response.content.decode().split())


def test_all_stand_on_one_page_each_with_how_it_is_today_and_its_own_answer(scene: Scene) -> None:
    shown = body(scene.client.get(scene.home))
    for words in ("Hallen", "Ballbingen", "Turgruppa", "Hver kveld", "Idrettsetaten", "25", "Da spør vi andre."):
        assert words in shown
    assert shown.count("<h3>Slik er det i dag</h3>") == 3
    for pk in scene.asked:
        assert reverse("portal:answer", args=[scene.token, pk]) in shown
    assert "<script" not in shown.split("</head>")[1].split("<main")[1].split("</main>")[0]


def test_what_is_internal_is_not_told_to_a_receiver(scene: Scene) -> None:
    noted = a_row(
        scene.of,
        register("meeting_places"),
        name="Kafeen",
        risk="Eieren vil selge.",
        continuation_note="Hemmelig plan.",
    )
    a_question(scene.of, noted, scene.club)
    shown = body(scene.client.get(scene.home))
    assert "Kafeen" in shown
    assert "Hemmelig plan." not in shown
    assert "Eieren vil selge." not in shown


def test_figures_of_use_are_told_as_they_are_registered(scene: Scene) -> None:
    a_row(scene.of, register("use_figures"), item="Hallen", period=PartialDate(2024), counted="visits", number=3100)
    assert "2024" in body(scene.client.get(reverse("portal:answer", args=[scene.token, scene.asked[0]])))


def test_several_get_the_same_answer_and_the_rest_wait(scene: Scene) -> None:
    first, _court, last = scene.asked
    form = body(scene.client.get(f"{scene.same}?svar={first}&svar={last}"))
    assert "Samme svar på 2 punkter" in form
    assert 'value="counter"' not in form
    response = scene.client.post(scene.same, scene.sent(0, 2, mandate="styremøtet"))
    assert response["Location"] == scene.home
    assert scene.answers == [Answer.YES, Answer.WAITING, Answer.YES]
    assert handover(scene.of, last).steps[-1].mandate == "styremøtet"


def test_where_one_was_changed_meanwhile_none_is_answered_and_what_was_typed_stays(scene: Scene) -> None:
    stale = {f"version_{scene.asked[1]}": 0}
    response = scene.client.post(scene.same, scene.sent(0, 1, words="Gjerne det.", **stale))
    assert response.status_code == 409
    assert "Noe ble endret mens dere skrev." in body(response)
    assert "Gjerne det." in body(response)
    assert scene.answers == [Answer.WAITING] * 3


def test_what_is_missing_is_said_once_and_nothing_is_answered(scene: Scene) -> None:
    response = scene.client.post(scene.same, scene.sent(0, 1, reply="conditional"))
    assert response.status_code == 422
    assert body(response).count('<li><a href="#id_words">') == 1
    assert scene.client.post(scene.same, scene.sent(0, 1, reply="counter")).status_code == 422
    assert scene.answers == [Answer.WAITING] * 3


def test_anothers_and_what_is_answered_are_left_out(scene: Scene) -> None:
    other = an_actor(scene.of, "Koret", ActorKind.ASSOCIATION)
    theirs = a_question(scene.of, a_measure(scene.of, "Scenen"), other)
    assert scene.client.get(f"{scene.same}?svar={theirs}")["Location"] == scene.home
    sent = scene.sent(0) | {"svar": [scene.asked[0], theirs], f"version_{theirs}": 1}
    assert scene.client.post(scene.same, sent).status_code == 302
    assert handover(scene.of, theirs).standing.answer is Answer.WAITING


def test_they_stand_in_the_order_of_the_letter(scene: Scene) -> None:
    shown = body(scene.client.get(scene.home))
    order = [shown.index(f">{name}</h2>") for name in ("Hallen", "Ballbingen", "Turgruppa")]
    assert order == sorted(order)


def test_where_some_were_answered_in_another_window_nothing_is_saved_until_it_is_sent_again(scene: Scene) -> None:
    an_answer(scene.of, scene.asked[0], Reply.NO, a_link(scene.of, scene.club), words="")
    sent = scene.sent(0, 1)
    response = scene.client.post(scene.same, sent)
    assert response.status_code == 409
    assert "Svaret er ikke lagret ennå, for det er alt svart på" in body(response)
    assert scene.answers == [Answer.NO, Answer.WAITING, Answer.WAITING]
    assert scene.client.post(scene.same, scene.sent(1)).status_code == 302
    assert scene.answers == [Answer.NO, Answer.YES, Answer.WAITING]


def test_what_was_withdrawn_is_said_to_be_and_by_whom_it_was_asked_stays_unknown(scene: Scene) -> None:
    for pk, item in zip(scene.asked, scene.items, strict=True):
        withdraw_handover(reader=SYSTEM, of=scene.of, handover_id=pk, version=version_of(item), why="Intern grunn.")
    shown = body(scene.client.get(scene.home))
    assert "<h2>Trukket tilbake</h2>" in shown or ">Trukket tilbake</h2>" in shown
    assert "Dere har svart" not in shown
    assert "Intern grunn." not in shown
    again = a_question(scene.of, scene.hall, scene.club)
    shown = body(scene.client.get(scene.home))
    assert reverse("portal:answer", args=[scene.token, again]) in shown
    assert reverse("portal:answer", args=[scene.token, scene.asked[0]]) in shown
