"""Gaps that come by the calendar alone: nothing is written, a day passes, and they are there on that day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.checks.clean import END, Clean, a_clean_initiative, written
from tests.checks.faults import FAULTS
from tests.checks.test_planted_faults import codes
from varig.continuation.models import Fate
from varig.cooperation.models import Agreement
from varig.foundation.checks.evaluating import evaluate
from varig.foundation.checks.queries import gaps
from varig.foundation.kernel import PartialDate, Severity, months_before
from varig.measures.models import Measure

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Clean]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield a_clean_initiative()
        transaction.set_rollback(True)


def _nothing(_clean: Clean) -> None:
    """Time alone is enough."""


COMING: list[tuple[str, date, Callable[[Clean], None]]] = [
    ("promise_overdue", date(2027, 10, 31), _nothing),
    ("network_without_next_meeting", date(2027, 12, 1), _nothing),
    ("network_fallen_silent", date(2027, 10, 1), _nothing),
    ("end_passed_unsaid", END, _nothing),
    ("not_dissolved", END, _nothing),
    (
        "renewal_is_due",
        date(2026, 12, 29),
        lambda clean: clean.change(Agreement, "avtale", renewal_deadline=PartialDate(2027, 6, 30)),
    ),
    ("ended_without_delivery", date(2026, 12, 31), lambda clean: clean.change(Measure, "tiltak 1", delivered="")),
]


@pytest.mark.parametrize(("code", "last_day_without", "plant"), COMING, ids=[code for code, *_rest in COMING])
def test_a_gap_comes_on_its_day(made: Clean, code: str, last_day_without: date, plant: Callable[[Clean], None]) -> None:
    with transaction.atomic():
        plant(made)
        before = codes(made, last_day_without)
        after = codes(made, last_day_without + timedelta(days=1))
        transaction.set_rollback(True)
    assert code not in before
    assert code in after


def test_an_open_question_blocks_from_thirteen_months_before_the_end(made: Clean) -> None:
    turning = months_before(END, 13)
    with transaction.atomic():
        with written():
            Fate.objects.filter(pk=made.items["tiltak 1"]).delete()
        severities = [
            {gap.severity for gap in evaluate(made.of.scope, day) if gap.code == "no_fate"}
            for day in (turning - timedelta(days=1), turning)
        ]
        transaction.set_rollback(True)
    assert severities == [{Severity.WARNS}, {Severity.BLOCKS}]


def test_the_stored_gaps_follow_the_day_without_anything_being_written(made: Clean) -> None:
    with transaction.atomic():
        of = made.of
        early = {gap.code for gap in gaps(of.scope, of.slug, date(2027, 10, 31))}
        late = {gap.code for gap in gaps(of.scope, of.slug, date(2027, 11, 1))}
        transaction.set_rollback(True)
    assert "promise_overdue" not in early
    assert "promise_overdue" in late


@pytest.mark.requirement("R27")
def test_a_strategy_that_leaves_much_open_is_late_from_thirteen_months_before_the_end(made: Clean) -> None:
    (much_open,) = (one for one in FAULTS if one.code == "strategy_is_late")
    begins = months_before(END, 13)
    with transaction.atomic():
        much_open.plant(made)
        before, after = codes(made, begins - timedelta(days=1)), codes(made, begins + timedelta(days=1))
        transaction.set_rollback(True)
    assert "strategy_is_late" not in before
    assert "strategy_is_late" in after
