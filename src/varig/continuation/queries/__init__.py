"""Fates, handovers and money of items, for those who may read them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from varig.actors.rules import actor_of
from varig.continuation.models import Fate, Handover
from varig.continuation.queries.facts import (
    NO_FATE,
    NOTHING_SAID,
    ContinuationFacts,
    FateFacts,
    HandoverFacts,
    MoneyFacts,
)
from varig.continuation.queries.kept_fates import fates_in_short, whole_fates
from varig.continuation.queries.kept_handovers import handovers_of
from varig.continuation.queries.kept_money import money_of, promised_lines
from varig.continuation.rules.money import Line
from varig.final_report.rules.findings import Evidence
from varig.foundation.history.queries import last_written
from varig.foundation.kernel import NotFound, Reader, ReaderKind
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, described, visible

__all__ = [
    "NOTHING_SAID",
    "Asked",
    "ContinuationFacts",
    "Evidence",
    "FateFacts",
    "HandoverFacts",
    "MoneyFacts",
    "Said",
    "asked_of",
    "can_decide",
    "continuation",
    "continuations",
    "continuations_in_short",
    "fate_said",
    "handover",
]


def continuations(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, ContinuationFacts]:
    """By item id; an item that nothing is said about is left out (use NOTHING_SAID)."""
    selection = visible(reader, of).ids
    return _with_the_rest(whole_fates(selection, ids), selection, ids)


def continuations_in_short(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> dict[int, ContinuationFacts]:
    """As `continuations`, for what goes through all items: without what a fate rests on and says of children."""
    return _with_the_rest(fates_in_short(reader, of, ids), visible(reader, of).ids, ids)


def _with_the_rest(
    said: Mapping[int, FateFacts], selection: Iterable[int], ids: Collection[int] | None
) -> dict[int, ContinuationFacts]:
    asked = handovers_of(selection, ids)
    paid = money_of(selection, ids)
    return {
        item_id: ContinuationFacts(
            said.get(item_id, NO_FATE), tuple(asked.get(item_id, ())), paid.get(item_id, _NO_MONEY)
        )
        for item_id in {*said, *asked, *paid}
    }


_NO_MONEY = MoneyFacts()


def continuation(reader: Reader, of: InitiativeFacts, item_id: int) -> ContinuationFacts:
    """One item's."""
    return continuations(reader, of, [item_id]).get(item_id, NOTHING_SAID)


@dataclass(frozen=True)
class Asked:
    """One item that a receiver was asked to take over, as the receiver sees it."""

    item: ItemFacts
    handover: HandoverFacts
    money: MoneyFacts
    promised: frozenset[Line] = frozenset()
    """The lines of the money that its own answer made: nobody asked it about those."""
    fate: FateFacts = NO_FATE


def asked_of(reader: Reader, of: InitiativeFacts) -> list[Asked]:
    """What the holder of a personal link was asked, newest first. Others see nothing here."""
    if reader.kind is not ReaderKind.LINK:
        raise NotFound
    actors = [actor_of(grant.unit) for grant in reader.grants if grant.scope == of.scope and grant.unit]
    rows = Handover.objects.filter(item__initiative_id=of.id, receiver_id__in=actors).order_by("-pk")
    item_ids = list(rows.values_list("item_id", flat=True))
    said = _with_the_rest(whole_fates(item_ids, None), item_ids, None)
    promised = promised_lines(item_ids)
    return [
        Asked(
            described(of, item_id),
            handover,
            said[item_id].money,
            promised.get(handover.id, frozenset()),
            said[item_id].fate,
        )
        for item_id in dict.fromkeys(item_ids)
        for handover in reversed(said[item_id].handovers)
        if handover.receiver_id in actors
    ]


def handover(of: InitiativeFacts, handover_id: int, item_id: int | None = None) -> HandoverFacts:
    """One handover of the initiative, perhaps only of one item, for callers that settle who may. Raises NotFound."""
    rows = Handover.objects.filter(pk=handover_id, item__initiative_id=of.id)
    if item_id is not None:
        rows = rows.filter(item_id=item_id)
    row = rows.values_list("item_id", flat=True).first()
    for one in handovers_of([row], None)[row] if row else []:
        if one.id == handover_id:
            return one
    raise NotFound


@dataclass(frozen=True)
class Said:
    """Who said something last, and when."""

    by: str
    at: datetime


def fate_said(reader: Reader, of: InitiativeFacts, item_id: int) -> Said | None:
    """Who last proposed or decided the item's fate, from the history."""
    roles.demand(reader, roles.Permission.READ, of.place)
    found = last_written(Fate, item_id)
    return Said(found[0], timezone.localtime(found[1])) if found else None


def can_decide(reader: Reader, of: InitiativeFacts) -> bool:
    """Whether the reader may make a proposal a decision."""
    return any(
        roles.may(reader, permission, of.place)
        for permission in (roles.Permission.DECIDE_FATE, roles.Permission.REGISTER_DECISION)
    )
