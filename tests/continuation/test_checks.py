"""Each check with a case that triggers it and one that doesn't, and once through the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.builders import SYSTEM, a_cast, a_measure, an_actor, an_initiative, version_of
from tests.continuation.building import a_fate, a_question, an_answer
from varig.actors.rules import ActorKind
from varig.continuation.actions.handovers import withdraw_handover
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.checks.receivers import goes_on_without_yes
from varig.continuation.queries import FateFacts, HandoverFacts, MoneyFacts
from varig.continuation.queries.gap_facts import ContinuationFact
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Answer, Reply, Step, StepFacts, Terms
from varig.continuation.rules.money import Line, Sureness
from varig.foundation.checks.evaluating import evaluate
from varig.foundation.checks.ladders import Timing
from varig.foundation.checks.registry import by_code
from varig.foundation.kernel import ObjectRef, Period, Severity
from varig.legacy.rules import RoleKind, RolePeriod

END, YEAR = date(2025, 12, 31), 2026
EARLY, LATE = date(2023, 6, 1), date(2025, 6, 1)
OFFICE = RolePeriod(RoleKind.ACCOUNTABLE, 1, Period(date(2020, 1, 1), END))
STAYS = RolePeriod(RoleKind.ACCOUNTABLE, 1, Period(date(2020, 1, 1), None))
GOES_ON = FateFacts(Outcome.CONTINUED, Home.ORDINARY, said=True)
ENDS = FateFacts(Outcome.PHASED_OUT, said=True)
UNCLEAR = FateFacts()


def asked(
    *steps: StepFacts,
    from_day: date = date(2026, 1, 1),
    until: date | None = None,
    amount: Decimal | None = None,
) -> HandoverFacts:
    terms = Terms(from_day, until, amount)
    proposed = StepFacts(Step.PROPOSED, datetime(2025, 5, 1, tzinfo=UTC), "Ida", terms)
    return HandoverFacts(
        1, 1, 1, "Kontoret", 2, "Oppvekst", ActorKind.UNIT, None, is_live=True, steps=(proposed, *steps)
    )


def replied(reply: Reply) -> StepFacts:
    return StepFacts(Step.ANSWERED, datetime(2025, 5, 20, tzinfo=UTC), "Hanne", reply=reply, answer_on=date(2025, 7, 1))


def money(cost: int | None, sureness: Sureness = Sureness.ADOPTED, amount: int = 0) -> MoneyFacts:
    costs = {} if cost is None else {YEAR: Decimal(cost)}
    return MoneyFacts(costs, (Line(YEAR, "Budsjettet", sureness, Decimal(amount)),))


@dataclass(frozen=True)
class Case:
    """What is known of an item, and the severity a check finds, or None."""

    check: str
    severity: Severity | None
    today: date = LATE
    fate: FateFacts = GOES_ON
    handover: HandoverFacts | None = None
    money: MoneyFacts = field(default_factory=MoneyFacts)
    roles: tuple[RolePeriod, ...] = (OFFICE,)

    @property
    def fact(self) -> ContinuationFact:
        answer = self.handover.standing.answer if self.handover else Answer.NOT_ASKED
        item = ObjectRef("item", 1, "Scenen")
        return ContinuationFact(item, END, YEAR, self.fate, self.handover, answer, self.money, self.roles)


NEEDS = asked(replied(Reply.YES), amount=Decimal(60))
BLOCKS, WARNS, NOTES = Severity.BLOCKS, Severity.WARNS, Severity.NOTES
NOW = date(2026, 3, 1)
CASES = [
    Case("no_fate", BLOCKS, fate=UNCLEAR),
    Case("no_fate", WARNS, EARLY, UNCLEAR),
    Case("no_fate", None),
    Case("no_fate", None, fate=ENDS),
    Case("goes_on_without_yes", BLOCKS),
    Case("goes_on_without_yes", WARNS, EARLY),
    Case("goes_on_without_yes", BLOCKS, fate=GOES_ON._replace(home=Home.SAME)),
    Case("goes_on_without_yes", BLOCKS, handover=asked()),
    Case("goes_on_without_yes", BLOCKS, handover=asked(replied(Reply.CONDITIONAL))),
    Case("goes_on_without_yes", BLOCKS, handover=asked(replied(Reply.COUNTER))),
    Case("goes_on_without_yes", BLOCKS, handover=asked(replied(Reply.LATER))),
    Case("goes_on_without_yes", BLOCKS, handover=asked(replied(Reply.NO))),
    Case("goes_on_without_yes", None, handover=asked(replied(Reply.YES))),
    Case("goes_on_without_yes", None, fate=ENDS),
    Case("hole_in_responsibility", BLOCKS, handover=asked(from_day=date(2026, 4, 1))),
    Case("hole_in_responsibility", None, handover=asked()),
    Case("hole_in_responsibility", None, handover=asked(from_day=date(2025, 6, 1))),
    Case("hole_in_responsibility", None, fate=ENDS, handover=asked(from_day=date(2026, 4, 1))),
    Case("promise_ends_soon", BLOCKS, handover=asked(replied(Reply.YES), until=date(2026, 9, 30))),
    Case("promise_ends_soon", None, handover=asked(replied(Reply.YES), until=date(2026, 12, 31))),
    Case("promise_ends_soon", None, handover=asked(replied(Reply.YES))),
    Case("promise_ends_soon", None, handover=asked(until=date(2026, 9, 30))),
    Case("promise_ends_soon", None, fate=ENDS, handover=asked(replied(Reply.YES), until=date(2026, 9, 30))),
    Case(
        "promise_ends_soon",
        None,
        fate=GOES_ON._replace(until=date(2026, 9, 30)),
        handover=asked(replied(Reply.YES), until=date(2026, 9, 30)),
    ),
    Case("promise_ends_soon", None, handover=asked(replied(Reply.YES), until=date(2026, 9, 30)), roles=(STAYS,)),
    Case("hole_in_money", BLOCKS, money=money(100, amount=80)),
    Case("hole_in_money", WARNS, EARLY, money=money(100)),
    Case("hole_in_money", BLOCKS, money=money(100, Sureness.APPLIED, 100)),
    Case("hole_in_money", BLOCKS, money=money(100, Sureness.PLANNED, 100)),
    Case("hole_in_money", None, EARLY, money=money(100, Sureness.PLANNED, 100)),
    Case("hole_in_money", None, money=money(100, amount=100)),
    Case("hole_in_money", None, money=money(None)),
    Case("hole_in_money", None, money=money(0)),
    Case("hole_in_money", None, fate=ENDS, money=money(100)),
    Case("cost_unknown", NOTES, money=money(None)),
    Case("cost_unknown", NOTES, EARLY),
    Case("cost_unknown", None, money=money(100)),
    Case("cost_unknown", None, money=money(0)),
    Case("cost_unknown", None, fate=ENDS),
    Case("cost_unknown", None, fate=UNCLEAR),
    Case("needed_money_without_source", WARNS, handover=NEEDS),
    Case("needed_money_without_source", WARNS, handover=NEEDS, money=money(0)),
    Case("needed_money_without_source", WARNS, handover=NEEDS, money=money(None, amount=50)),
    Case("needed_money_without_source", None, handover=NEEDS, money=money(None, amount=60)),
    Case("needed_money_without_source", None, handover=NEEDS, money=money(60)),
    Case("needed_money_without_source", None, handover=asked(replied(Reply.YES))),
    Case("needed_money_without_source", None, fate=ENDS, handover=NEEDS),
    Case("no_accountable", BLOCKS, roles=()),
    Case("no_accountable", None),
    Case("no_accountable", None, NOW, ENDS, roles=()),
    Case("no_accountable", BLOCKS, NOW, GOES_ON, roles=()),
    Case("phased_out_without_alternative", WARNS, fate=ENDS),
    Case("phased_out_without_alternative", None, fate=ENDS._replace(alternative="Biblioteket")),
    Case("phased_out_without_alternative", None, fate=ENDS._replace(no_alternative=True)),
    Case("phased_out_without_alternative", None),
    Case("phased_out_without_last_day", WARNS, fate=ENDS),
    Case("phased_out_without_last_day", NOTES, EARLY, ENDS),
    Case("phased_out_without_last_day", None, fate=ENDS._replace(last_day=END)),
    Case("phased_out_without_last_day", None),
    Case("yes_without_fate", WARNS, fate=UNCLEAR, handover=asked(replied(Reply.YES))),
    Case("yes_without_fate", None, fate=UNCLEAR, handover=asked(replied(Reply.CONDITIONAL))),
    Case("yes_without_fate", None, fate=UNCLEAR),
    Case("yes_without_fate", None, handover=asked(replied(Reply.YES))),
    Case("phased_out_despite_yes", WARNS, fate=ENDS, handover=asked(replied(Reply.YES))),
    Case("phased_out_despite_yes", None, fate=ENDS, handover=asked()),
    Case("phased_out_despite_yes", None, fate=ENDS),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check} {case.severity}")
def test_a_check_finds_what_is_missing_and_nothing_else(case: Case) -> None:
    declared = by_code(case.check)
    found = declared.function(case.fact, case.today)
    rung = Timing(END, None, (23, 13, 6, 3)).rung(case.today)
    assert (found and (found.severity or declared.ladder[rung])) == case.severity


@pytest.mark.parametrize(
    ("handover", "why"),
    [
        (None, "Ingen er spurt ennå."),
        (asked(), "%(receiver)s har ikke svart på %(count)s dag."),
        (asked(replied(Reply.NO)), "%(receiver)s sa nei %(day)s. Ingen ny er spurt."),
        (asked(replied(Reply.CONDITIONAL)), "%(receiver)s sa ja på vilkår %(day)s. Vilkåret er ikke godtatt."),
        (asked(replied(Reply.COUNTER)), "%(receiver)s kom med et motforslag %(day)s."),
        (asked(replied(Reply.LATER)), "%(receiver)s svarer etter møtet %(day)s."),
    ],
)
def test_a_missing_yes_says_where_it_stands(handover: HandoverFacts | None, why: str) -> None:
    found = goes_on_without_yes(Case("goes_on_without_yes", BLOCKS, handover=handover).fact, LATE)
    assert found is not None
    assert found.params["why"].msgid == why


@pytest.mark.django_db
@pytest.mark.parametrize("reply", [None, Reply.YES])
def test_whoever_was_asked_and_is_no_more_is_named(reply: Reply | None) -> None:
    of = an_initiative()
    item, choir = a_measure(of), an_actor(of, "Koret", ActorKind.ASSOCIATION)
    a_fate(of, item)
    question = a_question(of, item, choir)
    if reply is not None:
        an_answer(of, question, reply)
    withdraw_handover(reader=SYSTEM, of=of, handover_id=question, version=version_of(item), why="Rives.")
    gaps = evaluate(of.scope, LATE, kind="item", ids=[item])
    (why,) = [gap.params["why"]["message"] for gap in gaps if gap.code == "goes_on_without_yes"]
    assert why["msgid"] == "Ingen er spurt nå. %(receiver)s ble spurt, og forespørselen ble trukket tilbake %(day)s."
    assert why["params"]["receiver"] == "Koret"


def codes(of, item: int, today: date) -> list[str]:
    ours = {case.check for case in CASES}
    return sorted(gap.code for gap in evaluate(of.scope, today, kind="item", ids=[item]) if gap.code in ours)


@pytest.mark.django_db
def test_the_gaps_of_a_real_item_vanish_as_it_is_settled() -> None:
    of = an_initiative()
    office = an_actor(of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
    cast, item = a_cast(of), a_measure(of)
    assert codes(of, item, LATE) == ["no_accountable", "no_fate"]
    item = a_measure(of, accountable=office)
    a_fate(of, item)
    assert codes(of, item, LATE) == ["cost_unknown", "goes_on_without_yes"]
    given = {"reader": SYSTEM, "of": of, "item_id": item}
    set_costs(**given, version=version_of(item), costs={YEAR: Decimal(100)})
    asked_id = a_question(of, item, cast.unit, from_day=date(2026, 4, 1))
    assert codes(of, item, LATE) == ["goes_on_without_yes", "hole_in_money", "hole_in_responsibility"]
    an_answer(of, asked_id, Reply.COUNTER, cast.unit_manager, terms=Terms(date(2026, 1, 1)))
    assert codes(of, item, LATE) == ["goes_on_without_yes", "hole_in_money"]
    line = Line(YEAR, "Budsjettet", Sureness.ADOPTED, Decimal(100))
    set_source(**given, version=version_of(item), lines=[line])
    assert codes(of, item, LATE) == ["goes_on_without_yes"]
