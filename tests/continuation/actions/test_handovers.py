from __future__ import annotations

import threading
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link, a_measure, an_actor, an_initiative, version_of
from tests.continuation.building import a_fate, a_question, an_answer, told
from varig.actors.rules import ActorKind
from varig.continuation.actions.handovers import (
    accept_terms,
    carry_out,
    propose_anew,
    propose_handover,
    withdraw_handover,
)
from varig.continuation.actions.letters import close_links, link_for
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.models import Handover, HandoverStep
from varig.continuation.queries import continuation, handover
from varig.continuation.queries.responsibility import hole_around
from varig.continuation.rules.handovers import Answer, Reply, Terms
from varig.foundation.accounts.queries import open_link
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, PartialDate, Period, Refused
from varig.foundation.mail.models import OutgoingMail
from varig.legacy.queries import roles_of

pytestmark = pytest.mark.django_db


def test_a_question_is_asked_once_and_its_giver_is_whoever_answers_for_it_now():
    of = an_initiative()
    cast = a_cast(of)
    office = an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
    item = a_measure(of, accountable=office)
    asked = a_question(of, item, cast.unit, cast.manager, amount=Decimal(100))
    one = handover(of, asked)
    assert (one.giver_name, one.standing.answer, one.standing.terms.amount) == ("Programkontoret", Answer.WAITING, 100)
    with pytest.raises(Refused, match="er alt spurt"):
        a_question(of, item, cast.partner, cast.manager)
    assert told(of, item, "foreslo overlevering til %(name)s") == [("Programleder", "")]


def test_the_receiver_gets_a_letter_with_its_link_where_its_address_is_known():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of, "Scenen")
    choir = an_actor(of, "Koret", ActorKind.ASSOCIATION, email="post@koret.example")
    a_question(of, item, choir, cast.manager)
    letter = OutgoingMail.objects.get()
    assert (letter.to, letter.subject) == ("post@koret.example", "Kan Koret ta over Scenen?")
    address = next(line for line in letter.body.splitlines() if "/lenke/" in line)
    opened = open_link(address.rstrip("/").rsplit("/", 1)[1])
    assert {grant.unit for grant in opened.reader.grants} == {f"actor:{choir}"}


def test_a_no_lets_another_be_asked_and_stays_in_the_list():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    first = a_question(of, item, cast.partner, cast.manager)
    an_answer(of, first, Reply.NO, cast.link, words="")
    a_question(of, item, cast.unit, cast.manager)
    found = continuation(cast.reader, of, item)
    assert [(one.receiver_id, one.standing.answer) for one in found.handovers] == [
        (cast.partner, Answer.NO),
        (cast.unit, Answer.WAITING),
    ]
    assert found.answer is Answer.WAITING


def test_a_counter_proposal_that_is_accepted_holds_on_the_receivers_terms():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    asked = a_question(of, item, cast.unit, cast.manager, amount=Decimal(100))
    terms = Terms(date(2026, 3, 1), None, Decimal(150), "Uten scene")
    an_answer(of, asked, Reply.COUNTER, cast.unit_manager, terms=terms)
    accept_terms(reader=cast.manager, of=of, handover_id=asked, version=version_of(item))
    standing = handover(of, asked).standing
    assert (standing.answer, standing.terms) == (Answer.YES, terms)


def test_other_terms_reopen_a_yes_and_the_receiver_answers_again():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    asked = a_question(of, item, cast.unit, cast.manager)
    an_answer(of, asked, Reply.YES, cast.unit_manager)
    terms = Terms(date(2026, 6, 1), amount=Decimal(5))
    propose_anew(reader=cast.manager, of=of, handover_id=asked, version=version_of(item), terms=terms)
    assert handover(of, asked).standing.answer is Answer.WAITING
    assert an_answer(of, asked, Reply.YES, cast.unit_manager).standing.terms == terms
    assert HandoverStep.objects.count() == 4


def test_other_terms_are_not_proposed_to_whoever_said_no():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    asked = a_question(of, item, cast.unit, cast.manager)
    an_answer(of, asked, Reply.NO, cast.unit_manager)
    with pytest.raises(Refused):
        propose_anew(
            reader=cast.manager, of=of, handover_id=asked, version=version_of(item), terms=Terms(date(2026, 1, 1))
        )


def test_taking_back_needs_a_reason_and_lets_another_be_asked():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    asked = a_question(of, item, cast.unit, cast.manager)
    given = {"reader": cast.manager, "of": of, "handover_id": asked}
    with pytest.raises(Invalid):
        withdraw_handover(version=version_of(item), why=" ", **given)
    withdraw_handover(version=version_of(item), why="Oppvekst skal slås sammen.", **given)
    taken_back = told(of, item, "trakk tilbake forespørselen til %(name)s")
    assert taken_back == [("Programleder", "Oppvekst skal slås sammen.")]
    with pytest.raises(Refused, match="trukket tilbake"):
        an_answer(of, asked, Reply.YES, cast.unit_manager)
    a_question(of, item, cast.partner, cast.manager)


@pytest.mark.requirement("R38", "R39")
def test_whoever_took_over_is_accountable_from_that_day():
    of = an_initiative()
    cast = a_cast(of)
    office = an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
    item = a_measure(of, accountable=office)
    asked = a_question(of, item, cast.unit, cast.manager)
    given = {"of": of, "handover_id": asked}
    with pytest.raises(Refused):
        carry_out(reader=cast.manager, version=version_of(item), day=date(2025, 3, 1), **given)
    an_answer(of, asked, Reply.YES, cast.unit_manager)
    with pytest.raises(Invalid):
        carry_out(reader=cast.manager, version=version_of(item), day=timezone.localdate() + timedelta(days=1), **given)
    carry_out(reader=cast.unit_manager, version=version_of(item), day=date(2025, 3, 1), **given)
    now, before = roles_of(cast.reader, of, [item])[item]
    assert (now.actor_id, now.start, now.end) == (cast.unit, date(2025, 3, 1), None)
    assert (before.actor_id, before.end) == (office, date(2025, 2, 28))
    assert handover(of, asked).standing.answer is Answer.TAKEN_OVER


@pytest.mark.parametrize(
    "name", ["manager", "owner", "other_unit_manager", "secretariat", "reader", "outsider", "link"]
)
def test_only_the_receiver_answers(name):
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    asked = a_question(of, item, cast.unit, cast.manager)
    with pytest.raises(NotAllowed):
        an_answer(of, asked, Reply.YES, getattr(cast, name))
    assert handover(of, asked).standing.answer is Answer.WAITING


def test_a_link_answers_for_its_own_actor_only():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    asked = a_question(of, item, cast.partner, cast.manager)
    stranger = a_link(of, an_actor(of, kind=ActorKind.ASSOCIATION))
    with pytest.raises(NotAllowed):
        an_answer(of, asked, Reply.YES, stranger)
    step = an_answer(of, asked, Reply.YES, cast.link, in_role="styreleder").steps[-1]
    assert (step.by, step.on_behalf_of, step.in_role, step.mandate) == (
        cast.link.name,
        "Styret",
        "styreleder",
        "styrevedtak 3",
    )
    assert told(of, item, "svarte «%(reply)s» på vegne av %(name)s") == [(cast.link.name, "Med egne ord.")]


def test_a_first_day_after_the_end_leaves_a_hole_where_the_office_answers():
    of = an_initiative()
    office = an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
    cast, item = a_cast(of), a_measure(of, accountable=office)
    hole = hole_around(cast.manager, of, item, Period(date(2026, 4, 1), None))
    assert hole is not None
    assert (hole.start, hole.end) == (date(2026, 1, 1), date(2026, 3, 31))
    assert hole_around(cast.manager, of, item, Period(date(2026, 1, 1), None)) is None
    assert hole_around(cast.manager, of, item, Period(date(2025, 6, 1), None)) is None


def test_a_last_day_leaves_a_hole_unless_it_goes_on_only_until_then():
    of = an_initiative()
    office = an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
    cast, item = a_cast(of), a_measure(of, accountable=office)
    asked = Period(date(2026, 1, 1), date(2026, 9, 30))
    assert hole_around(cast.manager, of, item, asked) == Period(date(2026, 10, 1), None)
    a_fate(of, item, until=date(2026, 9, 30))
    assert hole_around(cast.manager, of, item, asked) is None


def test_a_link_that_was_closed_opens_nothing_any_more():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    choir = an_actor(of, "Koret", ActorKind.ASSOCIATION)
    asked = a_question(of, item, choir, cast.manager)
    token = link_for(reader=cast.manager, of=of, handover_id=asked).rstrip("/").rsplit("/", 1)[1]
    with pytest.raises(NotAllowed):
        close_links(reader=cast.reader, of=of, handover_id=asked, why="Feil mottaker")
    open_link(token)
    close_links(reader=cast.manager, of=of, handover_id=asked, why="Feil mottaker")
    with pytest.raises(NotAllowed, match="trukket tilbake"):
        open_link(token)


@pytest.mark.django_db(transaction=True)
def test_of_two_answers_at_once_one_wins_and_the_other_is_told():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    asked = a_question(of, item, cast.partner, cast.manager)
    version, start, outcomes = version_of(item), threading.Barrier(2), []

    def answer(reply: Reply) -> None:
        given = ReplyGiven(reply, "Styret", words=f"Vi sier {reply}.")
        try:
            start.wait(timeout=10)
            answer_handover(reader=cast.link, of=of, handover_id=asked, version=version, given=given)
            outcomes.append(reply)
        except (Conflict, Refused) as refused:
            outcomes.append(type(refused))
        finally:
            connection.close()

    threads = [threading.Thread(target=answer, args=[reply]) for reply in (Reply.YES, Reply.NO)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    (won,) = [outcome for outcome in outcomes if isinstance(outcome, Reply)]
    assert len(outcomes) == 2
    steps = handover(of, asked).steps
    assert [step.reply for step in steps] == [None, won]
    assert Handover.objects.get().is_live == (won is Reply.YES)
    assert version_of(item) == version + 1


@pytest.mark.parametrize(("reply_by", "said"), [(date(2099, 5, 9), True), (None, False)])
def test_the_letter_names_a_date_only_where_there_is_one(reply_by, said):
    of = an_initiative()
    choir = an_actor(of, "Koret", ActorKind.ASSOCIATION, email="post@koret.example")
    item = a_measure(of, "Scenen")
    given = {"reader": SYSTEM, "of": of, "item_id": item, "version": version_of(item), "receiver_id": choir}
    propose_handover(**given, terms=Terms(date(2026, 1, 1)), reply_by=reply_by)
    body = OutgoingMail.objects.get().body
    assert ("Svar innen 09.05.2099." in body, "Svar innen" in body) == (said, said)
    for words in ("om Koret kan ta over Scenen.", "/lenke/", "Dere trenger ingen konto.", "Hilsen Testen"):
        assert words in body


def test_a_day_that_is_over_is_neither_a_deadline_nor_a_coming_meeting():
    of = an_initiative()
    cast, item = a_cast(of), a_measure(of)
    yesterday = timezone.localdate() - timedelta(days=1)
    given = {"reader": cast.manager, "of": of, "item_id": item, "version": version_of(item), "receiver_id": cast.unit}
    with pytest.raises(Invalid, match="senere svarfrist"):
        propose_handover(**given, terms=Terms(of.last_day), reply_by=yesterday)
    asked = propose_handover(**given, terms=Terms(of.last_day), reply_by=yesterday, asked_at=timezone.now())
    with pytest.raises(Invalid, match="møtet som kommer"):
        an_answer(of, asked, Reply.LATER, cast.unit_manager, answer_on=yesterday)


def _running():
    """An initiative that ends in two years, and a choir that can be written to."""
    end = timezone.localdate() + timedelta(days=730)
    of = an_initiative(end=PartialDate.of(end))
    return of, a_measure(of, "Scenen"), an_actor(of, "Koret", ActorKind.ASSOCIATION, email="post@koret.example")


def test_a_deadline_after_the_initiatives_end_is_refused_with_the_day():
    of, item, choir = _running()
    late = of.last_day + timedelta(days=1)
    with pytest.raises(Invalid) as refused:
        propose_handover(
            reader=SYSTEM, of=of, item_id=item, version=version_of(item), receiver_id=choir, terms=Terms(late),
            reply_by=late,
        )  # fmt: skip
    (problem,) = refused.value.problems
    assert (problem.field, problem.message.params["day"]) == ("reply_by", of.last_day)


def test_a_meeting_after_the_initiatives_end_is_refused_with_the_day():
    of, item, choir = _running()
    asked = a_question(of, item, choir)
    with pytest.raises(Invalid) as refused:
        an_answer(of, asked, Reply.LATER, a_link(of, choir), answer_on=date(2099, 12, 31))
    (problem,) = refused.value.problems
    assert (problem.field, problem.message.params["day"]) == ("answer_on", of.last_day)


def test_the_link_works_through_the_deadline_and_through_the_meeting():
    of, item, choir = _running()
    deadline = of.last_day - timedelta(days=100)
    propose_handover(
        reader=SYSTEM, of=of, item_id=item, version=version_of(item), receiver_id=choir,
        terms=Terms(of.last_day), reply_by=deadline,
    )  # fmt: skip
    (letter,) = OutgoingMail.objects.all()
    token = next(line for line in letter.body.splitlines() if "/lenke/" in line).rstrip("/").rsplit("/", 1)[1]
    opened = open_link(token)
    assert timezone.localdate(opened.link.expires_at) > deadline
    asked = continuation(SYSTEM, of, item).handover.id
    an_answer(of, asked, Reply.LATER, opened.reader, answer_on=of.last_day)
    assert timezone.localdate(open_link(token).link.expires_at) > of.last_day
