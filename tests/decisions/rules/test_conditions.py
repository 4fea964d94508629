"""The demands of the closing gate: when each is met, and every way we know of to get round one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from varig.continuation.rules.fates import FateState, Outcome
from varig.continuation.rules.handovers import Answer
from varig.continuation.rules.money import Line, Sureness, coverage
from varig.decisions.rules import conditions
from varig.decisions.rules.conditions import (
    SHOWN,
    Accepted,
    Items,
    ItemState,
    PromiseStanding,
    Telling,
    lacks_money,
    shortfall,
)
from varig.decisions.rules.decisions import REPORT, STRATEGY, Result, Standing, Way
from varig.foundation.checks.conditions import Judged
from varig.foundation.kernel import Period
from varig.legacy.rules import RoleKind, RolePeriod
from varig.measures.rules.promises import PromiseState

END, TODAY, YEAR = date(2027, 12, 31), date(2027, 12, 1), 2028
WITH_MONEY = coverage(YEAR, Decimal(100), [Line(YEAR, "Drift", Sureness.ADOPTED, Decimal(100))])
WITHOUT = coverage(YEAR, Decimal(100), [Line(YEAR, "Drift", Sureness.PLANNED, Decimal(60))])
GOOD = ItemState(
    "Torget",
    Outcome.CONTINUED,
    FateState.DECIDED,
    Answer.YES,
    asked_from=date(2028, 1, 1),
    has_alternative=False,
    coverage=WITH_MONEY,
)
PHASED = replace(GOOD, outcome=Outcome.PHASED_OUT, answer=Answer.NOT_ASKED, asked_from=None, has_alternative=True)


def items(*listed: ItemState) -> Items:
    return Items(END, listed)


def said(found: Judged) -> list[str]:
    return [one.msgid for one in found.missing]


def test_an_item_in_order_meets_every_demand_on_items() -> None:
    both = items(GOOD, PHASED)
    assert conditions.items_decided(both) == Judged(2, 2)
    assert conditions.receivers_said_yes(both) == Judged(1, 1)
    assert conditions.nobody_missing(both) == Judged(1, 1)
    assert conditions.financed(both, TODAY) == Judged(1, 1)
    assert conditions.alternatives(both) == Judged(1, 1)


@pytest.mark.parametrize(
    ("outcome", "state", "met"),
    [
        *((one, FateState.DECIDED, one is not Outcome.UNCLEAR) for one in Outcome),
        *((one, FateState.PROPOSED, False) for one in Outcome),
    ],
)
def test_only_a_decided_fate_that_says_something_counts(outcome: Outcome, state: FateState, *, met: bool) -> None:
    assert conditions.items_decided(items(replace(GOOD, outcome=outcome, state=state))).holds is met


def test_an_empty_legacy_is_not_settled() -> None:
    assert said(conditions.items_decided(items())) == ["Ingen punkter er ført inn i Arven."]


CHEATS: list[tuple[str, dict[str, Any]]] = [
    *((f"the answer is {one}", {"answer": one}) for one in Answer if one not in {Answer.YES, Answer.TAKEN_OVER}),
    ("the office that is dissolved says yes to itself", {"receiver_is_office": True}),
    ("the yes is over before the end", {"handover_until": END}),
]


@pytest.mark.parametrize(("how", "facts"), CHEATS, ids=[how for how, _facts in CHEATS])
def test_nothing_less_than_a_lasting_unconditional_yes_is_enough(how: str, facts: dict[str, Any]) -> None:
    assert not conditions.receivers_said_yes(items(replace(GOOD, **facts))).holds
    task = replace(GOOD, is_task=True, **facts)
    assert not conditions.tasks_taken_over(items(task)).holds


@pytest.mark.parametrize(
    ("facts", "met"),
    [
        ({}, True),
        ({"asked_from": date(2027, 6, 1)}, True),
        ({"asked_from": date(2028, 2, 1)}, False),
        ({"asked_from": date(2028, 2, 1), "roles": (RolePeriod(RoleKind.ACCOUNTABLE, 3, Period(None, None)),)}, True),
        ({"asked_from": date(2028, 2, 1), "roles": (RolePeriod(RoleKind.PARTICIPANT, 3, Period(None, None)),)}, False),
        ({"roles": (RolePeriod(RoleKind.ACCOUNTABLE, 3, Period(None, END)),), "asked_from": None}, False),
        ({"answer": Answer.CONDITIONAL}, False),
        ({"receiver_is_office": True}, False),
        ({"handover_until": date(2029, 1, 1)}, False),
        ({"handover_until": date(2029, 1, 1), "fate_until": date(2029, 1, 1)}, True),
        ({"handover_until": date(2029, 1, 1), "fate_until": date(2029, 1, 2)}, False),
    ],
)
def test_no_day_after_the_end_is_without_somebody_who_answers(facts: dict[str, Any], *, met: bool) -> None:
    assert conditions.nobody_missing(items(replace(GOOD, **facts))).holds is met


@pytest.mark.parametrize(
    ("covered", "accepted", "met"),
    [
        (WITH_MONEY, (), True),
        (coverage(YEAR, Decimal(0), []), (), True),
        (WITHOUT, (), False),
        (coverage(YEAR, None, []), (), False),
        (None, (), False),
        (WITHOUT, (Accepted(YEAR, Decimal(100)),), True),
        (WITHOUT, (Accepted(YEAR, Decimal(99)),), False),
        (WITHOUT, (Accepted(YEAR - 1, Decimal(100)),), False),
        (WITHOUT, (Accepted(YEAR, None),), False),
        (coverage(YEAR, None, []), (Accepted(YEAR, None),), True),
        (coverage(YEAR, None, []), (Accepted(YEAR, Decimal(1_000_000)),), False),
        (coverage(YEAR, Decimal(100), [Line(YEAR, "Staten", Sureness.APPLIED, Decimal(100))]), (), False),
        (coverage(YEAR, Decimal(100), [Line(YEAR, "Lag", Sureness.POSSIBLE, Decimal(100))]), (), False),
    ],
)
def test_only_adopted_money_or_a_name_covers_the_first_year(covered: Any, accepted: Any, *, met: bool) -> None:
    one = replace(GOOD, coverage=covered, accepted=accepted)
    assert conditions.financed(items(one), TODAY).holds is met
    assert lacks_money(one, TODAY) is not met


def test_what_is_unknown_is_not_nought() -> None:
    assert shortfall(replace(GOOD, coverage=coverage(YEAR, None, [])), TODAY) is None
    assert shortfall(replace(GOOD, coverage=WITHOUT), TODAY) == Decimal(100)


def test_what_ends_has_an_alternative_or_an_honest_no() -> None:
    assert not conditions.alternatives(items(replace(PHASED, has_alternative=False))).holds


@pytest.mark.parametrize(
    ("task", "met"),
    [
        (replace(GOOD, is_task=True), True),
        (replace(PHASED, is_task=True), True),
        (replace(GOOD, is_task=True, outcome=Outcome.UNCLEAR), False),
    ],
)
def test_each_task_is_taken_over_or_given_up(task: ItemState, *, met: bool) -> None:
    assert conditions.tasks_taken_over(items(task)).holds is met


def promise(**facts: Any) -> PromiseStanding:
    given = {"state": PromiseState.OPEN, "reason": "", "is_taken_on": True, "money_changed": False, **facts}
    return PromiseStanding("Parken", **given)


@pytest.mark.parametrize(
    ("one", "met"),
    [
        (promise(state=PromiseState.KEPT, is_taken_on=False), True),
        (promise(state=PromiseState.PARTLY, reason="Regn"), True),
        (promise(state=PromiseState.PARTLY, reason=" "), False),
        (promise(state=PromiseState.PARTLY, reason="…"), False),
        (promise(state=PromiseState.NOT_KEPT, reason="x"), False),
        (promise(state=PromiseState.NOT_KEPT, reason="Ingen tomt"), True),
        (promise(state=PromiseState.NOT_KEPT), False),
        (promise(), True),
        (promise(is_taken_on=False), False),
        (promise(is_taken_on=False, reason="Det kommer"), False),
        (promise(money_changed=True), False),
        (promise(state=None), False),
    ],
)
def test_a_promise_is_kept_explained_or_taken_on_with_its_money(one: PromiseStanding, *, met: bool) -> None:
    assert conditions.promises_kept([one]).holds is met


@pytest.mark.parametrize(
    ("one", "met"),
    [
        (Telling("Torget", "Beboere", is_told=True, planned=None), True),
        (Telling("Torget", "Beboere", is_told=False, planned=TODAY), True),
        (Telling("Torget", "Beboere", is_told=False, planned=date(2027, 11, 30)), False),
        (Telling("Torget", "Beboere", is_told=False, planned=None), False),
        (Telling("Torget", "Beboere", is_told=False, planned=date(2028, 12, 31), latest=date(2028, 12, 31)), True),
        (Telling("Torget", "Beboere", is_told=False, planned=date(2099, 1, 1), latest=date(2028, 12, 31)), False),
    ],
)
def test_a_plan_whose_day_has_passed_has_told_nobody(one: Telling, *, met: bool) -> None:
    assert conditions.told([one], TODAY).holds is met


def adopted(report: str, **facts: Any) -> Standing:
    given = {"way": Way.BODY, "result": Result.ADOPTED, "is_replaced": False, **facts}
    return Standing(reports=frozenset({report}), **given)


@pytest.mark.parametrize(
    ("decisions", "done"),
    [
        ([adopted(REPORT), adopted(STRATEGY)], 2),
        ([adopted(REPORT), adopted(STRATEGY, way=Way.DELEGATION)], 2),
        ([adopted(STRATEGY)], 1),
        ([], 0),
        ([adopted(REPORT), adopted(STRATEGY, is_replaced=True)], 1),
        *(
            ([adopted(REPORT, result=one), adopted(STRATEGY, result=one)], 0)
            for one in (Result.POSTPONED, Result.SENT_BACK, Result.NOT_ADOPTED, Result.TAKEN_NOTE_OF)
        ),
    ],
)
def test_both_documents_are_adopted_by_a_decision_that_stands(decisions: list[Standing], done: int) -> None:
    found = conditions.documents_decided(decisions)
    assert (found.done, found.of_all, found.holds) == (done, 2, done == 2)


def test_the_first_are_named_and_the_rest_counted() -> None:
    many = items(*(replace(GOOD, state=FateState.PROPOSED) for _ in range(SHOWN + 2)))
    found = conditions.items_decided(many)
    assert (found.done, found.of_all) == (0, SHOWN + 2)
    assert said(found) == ["%(name)s er bare foreslått."] * SHOWN + ["Og %(count)s til."]
    assert found.missing[-1].params["count"] == 2


def named(found: Judged) -> list[Any]:
    return [one.params.get("name") for one in found.missing]


def test_who_said_no_is_named_before_those_who_were_not_asked() -> None:
    listed = [
        replace(GOOD, name=answer.value, answer=answer)
        for answer in (Answer.CONDITIONAL, Answer.WAITING, Answer.NOT_ASKED, Answer.NO)
    ]
    assert named(conditions.receivers_said_yes(items(*listed))) == ["no", "not_asked", "waiting", None]
    office = replace(GOOD, name="office", receiver_is_office=True)
    assert named(conditions.receivers_said_yes(items(*listed, office)))[:3] == ["no", "office", "not_asked"]


def test_what_lacks_most_is_named_first_and_what_nobody_knows_before_it() -> None:
    less = replace(GOOD, name="less", coverage=coverage(YEAR, Decimal(10), []))
    more, unknown = replace(less, name="more", coverage=WITHOUT), replace(less, name="unknown", coverage=None)
    assert named(conditions.financed(items(less, more, unknown), TODAY)) == ["unknown", "more", "less"]


def test_what_nobody_has_thought_of_is_named_before_what_is_proposed() -> None:
    proposed = replace(GOOD, name="proposed", state=FateState.PROPOSED)
    unclear = replace(proposed, name="unclear", outcome=Outcome.UNCLEAR)
    assert named(conditions.items_decided(items(proposed, unclear))) == ["unclear", "proposed"]
    late = Telling("late", "Beboere", is_told=False, planned=date(2027, 11, 30))
    never = Telling("never", "Beboere", is_told=False, planned=None)
    assert named(conditions.told([never, late], TODAY)) == ["late", "never"]
