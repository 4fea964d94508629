from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from varig.actors.queries import actors
from varig.config.demo import eksempeldalen
from varig.config.demo.eksempeldalen.calendar import calendar
from varig.continuation.queries import NOTHING_SAID, continuations
from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import Answer, Step
from varig.continuation.rules.money import Sureness
from varig.foundation.checks.queries import gaps
from varig.foundation.checks.registry import all_checks
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import InitiativeFacts, frames, goals, initiative
from varig.legacy.queries import items
from varig.measures.queries import measures
from varig.measures.rules import Delivered, MeasureType

READER = system_reader("Testen")

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def of(django_db_setup: None, django_db_blocker: Any) -> Iterator[InitiativeFacts]:
    """Built once for the whole file, since nothing here changes it."""
    with django_db_blocker.unblock(), transaction.atomic():
        eksempeldalen.build(lambda _step: None)
        yield initiative(READER, eksempeldalen.SLUG)
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("today", "end"),
    [
        (date(2026, 11, 23), date(2027, 8, 31)),
        (date(2027, 5, 31), date(2028, 2, 29)),
        (date(2026, 3, 1), date(2026, 12, 31)),
        (date(2026, 4, 30), date(2027, 1, 31)),
    ],
)
def test_it_ends_on_the_last_day_of_a_month_nine_months_ahead(today, end) -> None:
    assert calendar(today).end == end


def test_it_is_marked_as_a_sample_everywhere_it_is_read(of) -> None:
    assert of.is_sample


def test_every_fate_answer_and_sureness_is_there(of) -> None:
    said = continuations(READER, of)
    everything = [said.get(item.id, NOTHING_SAID) for item in items(READER, of)]
    assert {one.fate.chip for one in everything} == set(Chip)
    assert {one.answer for one in everything if one.fate.goes_on} == set(Answer)
    assert {line.sureness for one in everything for line in one.money.lines} == set(Sureness)
    assert {one.fate.is_decided for one in everything} == {True, False}
    steps = {step.step for one in everything for handover in one.handovers for step in handover.steps}
    assert steps == set(Step)


def test_every_kind_of_gap_is_there(of) -> None:
    found = gaps(of.scope, of.slug, timezone.localdate())
    assert {gap.code for gap in found} == {check.code for check in all_checks()}


def test_every_type_and_every_delivery_is_there(of) -> None:
    found = measures(READER, of)
    assert 22 <= len(found) <= 26
    assert {one.type for one in found} == set(MeasureType)
    assert {one.delivered for one in found} == {None, *Delivered}
    assert [goal.is_main for goal in goals(READER, of)] == [True, False, False, False, False]
    assert {frame.source for frame in frames(READER, of)} == {
        "Statlige områdemidler",
        "Eksempelkommunen",
        "Fylkeskommunen",
    }


def test_units_answer_and_letters_go_nowhere(of) -> None:
    found = actors(READER, of)
    assert len(found) == 13
    assert {actor.email.rpartition("@")[2] for actor in found} == {"", "eksempelkommunen.example"}
    names = {actor.name for actor in found} | {"Eksempeldata"}
    said = continuations(READER, of).values()
    signed = {step.by for one in said for handover in one.handovers for step in handover.steps}
    assert signed <= names
