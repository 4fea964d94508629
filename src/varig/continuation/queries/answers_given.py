"""Every answer that a receiver gave, for those who keep them: the municipality's archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from varig.continuation.models import HandoverStep
from varig.continuation.rules.handovers import Reply, Step, Terms
from varig.foundation.history.queries import written_by_shown_links
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import visible


@dataclass(frozen=True)
class AnswerGiven:
    """One answer as it was given. `id` is the step's, which is never changed."""

    id: int
    item_id: int
    item: str
    receiver: str
    reply: Reply
    at: datetime
    by: str
    on_behalf_of: str
    in_role: str
    mandate: str
    words: str
    terms: Terms
    shown_to: tuple[str, ...] = ()


def answer_ids(reader: Reader, of: InitiativeFacts) -> list[int]:
    """The ids of what `answers_given` hands out."""
    rows = HandoverStep.objects.filter(step=Step.ANSWERED, item_id__in=visible(reader, of).ids)
    return list(rows.values_list("pk", flat=True))


def answers_given(reader: Reader, of: InitiativeFacts) -> list[AnswerGiven]:
    """All of them, earliest first."""
    rows = HandoverStep.objects.filter(step=Step.ANSWERED, item_id__in=visible(reader, of).ids)
    shown = written_by_shown_links(HandoverStep, rows.values("pk"))
    return [
        AnswerGiven(
            id=row.pk,
            item_id=row.item_id,
            item=row.item.name,
            receiver=row.handover.receiver.name,
            reply=Reply(row.reply),
            at=timezone.localtime(row.at),
            by=row.by,
            on_behalf_of=row.on_behalf_of,
            in_role=row.in_role,
            mandate=row.mandate,
            words=row.words,
            terms=Terms(row.from_day, row.until, row.amount, row.terms),
            shown_to=shown.get(row.pk, ()),
        )
        for row in rows.select_related("item", "handover__receiver").order_by("at", "pk")
    ]
