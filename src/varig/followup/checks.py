"""What is missing in the follow-up: that it is planned before closing, and done when its day has been."""

from __future__ import annotations

from datetime import date

from varig.decisions.rules.gate import ORDER, WAITED_FOR
from varig.followup.queries.gap_facts import FOLLOW_UP_FACTS, FollowUpFact, planned_rounds
from varig.followup.rules.planned import RoundsAnswer, rounds_planned
from varig.followup.rules.rounds import called, is_late
from varig.foundation.checks import Found, check, found
from varig.foundation.checks.conditions import Judged, condition
from varig.foundation.kernel import Severity, msg


@check(
    code="follow_up_not_planned",
    source="F22",
    severity=Severity.BLOCKS,
    rising="---nwbb",
    facts=FOLLOW_UP_FACTS,
    title=msg("Oppfølgingen etter slutten er ikke planlagt"),
    detail=msg("%(why)s Uten en dato, en ansvarlig og en avsender er det ingen som ser etter."),
    remedy=msg("Planlegg rundene"),
    route="followup:home",
    anchor="rundene",
    also=("R6", "R7"),
)
def follow_up_not_planned(fact: FollowUpFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """There are rounds for years after the end, and each has a day, a responsible unit and a named sender."""
    answer = rounds_planned(fact.planned)
    return None if answer.is_met else found(why=answer.missing[0])


@check(
    code="follow_up_late",
    source="R6",
    severity=Severity.WARNS,
    facts=FOLLOW_UP_FACTS,
    title=msg("Oppfølgingsrunden er ikke ferdig: %(round)s"),
    detail=msg("Den skulle vært ferdig %(day)s. Se på hvert punkt, og si hvordan det går."),
    remedy=msg("Se runden"),
    route="followup:home",
    anchor="rundene",
)
def follow_up_late(fact: FollowUpFact, today: date) -> Found | None:
    """No round is left when its day has been."""
    late = [one for one in fact.planned.rounds if is_late(one, today)]
    return found(round=called(late[0].due, fact.planned.end), day=late[0].due) if late else None


@condition(
    code="followed_up",
    source="F22",
    order=ORDER["followed_up"],
    title=WAITED_FOR["followed_up"],
    remedy=msg("Planlegg rundene"),
    route="followup:home",
    anchor="rundene",
    facts=planned_rounds,
    also=("R6", "R7"),
)
def followed_up(fact: RoundsAnswer, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """There are rounds for years after the end, and each has a day, a responsible unit and a named sender."""
    return Judged(fact.whole, fact.count, fact.missing)
