"""Reminders: one letter about all that isn't answered, from a person by name, and never soon after another."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.builders import SYSTEM, Cast, a_cast, a_link, a_measure, an_actor, an_initiative, version_of
from tests.continuation.building import a_question, an_answer
from varig.actors.rules import ActorKind
from varig.continuation.actions.handovers import withdraw_handover
from varig.continuation.actions.reminders import remind
from varig.continuation.models import Handover, HandoverStep
from varig.continuation.queries import continuation, handover
from varig.continuation.queries.letters import silent
from varig.continuation.rules.handovers import Answer, Reply, Step
from varig.foundation.history.actions import action
from varig.foundation.kernel import NotAllowed, Refused, msg
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


class Scene:
    """A choir that was asked about two things a week ago."""

    def __init__(self) -> None:
        self.of: InitiativeFacts = an_initiative()
        self.cast: Cast = a_cast(self.of)
        self.choir = an_actor(self.of, "Koret", ActorKind.ASSOCIATION, email="post@koret.example")
        self.stage, self.cafe = a_measure(self.of, "Scenen"), a_measure(self.of, "Kafeen")
        self.asked = [a_question(self.of, pk, self.choir) for pk in (self.stage, self.cafe)]
        self.wait(7)
        OutgoingMail.objects.all().delete()

    def wait(self, days: int) -> None:
        """As if so many days had gone."""
        with action(reader=SYSTEM, did=msg("Ventet")):
            for step in HandoverStep.objects.all():
                HandoverStep.objects.filter(pk=step.pk).update(at=step.at - timedelta(days=days))

    def remind(self, **how) -> int:
        return remind(**{"reader": self.cast.manager, "of": self.of, "receiver_id": self.choir, **how})

    def silent(self):
        return silent(self.cast.reader, self.of, timezone.localtime())


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_one_letter_names_all_that_isnt_answered_and_each_history_tells_of_it(scene: Scene) -> None:
    versions = [version_of(pk) for pk in (scene.stage, scene.cafe)]
    assert scene.remind(greeting="Ring meg gjerne.") == 2
    (letter,) = OutgoingMail.objects.all()
    assert letter.subject == f"Påminnelse: {scene.of.name} venter på svar fra Koret"
    for words in ("– Scenen", "– Kafeen", "Ring meg gjerne.", "/lenke/", "Hilsen Programleder"):
        assert words in letter.body
    assert letter.sender_name == "Programleder"
    assert letter.reply_to.endswith("@kommune.example")
    for pk in scene.asked:
        one = handover(scene.of, pk)
        assert (one.steps[-1].step, one.steps[-1].by, one.steps[-1].words) == (
            Step.REMINDED, "Programleder", "Ring meg gjerne.",
        )  # fmt: skip
        assert one.standing.answer is Answer.WAITING
    assert [version_of(pk) for pk in (scene.stage, scene.cafe)] == versions
    assert continuation(SYSTEM, scene.of, scene.stage).answer is Answer.WAITING


@pytest.mark.parametrize(
    ("days", "said"), [(-3, "svarfristen gikk ut {day}."), (0, "svar innen {day}."), (9, "svar innen {day}.")]
)
def test_the_letter_says_the_deadline_and_that_it_has_passed(scene: Scene, days: int, said: str) -> None:
    day = timezone.localdate() + timedelta(days=days)
    with action(reader=SYSTEM, did=msg("Satte frist")):
        Handover.objects.filter(pk=scene.asked[0]).update(reply_by=day)
    scene.remind()
    (letter,) = OutgoingMail.objects.all()
    assert f"– Scenen: {said.format(day=f'{day:%d.%m.%Y}')}\n– Kafeen\n" in letter.body


def test_the_letter_says_that_the_meeting_has_been(scene: Scene) -> None:
    day = timezone.localdate()
    an_answer(scene.of, scene.asked[0], Reply.LATER, a_link(scene.of, scene.choir), answer_on=day)
    with action(reader=SYSTEM, did=msg("Ventet")):
        HandoverStep.objects.filter(answer_on=day).update(answer_on=day - timedelta(days=2))
    scene.wait(7)
    scene.remind()
    letter = OutgoingMail.objects.latest("pk")
    assert f"– Scenen: dere skulle svare etter et møte {day - timedelta(days=2):%d.%m.%Y}." in letter.body


def test_a_second_reminder_waits_five_days_and_says_from_when(scene: Scene) -> None:
    scene.remind()
    scene.wait(4)
    with pytest.raises(Refused) as refused:
        scene.remind(reader=scene.cast.coordinator)
    assert say(refused.value.problems[0].message).startswith("Siste brev gikk ")
    assert OutgoingMail.objects.count() == 1
    scene.wait(1)
    scene.remind()
    assert OutgoingMail.objects.count() == 2


def test_any_letter_counts_also_a_new_question_about_something_else(scene: Scene) -> None:
    a_question(scene.of, a_measure(scene.of, "Hagen"), scene.choir)
    with pytest.raises(Refused):
        scene.remind()
    elsewhere = an_initiative()
    a_question(elsewhere, a_measure(elsewhere), scene.choir)
    scene.wait(5)
    assert scene.remind() == 3


def test_what_is_answered_or_withdrawn_is_not_reminded_of(scene: Scene) -> None:
    stage, cafe = scene.asked
    an_answer(scene.of, stage, Reply.YES, a_link(scene.of, scene.choir))
    assert scene.remind() == 1
    withdraw_handover(reader=SYSTEM, of=scene.of, handover_id=cafe, version=version_of(scene.cafe), why="Feil.")
    scene.wait(9)
    with pytest.raises(Refused, match="ikke noe å minne om"):
        scene.remind()
    assert [step.step for step in handover(scene.of, cafe).steps] == [Step.PROPOSED, Step.REMINDED, Step.WITHDRAWN]


def test_who_answers_after_a_meeting_is_left_in_peace_until_it_has_been(scene: Scene) -> None:
    link, today = a_link(scene.of, scene.choir), timezone.localdate()
    an_answer(scene.of, scene.asked[0], Reply.LATER, link, answer_on=today)
    an_answer(scene.of, scene.asked[1], Reply.LATER, link, answer_on=today)
    with action(reader=SYSTEM, did=msg("Ventet")):
        HandoverStep.objects.filter(handover_id=scene.asked[1]).update(answer_on=today - timedelta(days=1))
    assert [owed.item.name for owed in scene.silent()[0].owed] == ["Kafeen"]
    assert scene.remind() == 1


def test_a_reminder_has_a_person_who_may_ask_as_its_sender(scene: Scene) -> None:
    for reader in (SYSTEM, scene.cast.reader, scene.cast.unit_manager, a_link(scene.of, scene.choir)):
        with pytest.raises(NotAllowed):
            scene.remind(reader=reader)
    assert not OutgoingMail.objects.exists()


def test_who_has_no_address_is_said_to_have_none(scene: Scene) -> None:
    shop = an_actor(scene.of, "Kiosken", ActorKind.BUSINESS)
    a_question(scene.of, a_measure(scene.of, "Torget"), shop)
    scene.wait(6)
    with pytest.raises(Refused, match="ingen e-postadresse"):
        scene.remind(receiver_id=shop)


def test_whoever_has_been_waited_for_longest_stands_first(scene: Scene) -> None:
    shop = an_actor(scene.of, "Kiosken", ActorKind.BUSINESS)
    a_question(scene.of, a_measure(scene.of, "Torget"), shop)
    assert [(one.receiver.name, len(one.owed)) for one in scene.silent()] == [("Koret", 2), ("Kiosken", 1)]
    assert [one.refusal is None for one in scene.silent()] == [True, False]
