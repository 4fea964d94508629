from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from varig.continuation.rules.handovers import (
    ANSWER_LOOKS,
    NO_TERMS,
    SECURED,
    Answer,
    Reply,
    Standing,
    Step,
    StepFacts,
    Terms,
    deadline_problems,
    is_live,
    may_answer,
    reply_problems,
    standing_of,
    terms_problems,
)

ASKED = Terms(date(2026, 1, 1), None, Decimal(100), "Nøkler")
OTHER = Terms(date(2026, 2, 1), None, Decimal(200), "Bare nøkler")
AT = datetime(2025, 3, 1, tzinfo=UTC)
PROPOSED = StepFacts(Step.PROPOSED, AT, "Ida", ASKED)
ACCEPTED = StepFacts(Step.TERMS_ACCEPTED, AT, "Ida")
DONE = StepFacts(Step.CARRIED_OUT, AT, "Ida", Terms(date(2026, 1, 5)))
WITHDRAWN = StepFacts(Step.WITHDRAWN, AT, "Ida", words="Vi fant en annen.")


def answered(reply: Reply, **said: Any) -> StepFacts:
    return StepFacts(Step.ANSWERED, AT, "Hanne", reply=reply, on_behalf_of="Oppvekst", words="Ord", **said)


SEQUENCES = [
    ([], Answer.NOT_ASKED, Terms(None), False),
    ([PROPOSED], Answer.WAITING, ASKED, True),
    ([PROPOSED, answered(Reply.YES)], Answer.YES, ASKED, True),
    ([PROPOSED, answered(Reply.CONDITIONAL)], Answer.CONDITIONAL, ASKED, True),
    ([PROPOSED, answered(Reply.NO)], Answer.NO, ASKED, False),
    ([PROPOSED, answered(Reply.LATER, answer_on=date(2025, 4, 1))], Answer.LATER, ASKED, True),
    ([PROPOSED, answered(Reply.COUNTER, terms=OTHER)], Answer.COUNTER, OTHER, True),
    ([PROPOSED, answered(Reply.LATER), answered(Reply.YES)], Answer.YES, ASKED, True),
    ([PROPOSED, answered(Reply.LATER), answered(Reply.NO)], Answer.NO, ASKED, False),
    ([PROPOSED, answered(Reply.CONDITIONAL), ACCEPTED], Answer.YES, ASKED, True),
    ([PROPOSED, answered(Reply.COUNTER, terms=OTHER), ACCEPTED], Answer.YES, OTHER, True),
    ([PROPOSED, answered(Reply.YES), DONE], Answer.TAKEN_OVER, ASKED, True),
    ([PROPOSED, answered(Reply.COUNTER, terms=OTHER), ACCEPTED, DONE], Answer.TAKEN_OVER, OTHER, True),
    ([PROPOSED, WITHDRAWN], Answer.NOT_ASKED, ASKED, False),
    ([PROPOSED, answered(Reply.YES), WITHDRAWN], Answer.NOT_ASKED, ASKED, False),
    ([PROPOSED, answered(Reply.CONDITIONAL), PROPOSED._replace(terms=OTHER)], Answer.WAITING, OTHER, True),
    ([PROPOSED, answered(Reply.YES), PROPOSED._replace(terms=OTHER), answered(Reply.NO)], Answer.NO, OTHER, False),
]


@pytest.mark.parametrize(("steps", "answer", "terms", "live"), SEQUENCES)
def test_the_steps_add_up(steps: list[StepFacts], answer: Answer, terms: Terms, live: bool) -> None:  # noqa: FBT001
    standing = standing_of(steps)
    assert (standing.answer, standing.terms, is_live(standing)) == (answer, terms, live)


def test_who_answered_and_in_which_words_is_kept() -> None:
    standing = standing_of([PROPOSED, answered(Reply.CONDITIONAL)])
    assert (standing.by, standing.words, standing.since) == ("Oppvekst", "Ord", AT)


def test_only_an_unconditional_yes_secures_anything() -> None:
    assert {Answer.YES, Answer.TAKEN_OVER} == SECURED
    assert set(ANSWER_LOOKS) == set(Answer)


@pytest.mark.parametrize("answer", list(Answer))
def test_it_is_answered_once_and_again_after_a_meeting(answer: Answer) -> None:
    allowed = may_answer(Standing(answer, ASKED, AT)) is None
    assert allowed == (answer in {Answer.WAITING, Answer.LATER})


def test_what_is_withdrawn_is_not_answered() -> None:
    assert may_answer(Standing(Answer.WAITING, ASKED, AT, withdrawn=True)) is not None


@pytest.mark.parametrize(
    ("terms", "fields"),
    [
        (ASKED, []),
        (Terms(None), ["from_day"]),
        (Terms(date(2019, 12, 31)), ["from_day"]),
        (Terms(date(2026, 1, 1), date(2025, 12, 31)), ["until"]),
        (Terms(date(2026, 1, 1), date(2026, 1, 1)), []),
        (Terms(date(2026, 1, 1), amount=Decimal(-1)), ["amount"]),
        (Terms(date(2026, 1, 1), amount=Decimal(0)), []),
    ],
)
def test_what_cant_be_about_terms_is_said_at_its_field(terms: Terms, fields: list[str]) -> None:
    assert [problem.field for problem in terms_problems(terms, date(2020, 1, 1))] == fields


NEEDS = {
    (Reply.YES, True): ["mandate"],
    (Reply.YES, False): [],
    (Reply.CONDITIONAL, True): ["words", "mandate"],
    (Reply.CONDITIONAL, False): ["words"],
    (Reply.NO, True): ["words"],
    (Reply.NO, False): [],
    (Reply.LATER, True): ["answer_on"],
    (Reply.LATER, False): ["answer_on"],
    (Reply.COUNTER, True): ["from_day", "words"],
    (Reply.COUNTER, False): ["from_day", "words"],
}


@pytest.mark.parametrize(("reply", "municipal"), list(product(Reply, (True, False))))
def test_each_reply_needs_its_own_and_a_no_needs_a_reason_from_units_only(reply: Reply, municipal: bool) -> None:  # noqa: FBT001
    empty: dict[str, Any] = {"words": " ", "mandate": "", "answer_on": None, "terms": Terms(None)}
    found = reply_problems(reply, on_behalf_of="Styret", municipal=municipal, **empty)
    assert [problem.field for problem in found] == NEEDS[reply, municipal]


@pytest.mark.parametrize("reply", list(Reply))
def test_everybody_says_on_whose_behalf(reply: Reply) -> None:
    full: dict[str, Any] = {"words": "Ord", "mandate": "Vedtak", "answer_on": date(2025, 4, 1), "terms": ASKED}
    assert list(reply_problems(reply, on_behalf_of="Styret", municipal=True, **full)) == []
    assert [p.field for p in reply_problems(reply, on_behalf_of=" ", municipal=True, **full)] == ["on_behalf_of"]


END = date(2027, 12, 31)


@pytest.mark.parametrize(
    ("day", "today", "field"),
    [
        (date(2027, 12, 31), date(2027, 6, 1), None),
        (date(2028, 1, 1), date(2027, 6, 1), "Satsingen slutter %(day)s."),
        (date(2099, 12, 31), date(2027, 12, 31), "Satsingen slutter %(day)s."),
        (date(2027, 5, 31), date(2027, 6, 1), "Den dagen har vært."),
        # Once it is over nothing is left to be later than.
        (date(2028, 2, 1), date(2028, 1, 1), None),
    ],
)
def test_neither_deadline_nor_meeting_is_after_the_initiatives_last_day(day, today, field) -> None:
    meeting = {"words": "", "mandate": "", "terms": NO_TERMS, "on_behalf_of": "Styret", "municipal": False}
    for found in (
        list(deadline_problems(day, today, END)),
        list(reply_problems(Reply.LATER, answer_on=day, today=today, last_day=END, **meeting)),
    ):
        assert [one.message.msgid.startswith(field) for one in found] == ([True] if field else [])
        assert [one.message.params.get("day") for one in found if "slutter" in one.message.msgid] in ([], [END])
