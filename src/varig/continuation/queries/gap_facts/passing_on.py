"""What the checks ask of what must go along when something is handed on or closed: other places, and clauses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from varig.continuation.queries import NOTHING_SAID, continuations_in_short
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.passing_on import Place, instead_of
from varig.cooperation.queries.gap_facts import places
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef, PartialDate
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.judged import (
    READER,
    given_up,
    judged_initiative,
    kinds_of,
)
from varig.legacy.rules import ITEM, Kind
from varig.measures.queries.gap_facts import Clause, repayment_clauses


@dataclass(frozen=True, slots=True)
class ClosingPlaceFact:
    """A meeting place that is phased out: whether its users are told what they get, and have another place (F15)."""

    object: ObjectRef
    said_what_comes: bool
    others: int


def _closing_places(scope: str, ids: Collection[int] | None) -> list[ClosingPlaceFact]:
    of = judged_initiative(scope)
    if ids is not None and Kind.MEETING_PLACE not in kinds_of(of, ids):
        return []
    said = once(continuations_in_short, READER, of, ids)
    closing = {item_id: one.fate for item_id, one in said.items() if one.fate.outcome is Outcome.PHASED_OUT}
    if not closing:
        return []
    every = _places(of)
    ended = given_up(of, [place.item_id for place, _name in every])
    open_still = [place for place, _name in every if place.item_id not in ended]
    return [
        ClosingPlaceFact(
            ObjectRef(ITEM, place.item_id, name),
            any(one.text for one in closing[place.item_id].alternatives),
            len(instead_of(place, open_still)),
        )
        for place, name in every
        if place.item_id in closing
    ]


def _places(of: InitiativeFacts) -> list[tuple[Place, str]]:
    return [(Place(item_id, groups, *where), name) for item_id, name, groups, *where in places(of)]


def _beside_places(scope: str, ids: Collection[int]) -> set[int]:
    """Whether there is another place is asked of each that closes: one change of a place may change all of them."""
    of = judged_initiative(scope)
    if Kind.MEETING_PLACE not in kinds_of(of, ids):
        return set()
    return {place.item_id for place, _name in _places(of)}


@dataclass(frozen=True, slots=True)
class ClauseFact:
    """Something built for which a grant may be demanded back, and what becomes of it (F4)."""

    object: ObjectRef
    initiative_end: date
    until: PartialDate | None
    outcome: Outcome
    last_day: date | None
    asked_of_another: bool
    terms: str


def _clause_facts(scope: str, ids: Collection[int] | None) -> list[ClauseFact]:
    of = judged_initiative(scope)
    found = repayment_clauses(of, ids)
    if not found:
        return []
    said = once(continuations_in_short, READER, of, ids)
    return [_clause_fact(of, clause, said.get(clause.object.id, NOTHING_SAID)) for clause in found]


def _clause_fact(of: InitiativeFacts, clause: Clause, one: Any) -> ClauseFact:
    handover = one.handover
    return ClauseFact(
        clause.object,
        of.last_day,
        clause.until,
        one.fate.outcome,
        one.fate.last_day,
        handover is not None and handover.is_live and handover.receiver_id != clause.owner_id,
        handover.standing.terms.text if handover else "",
    )


CLOSING_PLACE_FACTS = Facts(ITEM, _closing_places, beside=_beside_places)
CLAUSE_FACTS = Facts(ITEM, _clause_facts)
