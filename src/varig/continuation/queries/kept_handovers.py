"""Handovers as they are kept, each with its steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from django.db.models import FloatField
from django.db.models.functions import Cast, Extract
from django.utils import timezone

from varig.actors.rules import ActorKind
from varig.continuation.models import (
    Handover,
    HandoverStep,
)
from varig.continuation.queries.facts import (
    HandoverFacts,
)
from varig.continuation.rules.handovers import Reply, Step, StepFacts, Terms
from varig.foundation.history.queries import written_by_shown_links

# Asking a dictionary is several times quicker than making an enumeration's member, and there are thousands.
_STEPS = {one.value: one for one in Step}
_REPLIES = {one.value: one for one in Reply}
_ACTOR_KINDS = {one.value: one for one in ActorKind}


def handovers_of(selection: Iterable[int], ids: Collection[int] | None) -> dict[int, list[HandoverFacts]]:
    rows = Handover.objects.filter(item_id__in=selection)
    steps = HandoverStep.objects.filter(item_id__in=selection)
    if ids is not None:
        rows, steps = rows.filter(item_id__in=ids), steps.filter(item_id__in=ids)
    by_handover = _steps(steps)
    found: dict[int, list[HandoverFacts]] = defaultdict(list)
    for pk, item_id, giver_id, giver, receiver_id, receiver, kind, reply_by, is_live in rows.order_by("pk").values_list(
        "pk",
        "item_id",
        "giver_id",
        "giver__name",
        "receiver_id",
        "receiver__name",
        "receiver__kind",
        "reply_by",
        "is_live",
    ):
        found[item_id].append(
            HandoverFacts(
                pk,
                item_id,
                giver_id,
                giver or "",
                receiver_id,
                receiver,
                _ACTOR_KINDS[kind],
                reply_by,
                is_live,
                tuple(by_handover.get(pk, ())),
            )
        )
    return found


def _steps(rows: object) -> dict[int, list[StepFacts]]:
    """By handover, oldest first, each at the time it had here: the day is read off it."""
    found: dict[int, list[StepFacts]] = defaultdict(list)
    here = timezone.get_current_timezone()
    # A number is read several times quicker than a time with its zone, and there are thousands.
    # In the time zone of the place it would be counted from another midnight.
    seconds = Cast(Extract("at", "epoch", tzinfo=UTC), FloatField())
    values = rows.order_by("at", "pk").values_list(  # type: ignore[attr-defined]
        "handover_id", "step", seconds, "by", "from_day", "until", "amount", "terms", "reply", "words",
        "on_behalf_of", "in_role", "mandate", "answer_on", "own_amount",
    )  # fmt: skip
    for handover_id, step, at, by, from_day, until, amount, terms, reply, *said in values:
        found[handover_id].append(
            StepFacts(
                _STEPS[step],
                datetime.fromtimestamp(at, here),
                by,
                Terms(from_day, until, amount, terms),
                _REPLIES[reply] if reply else None,
                *said,
            )
        )
    return found


def with_shown_links(listed: Sequence[HandoverFacts]) -> list[HandoverFacts]:
    """The same, each step with those inside who had been shown the link that it came by: for pages that say so."""
    ids = [one.id for one in listed if any(step.reply is not None for step in one.steps)]
    rows = HandoverStep.objects.filter(handover_id__in=ids).order_by("at", "pk").values_list("handover_id", "pk")
    of_each: dict[int, list[int]] = defaultdict(list)
    for handover_id, pk in rows:
        of_each[handover_id].append(pk)
    shown = written_by_shown_links(HandoverStep, [pk for pks in of_each.values() for pk in pks]) if of_each else {}
    if not shown:
        return list(listed)
    return [
        replace(
            one,
            steps=tuple(
                step._replace(shown_to=shown.get(pk, ())) for step, pk in zip(one.steps, of_each[one.id], strict=True)
            ),
        )
        if one.id in of_each
        else one
        for one in listed
    ]
