"""Who owes an answer, what was written to them, and when they may be written to again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils import timezone

from varig.actors.queries import ActorFacts, actor, actors
from varig.continuation.models import Handover, HandoverStep
from varig.continuation.queries import HandoverFacts, continuations
from varig.continuation.rules.asking import awaits_answer, why_not_reminded
from varig.continuation.rules.handovers import Step
from varig.foundation.kernel import Message, Reader, msg
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, items, visible

# With each of these steps a letter goes to the receiver.
LETTERS = (Step.PROPOSED, Step.REMINDED, Step.TERMS_ACCEPTED, Step.WITHDRAWN)


def last_letters(of: InitiativeFacts, receiver_ids: Collection[int] | None = None) -> dict[int, datetime]:
    """When each receiver was last written to in the initiative, whatever about."""
    rows = HandoverStep.objects.filter(item__initiative_id=of.id, step__in=LETTERS)
    if receiver_ids is not None:
        rows = rows.filter(handover__receiver_id__in=receiver_ids)
    found = rows.order_by().values_list("handover__receiver_id").annotate(Max("at"))
    return {receiver_id: timezone.localtime(at) for receiver_id, at in found}


@dataclass(frozen=True)
class Owed:
    """One item that a receiver owes an answer about."""

    item: ItemFacts
    handover: HandoverFacts

    @property
    def asked_at(self) -> datetime:
        """When it was asked last."""
        return [step.at for step in self.handover.steps if step.step is Step.PROPOSED][-1]

    @property
    def reminded_at(self) -> datetime | None:
        """When it was reminded last after that."""
        said = [step.at for step in self.handover.steps if step.step is Step.REMINDED and step.at >= self.asked_at]
        return said[-1] if said else None


@dataclass(frozen=True)
class Silent:
    """A receiver with all that it owes an answer about, and why it can't be reminded now."""

    receiver: ActorFacts
    owed: tuple[Owed, ...]
    last: datetime
    refusal: Message | None

    @property
    def since(self) -> datetime:
        """How long it has been waited for."""
        return min(one.asked_at for one in self.owed)


def silent(
    reader: Reader, of: InitiativeFacts, now: datetime, receiver_ids: Collection[int] | None = None
) -> list[Silent]:
    """Those that owe an answer, whoever has been waited for longest first. With `receiver_ids` only of those."""
    owed = _owed(reader, of, timezone.localdate(now), receiver_ids)
    if not owed:
        return []
    known = {one.id: one for one in actors(reader, of)}
    last = last_letters(of, list(owed))
    found = [
        Silent(known[pk], tuple(listed), last[pk], _refusal(known[pk], last[pk], now)) for pk, listed in owed.items()
    ]
    return sorted(found, key=lambda one: (one.since, one.receiver.id))


def _owed(
    reader: Reader, of: InitiativeFacts, today: date, receiver_ids: Collection[int] | None
) -> dict[int, list[Owed]]:
    live = Handover.objects.filter(item_id__in=visible(reader, of).ids, is_live=True)
    if receiver_ids is not None:
        live = live.filter(receiver_id__in=receiver_ids)
    said = continuations(reader, of, list(live.values_list("item_id", flat=True)))
    asked = {pk: one.handover for pk, one in said.items() if one.handover and one.handover.is_live}
    owing = {pk: one for pk, one in asked.items() if awaits_answer(one.standing, today)}
    found: dict[int, list[Owed]] = {}
    for item in items(reader, of, ids=list(owing)) if owing else []:
        found.setdefault(owing[item.id].receiver_id, []).append(Owed(item, owing[item.id]))
    return {pk: sorted(listed, key=lambda one: one.asked_at) for pk, listed in found.items()}


def why_not_now(reader: Reader, of: InitiativeFacts, receiver_id: int, now: datetime) -> Message | None:
    """Why one receiver that owes an answer can't be reminded now, or None."""
    return _refusal(actor(reader, of, receiver_id), last_letters(of, [receiver_id])[receiver_id], now)


def _refusal(receiver: ActorFacts, last: datetime, now: datetime) -> Message | None:
    if not receiver.email:
        return msg("%(name)s har ingen e-postadresse her. Gi dem den personlige lenken.", name=receiver.name)
    return why_not_reminded(last, now)
