"""A receiver's own page, as whoever holds the link sees it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import (
    SYSTEM,
    a_link_token,
    a_measure,
    a_person,
    an_actor,
    an_initiative,
    changed_row,
    version_of,
)  # fmt: skip
from tests.continuation.building import a_question, an_answer
from varig.actors.models import Actor
from varig.actors.rules import ActorKind
from varig.continuation.actions.handovers import accept_terms, propose_anew, withdraw_handover
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.queries import handover
from varig.continuation.rules.handovers import Answer, Reply, Terms
from varig.continuation.rules.money import Line, Sureness
from varig.foundation.accounts.actions import withdraw_link
from varig.foundation.accounts.models import Link, LinkUse
from varig.foundation.accounts.queries import account
from varig.foundation.history.actions import action
from varig.foundation.kernel import Grant, msg
from varig.foundation.registers.declarations import register
from varig.initiatives.models import Municipality
from varig.legacy.actions import set_accountable
from varig.portal.queries.reaching import ways_to

pytestmark = pytest.mark.django_db


class Scene:
    """A choir that is asked to take over the stage, in an initiative with other things too."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.choir = an_actor(self.of, "Koret", ActorKind.ASSOCIATION)
        self.office = an_actor(self.of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
        self.item = a_measure(self.of, "Scenen", accountable=self.office, description="Ungdomshus i dalen.")
        terms = {"amount": Decimal(60000), "text": "Nøkler og avtaler følger med."}
        self.asked = a_question(self.of, self.item, self.choir, **terms)
        self.token = a_link_token(self.of, self.choir)
        self.client = Client()

    @property
    def home(self) -> str:
        return reverse("portal:page", args=[self.token])

    @property
    def answer(self) -> str:
        return reverse("portal:answer", args=[self.token, self.asked])

    @property
    def sent(self) -> dict:
        return {"reply": "yes", "on_behalf_of": "Koret", "in_role": "styreleder", "version": version_of(self.item)}

    @property
    def standing(self):
        return handover(self.of, self.asked).standing


@pytest.fixture
def scene() -> Scene:
    return Scene()


def body(response) -> str:
    return " ".join(response.content.decode().split()).replace("\u202f", " ").replace("\u00a0", " ")


def test_the_page_says_who_asks_for_what_from_when_and_with_which_money(scene: Scene) -> None:
    where = {"reader": SYSTEM, "of": scene.of, "item_id": scene.item}
    set_costs(**where, version=version_of(scene.item), costs={2026: Decimal(90000)})
    line = Line(2026, "Husbanken", Sureness.APPLIED, Decimal(30000))
    set_source(**where, version=version_of(scene.item), lines=[line])
    shown = body(scene.client.get(scene.home))
    for words in (
        "Kan Koret ta over Scenen?",
        "Testen spør om dere kan ta over.",
        "Ungdomshus i dalen.",
        "fra 1. januar 2026",
        "90 000 kr i 2026",
        "60 000 kr i året",
        "Husbanken: 30 000 kr i 2026",
        "Søkt",
        "Nøkler og avtaler følger med.",
    ):
        assert words in shown
    assert "side-menu" not in shown


def test_whoever_answers_for_it_today_is_named(scene: Scene) -> None:
    unit = an_actor(scene.of, "Seksjon for kultur")
    given = {"reader": SYSTEM, "of": scene.of, "item_id": scene.item, "version": version_of(scene.item)}
    set_accountable(**given, actor_id=unit, since=date(2024, 1, 1))
    assert "Seksjon for kultur" in body(scene.client.get(scene.home))


def test_what_is_unknown_is_said_to_be_unknown(scene: Scene) -> None:
    assert "<dt>Kostnad per år etter slutten</dt><dd>Ukjent</dd>" in body(scene.client.get(scene.home))


def test_the_receiver_sees_nothing_else_of_the_initiative_and_no_other(scene: Scene) -> None:
    other = an_actor(scene.of, "Idrettslaget", ActorKind.ASSOCIATION)
    secret = a_measure(scene.of, "Hemmelig hage", accountable=scene.office)
    theirs = a_question(scene.of, secret, other, text="Bare for idrettslaget.")
    own_elsewhere = an_initiative()
    elsewhere = a_measure(own_elsewhere, "Langt borte")
    a_question(own_elsewhere, elsewhere, scene.choir)
    for address in (scene.home, scene.answer):
        shown = body(scene.client.get(address))
        for words in ("Hemmelig hage", "Idrettslaget", "idrettslaget", "Langt borte", own_elsewhere.name):
            assert words not in shown
    foreign = reverse("portal:answer", args=[scene.token, theirs])
    assert scene.client.get(foreign).status_code == 404
    assert scene.client.post(foreign, {**scene.sent, "version": version_of(secret)}).status_code == 404
    assert handover(scene.of, theirs).standing.answer is Answer.WAITING
    assert "Hemmelig hage" in body(Client().get(reverse("portal:page", args=[a_link_token(scene.of, other)])))


def test_earlier_receivers_of_the_same_item_stay_unknown(scene: Scene) -> None:
    an_answer(scene.of, scene.asked, Reply.NO, words="Vi har ikke folk.")
    next_one = an_actor(scene.of, "Velforeningen", ActorKind.ASSOCIATION)
    a_question(scene.of, scene.item, next_one)
    shown = body(Client().get(reverse("portal:page", args=[a_link_token(scene.of, next_one)])))
    assert "Kan Velforeningen ta over Scenen?" in shown
    assert "Koret" not in shown
    assert "Vi har ikke folk." not in shown


def test_an_answer_gives_a_receipt_with_what_was_said(scene: Scene) -> None:
    sent = {**scene.sent, "reply": "conditional", "words": "Hvis teltet er helt.", "mandate": "styremøte 3. mai"}
    response = scene.client.post(scene.answer, sent, follow=True)
    assert response.status_code == 200
    shown = body(response)
    for words in (
        "Svaret om Scenen er lagret",
        "Ja, på vilkår",
        "Hvis teltet er helt.",
        "styreleder",
        "styremøte 3. mai",
        "skrive ut",
    ):
        assert words in shown
    step = handover(scene.of, scene.asked).steps[-1]
    assert (step.reply, step.on_behalf_of, step.in_role) == (Reply.CONDITIONAL, "Koret", "styreleder")


def test_the_receipt_of_a_counter_proposal_keeps_apart_what_was_asked_and_what_is_proposed(scene: Scene) -> None:
    sent = {**scene.sent, "reply": "counter", "words": "Vi er få.", "from_day": "01.03.2026", "terms": "Bare scenen."}
    shown = body(scene.client.post(scene.answer, sent, follow=True))
    said, asked = shown.split("Dette ble dere spurt om")
    for words in ("<dt>Dere foreslår</dt><dd>Bare scenen.</dd>", "<dt>Foreslått fra</dt><dd>1. mars 2026</dd>"):
        assert words in said
    for words in ("<dt>Dere tar over</dt><dd>fra 1. januar 2026</dd>", "Nøkler og avtaler følger med."):
        assert words in asked


def test_whoever_asked_is_named_and_not_whoever_made_the_link(scene: Scene) -> None:
    ida = a_person("Ida Berg", Grant("programme_manager", scene.of.scope))
    given = {"of": scene.of, "handover_id": scene.asked, "version": version_of(scene.item)}
    propose_anew(reader=ida, terms=Terms(date(2026, 1, 1)), **given)
    for address in (scene.home, scene.answer):
        shown = body(scene.client.get(address))
        assert "Spør Ida Berg hvis dere lurer på noe." in shown
        assert "Spør Testen" not in shown


def test_a_link_used_twice_says_what_was_answered_and_whom_to_ask(scene: Scene) -> None:
    sent = scene.sent
    assert scene.client.post(scene.answer, sent).status_code == 302
    for response in (scene.client.get(scene.answer), scene.client.post(scene.answer, {**sent, "reply": "no"})):
        shown = body(response)
        assert "Vil dere endre svaret, ta kontakt med Testen." in shown
        assert "<dt>Svar</dt><dd>Ja</dd>" in shown
        assert 'name="reply"' not in shown
    assert scene.standing.answer is Answer.YES
    assert "Dere har svart" in body(scene.client.get(scene.home))


def test_after_a_meeting_it_is_answered_again(scene: Scene) -> None:
    sent = {**scene.sent, "reply": "later", "answer_on": "03.02.2099"}
    response = scene.client.post(scene.answer, sent, follow=True)
    assert "Svar på nytt når dere har hatt møtet." in body(response)
    assert "Sist svarte dere «Svarer etter møte»" in body(scene.client.get(scene.home))
    assert scene.client.post(scene.answer, {**scene.sent, "version": version_of(scene.item)}).status_code == 302
    assert scene.standing.answer is Answer.YES


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"reply": ""}, "Velg ett av svarene."),
        ({"reply": "conditional"}, "Skriv hvilke vilkår jaet har."),
        ({"reply": "later"}, "Skriv hvilken dag møtet er."),
        ({"reply": "later", "answer_on": "snart"}, "Skriv datoen som dd.mm.åååå"),
        ({"reply": "counter", "words": "Bare om sommeren"}, "Skriv fra hvilken dag"),
        (
            {"reply": "counter", "words": "Slik", "from_day": "01.01.2099", "amount": "litt"},
            "Skriv beløpet med bare tall",
        ),
        ({"reply": "yes", "on_behalf_of": ""}, "Skriv noe her."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(scene: Scene, typed: dict, said: str) -> None:
    response = scene.client.post(scene.answer, {**scene.sent, "in_role": "kasserer", **typed})
    assert response.status_code == 422
    assert said in body(response)
    assert 'value="kasserer"' in body(response)
    assert scene.standing.answer is Answer.WAITING


def test_an_association_needs_no_reason_for_a_no(scene: Scene) -> None:
    assert scene.client.post(scene.answer, {**scene.sent, "reply": "no"}).status_code == 302
    assert scene.standing.answer is Answer.NO


def test_a_change_in_the_meantime_keeps_what_was_typed_and_asks_again(scene: Scene) -> None:
    sent = {**scene.sent, "reply": "conditional", "words": "Et langt og godt vilkår."}
    set_costs(reader=SYSTEM, of=scene.of, item_id=scene.item, version=version_of(scene.item), costs={2026: Decimal(9)})
    response = scene.client.post(scene.answer, sent)
    assert response.status_code == 409
    shown = body(response)
    assert "Noe ble endret mens dere skrev." in shown
    assert "Et langt og godt vilkår." in shown
    assert f'name="version" value="{version_of(scene.item)}"' in shown
    assert scene.client.post(scene.answer, {**sent, "version": version_of(scene.item)}).status_code == 302


def test_what_was_taken_back_needs_no_answer(scene: Scene) -> None:
    given = {"reader": SYSTEM, "of": scene.of, "handover_id": scene.asked, "version": version_of(scene.item)}
    withdraw_handover(**given, why="Vi fant en annen.")
    shown = body(scene.client.get(scene.answer))
    assert "Forespørselen er trukket tilbake" in shown
    assert 'name="reply"' not in shown


def private(response) -> None:
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_the_pages_are_kept_out_of_every_memory(scene: Scene) -> None:
    response = scene.client.get(scene.home)
    private(response)
    assert '<meta name="robots" content="noindex, nofollow">' in body(response)
    private(scene.client.get(scene.answer))
    private(scene.client.post(scene.answer, {}))


@pytest.mark.parametrize("change", [lambda token: token + "x", lambda token: token[:-3], lambda _token: "tull"])
def test_a_link_that_was_tampered_with_opens_nothing(scene: Scene, change) -> None:
    scene.token = change(scene.token)
    response = scene.client.get(scene.home)
    assert response.status_code == 404
    assert "Lenken er ikke hel." in body(response)
    assert "Scenen" not in body(response)
    private(response)


def test_a_link_that_ran_out_says_whom_to_ask(scene: Scene) -> None:
    with action(reader=SYSTEM, did=msg("Prøvde")):
        Link.objects.update(expires_at=timezone.now() - timedelta(days=1))
    for response in (scene.client.get(scene.home), scene.client.post(scene.answer, scene.sent)):
        assert response.status_code == 403
        assert "Be Testen om en ny." in body(response)
        private(response)
    assert scene.standing.answer is Answer.WAITING


def test_a_link_that_was_withdrawn_opens_nothing(scene: Scene) -> None:
    withdraw_link(reader=SYSTEM, link_id=Link.objects.get().pk, scope=scene.of.scope, why="Feil")
    response = scene.client.get(scene.home)
    assert response.status_code == 403
    assert "Lenken ble trukket tilbake" in body(response)


def test_every_use_is_logged(scene: Scene) -> None:
    scene.client.get(scene.home)
    scene.client.get(scene.answer)
    scene.client.post(scene.answer, scene.sent, follow=True)
    used = list(LinkUse.objects.order_by("pk").values_list("what", flat=True))
    number = scene.asked
    assert used == ["side", f"svarskjema {number}", f"svarte {number} yes", f"kvittering {number}"]
    assert all(LinkUse.objects.values_list("address_hash", flat=True))


def test_the_page_speaks_the_municipalitys_language_until_another_is_chosen(scene: Scene) -> None:
    with action(reader=SYSTEM, did=msg("Prøvde")):
        Municipality.objects.filter(pk=scene.of.municipality.id).update(language="nn")
    assert '<html lang="nn"' in body(scene.client.get(scene.home, headers={"accept-language": "en"}))
    assert '<html lang="en"' in body(scene.client.get(scene.home, {"sprak": "en"}))
    assert '<html lang="en"' in body(scene.client.get(scene.home))
    assert '<html lang="en"' in body(scene.client.get(scene.home, {"sprak": "tlh"}))


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_stands_in_every_language(scene: Scene, language: str) -> None:
    for address in (scene.home, scene.answer):
        response = scene.client.get(address, {"sprak": language})
        assert response.status_code == 200
        assert f'<html lang="{language}"' in body(response)
    assert f'<html lang="{language}"' in body(scene.client.post(scene.answer, scene.sent, follow=True))


def test_a_link_is_no_account(scene: Scene) -> None:
    scene.client.get(scene.home)
    address = reverse("workspace:item", args=[scene.of.slug, scene.item])
    assert scene.client.get(address).status_code == 302


def test_an_answer_that_came_second_is_said_not_to_be_saved_and_what_stands(scene: Scene) -> None:
    counter = {
        "reply": "counter",
        "words": "Bare salen.",
        "from_day": "01.03.2026",
        "until": "",
        "amount": "",
        "terms": "",
    }
    sent = scene.sent
    assert scene.client.post(scene.answer, {**sent, **counter}).status_code == 302
    response = scene.client.post(scene.answer, {**sent, "words": "Ja, gjerne hele."})
    assert response.status_code == 409
    shown = body(response)
    assert "<h1>Dette svaret om Scenen ble ikke lagret</h1>" in shown
    assert "Dere har alt svart «Motforslag», og det gjelder." in shown
    assert "Svaret om Scenen er lagret" not in shown
    unsaved, stands = shown.split("Dette står, og det gjelder")
    assert "Ja, gjerne hele." in unsaved
    assert "Bare salen." in stands
    assert scene.standing.answer is Answer.COUNTER


def test_an_answer_to_what_was_taken_back_is_said_not_to_be_saved(scene: Scene) -> None:
    sent = scene.sent
    given = {"reader": SYSTEM, "of": scene.of, "handover_id": scene.asked, "version": version_of(scene.item)}
    withdraw_handover(**given, why="Vi fant en annen.")
    response = scene.client.post(scene.answer, sent)
    assert response.status_code == 409
    assert "Dette svaret om Scenen ble ikke lagret" in body(response)
    assert "Forespørselen er trukket tilbake." in body(response)


def _receipt(scene: Scene) -> str:
    return body(scene.client.get(scene.answer))


@pytest.mark.parametrize(
    ("reply", "what", "amount"),
    [(Reply.COUNTER, "Motforslaget", "45 000 kr i året"), (Reply.CONDITIONAL, "Vilkåret", "60 000 kr i året")],
)
def test_what_was_accepted_is_said_by_whom_when_and_on_which_terms(
    scene: Scene, reply: Reply, what: str, amount: str
) -> None:
    terms = Terms(date(2026, 3, 1), amount=Decimal(45000))
    an_answer(scene.of, scene.asked, reply, terms=terms)
    assert "godtatt av" not in _receipt(scene)
    accept_terms(reader=SYSTEM, of=scene.of, handover_id=scene.asked, version=version_of(scene.item))
    shown = _receipt(scene)
    assert f"{what} ble godtatt av Testen" in shown
    agreed = shown.split("Dette er dere enige om:", 1)[1]
    assert f"<dt>Penger som følger med</dt><dd>{amount}</dd>" in agreed
    assert shown.count("<dt>Penger som følger med</dt>") == 1
    day = "1. mars 2026" if reply is Reply.COUNTER else "1. januar 2026"
    assert f"<dt>Fra dag</dt><dd>{day}</dd>" in agreed


def test_its_own_promised_money_is_no_part_of_what_it_was_asked(scene: Scene) -> None:
    line = Line(2026, "Husbanken", Sureness.APPLIED, Decimal(30000))
    how = {"reader": SYSTEM, "of": scene.of, "item_id": scene.item, "version": version_of(scene.item)}
    set_source(**how, lines=[line])
    an_answer(scene.of, scene.asked, Reply.YES, own_amount=Decimal(100000))
    shown = _receipt(scene)
    assert "Husbanken: 30 000 kr i 2026" in shown
    assert "Koret: 100 000 kr" not in shown
    assert "<dt>Dere dekker selv</dt><dd>100 000 kr i året</dd>" in shown


def test_whoever_asked_can_be_reached(scene: Scene) -> None:
    manager = a_person("Ida Leder", Grant("programme_manager", scene.of.scope))
    other = an_actor(scene.of, "Bandet", ActorKind.ASSOCIATION)
    a_question(scene.of, a_measure(scene.of, "Kafeen"), other, manager)
    address = account(SYSTEM, manager.id).email
    shown = body(scene.client.get(reverse("portal:page", args=[a_link_token(scene.of, other)])))
    assert f'Ida Leder: <a href="mailto:{address}">Skriv til {address}</a>' in shown


def test_an_asker_without_an_address_is_reached_by_the_office(scene: Scene) -> None:
    assert ways_to(scene.of, ["Testen"]) == []
    with action(reader=SYSTEM, did=msg("Skrev adresse")):
        Actor.objects.filter(pk=scene.office).update(email="kontor@dalen.example")
    assert 'Programkontoret: <a href="mailto:kontor@dalen.example">' in body(scene.client.get(scene.home))


def test_two_of_the_same_name_are_not_mistaken_for_each_other(scene: Scene) -> None:
    for _ in range(2):
        a_person("Ida Leder", Grant("programme_manager", scene.of.scope))
    assert all("@" not in one.email or one.unit != "Ida Leder" for one in ways_to(scene.of, ["Ida Leder"]))


def test_each_cost_says_which_it_is(scene: Scene) -> None:
    changed_row(scene.of, register("measures"), scene.item, version_of(scene.item), cost=Decimal(12000))
    shown = body(scene.client.get(scene.home))
    assert "<dt>Tiltakets kostnad i satsingen</dt><dd>12 000 kr" in shown
    assert "<dt>Kostnad per år etter slutten</dt>" in shown
    assert "<dt>Kostnad</dt>" not in shown
