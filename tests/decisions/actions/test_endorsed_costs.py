"""What a thing costs is part of what a partner stands behind: another cost asks again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_measure, an_actor, an_initiative, version_of
from tests.continuation.building import a_fate, a_question, an_answer
from tests.decisions.building import a_version
from varig.actors.rules import ActorKind
from varig.continuation.actions.money import set_costs
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.parts import What
from varig.decisions.actions.endorsements import AnswerGiven, answer_endorsement, ask_to_endorse
from varig.decisions.queries.endorsements import endorsement
from varig.decisions.rules.endorsements import EndorsementState as State
from varig.foundation.kernel import Kroner
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    return an_initiative()


def runs(of: InitiativeFacts) -> tuple[int, int]:
    """An association that answers for something that goes on, and the item."""
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    item = a_measure(of, accountable=partner)
    a_fate(of, item)
    return partner, item


def ask(of: InitiativeFacts, partner: int) -> list[int]:
    return ask_to_endorse(reader=SYSTEM, of=of, actor_ids=[partner])


def answer(of: InitiativeFacts, partner: int, asked: int) -> None:
    given = AnswerGiven(Reply.YES, "Styret")
    answer_endorsement(reader=SYSTEM, of=of, actor_id=partner, asked_id=asked, given=given)


def state(of: InitiativeFacts, partner: int) -> State | None:
    found = endorsement(SYSTEM, of, partner)
    return found.state if found else None


def costs(of: InitiativeFacts, item: int, **by_year: int) -> None:
    said = {int(year.removeprefix("y")): Decimal(amount) for year, amount in by_year.items()}
    set_costs(reader=SYSTEM, of=of, item_id=item, version=version_of(item), costs=said)


@pytest.mark.requirement("R69")
@pytest.mark.django_db(transaction=True)
def test_another_cost_asks_again_with_just_that() -> None:
    of = an_initiative()
    partner, item = runs(of)
    costs(of, item, y2028=160_000, y2029=160_000, y2030=170_000)
    a_version(of)
    (asked,) = ask(of, partner)
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    assert [line.text.msgid for line in found.said if line.kind.msgid == "Kostnad"] == [
        "%(name)s koster %(amount)s i året fra %(first)s til %(last)s",
        "%(name)s koster %(amount)s i %(year)s",
    ]
    answer(of, partner, asked)
    costs(of, item, y2028=300_000, y2029=160_000, y2030=170_000)
    assert state(of, partner) is State.CHANGED
    a_version(of)
    ask(of, partner)
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    assert found.asked is not None
    assert found.asked.change is not None
    ((before, now),) = found.asked.change.changed
    assert (before.text.params["amount"], now.text.params["amount"]) == (Kroner(160_000), Kroner(300_000))
    assert not found.asked.change.new
    assert not found.asked.change.gone


@pytest.mark.django_db(transaction=True)
def test_a_yes_covers_what_it_cost_then_and_no_other_cost() -> None:
    of = an_initiative()
    partner, item = runs(of)
    costs(of, item, y2030=160_000)
    an_answer(of, a_question(of, item, partner), Reply.YES)
    assert state(of, partner) is State.COVERED
    costs(of, item, y2030=300_000)
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    assert (found.state, [line.amount for line in found.open_lines]) == (State.NOT_ASKED, [Decimal(300_000)])
    costs(of, item, y2030=160_000)
    assert state(of, partner) is State.COVERED


def test_what_is_had_for_a_time_costs_only_then(of: InitiativeFacts) -> None:
    partner = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    item = a_measure(of)
    a_fate(of, item)
    after = of.first_year_after
    costs(of, item, **{f"y{after + more}": 5 for more in range(4)})
    a_question(of, item, partner, from_day=date(after + 1, 1, 1), until=date(after + 2, 6, 30))
    found = endorsement(SYSTEM, of, partner)
    assert found is not None
    assert sorted(line.year for line in found.open_lines if line.what is What.COSTS) == [after + 1, after + 2]
