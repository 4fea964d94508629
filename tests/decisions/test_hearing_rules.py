"""Every step of a hearing in every phase, allowed and refused with the reason; the period; answers, replies, floods."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from varig.decisions.rules import hearing_floods as floods
from varig.decisions.rules.hearing_answers import (
    LONGEST,
    AnswerGiven,
    ReplyGiven,
    Result,
    Stance,
    Visibility,
    answer_problems,
    is_unchanged,
    overall,
    reply_problems,
    visibility_problems,
)
from varig.decisions.rules.hearing_parties import Council, PartyKind, party_problems
from varig.decisions.rules.hearings import (
    OSLO,
    Course,
    Phase,
    Step,
    cut_short,
    is_reminded,
    length_problems,
    may_step,
    new_end_problems,
    period_problems,
    phase,
    sending_problems,
)

OPENS, CLOSES = datetime(2027, 3, 1, 9, tzinfo=OSLO), datetime(2027, 3, 28, 16, tzinfo=OSLO)
DECISION = date(2027, 4, 20)
SENT = Course(OPENS, CLOSES, DECISION, is_sent=True)
MINUTE = timedelta(minutes=1)
D, W, O, C, T = Phase.DRAFT, Phase.COMING, Phase.OPEN, Phase.CLOSED, Phase.WITHDRAWN  # noqa: E741

ALLOWED = {
    Step.EDIT: {D},
    Step.SEND: {D},
    Step.MOVE_END: {W, O, C},
    Step.WITHDRAW: {W, O},
    Step.ASK_MORE: {D, W, O},
    Step.ANSWER: {O},
    Step.ENTER: {O, C},
    Step.REMIND: {O},
    Step.MODERATE: {O, C, T},
    Step.REPLY: {O, C, T},
}
WHY = {
    D: "ikke sendt ut",
    W: "ikke åpnet",
    O: "sendt ut",
    C: "avsluttet",
    T: "trukket tilbake",
}


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("now_in", Phase)
def test_each_step_is_allowed_or_refused_with_the_reason(step, now_in):
    refusal = may_step(step, now_in)
    assert (refusal is None) == (now_in in ALLOWED[step])
    if refusal is not None:
        stays = step in {Step.EDIT, Step.SEND} and now_in in {W, O, C}
        assert ("kan ikke endres" if stays else WHY[now_in]) in refusal.msgid


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("now_in", Phase)
def test_in_a_closed_initiative_nobody_is_asked_and_what_came_is_still_kept(step, now_in):
    stops = step in {Step.SEND, Step.MOVE_END, Step.ASK_MORE, Step.ANSWER, Step.REMIND}
    refusal = may_step(step, now_in, is_closed=True)
    assert (refusal is None) == (now_in in ALLOWED[step] and not stops)
    if now_in not in ALLOWED[step]:
        assert refusal == may_step(step, now_in)


@pytest.mark.parametrize(
    ("course", "now", "expected"),
    [
        (Course(OPENS, CLOSES, DECISION), OPENS + MINUTE, D),
        (SENT, OPENS - MINUTE, W),
        (SENT, OPENS, O),
        (SENT, CLOSES, O),
        (SENT, CLOSES + timedelta(seconds=1), C),
        (Course(OPENS, CLOSES, DECISION, is_sent=True, is_withdrawn=True), OPENS + MINUTE, T),
    ],
)
def test_the_phase_follows_the_clock_to_the_second(course, now, expected):
    assert phase(course, now) is expected


@pytest.mark.parametrize(
    ("course", "now", "expected"),
    [
        (Course(OPENS, CLOSES, DECISION), OPENS + MINUTE, None),
        (SENT, OPENS - MINUTE, T),
        (SENT, OPENS, T),
        (SENT, OPENS + MINUTE, C),
        (SENT, CLOSES, C),
        (SENT, CLOSES + MINUTE, None),
        (Course(OPENS, CLOSES, DECISION, is_sent=True, is_withdrawn=True), OPENS + MINUTE, None),
    ],
)
def test_what_is_not_over_ends_when_the_initiative_is_closed(course, now, expected):
    assert cut_short(course, now) is expected


def test_the_clock_is_the_one_in_norway_also_when_it_is_moved():
    """The last Sunday of March 2027 the clock is moved at two: four o'clock is then two in the world's own time."""
    assert CLOSES.astimezone(OSLO).utcoffset() == timedelta(hours=2)
    assert OPENS.utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize(
    ("closes", "decision", "decided", "refused"),
    [
        (CLOSES, DECISION, None, False),
        (CLOSES, date(2027, 3, 29), None, False),
        (CLOSES, date(2027, 3, 28), None, True),
        (CLOSES, date(2027, 3, 27), None, True),
        (datetime(2027, 4, 19, 23, 59, tzinfo=OSLO), DECISION, None, False),
        (datetime(2027, 4, 20, 0, 0, tzinfo=OSLO), DECISION, None, True),
        (CLOSES, DECISION, date(2027, 3, 20), True),
        (CLOSES, DECISION, date(2027, 4, 1), False),
        (OPENS, DECISION, None, True),
    ],
)
def test_a_hearing_never_closes_after_the_decision(closes, decision, decided, refused):
    found = list(period_problems(OPENS, closes, decision, decided_on=decided))
    assert bool(found) == refused
    assert all(one.field == "closes_on" for one in found)


WEEK, REASON = timedelta(days=7), "Perioden ble satt for lang."


@pytest.mark.parametrize(
    ("end", "now", "why", "fields"),
    [
        (CLOSES + WEEK, OPENS + MINUTE, "", []),
        (CLOSES + WEEK, CLOSES + MINUTE, "", []),
        (CLOSES, OPENS + MINUTE, REASON, ["closes_on"]),
        (CLOSES + timedelta(days=1), CLOSES + timedelta(days=2), "", ["closes_on"]),
        (datetime(2027, 4, 20, 12, tzinfo=OSLO), OPENS + MINUTE, "", ["closes_on"]),
        # Sooner: with a week left, for a reason, and while it lasts.
        (OPENS + WEEK, OPENS + MINUTE, REASON, []),
        (CLOSES - WEEK, OPENS - WEEK, REASON, []),
        (OPENS + WEEK, OPENS + MINUTE, " … ", ["why"]),
        (OPENS + WEEK - timedelta(days=1), OPENS + MINUTE, REASON, ["closes_on"]),
        (OPENS + timedelta(days=3), OPENS - timedelta(days=30), REASON, ["closes_on"]),
        (CLOSES - timedelta(days=1), CLOSES - timedelta(days=3), REASON, ["closes_on"]),
        (CLOSES - timedelta(days=1), CLOSES + MINUTE, REASON, ["closes_on"]),
    ],
)
def test_an_end_is_moved_sooner_for_a_reason_with_a_week_left_and_never_until_the_decision(end, now, why, fields):
    assert [one.field for one in new_end_problems(SENT, end, now, why=why)] == fields


@pytest.mark.parametrize(
    ("opens", "closes", "decision", "now", "fields"),
    [
        (OPENS, OPENS + WEEK, DECISION, OPENS - WEEK, []),
        (OPENS, OPENS + WEEK - timedelta(days=1), DECISION, OPENS - WEEK, ["closes_on"]),
        # It opened before: the week is from now.
        (OPENS, CLOSES, DECISION, CLOSES - WEEK, []),
        (OPENS, CLOSES, DECISION, CLOSES - timedelta(days=6), ["closes_on"]),
        (OPENS, CLOSES, DECISION, CLOSES + MINUTE, ["closes_on"]),
        # Opened this morning, over tonight, decided tomorrow.
        (OPENS, OPENS.replace(hour=23), date(2027, 3, 2), OPENS + MINUTE, ["closes_on", "decision_on"]),
        (OPENS, OPENS.replace(hour=23), date(2027, 3, 8), OPENS, ["closes_on", "decision_on"]),
        (OPENS, OPENS.replace(hour=23), date(2027, 3, 9), OPENS, ["closes_on"]),
        # Said once, by the rule about its period.
        (OPENS, OPENS - MINUTE, DECISION, OPENS, []),
    ],
)
def test_those_who_are_asked_have_at_least_a_week(opens, closes, decision, now, fields):
    assert [one.field for one in length_problems(opens, closes, decision, now)] == fields


def test_an_end_that_is_moved_is_never_after_what_was_decided():
    decided = {"why": REASON, "decided_on": date(2027, 3, 20)}
    now = OPENS + MINUTE
    assert not list(new_end_problems(SENT, datetime(2027, 3, 19, 16, tzinfo=OSLO), now, **decided))
    assert list(new_end_problems(SENT, datetime(2027, 3, 20, 16, tzinfo=OSLO), now, **decided))


@pytest.mark.parametrize(
    ("change", "problems"),
    [
        ({}, 0),
        ({"parts": 0}, 1),
        ({"frozen": False}, 1),
        ({"parties": 0}, 1),
        ({"parties": 0, "groups": 1}, 0),
        ({"parties": 0, "is_public": True}, 0),
    ],
)
def test_what_is_missing_before_anybody_can_be_asked(change, problems):
    whole = {
        "parts": 1,
        "frozen": True,
        "parties": 1,
        "groups": 0,
        "is_public": False,
    }
    assert len(list(sending_problems(**{**whole, **change}))) == problems


def test_one_is_reminded_some_days_before_the_end_and_only_while_it_is_open():
    assert not is_reminded(SENT, CLOSES - timedelta(days=5, minutes=1), 5)
    assert is_reminded(SENT, CLOSES - timedelta(days=5), 5)
    assert is_reminded(SENT, CLOSES, 5)
    assert not is_reminded(SENT, CLOSES + MINUTE, 5)
    assert not is_reminded(Course(OPENS, CLOSES, DECISION), CLOSES - MINUTE, 5)


@pytest.mark.parametrize(
    ("kind", "council", "taken", "refused"),
    [
        (PartyKind.COUNCIL, Council.YOUTH, (), False),
        (PartyKind.COUNCIL, None, (), True),
        (PartyKind.COUNCIL, Council.YOUTH, (Council.YOUTH,), True),
        (PartyKind.PARTNER, Council.YOUTH, (), True),
        (PartyKind.PARTNER, None, (Council.YOUTH,), False),
    ],
)
def test_each_council_is_asked_once_and_says_which_it_is(kind, council, taken, refused):
    assert bool(list(party_problems(kind, council, taken))) == refused


@pytest.mark.parametrize(
    ("given", "has_file", "fields"),
    [
        (AnswerGiven({"": "Bra"}), False, []),
        (AnswerGiven({"a.b": "Bra"}), False, []),
        (AnswerGiven({"": " "}), False, ["text"]),
        (AnswerGiven({}), True, []),
        (AnswerGiven({}), False, ["text"]),
        (AnswerGiven({}, Stance.AGREES), False, []),
        # To take no stand is an answer; to choose nothing is none.
        (AnswerGiven({}, Stance.NONE), False, []),
        (AnswerGiven({"x.y": "Bra"}), False, ["text_x_y"]),
        (AnswerGiven({"": "a" * (LONGEST + 1)}), False, ["text"]),
        (AnswerGiven({"": "Ola 13097248022"}), False, ["text"]),
    ],
)
def test_what_can_be_an_answer(given, has_file, fields):
    assert [one.field for one in answer_problems(given, ["a.b"], has_file=has_file)] == fields


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        (ReplyGiven("Takk", Result.TAKEN_UP, changed_report="strategy", changed_section="direction"), []),
        (ReplyGiven("Takk", Result.TAKEN_UP), ["changed"]),
        (ReplyGiven("Takk", Result.PARTLY, "Penger", "strategy", "direction"), []),
        (ReplyGiven("Takk", Result.PARTLY, "", "strategy", "direction"), ["reason"]),
        (ReplyGiven("Takk", Result.NOT_TAKEN_UP, "For dyrt"), []),
        (ReplyGiven("Takk", Result.NOT_TAKEN_UP), ["reason"]),
        (ReplyGiven("Takk", Result.NOT_TAKEN_UP, "For dyrt", "strategy", "direction"), ["changed"]),
        (ReplyGiven("Takk", Result.NOTED), []),
        (ReplyGiven(" ", Result.NOTED), ["reply"]),
    ],
)
def test_a_reply_says_why_not_or_where(given, fields):
    assert [one.field for one in reply_problems(given)] == fields


def test_what_is_hidden_is_hidden_for_a_reason():
    assert [one.field for one in visibility_problems(Visibility.HIDDEN, " ")] == ["why"]
    assert not list(visibility_problems(Visibility.HIDDEN, "Omtaler en nabo"))
    assert not list(visibility_problems(Visibility.SHOWN, ""))


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([], None),
        ([None], None),
        ([Result.TAKEN_UP, None], None),
        ([Result.TAKEN_UP, Result.TAKEN_UP], Result.TAKEN_UP),
        ([Result.TAKEN_UP, Result.NOT_TAKEN_UP], Result.PARTLY),
        ([Result.NOTED], Result.NOTED),
        ([Result.NOTED, Result.NOT_TAKEN_UP], Result.NOT_TAKEN_UP),
    ],
)
def test_what_an_answer_led_to_as_a_whole(results, expected):
    assert overall(results) is expected


def test_a_school_class_gets_through_and_a_flood_does_not():
    assert floods.refusal_of_many(60, 300) is None
    assert floods.refusal_of_many(floods.MOST_FROM_ONE, floods.MOST_FROM_ONE) is floods.WAIT
    assert floods.refusal_of_many(0, floods.MOST_IN_ALL) is floods.WAIT


@pytest.mark.parametrize(
    ("age", "trap", "refused"),
    [
        (timedelta(minutes=3), "", False),
        (floods.QUICKEST, "", False),
        (timedelta(seconds=1), "", True),
        (timedelta(hours=25), "", True),
        (None, "", True),
        (timedelta(minutes=3), "http://kjop.example", True),
    ],
)
def test_a_machine_is_asked_to_send_again(age, trap, refused):
    assert (floods.refusal_of_form(age, trap) is floods.SEND_AGAIN) == refused


@pytest.mark.parametrize(
    ("written_at", "unchanged"),
    [(None, True), (OPENS - MINUTE, True), (OPENS, True), (OPENS + MINUTE, False)],
)
def test_a_section_is_unchanged_until_somebody_writes_in_it(written_at, unchanged):
    assert is_unchanged(written_at, OPENS) is unchanged
