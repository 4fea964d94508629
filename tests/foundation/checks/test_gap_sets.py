"""A gap set is valid for a revision, a day and a catalogue; after a save the item's own gaps are right at once."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.builders import SYSTEM, a_measure, an_actor, an_initiative, changed_row, version_of
from varig.continuation.actions.fates import propose_fate
from varig.continuation.actions.money import set_costs
from varig.continuation.rules.fates import Home, Outcome, Proposal
from varig.foundation.checks import actions, queries
from varig.foundation.checks.evaluating import evaluate
from varig.foundation.checks.models import GapSet, StoredGap
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import Invalid, NotFound, PartialDate
from varig.foundation.kernel.message import decode_params
from varig.initiatives.actions import add_goal
from varig.legacy.actions import set_accountable
from varig.measures.register import MEASURES
from varig.workspace.models import Standing

pytestmark = pytest.mark.django_db
ON = Proposal(Outcome.CONTINUED, Home.ORDINARY, grounds="Mange bruker det.")


def today() -> date:
    return timezone.localdate()


def stored(of) -> set[tuple[str, str, int]]:
    return {
        (gap.code, gap.object_kind, gap.object_id, gap.severity, str(decode_params(gap.params)))
        for gap in StoredGap.objects.filter(scope=of.scope)
    }


def found_anew(of) -> set[tuple[str, str, int]]:
    return {
        (gap.code, gap.object.kind, gap.object.id, gap.severity.rank, str(decode_params(gap.params)))
        for gap in evaluate(of.scope, today())
    }


def test_the_set_is_computed_once_and_then_read():
    of = an_initiative(end=PartialDate(2027))
    a_measure(of)
    actions.ensure_current(of.scope, today())
    with CaptureQueriesContext(connection) as captured:
        actions.ensure_current(of.scope, today())
    assert [query["sql"].split()[0] for query in captured.captured_queries] == ["SELECT", "SELECT"]


def test_another_day_asks_anew():
    of = an_initiative(end=PartialDate(2027))
    a_measure(of)
    actions.ensure_current(of.scope, date(2025, 1, 1))
    assert set(StoredGap.objects.filter(code="no_fate").values_list("severity", flat=True)) == {1}
    actions.ensure_current(of.scope, date(2027, 1, 1))
    assert set(StoredGap.objects.filter(code="no_fate").values_list("severity", flat=True)) == {0}
    assert GapSet.objects.get(scope=of.scope).day == date(2027, 1, 1)


CHANGES = {
    "a fate": lambda of, item, unit: propose_fate(
        reader=SYSTEM, of=of, item_id=item, version=version_of(item), proposal=ON
    ),
    "a cost": lambda of, item, unit: set_costs(
        reader=SYSTEM, of=of, item_id=item, version=version_of(item), costs={of.first_year_after: Decimal(5)}
    ),
    "an accountable": lambda of, item, unit: set_accountable(
        reader=SYSTEM, of=of, item_id=item, version=version_of(item), actor_id=unit, since=date(2021, 1, 1)
    ),
    "other facts": lambda of, item, unit: changed_row(
        of, MEASURES, item, version_of(item), name="Nytt navn", delivered="no"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_save_leaves_the_whole_set_right_without_computing_it(change):
    of = an_initiative(end=PartialDate(2027))
    unit = an_actor(of)
    item = a_measure(of)
    for _n in range(3):
        a_measure(of)
    actions.ensure_current(of.scope, today())
    change(of, item, unit)
    assert GapSet.objects.get(scope=of.scope).revision == revision(of.scope)
    assert stored(of) == found_anew(of)


def test_a_change_that_other_objects_read_makes_the_set_old():
    of = an_initiative(end=PartialDate(2027))
    goal = add_goal(reader=SYSTEM, of=of, name="Flere møtes")
    item = a_measure(of)
    actions.ensure_current(of.scope, today())
    assert ("goal_without_measures", "goal", goal) in {gap[:3] for gap in stored(of)}
    changed_row(of, MEASURES, item, version_of(item), name="X", goals=("Flere møtes",))
    assert GapSet.objects.get(scope=of.scope).revision < revision(of.scope)
    actions.ensure_current(of.scope, today())
    assert stored(of) == found_anew(of)
    assert ("goal_without_measures", "goal", goal) not in {gap[:3] for gap in stored(of)}


def test_standing_rows_are_rebuilt_with_the_gaps():
    of = an_initiative(end=PartialDate(2027))
    item = a_measure(of, "Åpen scene", accountable=an_actor(of, "Seksjon for oppvekst"))
    actions.ensure_current(of.scope, today())
    before = Standing.objects.get(item_id=item)
    assert (before.chip, before.goes_on, before.accountable) == ("unclear", False, "Seksjon for oppvekst")
    propose_fate(reader=SYSTEM, of=of, item_id=item, version=version_of(item), proposal=ON)
    after = Standing.objects.get(item_id=item)
    assert (after.chip, after.goes_on, after.decided, after.answer) == ("ordinary", True, False, "not_asked")
    assert after.blocks + after.warns + after.notes == StoredGap.objects.filter(object_id=item).count()


def test_a_gap_that_is_set_aside_counts_nowhere_until_it_is_taken_up():
    of = an_initiative(end=PartialDate(2027))
    item = a_measure(of)
    actions.ensure_current(of.scope, today())
    whole, of_item = queries.counts(of.scope, today()), Standing.objects.get(item_id=item).warns
    actions.set_aside(
        reader=SYSTEM,
        scope=of.scope,
        code="measure_without_goal",
        kind="item",
        object_id=item,
        reason="Avtalt.",
        today=today(),
    )
    assert queries.counts(of.scope, today()).warns == whole.warns - 1
    assert "measure_without_goal" not in {gap.code for gap in queries.gaps(of.scope, of.slug, today())}
    assert Standing.objects.get(item_id=item).warns == of_item - 1
    (aside,) = queries.asides(of.scope, of.slug)
    assert (aside.reason, aside.gap.code) == ("Avtalt.", "measure_without_goal")
    actions.take_up_again(reader=SYSTEM, scope=of.scope, code="measure_without_goal", kind="item", object_id=item)
    assert queries.counts(of.scope, today()) == whole


def test_setting_aside_takes_a_reason_and_a_gap():
    of = an_initiative()
    item = a_measure(of)
    actions.ensure_current(of.scope, today())
    named = {"reader": SYSTEM, "scope": of.scope, "kind": "item", "object_id": item, "today": today()}
    with pytest.raises(Invalid):
        actions.set_aside(code="measure_without_goal", reason="  ", **named)
    with pytest.raises(NotFound):
        actions.set_aside(code="hole_in_money", reason="Fordi.", **named)


def test_gaps_are_told_worst_first_with_where_they_are_mended():
    of = an_initiative(end=PartialDate(2026, 12))
    item = a_measure(of, "Park")
    gaps = queries.gaps(of.scope, of.slug, date(2026, 6, 1))
    assert [gap.severity.rank for gap in gaps] == sorted(gap.severity.rank for gap in gaps)
    assert {gap.code: gap.address for gap in gaps}["no_fate"] == f"/{of.slug}/arven/{item}/avgjorelse/"
    assert {gap.object.name for gap in gaps if gap.object.kind == "item"} == {"Park"}


@pytest.mark.django_db(transaction=True)
def test_one_computes_while_the_others_wait():
    of = an_initiative(end=PartialDate(2027))
    for _n in range(5):
        a_measure(of)
    failures: list[BaseException] = []

    def ask() -> None:
        try:
            actions.ensure_current(of.scope, today())
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert stored(of) == found_anew(of)


def test_the_clock_is_an_argument():
    of = an_initiative(start=PartialDate(2007), end=PartialDate(2013))
    a_measure(of)
    long_after = today() + timedelta(days=4000)
    assert {gap.code for gap in evaluate(of.scope, long_after)} >= {"no_fate", "ended_without_delivery"}
    assert "ended_without_delivery" not in {gap.code for gap in evaluate(of.scope, date(2010, 1, 1))}
