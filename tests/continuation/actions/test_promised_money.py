"""What a receiver says that it pays itself is money after the end: proposed, seen in the cliff, gone when the yes is.

What it needs is no money until somebody is found who pays it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_initiative, version_of
from tests.continuation.building import a_fate, a_question, an_answer
from varig.continuation.actions.handovers import accept_terms, carry_out, propose_anew, withdraw_handover
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.models import HandoverStep
from varig.continuation.queries import continuation, handover
from varig.continuation.queries.cliff import money_view
from varig.continuation.rules.handovers import Reply, Terms
from varig.continuation.rules.money import Line, Sureness, years_promised
from varig.foundation.kernel import Invalid
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


class Scene:
    """Something that costs 400 a year goes on; a unit is asked to take it over, and 100 a year follow."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.cast, self.item = a_cast(self.of), a_measure(self.of, "Klubben")
        a_fate(self.of, self.item)
        year = self.of.first_year_after
        set_costs(
            reader=SYSTEM, of=self.of, item_id=self.item, version=version_of(self.item), costs={year: Decimal(400)}
        )
        self.asked = a_question(self.of, self.item, self.cast.unit, amount=Decimal(100))

    @property
    def lines(self) -> list[tuple[int, Sureness, Decimal]]:
        return [(one.year, one.sureness, one.amount) for one in continuation(SYSTEM, self.of, self.item).money.lines]

    @property
    def not_financed(self) -> Decimal:
        year = money_view(SYSTEM, self.of).first_year
        assert year is not None
        return year.not_financed


@pytest.fixture
def scene() -> Scene:
    return Scene()


def three_years(of: InitiativeFacts, amount: int) -> list[tuple[int, Sureness, Decimal]]:
    first = of.first_year_after
    return [(year, Sureness.PROPOSED, Decimal(amount)) for year in (first, first + 1, first + 2)]


def test_what_a_receiver_pays_itself_moves_the_cliff_without_anybody_writing_a_line(scene: Scene) -> None:
    assert (scene.lines, scene.not_financed) == ([], 400)
    an_answer(scene.of, scene.asked, Reply.YES, own_amount=Decimal(300))
    assert scene.lines == three_years(scene.of, 300)
    assert scene.not_financed == 100


def test_what_a_receiver_needs_is_no_money_of_its_own(scene: Scene) -> None:
    an_answer(scene.of, scene.asked, Reply.YES)
    assert (scene.lines, scene.not_financed) == ([], 400)


def test_a_counter_proposal_counts_when_it_is_accepted(scene: Scene) -> None:
    theirs = Terms(scene.of.last_day.replace(year=scene.of.first_year_after), amount=Decimal(150))
    an_answer(scene.of, scene.asked, Reply.COUNTER, terms=theirs, own_amount=Decimal(250))
    assert scene.lines == []
    accept_terms(reader=SYSTEM, of=scene.of, handover_id=scene.asked, version=version_of(scene.item))
    assert scene.lines == three_years(scene.of, 250)


@pytest.mark.parametrize("reply", [Reply.CONDITIONAL, Reply.NO, Reply.LATER])
def test_what_is_no_unconditional_yes_promises_nothing(scene: Scene, reply: Reply) -> None:
    an_answer(scene.of, scene.asked, reply, own_amount=Decimal(300))
    assert scene.lines == []


def test_money_that_was_promised_goes_with_the_yes(scene: Scene) -> None:
    an_answer(scene.of, scene.asked, Reply.YES, own_amount=Decimal(300))
    version = version_of(scene.item)
    withdraw_handover(reader=SYSTEM, of=scene.of, handover_id=scene.asked, version=version, why="Feil enhet.")
    assert scene.lines == []


def test_new_terms_must_be_answered_before_they_are_money(scene: Scene) -> None:
    theirs = Terms(date(2026, 1, 1), amount=Decimal(900))
    an_answer(scene.of, scene.asked, Reply.COUNTER, terms=theirs, own_amount=Decimal(200))
    terms = Terms(date(2026, 1, 1), amount=Decimal(500))
    propose_anew(reader=SYSTEM, of=scene.of, handover_id=scene.asked, version=version_of(scene.item), terms=terms)
    assert scene.lines == []
    an_answer(scene.of, scene.asked, Reply.YES, own_amount=Decimal(50))
    assert {amount for _year, _sureness, amount in scene.lines} == {Decimal(50)}


def test_what_a_person_has_written_of_the_receivers_money_stands(scene: Scene) -> None:
    receiver = handover(scene.of, scene.asked).receiver_name
    line = Line(scene.of.first_year_after, receiver, Sureness.PLANNED, Decimal(320))
    set_source(reader=SYSTEM, of=scene.of, item_id=scene.item, version=version_of(scene.item), lines=[line])
    an_answer(scene.of, scene.asked, Reply.YES, own_amount=Decimal(300))
    assert scene.lines == [(line.year, Sureness.PLANNED, Decimal(320))]


def test_the_money_stays_when_it_is_taken_over(scene: Scene) -> None:
    an_answer(scene.of, scene.asked, Reply.YES, own_amount=Decimal(300))
    today = timezone.localdate()
    carry_out(reader=SYSTEM, of=scene.of, handover_id=scene.asked, version=version_of(scene.item), day=today)
    assert scene.lines == three_years(scene.of, 300)


def test_money_below_nothing_is_refused(scene: Scene) -> None:
    with pytest.raises(Invalid, match="mindre enn 0"):
        an_answer(scene.of, scene.asked, Reply.YES, own_amount=Decimal(-1))


def test_a_promise_for_a_time_holds_for_its_years() -> None:
    assert years_promised(2026, None, None) == [2026, 2027, 2028]
    assert years_promised(2026, date(2027, 8, 1), None) == [2027, 2028, 2029]
    assert years_promised(2026, date(2025, 12, 31), date(2026, 6, 30)) == [2026]
    assert years_promised(2026, None, date(2025, 6, 30)) == []
    assert len(years_promised(2026, None, date(2099, 1, 1))) == 10


def test_a_step_is_at_the_moment_it_was_taken(scene: Scene) -> None:
    (step,) = handover(scene.of, scene.asked).steps
    assert step.at == HandoverStep.objects.get(handover_id=scene.asked).at
