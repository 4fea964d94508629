"""Whether a partner endorses its part: every state, and when it may be asked and answer."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.parts import WHAT_NAMES, PartLine, What, plain, read, sentence, terms
from varig.decisions.rules.endorsements import (
    ENDORSED,
    STATE_LOOKS,
    Adopted,
    Asked,
    Difference,
    EndorsementState,
    answer_problems,
    difference,
    entered_problems,
    how_bad,
    lacking,
    may_answer,
    may_ask,
    open_again,
    state_of,
    stood_behind,
)

RUNS = PartLine(What.ANSWERS, 1)
PAYS = PartLine(What.PAYS, 1, amount=Decimal(100), year=2028)
PAYS_MORE = PAYS._replace(amount=Decimal(200))
State = EndorsementState


HALL = PartLine(What.TAKES_OVER, 2, date(2028, 1, 1), amount=Decimal(50))
HALL_LATER = HALL._replace(from_day=date(2028, 6, 1))


_SAID = {None: None, True: Reply.YES, False: Reply.NO}


def asked(*lines: PartLine, confirmed: bool | None, covered: tuple[PartLine, ...] = ()) -> Asked:
    return Asked(frozenset(lines), _SAID[confirmed], frozenset(covered))


@pytest.mark.parametrize(
    ("open_lines", "last", "state"),
    [
        (set(), None, State.COVERED),
        (set(), asked(RUNS, confirmed=False), State.COVERED),
        ({RUNS}, None, State.NOT_ASKED),
        ({RUNS}, asked(RUNS, confirmed=None), State.WAITING),
        ({RUNS}, asked(RUNS, confirmed=True), State.CONFIRMED),
        ({RUNS}, asked(RUNS, confirmed=False), State.DECLINED),
        ({RUNS, PAYS}, asked(RUNS, confirmed=True), State.CHANGED),
        ({RUNS, PAYS_MORE}, asked(RUNS, PAYS, confirmed=True), State.CHANGED),
        ({RUNS, PAYS_MORE}, asked(RUNS, PAYS, confirmed=False), State.CHANGED),
        ({RUNS, PAYS_MORE}, asked(RUNS, PAYS, confirmed=None), State.CHANGED),
        # What is taken away asks again just so, whatever it had answered.
        ({RUNS}, asked(RUNS, PAYS, confirmed=True), State.CHANGED),
        ({RUNS}, asked(RUNS, PAYS, confirmed=False), State.CHANGED),
        ({RUNS}, asked(RUNS, PAYS, confirmed=None), State.CHANGED),
        # Also what an unconditional yes stood for when it was asked.
        ({RUNS}, asked(RUNS, confirmed=True, covered=(HALL,)), State.CHANGED),
        # All of it: whoever confirmed is asked about that, and nobody else.
        (set(), asked(RUNS, confirmed=None), State.COVERED),
        (set(), asked(RUNS, confirmed=True), State.CHANGED),
    ],
)
def test_where_it_stands(open_lines: set[PartLine], last: Asked | None, state: State) -> None:
    stood = stood_behind(last if last and last.reply is Reply.YES else None, None)
    assert state_of(open_lines, last, stood=stood) is state


@pytest.mark.parametrize(
    ("open_lines", "covered", "last", "state"),
    [
        # It said an unconditional yes since: to what it was asked about, and to the same on other terms.
        ({RUNS}, {HALL}, asked(RUNS, HALL, confirmed=True), State.CONFIRMED),
        ({RUNS}, {HALL_LATER}, asked(RUNS, HALL, confirmed=True), State.CONFIRMED),
        (set(), {HALL_LATER}, asked(HALL, confirmed=True), State.COVERED),
        ({RUNS}, {HALL_LATER}, asked(RUNS, confirmed=True, covered=(HALL,)), State.CONFIRMED),
        # Its yes is gone, or what it said yes to.
        ({RUNS, HALL}, set(), asked(RUNS, confirmed=True, covered=(HALL,)), State.CHANGED),
        ({RUNS}, set(), asked(RUNS, HALL, confirmed=True), State.CHANGED),
    ],
)
def test_its_own_unconditional_yes_needs_no_new_question(
    open_lines: set[PartLine], covered: set[PartLine], last: Asked, state: State
) -> None:
    assert state_of(open_lines, last, covered=covered, stood=last.whole) is state


@pytest.mark.parametrize(("answered", "state"), [(None, State.WAITING), (True, State.COVERED), (False, State.DECLINED)])
def test_asked_about_all_that_was_taken_away(answered: bool | None, state: State) -> None:  # noqa: FBT001
    before = frozenset({RUNS})
    again = asked(confirmed=answered)
    stood = again.whole if answered else before
    assert state_of(set(), again, stood=stood) is state


@pytest.mark.parametrize(
    ("open_lines", "covered", "state"),
    [
        (set(), {HALL}, State.COVERED),
        (set(), {HALL_LATER}, State.COVERED),
        (set(), set(), State.CHANGED),
        ({RUNS}, set(), State.CHANGED),
        ({RUNS}, {HALL}, State.NOT_ASKED),
    ],
)
def test_never_asked_it_stands_behind_what_of_the_adopted_version_it_had_said_yes_to(
    open_lines: set[PartLine], covered: set[PartLine], state: State
) -> None:
    adopted = Adopted(frozenset({HALL, RUNS}), frozenset(), covered=frozenset({HALL}))
    assert state_of(open_lines, None, covered=covered, stood=stood_behind(None, adopted)) is state


def test_a_difference_names_each_thing_once() -> None:
    stays = PartLine(What.TAKES_PART, 9)
    found = difference({RUNS, PAYS, HALL, stays}, {PAYS_MORE, HALL_LATER, stays, PartLine(What.ANSWERS, 4)})
    assert found.new == {PartLine(What.ANSWERS, 4)}
    assert set(found.changed) == {(PAYS, PAYS_MORE), (HALL, HALL_LATER)}
    assert found.gone == {RUNS}
    assert found.same == {stays}
    assert found.left == {RUNS, PAYS, HALL}
    assert difference({RUNS}, {RUNS}) == Difference(same=frozenset({RUNS}))


MAY_BE_ASKED = {State.NOT_ASKED, State.CHANGED}
FOR_A_REASON = {State.DECLINED, State.CONDITIONAL, State.CONFIRMED, State.COVERED}


@pytest.mark.parametrize("state", list(State))
def test_who_may_be_asked_and_who_may_answer(state: State) -> None:
    assert (may_ask(state, {RUNS}, {RUNS}, is_frozen=True) is None) is (state in MAY_BE_ASKED)
    with_reason = may_ask(state, {RUNS}, {RUNS}, is_frozen=True, why="Styret er nytt.")
    assert (with_reason is None) is (state in MAY_BE_ASKED | FOR_A_REASON)
    assert (may_answer(state) is None) is (state is State.WAITING)
    assert (may_answer(state, answered=True) is None) is (state is not State.CHANGED)
    assert may_answer(state, answered=True, closed=True) is not None


@pytest.mark.parametrize(
    ("reply", "own_terms", "state"),
    [
        (Reply.YES, set(), State.CONFIRMED),
        (Reply.YES, {2}, State.CONDITIONAL),
        (Reply.YES, {1}, State.CONFIRMED),
        (Reply.CONDITIONAL, set(), State.CONDITIONAL),
        (Reply.NO, {2}, State.DECLINED),
        (None, {2}, State.WAITING),
    ],
)
def test_a_yes_with_conditions_is_told_as_such_and_counts_nowhere(
    reply: Reply | None, own_terms: set[int], state: State
) -> None:
    last = Asked(frozenset({RUNS, HALL}), reply)
    assert state_of({RUNS, HALL}, last, own_terms=own_terms) is state
    assert (state in ENDORSED) is (state is State.CONFIRMED)
    assert state_of({RUNS, HALL_LATER}, last, own_terms=own_terms) is State.CHANGED


@pytest.mark.parametrize(
    ("reply", "agreed", "opened"),
    [(Reply.NO, 1, True), (Reply.CONDITIONAL, 1, True), (None, 1, True), (Reply.YES, 1, False), (Reply.NO, 3, False)],
)
def test_another_answer_or_a_new_question_opens_what_a_yes_before_it_had_covered(
    reply: Reply | None,
    agreed: int,
    opened: bool,  # noqa: FBT001 -- a table
) -> None:
    day = [datetime(2027, 1, each, tzinfo=UTC) for each in range(1, 5)]
    last = Asked(frozenset({HALL}), reply, frozenset({RUNS}), day[2])
    assert open_again(last, {HALL, RUNS}, {2: day[agreed], 1: day[0]}) == (frozenset({HALL}) if opened else frozenset())


@pytest.mark.parametrize("state", sorted(MAY_BE_ASKED | FOR_A_REASON))
def test_only_what_stands_so_in_a_frozen_version_is_asked_about(state: State) -> None:
    why = "Styret er nytt."
    assert may_ask(state, {RUNS}, {RUNS}, is_frozen=False, why=why) is not None
    assert may_ask(state, {RUNS, PAYS_MORE}, {RUNS, PAYS}, is_frozen=True, why=why) is not None
    assert may_ask(state, {RUNS}, {RUNS, PAYS}, taken={PAYS}, is_frozen=True, why=why) is not None
    assert may_ask(state, {RUNS}, {RUNS}, taken={PAYS}, is_frozen=True, why=why) is None


@pytest.mark.parametrize(
    ("reply", "whom", "words", "municipal", "fields"),
    [
        (Reply.YES, "Styret", "", False, []),
        (Reply.YES, " ", "", False, ["on_behalf_of"]),
        (Reply.NO, "Styret", "", False, []),
        (Reply.NO, "Seksjonen", "", True, ["words"]),
        (Reply.NO, "Seksjonen", "Ingen penger", True, []),
        (Reply.CONDITIONAL, "Styret", " – ", False, ["words"]),
        (Reply.CONDITIONAL, "Styret", "Bare hvis kommunen betaler.", False, []),
    ],
)
def test_an_answer(reply: Reply, whom: str, words: str, fields: list[str], *, municipal: bool) -> None:
    found = answer_problems(reply=reply, on_behalf_of=whom, words=words, municipal=municipal)
    assert [one.field for one in found] == fields


@pytest.mark.parametrize(
    ("given_on", "has_paper", "fields"),
    [
        (date(2027, 5, 3), True, []),
        (date(2027, 5, 1), True, []),
        (date(2027, 4, 30), True, ["given_on"]),
        (date(2027, 5, 6), True, ["given_on"]),
        (None, False, ["given_on", "reference"]),
    ],
)
def test_what_is_entered_has_a_day_and_a_paper(given_on: date | None, fields: list[str], *, has_paper: bool) -> None:
    found = entered_problems(given_on, date(2027, 5, 1), date(2027, 5, 5), has_paper=has_paper)
    assert [one.field for one in found] == fields


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
    assert line.what in WHAT_NAMES


def test_what_a_line_says_besides() -> None:
    assert terms(RUNS) is None
    assert terms(PAYS) is None
    said = terms(HALL)
    assert said is not None
    assert said.params["amount"].amount == Decimal(50)
    until = terms(RUNS._replace(until=date(2029, 1, 1)))
    assert until is not None
    assert until.params["day"] == date(2029, 1, 1)
