from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from varig.continuation.rules.asking import awaits_answer, next_letter, why_not_asked, why_not_reminded
from varig.continuation.rules.handovers import Answer, Reply, Standing, Step, StepFacts, Terms, standing_of

OSLO = ZoneInfo("Europe/Oslo")
SENT = datetime(2025, 3, 3, 14, 30, tzinfo=OSLO)
TODAY = date(2025, 3, 10)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"ends": False, "asked": ""}, None),
        ({"ends": True, "asked": ""}, "Punktet skal fases ut. Ingen trenger å ta over."),
        (
            {"ends": True, "asked": "Koret"},
            "%(name)s er alt spurt. Trekk forespørselen tilbake før du spør noen andre.",
        ),
        ({"ends": False, "asked": "Koret", "taken_over": True}, "%(name)s har alt overtatt."),
    ],
)
def test_an_item_that_ends_or_has_a_receiver_is_not_asked_about(facts, why: str | None) -> None:
    said = why_not_asked(**facts)
    assert (said.msgid if said else None) == why


def standing(answer: Answer, **facts) -> Standing:
    return Standing(answer, Terms(date(2026, 1, 1)), SENT, **facts)


@pytest.mark.parametrize(
    ("one", "owes"),
    [
        (standing(Answer.WAITING), True),
        (standing(Answer.WAITING, withdrawn=True), False),
        (standing(Answer.LATER, answer_on=date(2025, 3, 9)), True),
        (standing(Answer.LATER, answer_on=TODAY), False),
        (standing(Answer.YES), False),
        (standing(Answer.CONDITIONAL), False),
        (standing(Answer.NO), False),
    ],
)
def test_who_was_asked_owes_an_answer_and_who_has_a_meeting_only_after_it(one: Standing, *, owes: bool) -> None:
    assert awaits_answer(one, TODAY) is owes


@pytest.mark.parametrize(
    ("after", "allowed"),
    [
        (timedelta(0), False),
        (timedelta(days=4, hours=23, minutes=59), False),
        (timedelta(days=5), True),
        (timedelta(days=30), True),
    ],
)
def test_a_reminder_is_never_sent_within_five_days_of_the_last_letter(after: timedelta, *, allowed: bool) -> None:
    refusal = why_not_reminded(SENT, SENT + after)
    assert (refusal is None) is allowed
    if refusal is not None:
        assert refusal.params == {"last": SENT, "first": datetime(2025, 3, 8, 14, 30, tzinfo=OSLO)}


def test_who_was_never_written_to_may_be_written_to() -> None:
    assert (next_letter(None), why_not_reminded(None, SENT)) == (None, None)


@pytest.mark.parametrize("reply", list(Reply))
def test_a_reminder_changes_no_answer(reply: Reply) -> None:
    steps = [
        StepFacts(Step.PROPOSED, SENT, "Ida", Terms(date(2026, 1, 1))),
        StepFacts(Step.ANSWERED, SENT, "Koret", Terms(date(2026, 2, 1)), reply, "Slik."),
    ]
    reminded = StepFacts(Step.REMINDED, SENT, "Ida")
    assert standing_of([steps[0], reminded, steps[1], reminded]) == standing_of(steps)
