"""Decisions that are to be looked at again on a day, and whether they have been."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from varig.decisions.models import Decision, ReviewReminder
from varig.decisions.queries.decisions import DecisionFacts, decisions
from varig.decisions.rules.decisions import Review
from varig.foundation.kernel import Reader, folded
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class ToReview:
    """A decision with its day, and whether somebody has been reminded of it."""

    decision: DecisionFacts
    review: Review
    is_reminded: bool


def to_review(reader: Reader, of: InitiativeFacts) -> list[ToReview]:
    """All that have a day, by the day. For those who may read the initiative."""
    every = decisions(reader, of)
    reminded = set(ReviewReminder.objects.filter(decision__initiative_id=of.id).values_list("decision_id", flat=True))
    found = [
        ToReview(one, _review(one, one.review_on, every), one.id in reminded)
        for one in every
        if one.review_on is not None
    ]
    return sorted(found, key=lambda one: (one.review.on, one.decision.id))


def _review(one: DecisionFacts, on: date, every: Iterable[DecisionFacts]) -> Review:
    """What the same body registered since, whatever it was called in the minutes' letters."""
    same = [each.on for each in every if each.id != one.id and folded(each.body) == folded(one.body)]
    return Review(on, one.replaced_by_id is not None, tuple(day for day in same if day >= one.on))


def initiatives_to_remind(until: date) -> list[int]:
    """Initiatives with a decision that is to be looked at again by then, and of which nobody has been reminded."""
    rows = Decision.objects.filter(review_on__lte=until, review_reminder=None, replaced_by=None)
    return sorted(set(rows.values_list("initiative_id", flat=True)))
