"""What the checks ask of the rounds: whether they are planned, and whether one is late."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from varig.followup.queries.rounds import rounds_fact
from varig.followup.rules.planned import RoundsAnswer, RoundsFact, rounds_planned
from varig.foundation.checks import Facts
from varig.foundation.kernel import ObjectRef
from varig.initiatives.rules import INITIATIVE
from varig.legacy.queries.judged import judged_initiative


@dataclass(frozen=True)
class FollowUpFact:
    """The rounds of an initiative."""

    object: ObjectRef
    planned: RoundsFact


def _facts(scope: str, ids: Collection[int] | None) -> list[FollowUpFact]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    return [FollowUpFact(ObjectRef(INITIATIVE, of.id, of.name), rounds_fact(of))]


def planned_rounds(scope: str, today: date) -> RoundsAnswer:  # noqa: ARG001 -- every source takes both
    """Whether the rounds are planned, for the closing gate."""
    return rounds_planned(rounds_fact(judged_initiative(scope)))


FOLLOW_UP_FACTS = Facts(INITIATIVE, _facts)
