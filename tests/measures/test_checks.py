"""Each check of measures and goals with cases that trigger it and cases that don't, and once through the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from tests.builders import SYSTEM, a_measure, an_initiative
from varig.foundation.checks.evaluating import evaluate
from varig.foundation.checks.registry import by_code
from varig.foundation.kernel import ObjectRef, PartialDate, Severity
from varig.initiatives.actions import add_goal
from varig.measures.queries.gap_facts import DeliveryFact, GoalFact
from varig.measures.rules import Dates, Delivered

END = date(2025, 12, 31)
DURING, AFTER = date(2024, 6, 1), date(2026, 1, 1)
BLOCKS, WARNS = Severity.BLOCKS, Severity.WARNS
YES, PARTLY, NO = Delivered.YES, Delivered.PARTLY, Delivered.NO


def a_fact(
    delivered: Delivered | None = None, reason: str = "", end: PartialDate | None = None, *, has_goal: bool = True
) -> DeliveryFact:
    """What is known of a measure of an initiative that ends with 2025."""
    return DeliveryFact(ObjectRef("item", 1, "Scenen"), Dates(None, end), END, has_goal, delivered, reason)


def a_goal(measures: int) -> GoalFact:
    return GoalFact(ObjectRef("goal", 1, "Flere møteplasser"), measures)


@dataclass(frozen=True)
class Case:
    """What is known, the day, and the severity that the check finds, or None."""

    check: str
    severity: Severity | None
    fact: DeliveryFact | GoalFact
    today: date = DURING


CASES = [
    Case("ended_without_delivery", BLOCKS, a_fact(), AFTER),
    Case("ended_without_delivery", BLOCKS, a_fact(end=PartialDate(2023))),
    Case("ended_without_delivery", None, a_fact()),
    Case("ended_without_delivery", None, a_fact(), END),
    Case("ended_without_delivery", None, a_fact(end=PartialDate(2024))),
    Case("ended_without_delivery", None, a_fact(YES), AFTER),
    Case("ended_without_delivery", None, a_fact(NO), AFTER),
    Case("not_delivered_without_reason", WARNS, a_fact(PARTLY)),
    Case("not_delivered_without_reason", WARNS, a_fact(NO, "  ")),
    Case("not_delivered_without_reason", None, a_fact(NO, "Det ble for dyrt.")),
    Case("not_delivered_without_reason", None, a_fact(YES)),
    Case("not_delivered_without_reason", None, a_fact()),
    Case("measure_without_goal", WARNS, a_fact(has_goal=False)),
    Case("measure_without_goal", None, a_fact()),
    Case("goal_without_measures", WARNS, a_goal(0)),
    Case("goal_without_measures", None, a_goal(1)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check} {case.severity}")
def test_a_check_finds_what_is_missing_and_nothing_else(case: Case) -> None:
    declared = by_code(case.check)
    found = declared.function(case.fact, case.today)
    assert (found and (found.severity or declared.severity)) == case.severity


@pytest.mark.django_db
def test_the_gaps_of_a_real_measure_and_its_goal_vanish_as_they_are_mended() -> None:
    of = an_initiative()
    goal = add_goal(reader=SYSTEM, of=of, name="Flere møteplasser")
    ours = {case.check for case in CASES}

    def codes() -> list[tuple[str, int]]:
        return sorted((gap.code, gap.object.id) for gap in evaluate(of.scope, AFTER) if gap.code in ours)

    lonely = a_measure(of, delivered=NO)
    assert codes() == [
        ("goal_without_measures", goal),
        ("measure_without_goal", lonely),
        ("not_delivered_without_reason", lonely),
    ]
    aimed = a_measure(of, goals=(goal,))
    assert codes() == [
        ("ended_without_delivery", aimed),
        ("measure_without_goal", lonely),
        ("not_delivered_without_reason", lonely),
    ]
