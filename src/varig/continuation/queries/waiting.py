"""Whose turn it is in the handovers of an initiative: what waits for a receiver's answer, and what for the giver's."""

from __future__ import annotations

from dataclasses import dataclass

from varig.continuation.models import Handover
from varig.continuation.queries import HandoverFacts, continuations
from varig.continuation.queries.responsibility import may_answer_for
from varig.continuation.rules.turns import Turn, turn_of
from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, items, visible


@dataclass(frozen=True)
class Waiting:
    """A handover that waits for somebody, with the item it is about."""

    item: ItemFacts
    handover: HandoverFacts


def answers_for_something(reader: Reader, of: InitiativeFacts) -> bool:
    """Whether anything here could wait for this reader: a unit's manager, or one of those who run the initiative."""
    return roles.may(reader, roles.Permission.PROPOSE_FATE, of.place) or _manages_a_unit(reader, of)


def waiting_for(reader: Reader, of: InitiativeFacts) -> list[Waiting]:
    """Questions to the units that the reader answers for, and what receivers ask of those who run the initiative."""
    live = Handover.objects.filter(item_id__in=visible(reader, of).ids, is_live=True)
    said = continuations(reader, of, list(live.values_list("item_id", flat=True)))
    standing = {item_id: one.handover for item_id, one in said.items() if one.handover is not None}
    mine = {item_id: one for item_id, one in standing.items() if _is_mine(reader, of, one)}
    return [Waiting(item, mine[item.id]) for item in items(reader, of, ids=list(mine))] if mine else []


def _is_mine(reader: Reader, of: InitiativeFacts, one: HandoverFacts) -> bool:
    match turn_of(one.standing):
        case Turn.RECEIVER:
            return may_answer_for(reader, of, one.receiver_id)
        case Turn.GIVER:
            return roles.may(reader, roles.Permission.PROPOSE_FATE, of.place)
    return False


def _manages_a_unit(reader: Reader, of: InitiativeFacts) -> bool:
    return any(
        grant.unit and roles.may(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(grant.unit))
        for grant in reader.grants
    )
