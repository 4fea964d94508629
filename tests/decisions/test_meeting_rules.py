"""Every step of a meeting in every state, allowed and refused; and what can't be."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from varig.decisions.rules.meetings import (
    LONGEST_MINUTES,
    Circle,
    MeetingGiven,
    MeetingHeld,
    MeetingState,
    MeetingStep,
    OutcomeGiven,
    OutcomeKind,
    may_step,
    meeting_problems,
    minutes_problems,
    moved_problems,
    outcome_problems,
    turnout,
    why_no_discussion,
)
from varig.foundation.ui.text import say

NOW = datetime(2027, 4, 1, 12, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(hours=1), NOW + timedelta(hours=1)
P, H, C = MeetingState.PLANNED, MeetingState.HELD, MeetingState.CANCELLED
S = MeetingStep

TABLE = [
    (S.EDIT, P, BEFORE, ""),
    (S.EDIT, P, AFTER, ""),
    (S.EDIT, H, BEFORE, ""),
    (S.EDIT, C, AFTER, "avlyst"),
    (S.WRITE_MINUTES, P, BEFORE, ""),
    (S.WRITE_MINUTES, P, AFTER, "ikke begynt"),
    (S.WRITE_MINUTES, H, BEFORE, ""),
    (S.WRITE_MINUTES, C, BEFORE, "avlyst"),
    (S.CANCEL, P, AFTER, ""),
    (S.CANCEL, P, BEFORE, ""),
    (S.CANCEL, H, BEFORE, "er holdt"),
    (S.CANCEL, C, AFTER, "avlyst"),
    (S.PLAN_AGAIN, C, AFTER, ""),
    (S.PLAN_AGAIN, P, AFTER, "Bare et avlyst"),
    (S.PLAN_AGAIN, H, BEFORE, "Bare et avlyst"),
    (S.ADD_OUTCOME, H, BEFORE, ""),
    (S.ADD_OUTCOME, P, BEFORE, "Skriv referatet først"),
    (S.ADD_OUTCOME, C, BEFORE, "avlyst"),
]


@pytest.mark.parametrize(("step", "state", "starts_at", "why"), TABLE)
def test_each_step_is_allowed_or_refused_with_the_reason(step, state, starts_at, why):
    refusal = may_step(step, state, starts_at, NOW)
    assert (refusal is None) == (not why)
    assert refusal is None or why in refusal.msgid


def test_the_table_has_every_step_in_every_state():
    assert {(step, state) for step, state, _at, _why in TABLE} == {(s, m) for s in S for m in MeetingState}


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": " "}, "name"),
        ({"purpose": ""}, "purpose"),
        ({"ends_at": BEFORE}, "ends"),
        ({"purpose": "Spør 13097248022 om det"}, "purpose"),
        ({}, None),
    ],
)
def test_what_cannot_be_about_a_meeting(facts, field):
    whole = {"name": "Møte", "purpose": "Enighet", "circle": Circle.INTERNAL, "starts_at": NOW, **facts}
    found = [one.field for one in meeting_problems(MeetingGiven(**whole))]
    assert found == ([field] if field else [])


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        (OutcomeGiven(OutcomeKind.TASK, "Ring skolen", unit_id=3, due=date(2027, 5, 1)), []),
        (OutcomeGiven(OutcomeKind.TASK, "Ring skolen"), ["unit", "due"]),
        (OutcomeGiven(OutcomeKind.STATEMENT, "Scenen blir", report="strategy", section="direction"), []),
        (OutcomeGiven(OutcomeKind.STATEMENT, "Scenen blir"), ["section"]),
        (OutcomeGiven(OutcomeKind.NOTED, "Godt møte"), []),
        (OutcomeGiven(OutcomeKind.NOTED, "  "), ["text"]),
    ],
)
def test_an_outcome_that_nobody_would_find_again_is_refused(given, fields):
    assert [one.field for one in outcome_problems(given)] == fields


SAID = "Enhetene var enige om hva som går videre."


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ((Circle.INTERNAL, 1, SAID, 2, 0), ""),
        ((Circle.PARTNERS, 1, SAID, 2, 1), ""),
        ((Circle.INTERNAL, 0, SAID, 2, 0), "ingen saker"),
        ((Circle.INTERNAL, 1, "x", 2, 0), "referatet sier ikke"),
        ((Circle.INTERNAL, 1, "\u200b… – –" * 9, 2, 0), "referatet sier ikke"),
        ((Circle.INTERNAL, 1, SAID, 1, 0), "færre enn to"),
        ((Circle.INTERNAL, 1, SAID, 0, 0), "færre enn to"),
        ((Circle.PARTNERS, 1, SAID, 5, 0), "ingen partner"),
    ],
)
def test_a_meeting_is_a_discussion_when_something_was_discussed_by_somebody(facts, why):
    found = why_no_discussion(MeetingHeld(*facts))
    assert (found is None) == (not why)
    assert found is None or why in say(found)


@pytest.mark.parametrize(
    ("came", "away", "unknown", "said"),
    [
        (0, 0, 0, "ikke ført"),
        (0, 0, 3, "ikke ført"),
        (0, 2, 0, "0 av 2"),
        (2, 1, 0, "2 av 3"),
        (2, 0, 3, "2 av 5, 3 ikke ført"),
    ],
)
def test_what_nobody_wrote_down_is_never_said_to_be_nobody(came, away, unknown, said):
    assert say(turnout(came, away, unknown)) == said


@pytest.mark.parametrize(
    ("text", "approved_on", "field"),
    [
        (SAID, None, None),
        (SAID, NOW.date(), None),
        (SAID, BEFORE.date(), None),
        (SAID, date(2020, 1, 1), "approved_on"),
        (SAID, NOW.date() + timedelta(days=1), "approved_on"),
        ("a" * LONGEST_MINUTES, None, None),
        ("a" * (LONGEST_MINUTES + 1), None, "minutes"),
    ],
)
def test_minutes_are_approved_after_the_meeting_and_can_be_read(text, approved_on, field):
    found = list(minutes_problems({"minutes": text}, approved_on, BEFORE, NOW.date()))
    assert [one.field for one in found] == ([field] if field else [])


@pytest.mark.parametrize(
    ("starts_at", "state", "approved_on", "refused"),
    [
        (AFTER, P, None, False),
        (BEFORE, H, None, False),
        (AFTER, H, None, True),
        (BEFORE, H, BEFORE.date(), False),
        (BEFORE, H, BEFORE.date() - timedelta(days=1), True),
    ],
)
def test_a_meeting_that_was_held_is_not_moved_to_where_it_was_not(starts_at, state, approved_on, refused):
    assert bool(list(moved_problems(starts_at, state, approved_on, NOW))) == refused
