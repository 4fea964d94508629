"""What is decided to end is taken back from whoever was asked to take it over, and they are told."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import a_cast, a_link_token, a_measure, an_actor, an_initiative, version_of
from tests.continuation.building import COUNCIL, a_fate, a_proposal, a_question, an_answer
from tests.decisions.building import a_version, registered
from varig.actors.rules import ActorKind
from varig.continuation.actions.fates import decide_fate
from varig.continuation.actions.handovers import carry_out
from varig.continuation.queries import handover
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import Answer, Reply
from varig.decisions.rules.decisions import Result
from varig.foundation.mail.models import OutgoingMail
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative()


def asked(of: InitiativeFacts, **terms: object) -> tuple[int, int, int]:
    """A partner with an address, what it is asked to take over, and the handover."""
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION, email="vel@lag.example")
    item = a_measure(of, "Utstyrsbua")
    a_fate(of, item)
    return partner, item, a_question(of, item, partner, **terms)


def ends(of: InitiativeFacts) -> object:
    facts = {"outcome": Outcome.PHASED_OUT, "home": None, "last_day": of.last_day, "no_alternative": True}
    return a_proposal(**facts)


@pytest.mark.django_db(transaction=True)
def test_an_amendment_that_ends_what_was_agreed_tells_the_receiver() -> None:
    of = an_initiative()
    cast = a_cast(of)
    partner, item, pk = asked(of)
    an_answer(of, pk, Reply.YES)
    facts = {"result": Result.ADOPTED_WITH_CHANGES, "amendments": {item: ends(of)}}
    registered(of, a_version(of), reader=cast.secretariat, **facts)
    one = handover(of, pk)
    assert (one.is_live, one.standing.withdrawn) == (False, True)
    letter = OutgoingMail.objects.get(subject__contains="trekker tilbake")
    assert (letter.to, letter.sender_name) == ("vel@lag.example", "Sekretariat")
    assert "Vedtatt avsluttet" in letter.body
    assert "av Bydelsutvalget" in letter.body
    assert "Det jaet gjelder ikke lenger." in letter.body
    page = Client().get(reverse("portal:page", args=[a_link_token(of, partner)])).content.decode()
    assert "Vedtatt avsluttet" in page
    assert "Det dere har svart" not in page


def test_so_does_a_decision_about_the_item_alone(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    partner, item, pk = asked(of)
    decide_fate(
        reader=cast.owner, of=of, item_id=item, version=version_of(item), proposal=ends(of), authority=COUNCIL
    )  # fmt: skip
    assert handover(of, pk).standing.words == ""
    assert handover(of, pk).steps[-1].words == "Vedtatt avsluttet 2. mai 2024 av Bydelsutvalget"
    assert "Dere trenger ikke å gjøre noe mer." in OutgoingMail.objects.get(subject__contains="trekker").body
    address = reverse("portal:answer", args=[a_link_token(of, partner), pk])
    assert "Vedtatt avsluttet 2. mai 2024 av Bydelsutvalget" in Client().get(address).content.decode()


def test_what_is_decided_to_go_on_takes_nothing_back(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    _partner, item, pk = asked(of)
    decide_fate(
        reader=cast.owner, of=of, item_id=item, version=version_of(item), proposal=a_proposal(), authority=COUNCIL
    )  # fmt: skip
    assert handover(of, pk).is_live
    assert not OutgoingMail.objects.filter(subject__contains="trekker").exists()


def test_who_has_taken_over_answers_for_it_until_its_last_day(of: InitiativeFacts) -> None:
    cast = a_cast(of)
    partner, item, pk = asked(of, from_day=of.period.start)
    an_answer(of, pk, Reply.YES)
    carry_out(reader=cast.manager, of=of, handover_id=pk, version=version_of(item), day=of.period.start)
    decide_fate(
        reader=cast.owner, of=of, item_id=item, version=version_of(item), proposal=ends(of), authority=COUNCIL
    )  # fmt: skip
    assert handover(of, pk).standing.answer is Answer.TAKEN_OVER
    page = Client().get(reverse("portal:page", args=[a_link_token(of, partner)])).content.decode()
    assert "Vedtatt avsluttet 2. mai 2024 av Bydelsutvalget" in page
