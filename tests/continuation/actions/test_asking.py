"""One receiver asked about several items: one letter, an answer for each, all of it or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, Cast, a_cast, a_link, a_measure, a_row, an_actor, an_initiative, version_of
from tests.continuation.building import a_fate, a_question, an_answer
from varig.actors.rules import ActorKind
from varig.continuation.actions.asking import Question, ask_many
from varig.continuation.actions.handovers import withdraw_handover
from varig.continuation.models import Handover
from varig.continuation.queries import continuation, handover
from varig.continuation.queries.asking import candidates
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import Answer, Reply, Terms
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, NotFound, Refused
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.registers.declarations import register
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import history

pytestmark = pytest.mark.django_db


class Scene:
    """A sports club with an address, and three things of three kinds."""

    def __init__(self) -> None:
        self.of: InitiativeFacts = an_initiative()
        self.cast: Cast = a_cast(self.of)
        self.club = an_actor(self.of, "Idrettslaget", ActorKind.ASSOCIATION, email="post@idrett.example")
        self.items = [
            a_measure(self.of, "Scenen"),
            a_row(self.of, register("assets"), name="Ballbingen"),
            a_row(self.of, register("activities"), name="Turgruppa"),
        ]

    def question(self, item_id: int, **terms) -> Question:
        first = self.of.last_day + timedelta(days=1)
        return Question(item_id, version_of(item_id), Terms(**{"from_day": first, **terms}))

    def ask(self, *questions: Question, **how) -> list[int]:
        given = {"reader": self.cast.manager, "of": self.of, "receiver_id": self.club, "questions": questions}
        return ask_many(**{**given, **how})

    def answer(self, item_id: int) -> Answer:
        return continuation(SYSTEM, self.of, item_id).answer


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.mark.requirement("R38")
def test_several_are_asked_about_in_one_letter_and_answered_each_by_itself(scene: Scene) -> None:
    stage, court, walks = scene.items
    first = scene.question(stage, amount=Decimal(60000), text="Nøklene")
    asked = scene.ask(first, scene.question(court), scene.question(walks), reply_by=date(2099, 5, 1))
    assert [handover(scene.of, pk).item_id for pk in asked] == scene.items
    terms = [handover(scene.of, pk).standing.terms for pk in asked]
    assert [(one.amount, one.text) for one in terms] == [(Decimal(60000), "Nøklene"), (None, ""), (None, "")]
    (letter,) = OutgoingMail.objects.all()
    assert letter.subject == "Kan Idrettslaget ta over 3 ting?"
    for name in ("Scenen", "Ballbingen", "Turgruppa"):
        assert f"– {name}" in letter.body
    assert letter.body.count("/lenke/") == 1
    assert "Svar innen 01.05.2099." in letter.body
    assert (letter.sender_name, letter.to) == ("Programleder", "post@idrett.example")
    assert letter.reply_to.endswith("@kommune.example")
    link = a_link(scene.of, scene.club)
    an_answer(scene.of, asked[0], Reply.YES, link)
    an_answer(scene.of, asked[1], Reply.NO, link)
    assert [scene.answer(pk) for pk in scene.items] == [Answer.YES, Answer.NO, Answer.WAITING]
    assert say(history(SYSTEM, scene.of, walks).entries[0].did) == "spurte Idrettslaget om 3 punkter"


def test_where_one_was_changed_meanwhile_none_is_asked_and_no_letter_goes(scene: Scene) -> None:
    stage, court, _walks = scene.items
    stale = replace(scene.question(court), version=version_of(court) - 1)
    with pytest.raises(Conflict):
        scene.ask(scene.question(stage), stale)
    assert not Handover.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_what_is_asked_already_or_ends_is_named_and_stops_all(scene: Scene) -> None:
    stage, court, walks = scene.items
    a_question(scene.of, stage, scene.cast.unit)
    a_fate(scene.of, court, outcome=Outcome.PHASED_OUT, home=None)
    with pytest.raises(Refused) as refused:
        scene.ask(*[scene.question(pk) for pk in scene.items])
    assert sorted(say(problem.message).split(":")[0] for problem in refused.value.problems) == ["Ballbingen", "Scenen"]
    assert scene.answer(walks) is Answer.NOT_ASKED
    able = [one.item.name for one in candidates(SYSTEM, scene.of) if one.refusal is None]
    assert able == ["Turgruppa"]


def test_what_was_refused_or_withdrawn_can_be_asked_about_again_and_keeps_what_was_said(scene: Scene) -> None:
    stage, court, _walks = scene.items
    no, gone = scene.ask(scene.question(stage), scene.question(court))
    an_answer(scene.of, no, Reply.NO, a_link(scene.of, scene.club))
    withdraw_handover(reader=SYSTEM, of=scene.of, handover_id=gone, version=version_of(court), why="Feil lag.")
    scene.ask(scene.question(stage), scene.question(court), receiver_id=scene.cast.unit)
    kept = [[len(one.steps) for one in continuation(SYSTEM, scene.of, pk).handovers] for pk in (stage, court)]
    assert kept == [[2, 1], [2, 1]]
    assert [scene.answer(pk) for pk in (stage, court)] == [Answer.WAITING, Answer.WAITING]


@pytest.mark.parametrize(
    ("terms", "fields"),
    [
        ([{"from_day": None}, {"from_day": None}], ["from_day"]),
        ([{"amount": Decimal(-1)}, {}], ["amount_0"]),
        ([{"until": date(2000, 1, 1)}, {"until": date(2000, 1, 1)}], ["until"]),
    ],
)
def test_what_is_wrong_is_said_once_and_where_it_stands(scene: Scene, terms, fields) -> None:
    questions = [scene.question(pk, **one) for pk, one in zip(scene.items[:2], terms, strict=True)]
    with pytest.raises(Invalid) as invalid:
        scene.ask(*questions)
    wanted = [field.replace("_0", f"_{scene.items[0]}") for field in fields]
    assert [problem.field for problem in invalid.value.problems] == wanted


def test_nothing_chosen_anothers_item_and_a_reader_are_refused(scene: Scene) -> None:
    with pytest.raises(Invalid):
        scene.ask()
    elsewhere = a_measure(an_initiative())
    with pytest.raises(NotFound):
        scene.ask(scene.question(elsewhere))
    with pytest.raises(NotAllowed):
        scene.ask(scene.question(scene.items[0]), reader=scene.cast.reader)
