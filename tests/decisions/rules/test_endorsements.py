"""Whether a partner endorses its part: every state, and when it may be asked and answer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from varig.continuation.rules.parts import PartLine, What, plain, read, sentence
from varig.decisions.rules.endorsements import (
    ENDORSED,
    STATE_LOOKS,
    Asked,
    EndorsementState,
    answer_problems,
    deadline_problems,
    how_bad,
    lacking,
    may_answer,
    may_ask,
    state_of,
)

RUNS = PartLine(What.ANSWERS, 1)
PAYS = PartLine(What.PAYS, 1, amount=Decimal(100), year=2028)
PAYS_MORE = PAYS._replace(amount=Decimal(200))
State = EndorsementState


@pytest.mark.parametrize(
    ("open_lines", "asked", "state"),
    [
        (set(), None, State.COVERED),
        (set(), Asked(frozenset({RUNS}), confirmed=False), State.COVERED),
        ({RUNS}, None, State.NOT_ASKED),
        ({RUNS}, Asked(frozenset({RUNS}), confirmed=None), State.WAITING),
        ({RUNS}, Asked(frozenset({RUNS}), confirmed=True), State.CONFIRMED),
        ({RUNS}, Asked(frozenset({RUNS}), confirmed=False), State.DECLINED),
        ({RUNS}, Asked(frozenset({RUNS, PAYS}), confirmed=True), State.CONFIRMED),
        ({RUNS, PAYS}, Asked(frozenset({RUNS}), confirmed=True), State.CHANGED),
        ({RUNS, PAYS_MORE}, Asked(frozenset({RUNS, PAYS}), confirmed=True), State.CHANGED),
        ({RUNS, PAYS_MORE}, Asked(frozenset({RUNS, PAYS}), confirmed=False), State.CHANGED),
        ({RUNS, PAYS_MORE}, Asked(frozenset({RUNS, PAYS}), confirmed=None), State.CHANGED),
    ],
)
def test_where_it_stands(open_lines: set[PartLine], asked: Asked | None, state: State) -> None:
    assert state_of(open_lines, asked) is state


MAY_BE_ASKED = {State.NOT_ASKED, State.CHANGED, State.DECLINED}


@pytest.mark.parametrize("state", list(State))
def test_who_may_be_asked_and_who_may_answer(state: State) -> None:
    assert (may_ask(state, {RUNS}, {RUNS}, is_frozen=True) is None) is (state in MAY_BE_ASKED)
    assert (may_answer(state) is None) is (state is State.WAITING)


@pytest.mark.parametrize("state", sorted(MAY_BE_ASKED))
def test_only_what_stands_so_in_a_frozen_version_is_asked_about(state: State) -> None:
    assert may_ask(state, {RUNS}, {RUNS}, is_frozen=False) is not None
    assert may_ask(state, {RUNS, PAYS_MORE}, {RUNS, PAYS}, is_frozen=True) is not None
    assert may_ask(state, {RUNS}, {RUNS, PAYS}, is_frozen=True) is None


@pytest.mark.parametrize(
    ("confirmed", "whom", "words", "municipal", "fields"),
    [
        (True, "Styret", "", False, []),
        (True, " ", "", False, ["on_behalf_of"]),
        (False, "Styret", "", False, []),
        (False, "Seksjonen", "", True, ["words"]),
        (False, "Seksjonen", "Ingen penger", True, []),
    ],
)
def test_an_answer(whom: str, words: str, fields: list[str], *, confirmed: bool, municipal: bool) -> None:
    found = answer_problems(confirmed=confirmed, on_behalf_of=whom, words=words, municipal=municipal)
    assert [one.field for one in found] == fields


def test_a_deadline_is_to_come() -> None:
    today = date(2027, 5, 1)
    assert [one.field for one in deadline_problems(date(2027, 4, 30), today)] == ["reply_by"]
    assert list(deadline_problems(today, today)) == list(deadline_problems(None, today)) == []


def test_those_who_have_not_are_named_and_the_rest_counted() -> None:
    states = {"A": State.CONFIRMED, "B": State.COVERED, **dict.fromkeys("CDEF", State.WAITING)}
    said = lacking(states, 2)
    assert [one.params.get("name") for one in said] == ["C", "D", None]
    assert said[-1].params["count"] == 2
    assert lacking({"A": State.CONFIRMED}, 2) == ()
    assert {State.CONFIRMED, State.COVERED} == ENDORSED
    assert set(STATE_LOOKS) == set(State)


def test_who_said_no_is_named_first() -> None:
    states = {"A": State.NOT_ASKED, "B": State.WAITING, "C": State.DECLINED, "D": State.CHANGED}
    assert [one.params["name"] for one in lacking(states, 4)] == ["C", "D", "A", "B"]
    assert max(how_bad(one) for one in State if one not in ENDORSED) < min(how_bad(one) for one in ENDORSED)


@pytest.mark.parametrize(
    "line",
    [
        RUNS,
        PAYS,
        PartLine(What.TAKES_OVER, 3, date(2028, 1, 1), date(2029, 1, 1), Decimal(5)),
        PartLine(What.TAKES_OVER, 3, date(2028, 1, 1)),
        PartLine(What.TAKES_PART, 3, detail="koker kaffe"),
        PartLine(What.TAKES_PART, 3),
    ],
)
def test_a_line_is_kept_read_and_said(line: PartLine) -> None:
    assert read(plain(line)) == line
    assert sentence(line, "Torget").params["name"] == "Torget"
