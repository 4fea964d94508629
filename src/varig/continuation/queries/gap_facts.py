"""What the checks ask of an item's continuation, for one item or for all of an initiative."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.continuation.queries import NOTHING_SAID, FateFacts, HandoverFacts, MoneyFacts, continuations
from varig.continuation.rules.handovers import Answer
from varig.foundation.checks import Facts
from varig.foundation.kernel import ObjectRef, Period, Reader, system_reader
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.legacy.queries import items, roles_of
from varig.legacy.rules import ITEM, RoleKind, RolePeriod


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
    of = initiative_by_id(reader, initiative_of(scope))
    said = continuations(reader, of, ids)
    assigned = _roles(reader, of, ids)
    facts = []
    for item in items(reader, of, ids=ids):
        one = said.get(item.id, NOTHING_SAID)
        facts.append(
            ContinuationFact(
                ObjectRef(ITEM, item.id, item.name),
                of.last_day,
                of.first_year_after,
                one.fate,
                one.handover,
                one.answer,
                one.money,
                assigned.get(item.id, ()),
            )
        )
    return facts


def _roles(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, tuple[RolePeriod, ...]]:
    """Roles by item. The programme office is dissolved with the initiative, so its roles end then at the latest."""
    offices = {actor.id for actor in actors(reader, of) if actor.kind is ActorKind.PROGRAMME_OFFICE}
    return {
        item_id: tuple(
            _until_the_end(role.as_period, of.last_day) if role.actor_id in offices else role.as_period
            for role in listed
        )
        for item_id, listed in roles_of(reader, of, ids).items()
    }


def _until_the_end(role: RolePeriod, end: date) -> RolePeriod:
    if role.kind is not RoleKind.ACCOUNTABLE:
        return role
    return RolePeriod(role.kind, role.actor_id, Period(role.period.start, min(role.period.end or end, end)))


CONTINUATION_FACTS = Facts(ITEM, _facts)
