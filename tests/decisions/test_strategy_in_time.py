"""The day on which the strategy was adopted is held against the day on which it was due (R27)."""

from __future__ import annotations

from datetime import date

import pytest

from varig.decisions.checks.decisions import strategy_adopted_late
from varig.decisions.queries.gap_facts import StrategyFact
from varig.foundation.kernel import ObjectRef, Severity
from varig.initiatives.rules import DeadlineSettings, strategy_due

DUE, DAY_AFTER = date(2027, 9, 1), date(2027, 9, 2)
pytestmark = pytest.mark.requirement("R27")


@pytest.mark.parametrize(
    ("adopted", "today", "gap"),
    [
        (None, DUE, None),
        (None, DAY_AFTER, "unsaid"),
        (DUE, DAY_AFTER, None),
        (date(2027, 3, 1), date(2027, 4, 1), None),
        (DAY_AFTER, date(2029, 1, 1), Severity.NOTES),
    ],
)
def test_the_strategy_is_adopted_in_time_or_it_is_said(adopted: date | None, today: date, gap: object) -> None:
    found = strategy_adopted_late(StrategyFact(ObjectRef("initiative", 1, "Dalen"), DUE, adopted), today)
    if gap is None:
        assert found is None
        return
    assert found is not None
    assert found.params["day"] == DUE
    # Where nothing is registered it is as grave as the check is; where it came late nothing can be done any more.
    assert found.severity == (None if gap == "unsaid" else gap)


@pytest.mark.parametrize(
    ("end", "due"),
    [
        # The money of 2028 is asked for by 1 September 2027, before the report is due.
        (date(2027, 12, 31), date(2027, 9, 1)),
        # The end comes before that day: the report's day counts.
        (date(2027, 6, 30), date(2027, 3, 30)),
    ],
)
def test_it_is_due_before_its_money_is_asked_for_and_with_the_report_at_the_latest(end: date, due: date) -> None:
    assert strategy_due(end, DeadlineSettings()) == due
