"""The gate over a real initiative: open where all is in order, and shut by each way we know of to get round it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pgtrigger
import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.checks.clean import END, TODAY, Clean, a_clean_initiative, written
from varig.communication.models import Affected
from varig.continuation.models import Fate, FundingLine, Handover, HandoverStep
from varig.continuation.rules.handovers import ANSWER_LOOKS, Answer
from varig.decisions.checks import gate as declared
from varig.decisions.models import (
    AcceptedShortfall,
    ArchiveMark,
    Decision,
    Hearing,
    HearingAnswer,
    HearingPoint,
    Meeting,
)
from varig.decisions.queries.gate import read_gate
from varig.decisions.rules.gate import ORDER
from varig.followup.models import Round
from varig.foundation.checks.actions import ensure_current, set_aside
from varig.foundation.checks.conditions import all_conditions, declared_only
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import initiative
from varig.legacy.models import ItemRole, LegacyItem
from varig.measures.models import Promise

pytestmark = pytest.mark.django_db
OURS = {
    "documents_decided", "items_decided", "receivers_said_yes", "nobody_missing", "financed", "alternatives",
    "tasks_taken_over", "promises", "endorsed", "heard", "archived", "followed_up",
}  # fmt: skip
"""Those that hold in an initiative where everything is in order; nobody has been told anything in it."""


@pytest.fixture(scope="module")
def clean(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Clean]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield a_clean_initiative()
        transaction.set_rollback(True)


@pytest.fixture
def within(clean: Clean, django_db_blocker: DjangoDbBlocker) -> Iterator[Clean]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield clean
        transaction.set_rollback(True)


def lacking(clean: Clean) -> set[str]:
    return {one.code for one in read_gate(initiative(system_reader("x"), clean.of.slug), TODAY).hinders}


def _set(model: type[Any], name: str, **values: Any) -> Callable[[Clean], None]:
    return lambda clean: clean.change(model, name, **values)


def _steps(name: str, **values: Any) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            HandoverStep.objects.filter(item_id=clean.items[name], step="answered").update(**values)

    return plant


def _handover(name: str, **values: Any) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        known = {key: getattr(clean, value) if isinstance(value, str) else value for key, value in values.items()}
        with written():
            Handover.objects.filter(item_id=clean.items[name]).update(**known)

    return plant


def _terms(name: str, **values: Any) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            HandoverStep.objects.filter(item_id=clean.items[name], step="proposed").update(**values)

    return plant


def _roles(name: str, **values: Any) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            ItemRole.objects.filter(item_id=clean.items[name], kind="accountable").update(**values)

    return plant


def _money(name: str, **values: Any) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            FundingLine.objects.filter(item_id=clean.items[name], year=2028).update(**values)

    return plant


def _decision(**values: Any) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written(), pgtrigger.ignore("decisions.Decision:stays"):
            Decision.objects.filter(initiative_id=clean.of.id).update(**values)

    return plant


def _together(*plants: Callable[[Clean], None]) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        for one in plants:
            one(clean)

    return plant


def _accepted(amount: Decimal | None, year: int = 2028) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            AcceptedShortfall.objects.create(
                item_id=clean.items["tiltak 1"], year=year, amount=amount, name="Kari", reason="x", by="Kari"
            )

    return plant


def _no_items(clean: Clean) -> None:
    with written(), pgtrigger.ignore("decisions.DecidedBudgetLine:stays"):
        clean_items = LegacyItem.objects.filter(initiative_id=clean.of.id)
        Decision.objects.get(initiative_id=clean.of.id).budget_lines.all().delete()
        clean_items.delete()


def _gone(model: type[Any], name: str) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            model.objects.filter(pk=clean.rows[name]).delete()

    return plant


def _no_rounds(clean: Clean) -> None:
    with written():
        Round.objects.filter(initiative_id=clean.of.id).delete()


def _one_round(day: date) -> Callable[[Clean], None]:
    def plant(clean: Clean) -> None:
        with written():
            Round.objects.exclude(pk=clean.rows["round after 1"]).delete()
            Round.objects.update(due=day)

    return plant


NOW = datetime(2027, 3, 2, tzinfo=UTC)
_WITHDRAWN = {"withdrawn_at": NOW, "withdrawn_by": "Kari", "withdrawn_why": "Feil"}
_PROPOSED = {"state": "proposed", "decided_on": None, "decided_by": "", "case_number": ""}
_UNCLEAR = {"outcome": "unclear", "home": ""}
_ENDS = {"outcome": "phased_out", "home": "", "last_day": END}
T = "tiltak 1"
CHEATS: list[tuple[str, Callable[[Clean], None], set[str]]] = [
    ("only taken note of", _decision(result="taken_note_of"), {"documents_decided"}),
    ("postponed", _decision(result="postponed"), {"documents_decided"}),
    ("the report alone", _decision(strategy_version=None), {"documents_decided"}),
    ("a proposal that looks decided", _set(Fate, T, **_PROPOSED), {"items_decided"}),
    ("decided that it is unclear", _set(Fate, T, **_UNCLEAR), {"items_decided"}),
    ("everything deleted", _no_items, {"items_decided"}),
    ("a yes on conditions", _steps(T, reply="conditional", words="Penger"), {"receivers_said_yes", "endorsed"}),
    ("an answer after a meeting", _steps(T, reply="later"), {"receivers_said_yes", "endorsed"}),
    ("a no", _steps(T, reply="no"), {"receivers_said_yes"}),
    ("the question taken back", _handover(T, is_live=False), {"receivers_said_yes"}),
    ("the office answers for itself", _handover(T, receiver_id="office_actor"), {"receivers_said_yes"}),
    ("a yes until the last day", _terms(T, from_day=date(2027, 6, 1), until=END), {"receivers_said_yes"}),
    (
        "the receiver begins too late",
        _together(_terms(T, from_day=date(2028, 4, 1)), _roles(T, end=END)),
        {"nobody_missing"},
    ),
    (
        "the office answers for it until the receiver comes",
        lambda clean: _together(_terms(T, from_day=date(2028, 4, 1)), _roles(T, actor_id=clean.office_actor))(clean),
        {"nobody_missing"},
    ),
    ("money that is only applied for", _money(T, sureness="applied"), {"financed"}),
    ("money that is only in the plan", _money(T, sureness="planned"), {"financed"}),
    ("too little money", _money(T, amount=Decimal(99)), {"financed"}),
    ("accepted for less", _together(_money(T, amount=Decimal(50)), _accepted(Decimal(49))), {"financed"}),
    ("accepted for another year", _together(_money(T, amount=Decimal(50)), _accepted(Decimal(50), 2027)), {"financed"}),
    ("accepted as unknown", _together(_money(T, amount=Decimal(50)), _accepted(None)), {"financed"}),
    ("accepted by name", _together(_money(T, amount=Decimal(50)), _accepted(Decimal(50))), set()),
    (
        "nothing said of what comes instead",
        _together(_set(Fate, T, **_ENDS), _handover(T, is_live=False)),
        {"alternatives"},
    ),
    (
        "an alternative of blanks",
        _together(_set(Fate, T, **_ENDS, alternative="  "), _handover(T, is_live=False)),
        {"alternatives"},
    ),
    (
        "an honest no",
        _together(_set(Fate, T, **_ENDS, no_alternative=True), _handover(T, is_live=False)),
        set(),
    ),
    (
        "the office keeps its own task",
        _handover("oppgave", receiver_id="office_actor"),
        {"receivers_said_yes", "tasks_taken_over"},
    ),
    ("a promise without a word", _set(Promise, "løfte", state=""), {"promises"}),
    ("a promise not kept, with a reason of blanks", _set(Promise, "løfte", state="not_kept", reason=" "), {"promises"}),
    ("a promise not kept, and why", _set(Promise, "løfte", state="not_kept", reason="Ingen tomt"), set()),
    ("a promise whose money is gone", _set(Promise, "løfte", budget_post=""), {"promises"}),
    ("a promise whose money was taken out", _set(Promise, "løfte", budget_state="removed"), {"promises"}),
    ("a promise whose money is less", _set(Promise, "løfte", budget_amount=Decimal(1)), {"promises"}),
    ("a council that has not answered", _gone(HearingAnswer, "youth answer"), {"heard"}),
    ("a group that was asked and has not answered", _gone(HearingAnswer, "group answer"), {"heard"}),
    (
        "a hearing that was taken back",
        _set(Hearing, "hearing", withdrawn_at=NOW, withdrawn_by="Kari", withdrawn_why="Feil"),
        {"heard"},
    ),
    (
        "an answer that nobody replied to",
        _set(HearingPoint, "point of youth answer", reply="", result="", replied_at=None, replied_by=""),
        {"heard"},
    ),
    (
        "meetings that were only planned",
        _together(_set(Meeting, "internal meeting", state="planned", minutes="")),
        {"heard"},
    ),
    (
        "a hearing that lasted until it was decided",
        _set(Hearing, "hearing", closes_at=datetime(2027, 3, 1, 11, tzinfo=UTC)),
        {"heard"},
    ),
    (
        "meetings that were held after it was decided",
        _together(
            _set(Meeting, "internal meeting", starts_at=datetime(2027, 3, 2, tzinfo=UTC)),
            _set(Meeting, "partner meeting", starts_at=datetime(2027, 3, 2, tzinfo=UTC)),
        ),
        {"heard"},
    ),
    ("a record without its journal number", _set(ArchiveMark, "archive mark", journal_number=""), {"archived"}),
    ("a record that nobody has marked", _gone(ArchiveMark, "archive mark"), {"archived"}),
    ("a round without a sender", _set(Round, "round after 1", sender=""), {"followed_up"}),
    ("a round that nobody answers for", _set(Round, "round after 3", unit=None), {"followed_up"}),
    ("no rounds at all", _no_rounds, {"followed_up"}),
    ("a round whose sender is nobody", _set(Round, "round after 1", sender="x"), {"followed_up"}),
    ("one round in a hundred years", _one_round(date(2127, 9, 1)), {"followed_up"}),
    ("one round, and nobody looks after it", _one_round(date(END.year + 1, 12, 31)), {"followed_up"}),
    ("a first round long after the end", _gone(Round, "round after 1"), {"followed_up"}),
]


def test_where_everything_is_in_order_what_we_look_at_holds(within: Clean) -> None:
    assert lacking(within) & OURS - {"endorsed"} == set()


@pytest.mark.requirement("R5")
@pytest.mark.parametrize(("how", "plant", "codes"), CHEATS, ids=[one[0] for one in CHEATS])
def test_no_way_round_it(within: Clean, how: str, plant: Callable[[Clean], None], codes: set[str]) -> None:
    before = lacking(within)
    plant(within)
    assert (lacking(within) - before) | (codes & before) == codes


def test_who_said_no_is_not_said_to_be_unasked(within: Clean) -> None:
    _steps(T, reply="no", words="Vi har ikke folk.")(within)
    _handover(T, is_live=False)(within)
    found = read_gate(initiative(system_reader("x"), within.of.slug), TODAY)
    (demand,) = (one for one in found.hinders if one.code == "receivers_said_yes")
    assert [one.params["answer"] for one in demand.missing] == [ANSWER_LOOKS[Answer.NO].label]


def test_a_gap_that_was_set_aside_still_counts(within: Clean) -> None:
    _set(Fate, T, **_UNCLEAR)(within)
    reader, item_id = system_reader("x"), within.items[T]
    ensure_current(within.of.scope, TODAY)
    set_aside(
        reader=reader, scope=within.of.scope, code="no_fate", kind="item", object_id=item_id, reason="x", today=TODAY
    )
    assert "items_decided" in lacking(within)


def test_somebody_is_said_not_to_be_affected_by_a_person_and_not_by_leaving_it_out(within: Clean) -> None:
    assert "told" in lacking(within)
    assert not Affected.objects.filter(item__initiative_id=within.of.id).exists()


def test_what_nobody_declares_hinders(within: Clean) -> None:
    assert {one.code for one in all_conditions()} == set(ORDER)
    with declared_only():
        assert lacking(within) == set(ORDER)


def test_every_condition_says_what_it_looks_for_and_leads_somewhere() -> None:
    assert declared.__doc__
    for one in all_conditions():
        assert one.description, one.code
        assert one.order == ORDER.get(one.code, one.order)
        assert one.source


def test_a_promise_is_carried_on_by_a_receiver_with_a_lasting_yes(within: Clean) -> None:
    with written():
        HandoverStep.objects.filter(item_id=within.items["løfte"], step="answered").update(
            at=datetime(2027, 2, 6, tzinfo=UTC), reply="conditional"
        )
    assert {"promises", "receivers_said_yes"} <= lacking(within)
