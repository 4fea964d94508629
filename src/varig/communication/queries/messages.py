"""Messages, and what each tells whom about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from varig.communication.models import CommunicationMessage, MessageAudience, MessageItem
from varig.communication.rules.coverage import Telling
from varig.communication.rules.messages import Channel, Stage, Tongue, is_whole, stage_of
from varig.continuation.rules.fates import Chip
from varig.foundation.kernel import NotFound, PartialDate, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts

# Asking a dictionary is several times quicker than making an enumeration's member.
_CHANNELS = {one.value: one for one in Channel}
_TONGUES = {one.value: one for one in Tongue}


@dataclass(frozen=True)
class MessageFacts:
    """A message as pages and documents need it. None and "" are unknown."""

    id: int
    name: str
    text: str
    channel: Channel | None
    language: Tongue | None
    planned: PartialDate | None
    sender: str
    sender_role: str
    told_on: PartialDate | None
    proof: str
    proof_address: str
    version: int
    audience_ids: tuple[int, ...] = ()

    @property
    def day(self) -> PartialDate | None:
        """When it was said, or will be."""
        return self.told_on or self.planned

    @property
    def by(self) -> str:
        """Who says it: the unit, with the role where it is known."""
        return ", ".join(part for part in (self.sender, self.sender_role) if part)

    @property
    def is_whole(self) -> bool:
        """Whether it says how, when and from whom."""
        return is_whole(self.channel, self.planned, self.told_on, self.by)

    def stage(self, today: date) -> Stage:
        return stage_of(self.planned, self.told_on, today)


_COLUMNS = (
    "pk", "name", "text", "channel", "language", "planned", "sender__name", "sender_role", "told_on", "proof",
    "proof_address", "version",
)  # fmt: skip


def messages(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[MessageFacts]:
    """All of them in order of time, those without a date last; or those with these ids."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = CommunicationMessage.objects.filter(initiative_id=of.id)
    tied = MessageAudience.objects.filter(message__initiative_id=of.id)
    if ids is not None:
        rows, tied = rows.filter(pk__in=ids), tied.filter(message_id__in=ids)
    for_whom: dict[int, list[int]] = defaultdict(list)
    for message_id, audience_id in tied.order_by("audience_id").values_list("message_id", "audience_id"):
        for_whom[message_id].append(audience_id)
    found = []
    values: Any = rows.order_by("sort_key").values_list(*_COLUMNS)
    for pk, name, text, channel, language, planned, sender, role, told_on, proof, address, version in values:
        found.append(
            MessageFacts(
                pk,
                name,
                text,
                _CHANNELS.get(channel),
                _TONGUES.get(language),
                planned,
                sender or "",
                role,
                told_on,
                proof,
                address,
                version,
                tuple(for_whom.get(pk, ())),
            )
        )
    return sorted(found, key=lambda one: str(one.day.first_day()) if one.day else "9999")


def message(reader: Reader, of: InitiativeFacts, message_id: int) -> MessageFacts:
    """One message. Raises NotFound."""
    found = messages(reader, of, [message_id])
    if not found:
        raise NotFound(msg("Vi fant ikke budskapet."))
    return found[0]


def tellings(of: InitiativeFacts, ids: Collection[int] | None = None) -> list[Telling]:
    """Who is told of which item by which message, for callers that settle who may."""
    ties = MessageItem.objects.filter(message__initiative_id=of.id)
    if ids is not None:
        ties = ties.filter(item_id__in=ids)
    audiences: dict[int, list[int]] = defaultdict(list)
    whom = MessageAudience.objects.filter(message__initiative_id=of.id)
    for message_id, audience_id in whom.values_list("message_id", "audience_id"):
        audiences[message_id].append(audience_id)
    rows: Any = ties.values_list("item_id", "message_id", "message__planned", "message__told_on", "chip")
    return [
        Telling(item_id, audience_id, message_id, planned, told_on, chip)
        for item_id, message_id, planned, told_on, chip in rows
        for audience_id in audiences.get(message_id, ())
    ]


@dataclass(frozen=True)
class ToldOf:
    """An item that a message tells about, with the fate that was told; None until it has been told."""

    item_id: int
    name: str
    chip: Chip | None
    was_decided: bool
    case: str


def told_of(reader: Reader, of: InitiativeFacts, message_id: int) -> list[ToldOf]:
    """What a message tells about, in alphabetical order."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = MessageItem.objects.filter(message_id=message_id, message__initiative_id=of.id)
    return [
        ToldOf(item_id, name, Chip(chip) if chip else None, decided, case)
        for item_id, name, chip, decided, case in rows.order_by("item__sort_key", "item_id").values_list(
            "item_id", "item__name", "chip", "is_decided", "case_number"
        )
    ]


def items_of(message_ids: Collection[int]) -> frozenset[int]:
    """The items that messages tell about, for callers that settle who may."""
    return frozenset(MessageItem.objects.filter(message_id__in=message_ids).values_list("item_id", flat=True))


def told_ids(message_ids: Collection[int]) -> frozenset[int]:
    """Those of the messages that have been told."""
    rows = CommunicationMessage.objects.filter(pk__in=message_ids, told_on__isnull=False)
    return frozenset(rows.values_list("pk", flat=True))
