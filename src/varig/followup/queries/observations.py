"""What was recorded of items in the rounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from varig.continuation.queries.kept_handovers import handovers_of
from varig.continuation.rules.handovers import ANSWER_LOOKS, Answer, AnswerLook, Standing
from varig.followup.models import Observation
from varig.followup.rules.observations import ASKED_ONLY, LOOKS, Life, Look, is_unsettled
from varig.foundation.kernel import Message, Reader, msg
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import says_why_kept, visible


@dataclass(frozen=True)
class AskedOnward:
    """Whoever an item was handed on to, and where that stands."""

    receiver: str
    answer: Answer
    is_live: bool
    has_email: bool

    @property
    def look(self) -> AnswerLook:
        """How the answer is drawn."""
        return ANSWER_LOOKS[self.answer]

    @property
    def waits(self) -> bool:
        """Whether an answer is still to come: then the link can be given by hand."""
        return self.is_live and self.answer in {Answer.WAITING, Answer.LATER}

    @property
    def unreached(self) -> bool:
        """Whether it waits for somebody that the program can't write to."""
        return self.waits and self.answer is Answer.WAITING and not self.has_email


@dataclass(frozen=True)
class ObservationFacts:
    """How it was with an item in a round. `receiver` is whom it was handed on to."""

    item_id: int
    round_id: int
    due: date
    life: Life
    reason: str
    evidence: str
    for_residents: str
    handover_id: int | None
    receiver: str
    asked: AskedOnward | None
    seen_on: date
    seen_by: str
    is_shown: bool = False
    """Whether residents read of the round."""

    @property
    def is_unsettled(self) -> bool:
        """Whether it is handed on to somebody who hasn't said yes."""
        return is_unsettled(self.life, self.asked.answer if self.asked else None)

    @property
    def holds_back(self) -> bool:
        """Whether what was written to residents isn't read by them, though the round is shown."""
        return self.is_shown and self.is_unsettled and bool(self.for_residents)

    @property
    def look(self) -> Look:
        """How it is said and drawn."""
        return ASKED_ONLY if self.is_unsettled else LOOKS[self.life]


def observations(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, list[ObservationFacts]]:
    """By item, that of the latest round first."""
    rows = Observation.objects.filter(item_id__in=visible(reader, of).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    found: dict[int, list[ObservationFacts]] = defaultdict(list)
    listed = list(rows.select_related("round", "handover__receiver").order_by("-round__due"))
    handed_on = [row.item_id for row in listed if row.handover_id]
    asked = handovers_of(handed_on, None) if handed_on else {}
    standing = {one.id: one.standing for each in asked.values() for one in each}
    for row in listed:
        found[row.item_id].append(_facts(row, standing))
    return dict(found)


def _asked(row: Observation, standing: Mapping[int, Standing]) -> AskedOnward | None:
    if row.handover is None:
        return None
    answer = standing[row.handover.pk].answer
    return AskedOnward(row.handover.receiver.name, answer, row.handover.is_live, bool(row.handover.receiver.email))


def _facts(row: Observation, standing: Mapping[int, Standing]) -> ObservationFacts:
    return ObservationFacts(
        item_id=row.item_id,
        round_id=row.round_id,
        due=row.round.due,
        life=Life(row.life),
        reason=row.reason,
        evidence=row.evidence,
        for_residents=row.for_residents,
        handover_id=row.handover_id,
        receiver=row.handover.receiver.name if row.handover else "",
        asked=_asked(row, standing),
        seen_on=row.seen_on,
        seen_by=row.seen_by,
        is_shown=row.round.shown_on is not None and row.round.ended_on is not None,
    )


@says_why_kept
def followed_up(_reader: Reader, of: InitiativeFacts, item_id: int) -> Message | None:
    """What was found after the end must be found again."""
    if Observation.objects.filter(item_id=item_id, item__initiative_id=of.id).exists():
        return msg("Punktet er fulgt opp etter slutten. Da blir det stående.")
    return None
