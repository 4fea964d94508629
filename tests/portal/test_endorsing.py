"""A partner endorses its own part behind its personal link, and sees nothing else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link_token, a_measure, an_actor, an_initiative, logged_in
from tests.continuation.building import a_fate, a_question, an_answer
from tests.decisions.building import a_version, demands
from tests.portal.building import a_page_that_is_out, a_text
from varig.actors.rules import ActorKind
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.closing import close_initiative
from varig.decisions.actions.endorsements import ask_to_endorse
from varig.decisions.models import EndorsementAnswer
from varig.decisions.queries.endorsements import endorsement
from varig.decisions.rules.endorsements import EndorsementState
from varig.foundation.kernel import PartialDate
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative()


def asked(of: InitiativeFacts, name: str = "Velet", item: str = "Torget") -> tuple[int, str, int]:
    """A partner that is asked, its token and the question's id."""
    partner = an_actor(of, name, ActorKind.ASSOCIATION)
    a_fate(of, a_measure(of, item, accountable=partner))
    a_version(of)
    (id_,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner])
    return partner, a_link_token(of, partner), id_


def at(token: str) -> str:
    return reverse("portal:endorse", args=[token])


def state(of: InitiativeFacts, partner: int) -> EndorsementState | None:
    found = endorsement(SYSTEM, of, partner)
    return found.state if found else None


def test_it_stands_on_the_page_that_it_already_has(of: InitiativeFacts) -> None:
    _partner, token, _id = asked(of)
    page = Client().get(reverse("portal:page", args=[token])).content.decode()
    assert "Slutter Velet seg til sin del?" in page
    assert at(token) in page
    page = Client().get(at(token)).content.decode()
    assert "Er ansvarlig for Torget" in page
    assert "csrfmiddlewaretoken" not in page


@pytest.mark.parametrize(
    ("reply", "words", "now", "said"),
    [
        ("yes", "", EndorsementState.CONFIRMED, "Dere sluttet dere til"),
        ("no", "", EndorsementState.DECLINED, "Dere sluttet dere ikke til"),
        ("no", "Vi har ikke folk.", EndorsementState.DECLINED, "Vi har ikke folk."),
        ("conditional", "Bare hvis noen betaler.", EndorsementState.CONDITIONAL, "Dere sluttet dere til på vilkår"),
    ],
)
def test_it_answers_once_and_may_say_no_without_a_reason(
    of: InitiativeFacts, reply: str, words: str, now: EndorsementState, said: str
) -> None:
    partner, token, id_ = asked(of)
    sent = {"asked": id_, "reply": reply, "words": words, "on_behalf_of": "Styret"}
    response = Client().post(at(token), sent, follow=True)
    assert said in response.content.decode()
    assert state(of, partner) is now
    assert Client().post(at(token), {**sent, "reply": "yes"}).status_code == 409
    assert state(of, partner) is now


def test_what_is_missing_is_said(of: InitiativeFacts) -> None:
    partner, token, id_ = asked(of)
    response = Client().post(at(token), {"asked": id_, "reply": "", "words": "Noe", "on_behalf_of": ""})
    assert response.status_code == 422
    assert "Noe" in response.content.decode()
    assert state(of, partner) is EndorsementState.WAITING


def test_a_link_sees_its_own_part_and_no_other(of: InitiativeFacts) -> None:
    _first, token, _id = asked(of)
    second, other, other_id = asked(of, "Klubben", "Hallen")
    page = Client().get(at(token)).content.decode()
    assert "Hallen" not in page
    assert "Klubben" not in page
    response = Client().post(at(token), {"asked": other_id, "reply": "yes", "on_behalf_of": "Styret"})
    assert response.status_code == 422
    assert state(of, second) is EndorsementState.WAITING
    assert "Torget" not in Client().get(at(other)).content.decode()
    elsewhere = a_link_token(an_initiative(), an_actor(of, kind=ActorKind.ASSOCIATION))
    assert Client().get(at(elsewhere)).status_code == 404
    assert Client().get(at("tull")).status_code == 404


def test_one_that_was_never_asked_finds_nothing(of: InitiativeFacts) -> None:
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    a_fate(of, a_measure(of, accountable=partner))
    token = a_link_token(of, partner)
    assert Client().get(at(token)).status_code == 404
    assert "Deres del av strategien" not in Client().get(reverse("portal:page", args=[token])).content.decode()


def test_what_it_has_said_yes_to_is_not_asked_again(of: InitiativeFacts) -> None:
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    kept, said_yes = a_measure(of, "Torget", accountable=partner), a_measure(of, "Kafeen", accountable=partner)
    for item in (kept, said_yes):
        a_fate(of, item)
    an_answer(of, a_question(of, said_yes, partner), Reply.YES)
    a_version(of)
    ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner])
    page = Client().get(at(a_link_token(of, partner))).content.decode()
    about, covered = page.split("Dette har dere alt sagt ja til")
    assert "Torget" in about
    assert "Kafeen" not in about
    assert "Kafeen" in covered


def test_a_no_is_never_shown_in_public_and_the_page_turns_to_after_at_the_closing() -> None:
    of = an_initiative(end=PartialDate(2090))
    partner, token, id_ = asked(of)
    item = a_measure(of, "Lekeplassen")
    a_fate(of, item)
    a_text(of, item)
    a_page_that_is_out(of)
    sent = {"asked": id_, "reply": "no", "words": "Vi har ikke folk.", "on_behalf_of": "Styret"}
    Client().post(at(token), sent)
    address = reverse("portal:residents", args=[of.slug])
    before = Client().get(address).content.decode()
    assert "Hva skjer videre" in before
    for secret in ("Vi har ikke folk.", "slutter seg ikke", "Velet"):
        assert secret not in before
    with demands():
        today = timezone.localdate()
        close_initiative(reader=SYSTEM, of=of, day=today, access_ends=today)
    after = Client().get(address).content.decode()
    assert "Hva skjedde videre" in after
    assert state(of, partner) is EndorsementState.DECLINED


def test_conditions_are_asked_for(of: InitiativeFacts) -> None:
    partner, token, id_ = asked(of)
    response = Client().post(at(token), {"asked": id_, "reply": "conditional", "words": "", "on_behalf_of": "Styret"})
    assert response.status_code == 422
    assert "Skriv hvilke vilkår jaet har." in response.content.decode()
    assert state(of, partner) is EndorsementState.WAITING


def test_it_answers_anew_from_what_it_said_and_the_first_answer_stays(of: InitiativeFacts) -> None:
    partner, token, id_ = asked(of)
    sent = {"asked": id_, "reply": "yes", "words": "Gjerne.", "on_behalf_of": "Styret", "mandate": "Sak 4"}
    page = Client().post(at(token), sent, follow=True).content.decode()
    assert "Endre svaret" in page
    assert 'name="reply"' not in page
    form = Client().get(f"{at(token)}?endre").content.decode()
    for kept in ("Gjerne.", "Styret", "Sak 4", "blir stående i historikken"):
        assert kept in form
    (first,) = EndorsementAnswer.objects.all()
    again = {**sent, "after": first.pk, "reply": "no", "words": "Årsmøtet sa nei."}
    page = Client().post(at(token), again, follow=True).content.decode()
    assert "Dere sluttet dere ikke til" in page
    assert state(of, partner) is EndorsementState.DECLINED
    inside = logged_in(a_cast(of).reader).get(reverse("decisions:endorsement", args=[of.slug, partner]))
    before = inside.content.decode().split("Tidligere svar")[1]
    assert "Gjerne." in before
    stale = Client().post(at(token), {**again, "reply": "yes"})
    assert stale.status_code == 409
    assert "Svaret ble ikke lagret" in stale.content.decode()
    assert EndorsementAnswer.objects.count() == 2


def test_in_a_closed_initiative_an_answer_is_changed_no_more() -> None:
    of = an_initiative(end=PartialDate(2090))
    _partner, token, id_ = asked(of)
    sent = {"asked": id_, "reply": "yes", "on_behalf_of": "Styret"}
    Client().post(at(token), sent)
    with demands():
        today = timezone.localdate()
        close_initiative(reader=SYSTEM, of=of, day=today, access_ends=today)
    page = Client().get(f"{at(token)}?endre").content.decode()
    assert "Svaret kan ikke endres lenger." in page
    assert 'name="reply"' not in page
    (first,) = EndorsementAnswer.objects.all()
    assert Client().post(at(token), {**sent, "after": first.pk, "reply": "no"}).status_code == 409


@pytest.mark.parametrize("reply", [Reply.COUNTER, Reply.CONDITIONAL])
def test_the_page_names_what_its_own_terms_stand_about(of: InitiativeFacts, reply: Reply) -> None:
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    own, waits = a_measure(of, "Utstyrsbua"), a_measure(of, "Kafeen")
    for item in (own, waits):
        a_fate(of, item)
    an_answer(of, a_question(of, own, partner), reply)
    a_question(of, waits, partner)
    a_version(of)
    (id_,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner])
    token = a_link_token(of, partner)
    page = Client().get(at(token)).content.decode()
    assert "på akkurat disse vilkårene: Kafeen." in page
    stands = page.split("Så lenge teller et ja her som et ja på vilkår:")[1].split("</ul>")[0]
    assert "Utstyrsbua" in stands
    page = Client().post(at(token), {"asked": id_, "reply": "yes", "on_behalf_of": "Styret"}, follow=True)
    assert "Så lenge teller et ja her som et ja på vilkår:" in page.content.decode()
    assert state(of, partner) is EndorsementState.CONDITIONAL
    home = Client().get(reverse("portal:page", args=[token])).content.decode()
    assert "Dere slutter dere til den på vilkår." in home


def test_a_unit_reads_that_taking_over_waits_for_its_decision(of: InitiativeFacts) -> None:
    unit = an_actor(of, "Kultur", ActorKind.UNIT)
    item = a_measure(of, "Kafeen")
    a_fate(of, item)
    a_question(of, item, unit)
    a_version(of)
    (id_,) = ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[unit])
    token = a_link_token(of, unit)
    page = Client().get(at(token)).content.decode()
    assert "bare når dere skriver hvilket vedtak eller budsjett" in page
    page = Client().post(at(token), {"asked": id_, "reply": "yes", "on_behalf_of": "Kultur"}, follow=True)
    assert "Dere har ikke svart på om dere tar over: Kafeen." in page.content.decode()
