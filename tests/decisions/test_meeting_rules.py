"""Every step of a meeting in every state, allowed and refused; and what can't be."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from varig.decisions.rules.meetings import (
    Circle,
    MeetingGiven,
    MeetingState,
    MeetingStep,
    OutcomeGiven,
    OutcomeKind,
    may_step,
    meeting_problems,
    outcome_problems,
)

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
