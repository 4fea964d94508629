from __future__ import annotations

from datetime import date

import pytest

from tests.continuation.rules.test_handovers import ACCEPTED, DONE, OTHER, PROPOSED, SEQUENCES, WITHDRAWN, answered
from varig.continuation.rules.handovers import Answer, Reply, StepFacts, standing_of
from varig.continuation.rules.turns import Turn, hole_warning, may_propose_anew, step_lines, too_early, turn_of
from varig.foundation.kernel import Period

TURNS = {
    Answer.NOT_ASKED: Turn.NOBODY,
    Answer.WAITING: Turn.RECEIVER,
    Answer.LATER: Turn.RECEIVER,
    Answer.CONDITIONAL: Turn.GIVER,
    Answer.COUNTER: Turn.GIVER,
    Answer.YES: Turn.EITHER,
    Answer.NO: Turn.NOBODY,
    Answer.TAKEN_OVER: Turn.NOBODY,
}


@pytest.mark.parametrize("steps", [steps for steps, *_ in SEQUENCES])
def test_whose_turn_it_is_follows_from_the_answer(steps: list[StepFacts]) -> None:
    standing = standing_of(steps)
    assert turn_of(standing) is TURNS[standing.answer]


@pytest.mark.parametrize(
    ("steps", "shown"),
    [
        ([PROPOSED], ["done Foreslått", "now Svar", "later Overtatt"]),
        (
            [PROPOSED, answered(Reply.CONDITIONAL)],
            ["done Foreslått", "done Ja, på vilkår", "now Svar på vilkåret", "later Overtatt"],
        ),
        (
            [PROPOSED, answered(Reply.COUNTER, terms=OTHER)],
            ["done Foreslått", "done Motforslag", "now Svar på motforslaget", "later Overtatt"],
        ),
        (
            [PROPOSED, answered(Reply.CONDITIONAL), ACCEPTED],
            ["done Foreslått", "done Ja, på vilkår", "done Godtatt", "now Overtatt"],
        ),
        (
            [PROPOSED, answered(Reply.LATER), PROPOSED],
            ["done Foreslått", "done Svarer etter møte", "done Nytt forslag", "now Svar", "later Overtatt"],
        ),
        ([PROPOSED, answered(Reply.NO)], ["done Foreslått", "done Nei"]),
        ([PROPOSED, answered(Reply.YES), DONE], ["done Foreslått", "done Ja", "done Overtatt"]),
        ([PROPOSED, WITHDRAWN], ["done Foreslått", "done Trukket tilbake"]),
    ],
)
def test_the_line_shows_what_was_done_what_is_next_and_what_comes_later(
    steps: list[StepFacts], shown: list[str]
) -> None:
    lines = step_lines(steps, standing_of(steps), "Oppvekst", None)
    assert [f"{line.state} {line.title.msgid}" for line in lines] == shown


def test_the_waiting_step_says_for_whom_and_until_when() -> None:
    line = step_lines([PROPOSED], standing_of([PROPOSED]), "Oppvekst", date(2025, 10, 1))[1]
    assert line.who is not None
    assert (line.who.msgid, line.who.params) == ("Venter på %(name)s", {"name": "Oppvekst"})
    assert [detail.msgid for detail in line.details] == ["Svarfrist %(day)s"]


def test_the_receivers_words_stand_as_a_quote() -> None:
    steps = [PROPOSED, answered(Reply.CONDITIONAL)]
    assert step_lines(steps, standing_of(steps), "Oppvekst", None)[1].quote == "Ord"


@pytest.mark.parametrize("steps", [steps for steps, *_ in SEQUENCES])
def test_other_terms_are_proposed_until_it_is_refused_withdrawn_or_done(steps: list[StepFacts]) -> None:
    standing = standing_of(steps)
    over = {Answer.NO, Answer.NOT_ASKED, Answer.TAKEN_OVER}
    assert (may_propose_anew(standing) is not None) == (standing.answer in over)


@pytest.mark.parametrize(
    ("last", "months"), [(date(2026, 1, 15), 1), (date(2026, 1, 31), 1), (date(2026, 3, 31), 3), (date(2026, 1, 1), 1)]
)
def test_a_hole_is_told_in_months(last: date, months: int) -> None:
    assert hole_warning(Period(date(2026, 1, 1), last)).params["count"] == months


@pytest.mark.parametrize(("today", "early"), [(date(2025, 12, 31), True), (date(2026, 1, 1), False)])
def test_it_is_taken_over_from_the_agreed_first_day(today: date, *, early: bool) -> None:
    said = too_early(standing_of([PROPOSED, answered(Reply.YES)]), today)
    assert (said and said.params) == ({"day": date(2026, 1, 1)} if early else None)
    assert too_early(standing_of([]), today) is None
