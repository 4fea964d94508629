"""What a decision can say, what follows from each result, and when one takes another's place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from varig.decisions.rules.decisions import (
    DECIDES,
    REMIND_DAYS,
    REPORT,
    RESULT_NAMES,
    RESULT_TONES,
    STRATEGY,
    Effect,
    FollowingTask,
    Former,
    NewDecision,
    Result,
    Review,
    Standing,
    Tied,
    Way,
    decision_problems,
    effect_of,
    is_decided,
    may_replace,
    reminds_of_review,
    review_is_overdue,
    was_treated,
)

TODAY, DAY = date(2027, 6, 1), date(2027, 5, 20)
FROZEN = Tied(4, STRATEGY, 2, date(2027, 4, 1))
COUNCIL = NewDecision(Way.BODY, "Bydelsutvalget", DAY, "Strategien vedtas.", Result.ADOPTED, "27/14", versions=(4,))


def said(tied: tuple[Tied, ...] = (FROZEN,), amended: int = 0, **facts: Any) -> list[tuple[str | None, str]]:
    found = decision_problems(replace(COUNCIL, **facts), tied, amended, TODAY)
    return [(one.field, one.message.msgid) for one in found]


def test_what_is_whole_has_no_problem() -> None:
    assert said() == []
    assert said(result=Result.ADOPTED_WITH_CHANGES, amended=2) == []
    assert said(result=Result.ADOPTED_WITH_CHANGES, changes="Kapittel 3 er strøket.") == []
    assert said(way=Way.DELEGATION, delegation="Delegasjonsreglementet § 4, bydelsdirektøren", case_number="") == []
    assert said(votes_for=7, votes_against=7) == []


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"body": " "}, "body"),
        ({"result": Result.ADOPTED_WITH_CHANGES}, "changes"),
        ({"result": Result.ADOPTED_WITH_CHANGES, "changes": "x"}, "changes"),
        ({"changes": "Kapittel 3 er strøket."}, "changes"),
        ({"on": date(2027, 6, 2)}, "on"),
        ({"case_number": " "}, "case_number"),
        ({"delegation": "Fullmakt"}, "delegation"),
        ({"way": Way.DELEGATION}, "delegation"),
        ({"text": ""}, "text"),
        ({"review_on": DAY}, "review_on"),
        ({"votes_for": 5}, "votes_against"),
        ({"votes_against": 5}, "votes_for"),
        ({"votes_for": -1, "votes_against": -1}, "votes_for"),
        ({"votes_for": 3, "votes_against": 4}, "result"),
        ({"tied": ()}, "strategy_version"),
        ({"tied": (replace(FROZEN, frozen_on=None),)}, "strategy_version"),
        ({"tied": (replace(FROZEN, frozen_on=date(2027, 5, 21)),)}, "strategy_version"),
        ({"tied": (replace(FROZEN, report=REPORT, frozen_on=None),)}, "report_version"),
        ({"amended": 1}, "result"),
        ({"amended": 1, "result": Result.POSTPONED}, "result"),
        ({"amended": 1, "result": Result.TAKEN_NOTE_OF}, "result"),
        (
            {"amended": 1, "result": Result.ADOPTED_WITH_CHANGES, "tied": (replace(FROZEN, report=REPORT),)},
            "strategy_version",
        ),
        ({"tasks": (FollowingTask(" ", 1, DAY),)}, "task_0_what"),
        ({"tasks": (FollowingTask("Ring", None, DAY),)}, "task_0_unit"),
        ({"tasks": (FollowingTask("Ring", 1, None),)}, "task_0_due"),
        ({"tasks": (FollowingTask("Ring", 1, DAY), FollowingTask("Rydd", 1, date(2027, 5, 19)))}, "task_1_due"),
    ],
)
def test_what_can_not_be_is_said_at_its_field(facts: dict[str, Any], field: str) -> None:
    assert [where for where, _said in said(**facts)] == [field]


@pytest.mark.parametrize("result", [one for one in Result if one not in DECIDES])
def test_what_is_not_adopted_needs_no_version_and_may_be_voted_down(result: Result) -> None:
    assert said(result=result, tied=(), votes_for=2, votes_against=9) == []


def test_every_result_has_a_name_and_a_look() -> None:
    assert set(RESULT_NAMES) == set(RESULT_TONES) == set(Result)


@pytest.mark.parametrize(
    ("former", "on", "reason", "fields"),
    [
        (Former(DAY, is_replaced=False), DAY, "Feil saksnummer", []),
        (Former(DAY, is_replaced=False), TODAY, "Ny behandling", []),
        (Former(DAY, is_replaced=True), DAY, "Feil saksnummer", [None]),
        (Former(DAY, is_replaced=False), DAY, " ", ["reason"]),
        (Former(DAY, is_replaced=False), date(2027, 5, 19), "Feil", ["on"]),
    ],
)
def test_a_decision_is_replaced_for_a_reason_once_and_not_by_an_older(
    former: Former, on: date, reason: str, fields: list[str | None]
) -> None:
    assert [one.field for one in may_replace(former, on, reason)] == fields


# What each result does to four items: 1 as in the version, 2 changed since, 3 new since, 4 decided before.
IN_VERSION, NOW = {1: "a", 2: "b", 4: "d"}, {1: "a", 2: "x", 3: "c", 4: "d"}


@pytest.mark.parametrize(
    ("result", "former", "amended", "effect"),
    [
        (Result.ADOPTED, set(), set(), Effect(frozenset({1}), frozenset(), frozenset({2, 3}))),
        (Result.ADOPTED_WITH_CHANGES, set(), {2}, Effect(frozenset({1}), frozenset(), frozenset({3}))),
        (Result.ADOPTED_WITH_CHANGES, set(), {1, 2, 3}, Effect()),
        (Result.ADOPTED, {4}, set(), Effect(frozenset({1, 4}), frozenset(), frozenset({2, 3}))),
        (Result.ADOPTED_WITH_CHANGES, {4}, {4}, Effect(frozenset({1}), frozenset(), frozenset({2, 3}))),
        (Result.POSTPONED, set(), set(), Effect()),
        (Result.SENT_BACK, set(), set(), Effect()),
        (Result.NOT_ADOPTED, set(), set(), Effect()),
        (Result.TAKEN_NOTE_OF, set(), set(), Effect()),
        (Result.POSTPONED, {4}, set(), Effect(undone=frozenset({4}))),
        (Result.NOT_ADOPTED, {4}, set(), Effect(undone=frozenset({4}))),
        (Result.TAKEN_NOTE_OF, {4}, set(), Effect(undone=frozenset({4}))),
    ],
)
def test_what_each_result_does_to_the_items(
    result: Result, former: set[int], amended: set[int], effect: Effect
) -> None:
    new = replace(COUNCIL, result=result)
    found = effect_of(new, in_version=IN_VERSION, now=NOW, decided={4}, former=former, amended=amended)
    assert found == effect


def test_an_amendment_falls_with_its_decision_unless_it_is_made_again() -> None:
    """4 goes back to what the version proposed; of 5, which no version proposed, nothing is decided."""
    given: dict[str, Any] = {
        "in_version": IN_VERSION,
        "now": NOW | {4: "y", 5: "e"},
        "decided": {4, 5},
        "former": {4, 5},
    }
    found = effect_of(COUNCIL, **given, amended=(), amended_before={4, 5})
    assert found == Effect(frozenset({1, 4}), frozenset({5}), frozenset({2, 3}), frozenset({4}))
    found = effect_of(COUNCIL, **given, amended={4, 5}, amended_before={4, 5})
    assert found == Effect(frozenset({1}), frozenset(), frozenset({2, 3}))


def test_a_decision_on_the_report_alone_decides_no_item() -> None:
    found = effect_of(COUNCIL, in_version=None, now=NOW, decided={4}, former=(), amended=())
    assert found == Effect()


@pytest.mark.parametrize("result", list(Result))
@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("is_replaced", [False, True])
def test_what_is_decided_and_what_was_treated(result: Result, way: Way, *, is_replaced: bool) -> None:
    one = Standing(way, result, frozenset({STRATEGY}), is_replaced)
    assert is_decided(STRATEGY, [one]) is (result in DECIDES and not is_replaced)
    assert was_treated(STRATEGY, [one]) is (way is Way.BODY)
    assert not is_decided(REPORT, [one])
    assert not was_treated(REPORT, [one])


@pytest.mark.parametrize(
    ("one", "reminds", "overdue"),
    [
        (Review(TODAY + timedelta(days=REMIND_DAYS + 1)), False, False),
        (Review(TODAY + timedelta(days=REMIND_DAYS)), True, False),
        (Review(TODAY), True, False),
        (Review(DAY), True, True),
        (Review(DAY, is_replaced=True), False, False),
        (Review(DAY, later=(DAY - timedelta(days=1),)), True, True),
        (Review(DAY, later=(DAY,)), False, False),
    ],
)
def test_when_a_decision_is_to_be_looked_at_again(one: Review, *, reminds: bool, overdue: bool) -> None:
    assert (reminds_of_review(one, TODAY), review_is_overdue(one, TODAY)) == (reminds, overdue)
