"""What the strategy promises and that does not exist yet, with who shall see to it and whether they have said yes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from varig.continuation.models import Commitment
from varig.continuation.queries import NOTHING_SAID, continuations
from varig.continuation.rules.commitments import Progress, Promised
from varig.continuation.rules.handovers import Answer
from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items, standing_roles, visible
from varig.legacy.rules import Kind, RoleKind


@dataclass(frozen=True)
class CommitmentFacts:
    """One commitment. `by` is who was asked, else who answers for it; empty where nobody does. `cost` is the first
    year's after the end, in kroner, None where it is unknown.
    """

    item_id: int
    name: str
    promised: Promised
    what: str
    due: PartialDate | None
    sign: str
    progress: Progress | None
    by: str
    answer: Answer
    cost: Decimal | None


def commitments(reader: Reader, of: InitiativeFacts) -> list[CommitmentFacts]:
    """All that the reader may see, in alphabetical order."""
    seen = visible(reader, of, kind=Kind.COMMITMENT)
    rows = Commitment.objects.filter(item_id__in=seen.ids)
    values = rows.values_list("item_id", "promised", "what", "due", "sign", "progress")
    facts: dict[int, list[Any]] = {pk: rest for pk, *rest in values}
    listed = items(reader, of, kind=Kind.COMMITMENT)
    ids = [one.id for one in listed]
    said, roles = continuations(reader, of, ids), standing_roles(reader, of, ids)
    found = []
    for one in listed:
        promised, what, due, sign, progress = facts[one.id]
        stands = said.get(one.id, NOTHING_SAID)
        accountable = next((name for kind, _id, name in roles.get(one.id, ()) if kind is RoleKind.ACCOUNTABLE), "")
        asked = stands.handover if stands.answer is not Answer.NO else None
        found.append(
            CommitmentFacts(
                one.id,
                one.name,
                Promised(promised or Promised.OTHER),
                what,
                due,
                sign,
                Progress(progress) if progress else None,
                asked.receiver_name if asked is not None else accountable,
                stands.answer,
                stands.money.costs.get(of.first_year_after),
            )
        )
    return found
