"""A receiver is told of what the giver does with its answer; whoever is too late is told what stands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.builders import SYSTEM, Cast, a_cast, a_link, a_measure, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_question, an_answer
from varig.actors.rules import ActorKind
from varig.continuation.actions.money import set_source
from varig.continuation.queries import handover
from varig.continuation.rules.handovers import Answer, Reply
from varig.continuation.rules.money import Line, Sureness
from varig.foundation.mail.models import OutgoingMail
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


class Scene:
    """A choir, with or without an e-mail address, that was asked and has answered."""

    def __init__(self, email: str, reply: Reply) -> None:
        self.of: InitiativeFacts = an_initiative()
        self.cast: Cast = a_cast(self.of)
        self.item = a_measure(self.of, "Scenen")
        self.choir = an_actor(self.of, "Koret", ActorKind.ASSOCIATION, email=email)
        self.asked = a_question(self.of, self.item, self.choir, amount=Decimal(9000))
        given = {"words": "Hvis lyset følger med.", "own_amount": Decimal(4000)}
        an_answer(self.of, self.asked, reply, a_link(self.of, self.choir), **given)
        OutgoingMail.objects.all().delete()

    def send(self, name: str, **typed: str):
        at = reverse(f"continuation:{name}", args=[self.of.slug, self.item, self.asked])
        sent = {"version": version_of(self.item), **typed}
        return logged_in(self.cast.manager).post(at, sent, follow=True)

    def shown(self, name: str) -> str:
        at = reverse(f"continuation:{name}", args=[self.of.slug, self.item, self.asked])
        return body(logged_in(self.cast.manager).get(at))


def body(response) -> str:
    return " ".join(response.content.decode().split())


def test_whoever_said_yes_is_written_to_with_the_reason_when_it_is_taken_back() -> None:
    scene = Scene("post@koret.example", Reply.YES)
    assert "Koret får et brev fra deg med det du skriver her." in scene.shown("withdraw")
    response = scene.send("withdraw", why="Salen skal rives.")
    assert "Koret får beskjed med e-post." in body(response)
    letter = OutgoingMail.objects.get()
    assert (letter.to, letter.sender_name) == ("post@koret.example", scene.cast.manager.name)
    assert letter.reply_to
    assert letter.subject == f"{scene.of.name} trekker tilbake spørsmålet om Scenen"
    for words in ("Dere hadde sagt ja. Det jaet gjelder ikke lenger.", "Salen skal rives.", "/lenke/"):
        assert words in letter.body
    assert letter.body.endswith(f"Hilsen {scene.cast.manager.name}")


def test_whoever_had_not_said_yes_is_told_that_nothing_is_left_to_do() -> None:
    scene = Scene("post@koret.example", Reply.LATER)
    scene.send("withdraw", why="Salen skal rives.")
    text = OutgoingMail.objects.get().body
    assert "Dere trenger ikke å gjøre noe mer." in text
    assert "jaet" not in text


@pytest.mark.parametrize(
    ("reply", "word"), [(Reply.COUNTER, "motforslaget fra Koret"), (Reply.CONDITIONAL, "vilkåret fra Koret")]
)
def test_whoever_asked_for_something_is_written_to_when_it_is_accepted(reply: Reply, word: str) -> None:
    scene = Scene("post@koret.example", reply)
    assert "Koret får et brev fra deg om at det er godtatt." in scene.shown("accept")
    response = scene.send("accept", words="Vi gleder oss.")
    assert "Koret får beskjed med e-post." in body(response)
    letter = OutgoingMail.objects.get()
    own = "– Dere dekker selv 4 000 kr i året"
    assert own in letter.body.replace("\u202f", " ").replace("\u00a0", " ")
    for words in (word, "– Fra 1. januar 2026", "– Hvis lyset følger med.", "Vi gleder oss.", "/lenke/"):
        assert words in letter.body
    assert handover(scene.of, scene.asked).standing.answer is Answer.YES


@pytest.mark.parametrize(("name", "typed"), [("withdraw", {"why": "Rives."}), ("accept", {"words": ""})])
def test_without_an_address_the_giver_is_asked_to_say_it(name: str, typed: dict[str, str]) -> None:
    scene = Scene("", Reply.COUNTER)
    assert "Si fra til Koret selv etterpå." in scene.shown(name)
    response = scene.send(name, **typed)
    assert "Si fra til Koret, som ikke har noen e-postadresse her." in body(response)
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize(("reply", "title"), [(Reply.COUNTER, "Motforslaget"), (Reply.CONDITIONAL, "Vilkåret")])
def test_what_is_accepted_already_is_said_to_be_and_what_was_typed_is_kept(reply: Reply, title: str) -> None:
    scene = Scene("", reply)
    scene.send("accept", words="")
    response = scene.send("accept", words="Fra et gammelt vindu.")
    assert response.status_code == 409
    shown = body(response)
    assert f"<h1>{title} fra Koret er alt godtatt</h1>" in shown
    assert "Det du sendte nå, er ikke lagret." in shown
    assert "Fra et gammelt vindu." in shown


def test_what_was_taken_back_is_not_said_to_be_accepted() -> None:
    scene = Scene("", Reply.COUNTER)
    scene.send("withdraw", why="Rives.")
    response = scene.send("accept", words="")
    assert response.status_code == 409
    assert "Svaret fra Koret kan ikke godtas nå" in body(response)


def test_before_accepting_all_that_is_agreed_is_said_and_that_nobody_pays_it() -> None:
    scene = Scene("", Reply.CONDITIONAL)

    def shown() -> str:
        return scene.shown("accept").replace("\u202f", " ").replace("\u00a0", " ")

    assert "<dt>Mottakeren dekker selv</dt><dd>4 000 kr i året</dd>" in shown()
    assert "Ingen betaler det Koret trenger til Scenen" in shown()
    assert "9 000 kr i året skal følge med. I 2026 er 0 kr ført opp." in shown()
    line = Line(2026, "Husbanken", Sureness.APPLIED, Decimal(9000))
    version = version_of(scene.item)
    set_source(reader=SYSTEM, of=scene.of, item_id=scene.item, version=version, lines=[line])
    assert "Ingen betaler" not in shown()
