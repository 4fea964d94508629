"""A partner's answer about its own part may be changed, asked for again, and written down for it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, Cast, a_cast, a_link, a_link_token, a_measure, an_actor, an_initiative, logged_in
from tests.continuation.building import a_fate, a_question, an_answer
from tests.decisions.building import a_version
from varig.actors.rules import ActorKind
from varig.continuation.queries import continuation, handover
from varig.continuation.rules.handovers import Answer, Reply
from varig.decisions.actions.endorsements import (
    AnswerGiven,
    Entered,
    answer_endorsement,
    ask_to_endorse,
    enter_endorsement,
)
from varig.decisions.actions.hearing_answers import FileGiven
from varig.decisions.models import EndorsementAnswer
from varig.decisions.queries.archive import marked_records
from varig.decisions.queries.endorsements import EndorsementFacts, endorsement, states
from varig.decisions.rules.endorsements import EndorsementState, Manner
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, Refused
from varig.foundation.mail.models import OutgoingMail
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db
State = EndorsementState
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"


class Scene:
    """An association that answers for something, is asked to take something over, and is asked about both."""

    def __init__(self) -> None:
        self.of: InitiativeFacts = an_initiative()
        self.cast: Cast = a_cast(self.of)
        self.partner = an_actor(self.of, "Velet", ActorKind.ASSOCIATION, email="vel@lag.example")
        a_fate(self.of, a_measure(self.of, "Torget", accountable=self.partner))
        self.item = a_measure(self.of, "Utstyrsbua")
        a_fate(self.of, self.item)
        self.handover = a_question(self.of, self.item, self.partner)
        a_version(self.of)
        (self.asked,) = self.asks()

    def asks(self, **how: str) -> list[int]:
        return ask_to_endorse(reader=self.cast.manager, of=self.of, actor_ids=[self.partner], **how)

    @property
    def facts(self) -> EndorsementFacts:
        found = endorsement(SYSTEM, self.of, self.partner)
        assert found is not None
        return found

    @property
    def seen(self) -> int:
        assert self.facts.asked is not None
        return self.facts.asked.seen

    @property
    def place(self) -> dict[str, object]:
        return {"of": self.of, "actor_id": self.partner, "asked_id": self.asked}

    def says(self, reply: Reply, **said: object) -> None:
        given = AnswerGiven(reply, "Styret", **{"words": "Med egne ord.", "after": self.seen, **said})
        answer_endorsement(reader=a_link(self.of, self.partner), given=given, **self.place)

    def enters(self, reply: Reply, reader=None, **how: object) -> None:
        entered = {"how": Manner.MEETING, "given_on": timezone.localdate(), "reference": "Referat 3", **how}
        given = AnswerGiven(reply, "Styret", words="Med egne ord.", after=self.seen)
        enter_endorsement(reader=reader or self.cast.manager, given=given, entered=Entered(**entered), **self.place)


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.mark.requirement("R69")
def test_a_yes_with_conditions_counts_nowhere_and_answers_no_handover(scene: Scene) -> None:
    scene.says(Reply.CONDITIONAL, words="Bare hvis kommunen betaler 80 000 kr i året.")
    assert scene.facts.state is State.CONDITIONAL
    assert handover(scene.of, scene.handover).standing.answer is Answer.WAITING
    page = logged_in(scene.cast.reader).get(reverse("decisions:endorsements", args=[scene.of.slug])).content.decode()
    assert "Ja, på vilkår" in page
    (record,) = [one.record for one in marked_records(SYSTEM, scene.of) if one.record.kind == "endorsements"]
    assert record.title == "Velet slutter seg til sin del av strategien, på vilkår"


def test_the_last_answer_counts_and_the_first_stays(scene: Scene) -> None:
    scene.says(Reply.NO)
    scene.says(Reply.CONDITIONAL)
    scene.says(Reply.YES)
    assert scene.facts.asked is not None
    assert [one.reply for one in scene.facts.asked.earlier] == [Reply.CONDITIONAL, Reply.NO]
    assert scene.facts.state is State.CONFIRMED
    assert len([one.record for one in marked_records(SYSTEM, scene.of) if one.record.kind == "endorsements"]) == 3


def test_an_answer_that_was_written_before_another_came_is_not_saved(scene: Scene) -> None:
    scene.says(Reply.YES)
    with pytest.raises(Conflict):
        scene.says(Reply.NO, after=0)
    assert EndorsementAnswer.objects.count() == 1


def test_a_yes_to_a_handover_stands_when_the_answer_becomes_no_and_the_part_is_endorsed_no_more(scene: Scene) -> None:
    scene.says(Reply.YES)
    assert handover(scene.of, scene.handover).standing.answer is Answer.YES
    scene.says(Reply.NO)
    assert handover(scene.of, scene.handover).standing.answer is Answer.YES
    assert states(scene.of)["Velet"] is State.DECLINED
    assert [one.name for one in scene.facts.agreed] == ["Utstyrsbua"]
    scene.says(Reply.YES)
    assert states(scene.of)["Velet"] is State.CONFIRMED


def test_who_is_down_for_handovers_alone_declines_all_the_same() -> None:
    of = an_initiative()
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    item = a_measure(of, accountable=partner)
    a_fate(of, item)
    pk = a_question(of, item, partner)
    a_version(of)
    (asked,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner])
    place = {"reader": SYSTEM, "of": of, "actor_id": partner, "asked_id": asked}
    answer_endorsement(**place, given=AnswerGiven(Reply.YES, "Styret"))
    assert states(of) == {"Velet": State.COVERED}
    first = EndorsementAnswer.objects.get()
    answer_endorsement(**place, given=AnswerGiven(Reply.NO, "Styret", after=first.pk))
    assert states(of) == {"Velet": State.DECLINED}
    assert handover(of, pk).standing.answer is Answer.YES


@pytest.mark.requirement("R69")
def test_who_has_said_yes_is_asked_again_for_a_reason_that_it_reads(scene: Scene) -> None:
    scene.says(Reply.YES)
    with pytest.raises(Refused):
        scene.asks()
    (scene.asked,) = scene.asks(why="Årsmøtet har valgt nytt styre.")
    assert scene.facts.state is State.WAITING
    assert scene.facts.asked is not None
    assert {line.item_id for line in scene.facts.asked.lines} >= {scene.item}
    letter = OutgoingMail.objects.order_by("-pk").first()
    assert letter is not None
    assert "Årsmøtet har valgt nytt styre." in letter.body
    scene.says(Reply.YES)
    assert scene.facts.state is State.CONFIRMED


def test_who_has_said_yes_to_all_handovers_is_asked_about_them_again() -> None:
    of = an_initiative()
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    item = a_measure(of)
    a_fate(of, item)
    an_answer(of, a_question(of, item, partner), Reply.YES)
    a_version(of)
    assert states(of) == {"Velet": State.COVERED}
    (asked,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner], why="Vi må være sikre.")
    assert states(of) == {"Velet": State.WAITING}
    answer_endorsement(
        reader=SYSTEM, of=of, actor_id=partner, asked_id=asked, given=AnswerGiven(Reply.YES, "Styret")
    )  # fmt: skip
    assert states(of) == {"Velet": State.COVERED}


def test_an_answer_from_a_meeting_is_written_down_and_counts(scene: Scene) -> None:
    scene.enters(Reply.YES)
    assert scene.facts.state is State.CONFIRMED
    assert handover(scene.of, scene.handover).standing.answer is Answer.YES
    said = continuation(SYSTEM, scene.of, scene.item).handover
    assert said is not None
    assert (said.steps[-1].by, said.steps[-1].on_behalf_of) == ("Programleder", "Styret")
    assert scene.facts.asked is not None
    one = scene.facts.asked.answer
    assert one is not None
    assert (one.how, one.by, one.reference) == (Manner.MEETING, "Programleder", "Referat 3")


@pytest.mark.parametrize(
    ("how", "field"),
    [
        ({"given_on": timezone.localdate() + timedelta(days=1)}, "given_on"),
        ({"given_on": timezone.localdate() - timedelta(days=1)}, "given_on"),
        ({"reference": " "}, "reference"),
    ],
)
def test_what_is_written_down_says_when_and_where(scene: Scene, how: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        scene.enters(Reply.YES, **how)
    assert [one.field for one in refused.value.problems] == [field]
    assert not EndorsementAnswer.objects.exists()


def test_only_whoever_asks_writes_down_for_others(scene: Scene) -> None:
    for reader in (scene.cast.owner, scene.cast.unit_manager, scene.cast.reader, a_link(scene.of, scene.partner)):
        with pytest.raises(NotAllowed):
            scene.enters(Reply.YES, reader)


def test_it_is_entered_on_its_page_with_the_paper(scene: Scene) -> None:
    client = logged_in(scene.cast.manager)
    page = reverse("decisions:endorsement", args=[scene.of.slug, scene.partner])
    address = reverse("decisions:enter_endorsement", args=[scene.of.slug, scene.partner])
    assert address in client.get(page).content.decode()
    day = f"{timezone.localdate():%d.%m.%Y}"
    sent = {"asked": scene.asked, "after": 0, "reply": "conditional", "words": "Bare hvis.", "on_behalf_of": "Kari"}
    response = client.post(address, {**sent, "how": "letter", "given_on": day})
    assert response.status_code == 422
    assert "Legg ved det svaret står i" in response.content.decode()
    paper = SimpleUploadedFile("brev.pdf", PDF, "application/pdf")
    shown = client.post(address, {**sent, "how": "letter", "given_on": day, "file": paper}, follow=True)
    for said in ("I brev. Ført inn av Programleder", "brev.pdf", "på vilkår", "Bare hvis."):
        assert said in shown.content.decode()
    (at,) = {one.split('"')[0] for one in shown.content.decode().split('href="') if "/fil/" in one.split('"')[0]}
    assert client.get(at).status_code == 200
    elsewhere = reverse("decisions:endorsement_file", args=[scene.of.slug, scene.cast.partner, 1])
    assert client.get(elsewhere).status_code == 404


def test_who_has_said_yes_is_chosen_with_a_reason_on_the_page(scene: Scene) -> None:
    scene.says(Reply.YES)
    client, address = logged_in(scene.cast.manager), reverse("decisions:endorsements", args=[scene.of.slug])
    assert "Velet (Slutter seg til)" in client.get(address).content.decode()
    response = client.post(address, {"actors": [scene.partner], "why": ""})
    assert response.status_code == 422
    assert "Skriv hvorfor de spørres igjen" in response.content.decode()
    assert client.post(address, {"actors": [scene.partner], "why": "Nytt styre."}).status_code == 302
    assert scene.facts.state is State.WAITING


def test_a_unit_changes_its_answer_on_its_page() -> None:
    of = an_initiative()
    cast = a_cast(of)
    a_fate(of, a_measure(of, "Torget", accountable=cast.unit))
    a_version(of)
    (asked,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[cast.unit])
    client, address = logged_in(cast.unit_manager), reverse("decisions:endorsement", args=[of.slug, cast.unit])
    sent = {"asked": asked, "reply": "yes", "on_behalf_of": "Seksjonen"}
    client.post(address, sent)
    page = client.get(address).content.decode()
    assert "Endre svaret" in page
    assert 'name="reply"' not in page
    first = EndorsementAnswer.objects.get()
    again = {**sent, "after": first.pk, "reply": "no", "words": "Ikke råd."}
    assert 'name="reply"' in client.get(f"{address}?endre").content.decode()
    assert client.post(f"{address}?endre", again).status_code == 302
    assert states(of)[endorsement(SYSTEM, of, cast.unit).actor.name] is State.DECLINED  # type: ignore[union-attr]


@pytest.mark.parametrize("reply", [Reply.NO, Reply.CONDITIONAL])
def test_whatever_it_answered_it_is_asked_again_for_a_reason_and_the_answer_stays_in_sight(
    scene: Scene, reply: Reply
) -> None:
    scene.says(reply, words="Styret vil vente.")
    assert scene.facts.earlier == ()
    for nothing in ("", "xxxx"):
        with pytest.raises(Refused):
            scene.asks(why=nothing)
    client, address = logged_in(scene.cast.manager), reverse("decisions:endorsements", args=[scene.of.slug])
    assert client.post(address, {"actors": [scene.partner], "why": ""}).status_code == 422
    assert client.post(address, {"actors": [scene.partner], "why": "Nytt styre er valgt."}).status_code == 302
    letter = OutgoingMail.objects.order_by("-pk").first()
    assert letter is not None
    assert "Dere har svart på dette før." in letter.body
    assert "Nytt styre er valgt." in letter.body
    assert scene.facts.state is State.WAITING
    assert [(one.reply, one.words) for one in scene.facts.earlier] == [(reply, "Styret vil vente.")]
    inside = client.get(reverse("decisions:endorsement", args=[scene.of.slug, scene.partner])).content.decode()
    token = a_link_token(scene.of, scene.partner)
    theirs = Client().get(reverse("portal:endorse", args=[token])).content.decode()
    for page in (inside, theirs):
        assert "Styret vil vente." in page.split("Tidligere svar")[1]
    assert "Dere har svart på dette før." in theirs
    assert "Nytt styre er valgt." in theirs


def test_who_endorses_its_part_has_nothing_left_to_say_yes_to(scene: Scene) -> None:
    column, address = 'data-label="Ikke sagt ja til ennå">', reverse("decisions:endorsements", args=[scene.of.slug])
    client = logged_in(scene.cast.manager)
    assert f"{column}2<" in client.get(address).content.decode()
    scene.says(Reply.YES)
    assert f"{column}0<" in client.get(address).content.decode()


def test_an_answer_that_was_entered_keeps_its_paper_when_it_is_asked_again(scene: Scene) -> None:
    scene.enters(Reply.NO, file=FileGiven("brev.pdf", PDF))
    scene.asks(why="Nytt styre er valgt.")
    client = logged_in(scene.cast.manager)
    page = client.get(reverse("decisions:endorsement", args=[scene.of.slug, scene.partner])).content.decode()
    link = page.split("brev.pdf")[0].split('href="')[-1].split('"')[0]
    assert client.get(link).status_code == 200


def test_where_its_part_was_changed_the_letter_says_that_it_has_answered_before(scene: Scene) -> None:
    scene.says(Reply.NO)
    a_fate(scene.of, a_measure(scene.of, "Kiosken", accountable=scene.partner))
    a_version(scene.of)
    assert scene.facts.state is State.CHANGED
    scene.asks()
    letter = OutgoingMail.objects.order_by("-pk").first()
    assert letter is not None
    assert "Dere har svart på dette før. Noe er endret siden, så vi spør igjen." in letter.body
