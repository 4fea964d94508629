"""What the checks ask of the plan: of an item that changes, of a broad audience, and of a message."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q

from varig.communication.models import Audience, CommunicationMessage, MessageAudience
from varig.communication.queries.coverage import read_missing
from varig.communication.rules.audiences import AUDIENCE, Lane
from varig.communication.rules.audiences import Audience as AudienceRule
from varig.communication.rules.messages import MESSAGE
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import Message, ObjectRef, PartialDate
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.legacy.queries.judged import READER, things
from varig.legacy.rules import ITEM


class ToldFact(NamedTuple):
    """An item that changes, and the audiences that nobody has told or planned to tell, in the order of the plan."""

    object: ObjectRef
    initiative_end: date
    missing: tuple[Message | str, ...] = ()
    lanes: frozenset[Lane] = frozenset()


@dataclass(frozen=True)
class AudienceFact:
    """One of the three broad audiences; whether any message for it says how, when and from whom."""

    object: ObjectRef
    initiative_end: date
    messages: int
    has_whole: bool
    called: Message | str = ""


@dataclass(frozen=True)
class MessageFact:
    """When a message is planned, and whether it has been told."""

    object: ObjectRef
    planned: PartialDate | None
    told_on: PartialDate | None
    has_proof: bool = False


def _told_facts(scope: str, ids: Collection[int] | None) -> list[ToldFact]:
    of = once(initiative_by_id, READER, initiative_of(scope))
    known, end = once(things, of, ids), of.last_day
    said: dict[tuple[int, ...], tuple[tuple[Message | str, ...], frozenset[Lane]]] = {}
    facts = []
    for item, lacking in read_missing(READER, of, ids):
        key = tuple(one.id for one in lacking)
        if key not in said:
            said[key] = tuple(one.called for one in lacking), frozenset(one.lane for one in lacking)
        facts.append(ToldFact(known[item.id], end, *said[key]))
    return facts


def _audience_facts(scope: str, ids: Collection[int] | None) -> list[AudienceFact]:
    of = once(initiative_by_id, READER, initiative_of(scope))
    rows = Audience.objects.filter(initiative_id=of.id, is_broad=True)
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    counts: dict[int, list[bool]] = {}
    tied = MessageAudience.objects.filter(audience__initiative_id=of.id, audience__is_broad=True)
    for audience_id, channel, planned, told_on, sender, role in tied.values_list(
        "audience_id",
        "message__channel",
        "message__planned",
        "message__told_on",
        "message__sender_id",
        "message__sender_role",
    ):
        counts.setdefault(audience_id, []).append(bool(channel and (planned or told_on) and (sender or role)))
    return [
        AudienceFact(
            ObjectRef(AUDIENCE, pk, name),
            of.last_day,
            len(counts.get(pk, ())),
            has_whole=any(counts.get(pk, ())),
            called=AudienceRule(pk, name, Lane(lane), is_broad=True).called,
        )
        for pk, name, lane in rows.values_list("pk", "name", "lane")
    ]


def _message_facts(scope: str, ids: Collection[int] | None) -> list[MessageFact]:
    rows = CommunicationMessage.objects.filter(initiative_id=initiative_of(scope))
    # What has no day, and what is told with a proof, has nothing that could be wrong here.
    rows = rows.exclude(planned=None, told_on=None).exclude(
        Q(told_on__isnull=False) & (~Q(proof="") | ~Q(proof_address=""))
    )
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    values: Any = rows.values_list("pk", "name", "planned", "told_on")
    return [MessageFact(ObjectRef(MESSAGE, pk, name), planned, told_on) for pk, name, planned, told_on in values]


TOLD_FACTS = Facts(ITEM, _told_facts)
AUDIENCE_FACTS = Facts(AUDIENCE, _audience_facts)
MESSAGE_FACTS = Facts(MESSAGE, _message_facts)
