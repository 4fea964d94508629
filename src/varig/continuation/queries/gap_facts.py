"""What the checks ask of an item's continuation, for one item or for all of an initiative."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from varig.continuation.queries import NOTHING_SAID, FateFacts, HandoverFacts, MoneyFacts, continuations
from varig.continuation.queries.responsibility import responsibility
from varig.continuation.rules.handovers import Answer
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef, system_reader
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.legacy.queries import items
from varig.legacy.rules import ITEM, RolePeriod


@dataclass(frozen=True)
class ContinuationFact:
    """One item's fate, handover, money and roles, and when its initiative ends."""

    object: ObjectRef
    initiative_end: date
    first_year_after: int
    fate: FateFacts
    handover: HandoverFacts | None
    answer: Answer
    money: MoneyFacts
    roles: tuple[RolePeriod, ...]


def _facts(scope: str, ids: Collection[int] | None) -> list[ContinuationFact]:
    reader = system_reader("checks")
    of = once(initiative_by_id, reader, initiative_of(scope))
    said = once(continuations, reader, of, ids)
    assigned = responsibility(reader, of, ids)
    end, first_year = of.last_day, of.first_year_after
    facts = []
    for item in once(items, reader, of, ids=ids):
        one = said.get(item.id, NOTHING_SAID)
        facts.append(
            ContinuationFact(
                ObjectRef(ITEM, item.id, item.name),
                end,
                first_year,
                one.fate,
                one.handover,
                one.answer,
                one.money,
                assigned.get(item.id, ()),
            )
        )
    return facts


CONTINUATION_FACTS = Facts(ITEM, _facts)
