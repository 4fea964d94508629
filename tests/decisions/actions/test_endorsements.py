"""Partners endorse exactly what they are down for in a frozen version, and are asked again when it is touched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_link, a_measure, a_row, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_fate, a_question, an_answer
from tests.decisions.building import a_version, registered
from varig.actors.rules import ActorKind
from varig.continuation.actions.handovers import withdraw_handover
from varig.continuation.actions.money import set_source
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Outcome, Proposal
from varig.continuation.rules.handovers import Answer, Reply, Terms
from varig.continuation.rules.money import Line, Sureness
from varig.continuation.rules.parts import PartLine, What, agrees_to
from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement, ask_to_endorse, link_of_partner
from varig.decisions.models import Endorsement, EndorsementAnswer
from varig.decisions.queries.endorsement_parts import SaidLine
from varig.decisions.queries.endorsements import endorsement, endorsements, own_endorsement, states
from varig.decisions.rules.decisions import Result
from varig.decisions.rules.endorsements import EndorsementState
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotAllowed, NotFound, PartialDate, Refused, msg
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.registers.declarations import register
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import set_accountable
from varig.legacy.models import ItemRole
from varig.legacy.queries import history

pytestmark = pytest.mark.django_db
State = EndorsementState
YES = AnswerGiven(Reply.YES, on_behalf_of="Styret")
NO = AnswerGiven(Reply.NO, on_behalf_of="Styret")


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative()


def runs(
    of: InitiativeFacts, name: str = "Velet", kind: ActorKind = ActorKind.ASSOCIATION, **facts: str
) -> tuple[int, int]:
    """An actor that answers for something that goes on, and the item."""
    actor_id = an_actor(of, name, kind, **facts)
    item = a_measure(of, accountable=actor_id)
    a_fate(of, item)
    return actor_id, item


def state(of: InitiativeFacts, actor_id: int) -> State | None:
    found = endorsement(SYSTEM, of, actor_id)
    return found.state if found else None


def ask(of: InitiativeFacts, *actor_ids: int) -> list[int]:
    return ask_to_endorse(reader=SYSTEM, of=of, actor_ids=actor_ids)


def answer(of: InitiativeFacts, actor_id: int, asked_id: int, given: AnswerGiven = YES, reader=SYSTEM) -> None:
    answer_endorsement(reader=reader, of=of, actor_id=actor_id, asked_id=asked_id, given=given)


def test_a_part_is_roles_items_and_money_of_what_goes_on(of: InitiativeFacts) -> None:
    partner, item = runs(of)
    ends = a_measure(of, accountable=partner)
    a_fate(of, ends, outcome="phased_out", home=None)
    set_source(
        reader=SYSTEM, of=of, item_id=item, version=version_of(item),
        lines=[Line(2026, "Velet", Sureness.PLANNED, Decimal(500))],
    )  # fmt: skip
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    lines = sorted((line.what, line.item_id, line.amount) for line in found.open_lines)
    assert lines == [(What.ANSWERS, item, None), (What.PAYS, item, Decimal(500))]


def test_the_office_that_goes_with_the_initiative_has_no_part(of: InitiativeFacts) -> None:
    office, _item = runs(of, "Kontoret", ActorKind.PROGRAMME_OFFICE)
    assert state(of, office) is None
    assert endorsements(SYSTEM, of) == []


def test_an_unconditional_yes_on_the_same_terms_counts(of: InitiativeFacts) -> None:
    partner, item = runs(of)
    handover = a_question(of, item, partner)
    assert state(of, partner) is State.NOT_ASKED
    an_answer(of, handover, Reply.YES)
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    assert (found.state, found.open_lines) == (State.COVERED, frozenset())
    assert len(found.covered) == 2


@pytest.mark.parametrize("reply", [Reply.CONDITIONAL, Reply.LATER])
def test_less_than_that_does_not(of: InitiativeFacts, reply: Reply) -> None:
    partner, item = runs(of)
    an_answer(of, a_question(of, item, partner), reply)
    assert state(of, partner) is State.NOT_ASKED


@pytest.mark.requirement("R69")
def test_only_differences_are_asked(of: InitiativeFacts) -> None:
    partner, item = runs(of)
    other = a_measure(of, accountable=partner)
    a_fate(of, other)
    an_answer(of, a_question(of, item, partner), Reply.YES)
    a_version(of)
    (asked,) = ask(of, partner)
    kept = Endorsement.objects.get(pk=asked).part
    assert [one["line"][:2] for one in kept if one["way"] == "asked"] == [["answers", other]]
    assert {one["line"][1] for one in kept if one["way"] == "covered"} == {item}


def test_it_is_asked_about_a_frozen_version_only(of: InitiativeFacts) -> None:
    partner, _item = runs(of)
    with pytest.raises(Refused, match=r"%\(name\)s"):
        ask(of, partner)
    a_version(of, frozen=False)
    with pytest.raises(Refused):
        ask(of, partner)
    assert not Endorsement.objects.exists()


@pytest.mark.requirement("R69")
def test_it_confirms_or_declines_once(of: InitiativeFacts) -> None:
    (first, _), (second, _) = runs(of, "A"), runs(of, "B")
    a_version(of)
    asked = ask(of, first, second)
    answer(of, first, asked[0])
    answer(of, second, asked[1], NO)
    assert states(of) == {"A": State.CONFIRMED, "B": State.DECLINED}
    with pytest.raises(Refused):
        answer(of, first, asked[0], NO)
    with pytest.raises(Refused):
        ask(of, first)
    with pytest.raises(Refused):
        ask(of, second)
    assert len(ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[second], why="Styret er nytt.")) == 1
    assert state(of, second) is State.WAITING


def test_a_later_change_that_touches_it_asks_again(of: InitiativeFacts) -> None:
    partner, item = runs(of)
    a_version(of)
    (asked,) = ask(of, partner)
    answer(of, partner, asked)
    other = a_measure(of)
    a_fate(of, other)
    assert state(of, partner) is State.CONFIRMED
    set_source(
        reader=SYSTEM, of=of, item_id=item, version=version_of(item),
        lines=[Line(2026, "Velet", Sureness.PLANNED, Decimal(500))],
    )  # fmt: skip
    assert state(of, partner) is State.CHANGED
    with pytest.raises(Refused):
        answer(of, partner, asked)


@pytest.mark.django_db(transaction=True)
def test_what_was_changed_after_the_version_is_not_asked_about_before_a_new_one_is_frozen() -> None:
    of = an_initiative()
    partner, item = runs(of)
    a_version(of)
    set_source(
        reader=SYSTEM, of=of, item_id=item, version=version_of(item),
        lines=[Line(2026, "Velet", Sureness.PLANNED, Decimal(500))],
    )  # fmt: skip
    with pytest.raises(Refused):
        ask(of, partner)
    a_version(of)
    assert len(ask(of, partner)) == 1


def take_away(item: int) -> None:
    with action(reader=SYSTEM, did=msg("tok bort")):
        ItemRole.objects.filter(item_id=item).delete()


def said(lines: Sequence[SaidLine]) -> list[str]:
    return [str(line.text.params["name"]) for line in lines]


@pytest.mark.requirement("R69")
@pytest.mark.django_db(transaction=True)
def test_what_is_taken_out_of_its_part_asks_again_with_just_that() -> None:
    of = an_initiative()
    partner, item = runs(of)
    kept = endorsement(SYSTEM, of, partner)
    assert kept is not None
    other = a_measure(of, "Kafeen", accountable=partner)
    a_fate(of, other)
    a_version(of)
    (asked,) = ask(of, partner)
    answer(of, partner, asked)
    take_away(other)
    assert state(of, partner) is State.CHANGED
    with pytest.raises(Refused):
        ask(of, partner)
    a_version(of)
    (again,) = ask(of, partner)
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    assert found.asked is not None
    change = found.asked.change
    assert change is not None
    assert (said(change.gone), change.new, change.changed, len(change.same)) == (["Kafeen"], (), (), 1)
    assert found.asked.lines == kept.open_lines
    answer(of, partner, again)
    assert state(of, partner) is State.CONFIRMED
    assert item


def test_one_that_lost_all_of_its_part_is_asked_about_that(of: InitiativeFacts) -> None:
    partner, item = runs(of)
    a_version(of)
    (asked,) = ask(of, partner)
    answer(of, partner, asked)
    take_away(item)
    assert states(of) == {"Velet": State.CHANGED}
    page = logged_in(a_cast(of).manager).get(reverse("decisions:endorsements", args=[of.slug])).content.decode()
    assert "Har ingen del lenger. Det de sto bak, er tatt bort." in page


def test_one_that_had_not_confirmed_is_not_asked_about_nothing(of: InitiativeFacts) -> None:
    partner, item = runs(of)
    a_version(of)
    (asked,) = ask(of, partner)
    answer(of, partner, asked, NO)
    take_away(item)
    assert state(of, partner) is None
    assert states(of) == {}


def test_a_handover_that_is_taken_back_asks_again(of: InitiativeFacts) -> None:
    partner, item = runs(of)
    other = a_measure(of, "Kafeen")
    a_fate(of, other)
    handover = a_question(of, other, partner)
    an_answer(of, handover, Reply.YES)
    a_version(of)
    (asked,) = ask(of, partner)
    answer(of, partner, asked)
    assert state(of, partner) is State.CONFIRMED
    withdraw_handover(reader=SYSTEM, of=of, handover_id=handover, version=version_of(other), why="Kommunen tar det.")
    assert state(of, partner) is State.CHANGED
    assert item


@pytest.mark.django_db(transaction=True)
def test_an_amendment_of_the_decision_asks_again_whoever_had_said_yes() -> None:
    of = an_initiative()
    partner, item = runs(of)
    an_answer(of, a_question(of, item, partner), Reply.YES)
    version = a_version(of)
    assert state(of, partner) is State.COVERED
    ends = Proposal(Outcome.PHASED_OUT, last_day=of.last_day, grounds="Utvalget ville det.", no_alternative=True)
    registered(of, version, result=Result.ADOPTED_WITH_CHANGES, amendments={item: ends})
    assert state(of, partner) is State.CHANGED
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    assert found.change is not None
    assert len(found.change.gone) == 2


def test_whoever_hands_over_is_not_down_for_it(of: InitiativeFacts) -> None:
    giver, item = runs(of, "Giveren")
    taker = an_actor(of, "Tar over", ActorKind.ASSOCIATION)
    handover = a_question(of, item, taker)
    assert (state(of, giver), state(of, taker)) == (None, State.NOT_ASKED)
    an_answer(of, handover, Reply.NO)
    assert (state(of, giver), state(of, taker)) == (State.NOT_ASKED, None)


def test_things_of_one_name_are_told_apart(of: InitiativeFacts) -> None:
    partner, _item = runs(of)
    measure = a_measure(of, "Samarbeidsmøtet", accountable=partner)
    network = a_row(of, register("networks"), name="Samarbeidsmøtet")
    set_accountable(
        reader=SYSTEM, of=of, item_id=network, version=version_of(network), actor_id=partner,
        since=timezone.localdate(),
    )  # fmt: skip
    for item in (measure, network):
        a_fate(of, item)
    a_version(of)
    ask(of, partner)
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    assert found.asked is not None
    names = said(found.asked.said)
    assert len(set(names)) == len(names) == 3
    assert {line.kind.msgid for line in found.said} == {"Rolle"}


def test_without_an_address_nothing_is_sent_and_the_link_is_shown_to_whoever_asks(of: InitiativeFacts) -> None:
    partner, _item = runs(of)
    cast = a_cast(of)
    a_version(of)
    with pytest.raises(Refused):
        link_of_partner(reader=cast.manager, of=of, actor_id=partner)
    ask(of, partner)
    assert not OutgoingMail.objects.exists()
    assert "/lenke/" in link_of_partner(reader=cast.manager, of=of, actor_id=partner)
    for reader in (cast.reader, cast.unit_manager, cast.link):
        with pytest.raises(NotAllowed):
            link_of_partner(reader=reader, of=of, actor_id=partner)


@pytest.mark.parametrize("days", [-1, 1])
def test_the_day_an_answer_is_asked_by_is_ahead_and_before_the_end(days: int) -> None:
    of = an_initiative(end=PartialDate(timezone.localdate().year + 1))
    partner, _item = runs(of)
    a_version(of)
    day = (timezone.localdate() if days < 0 else of.last_day) + timedelta(days=days)
    with pytest.raises(Invalid) as refused:
        ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner], reply_by=day)
    assert [one.field for one in refused.value.problems] == ["reply_by"]
    assert not Endorsement.objects.exists()
    assert ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner], reply_by=of.last_day)


def test_a_unit_says_why_it_does_not(of: InitiativeFacts) -> None:
    unit, _item = runs(of, "Kultur", ActorKind.UNIT)
    a_version(of)
    (asked,) = ask(of, unit)
    with pytest.raises(Invalid) as refused:
        answer(of, unit, asked, NO)
    assert [one.field for one in refused.value.problems] == ["words"]


def test_who_may_ask_and_answer(of: InitiativeFacts) -> None:
    partner, _item = runs(of)
    cast = a_cast(of, partner=partner)
    a_version(of)
    for reader in (cast.owner, cast.secretariat, cast.unit_manager, cast.reader, cast.link):
        with pytest.raises(NotAllowed):
            ask_to_endorse(reader=reader, of=of, actor_ids=[partner])
    (asked,) = ask_to_endorse(reader=cast.manager, of=of, actor_ids=[partner])
    other = a_link(of, an_actor(of, kind=ActorKind.ASSOCIATION))
    for reader in (other, cast.manager, cast.unit_manager):
        with pytest.raises(NotAllowed):
            answer(of, partner, asked, reader=reader)
    assert own_endorsement(other, of) is None
    with pytest.raises(NotFound):
        answer(of, partner, asked + 1, reader=cast.link)
    answer(of, partner, asked, reader=cast.link)
    found = own_endorsement(cast.link, of)
    assert found is not None
    assert found.state is State.CONFIRMED


def test_the_partner_gets_its_link_by_letter(of: InitiativeFacts) -> None:
    partner, _item = runs(of, email="vel@lag.example")
    a_version(of)
    ask(of, partner)
    letter = OutgoingMail.objects.get(to="vel@lag.example")
    assert "/lenke/" in letter.body
    assert "slutter seg til sin del" in letter.body


def test_the_database_keeps_question_and_answer(of: InitiativeFacts) -> None:
    partner, _item = runs(of)
    a_version(of)
    (asked,) = ask(of, partner)
    answer(of, partner, asked, NO)
    for rows, facts in (
        (Endorsement.objects.filter(pk=asked), {"part": [{"line": [], "name": ""}]}),
        (EndorsementAnswer.objects.filter(endorsement_id=asked), {"reply": "yes"}),
    ):
        with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
            rows.update(**facts)


def test_a_new_responsible_is_asked_and_the_one_before_is_not(of: InitiativeFacts) -> None:
    before, item = runs(of, "Gammel")
    after = an_actor(of, "Ny")
    set_accountable(
        reader=SYSTEM, of=of, item_id=item, version=version_of(item), actor_id=after, since=timezone.localdate()
    )
    assert set(states(of)) <= {"Ny", "Gammel"}
    assert state(of, after) is State.NOT_ASKED
    found = endorsement(SYSTEM, of, before)
    assert found is None or found.open_lines


def handed_to(of: InitiativeFacts, item: int) -> Answer:
    return continuation(SYSTEM, of, item).answer


def test_who_endorses_a_handover_on_the_same_terms_has_answered_it(of: InitiativeFacts) -> None:
    partner, item = runs(of)
    handover = a_question(of, item, partner)
    a_version(of)
    (asked,) = ask(of, partner)
    given = AnswerGiven(Reply.YES, on_behalf_of="Styret", in_role="Leder", words="Gjerne.")
    answer(of, partner, asked, given, a_link(of, partner))
    said = continuation(SYSTEM, of, item).handover
    assert said is not None
    assert (said.id, said.standing.answer, said.steps[-1].in_role) == (handover, Answer.YES, "Leder")
    assert state(of, partner) is State.COVERED
    last = history(SYSTEM, of, item, limit=1).entries[0]
    assert last.did.msgid == "sluttet seg til sin del, og sa med det ja til å ta over"
    with pytest.raises(Refused):
        an_answer(of, handover, Reply.YES)


def test_a_decline_or_other_terms_answer_no_handover(of: InitiativeFacts) -> None:
    (declines, first), (counters, second) = runs(of, "A"), runs(of, "B")
    a_question(of, first, declines)
    an_answer(of, a_question(of, second, counters), Reply.CONDITIONAL)
    a_version(of)
    asked = ask(of, declines, counters)
    answer(of, declines, asked[0], NO)
    answer(of, counters, asked[1])
    assert (handed_to(of, first), handed_to(of, second)) == (Answer.WAITING, Answer.CONDITIONAL)


def test_a_unit_that_names_no_decision_has_endorsed_and_not_said_yes(of: InitiativeFacts) -> None:
    unit, item = runs(of, "Kultur", ActorKind.UNIT)
    a_question(of, item, unit)
    a_version(of)
    (asked,) = ask(of, unit)
    answer(of, unit, asked)
    assert (state(of, unit), handed_to(of, item)) == (State.CONFIRMED, Answer.WAITING)


def test_a_unit_that_names_its_decision_has_said_yes(of: InitiativeFacts) -> None:
    unit, item = runs(of, "Kultur", ActorKind.UNIT)
    a_question(of, item, unit)
    a_version(of)
    (asked,) = ask(of, unit)
    answer(of, unit, asked, AnswerGiven(Reply.YES, on_behalf_of="Kultur", mandate="Sak 12/27"))
    assert handed_to(of, item) is Answer.YES


@pytest.mark.parametrize(
    ("terms", "agrees"),
    [
        (Terms(date(2026, 1, 1), None, Decimal(500), "Alt."), True),
        (Terms(date(2026, 1, 2), None, Decimal(500)), False),
        (Terms(date(2026, 1, 1), date(2027, 1, 1), Decimal(500)), False),
        (Terms(date(2026, 1, 1), None, Decimal(499)), False),
        (Terms(date(2026, 1, 1)), False),
    ],
)
def test_only_exactly_the_same_terms_are_agreed_to(terms: Terms, agrees: bool) -> None:  # noqa: FBT001 -- a table
    line = PartLine(What.TAKES_OVER, 7, date(2026, 1, 1), None, Decimal(500))
    assert agrees_to(line, 7, terms) is agrees
    assert not agrees_to(line, 8, terms)
    assert not agrees_to(line._replace(what=What.ANSWERS), 7, terms)
