"""What is missing of meetings and hearings: who wasn't asked, didn't answer, or has no reply from us."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.builders import SYSTEM, an_actor, an_initiative
from tests.decisions.hearing_building import (
    a_group,
    a_hearing,
    a_meeting,
    an_answer,
    discussed,
    every_council,
    held,
    known,
    over,
)
from tests.decisions.test_hearings import a_partner
from varig.actors.rules import ActorKind
from varig.decisions.actions.hearing_answers import EnteredFrom, enter_answer
from varig.decisions.actions.hearing_replies import reply
from varig.decisions.actions.hearing_sending import send_hearing, withdraw_hearing
from varig.decisions.actions.hearings import PartyGiven
from varig.decisions.actions.meeting_outcomes import add_outcome, settle_outcome
from varig.decisions.queries.hearing_answers import answer
from varig.decisions.rules.hearing_answers import AnswerGiven, ReplyGiven, Result
from varig.decisions.rules.hearing_parties import PartyKind
from varig.decisions.rules.meetings import Circle, OutcomeGiven, OutcomeKind
from varig.foundation.checks.evaluating import evaluate
from varig.foundation.kernel import PartialDate, decode_params

pytestmark = pytest.mark.django_db
OURS = {
    "group_not_asked",
    "group_not_answered",
    "council_not_heard",
    "hearing_without_reply",
    "not_discussed_inside",
    "not_discussed_with_partners",
    "meeting_task_overdue",
}


@pytest.fixture
def of():
    """An initiative that ends in two months: everything is looked for."""
    end = timezone.localdate() + timedelta(days=60)
    return an_initiative("dalen", start=PartialDate(end.year - 5), end=PartialDate.of(end))


def found(of, today: date | None = None) -> dict[str, list[str]]:
    gaps: dict[str, list[str]] = {}
    for gap in evaluate(of.scope, today or timezone.localdate()):
        if gap.code in OURS:
            gaps.setdefault(gap.code, []).append(gap.object.name)
    return gaps


def test_a_group_is_missing_until_it_is_asked_and_again_when_it_has_not_answered(of):
    asked, forgotten = a_group(of, "Ungdommen"), a_group(of, "De eldre")
    hearing_id = a_hearing(of, groups={asked: "Møte på skolen"}, sent=False)
    assert found(of)["group_not_asked"] == ["De eldre", "Ungdommen"]
    send_hearing(reader=SYSTEM, of=of, hearing_id=hearing_id, version=known(of, hearing_id).version)
    assert found(of)["group_not_asked"] == ["De eldre"]
    assert "group_not_answered" not in found(of)
    assert forgotten
    over(hearing_id)
    assert found(of)["group_not_answered"] == ["Ungdommen"]
    received = EnteredFrom(timezone.now() - timedelta(days=5), group_id=asked)
    enter_answer(
        reader=SYSTEM, of=of, hearing_id=hearing_id, source=received, given=AnswerGiven({"": "Behold klubben"})
    )
    assert "group_not_answered" not in found(of)


def test_one_that_was_taken_back_asked_nobody(of):
    hearing_id = a_hearing(of, groups={a_group(of): "Møte"})
    version = known(of, hearing_id).version
    withdraw_hearing(reader=SYSTEM, of=of, hearing_id=hearing_id, version=version, why="Feil versjon.")
    assert len(found(of)["group_not_asked"]) == 1


def test_each_council_by_law_is_named_until_it_has_answered(of):
    actors = [an_actor(of, name, ActorKind.COUNCIL) for name in ("Ungdomsrådet", "Eldrerådet", "Rådet for alle")]
    hearing_id = a_hearing(of, parties=every_council(actors))

    def left() -> str:
        (gap,) = [one for one in evaluate(of.scope, timezone.localdate()) if one.code == "council_not_heard"]
        return str(decode_params(gap.params)["whom"])

    an_answer(of, hearing_id, actors[0])
    assert "Ungdomsråd" not in left()
    assert "Eldreråd" in left()
    for pk in actors[1:]:
        an_answer(of, hearing_id, pk)
    assert "council_not_heard" not in found(of)


def test_when_it_is_over_each_answer_is_owed_a_reply(of):
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir])
    answer_id = an_answer(of, hearing_id, choir)
    assert "hearing_without_reply" not in found(of)
    over(hearing_id)
    assert found(of)["hearing_without_reply"] == ["Strategien på høring"]
    (point,) = answer(SYSTEM, of, answer_id).points
    given = ReplyGiven("Takk", Result.NOTED)
    reply(reader=SYSTEM, of=of, answer_id=answer_id, point_id=point.id, version=1, given=given)
    assert "hearing_without_reply" not in found(of)


@pytest.mark.requirement("R66", "R68")
def test_the_plan_is_discussed_inside_and_with_partners(of):
    assert {"not_discussed_inside", "not_discussed_with_partners"} <= found(of).keys()
    meeting_id = a_meeting(of)
    assert "not_discussed_inside" in found(of)
    held(of, meeting_id, "Alle var enige om planen for det som kommer.")
    assert "not_discussed_inside" in found(of)
    discussed(of, meeting_id)
    assert "not_discussed_inside" not in found(of)
    assert "not_discussed_with_partners" in found(of)
    discussed(of, a_meeting(of, "Partnermøte", Circle.PARTNERS))
    assert "not_discussed_with_partners" not in found(of)


def test_an_answer_from_a_unit_or_a_partner_is_a_discussion_too(of):
    unit, choir = an_actor(of), a_partner(of)
    hearing_id = a_hearing(of, parties=[PartyGiven(unit, PartyKind.INTERNAL), choir])
    assert {"not_discussed_inside", "not_discussed_with_partners"} <= found(of).keys()
    an_answer(of, hearing_id, unit)
    an_answer(of, hearing_id, choir)
    assert {"not_discussed_inside", "not_discussed_with_partners"} & found(of).keys() == set()


def test_a_task_is_overdue_the_day_after_its_day(of):
    meeting_id, today = held(of, a_meeting(of)), timezone.localdate()
    task = OutcomeGiven(OutcomeKind.TASK, "Finn et lokale", unit_id=an_actor(of), due=today)
    outcome_id = add_outcome(reader=SYSTEM, of=of, meeting_id=meeting_id, given=task)
    assert "meeting_task_overdue" not in found(of)
    assert found(of, today + timedelta(days=1))["meeting_task_overdue"] == ["Finn et lokale"]
    settle_outcome(reader=SYSTEM, of=of, meeting_id=meeting_id, outcome_id=outcome_id, version=1, done_on=today)
    assert "meeting_task_overdue" not in found(of, today + timedelta(days=1))


def test_long_before_the_end_nothing_of_this_is_looked_for():
    of = an_initiative("tidlig", start=PartialDate(2026), end=PartialDate(2036))
    a_group(of)
    assert found(of) == {}
