"""What every action on a handover writes: one dated, signed step, and whether the handover is still live."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from varig.continuation.actions.promised_money import follow_answer
from varig.continuation.models import Handover, HandoverStep
from varig.continuation.queries import HandoverFacts, handover
from varig.continuation.queries.kept_handovers import handovers_of
from varig.continuation.rules.handovers import NO_TERMS, SECURED, Step, Terms, is_live
from varig.initiatives.queries import InitiativeFacts


def settle(of: InitiativeFacts, one: HandoverFacts) -> None:
    """Whether the receiver is still asked or has said yes, kept for the constraint that only one is; and its money.

    Where it isn't, whoever passed the thing on to it has it as before: their yes holds.
    """
    standing = handover(of, one.id).standing
    Handover.objects.filter(pk=one.id).update(is_live=is_live(standing))
    follow_answer(of, one, standing)
    passed_on = None if is_live(standing) else _passed_on(one)
    if passed_on is not None:
        Handover.objects.filter(pk=passed_on.id).update(is_live=True)


def _passed_on(one: HandoverFacts) -> HandoverFacts | None:
    """The handover with the last yes before this one: none was taken back, or it wouldn't be a yes."""
    earlier = [other for other in handovers_of([one.item_id], None).get(one.item_id, []) if other.id < one.id]
    return next((other for other in reversed(earlier) if other.standing.answer in SECURED), None)


def add_step(
    handover_id: int,
    item_id: int,
    step: Step,
    by: str,
    *,
    terms: Terms = NO_TERMS,
    at: datetime | None = None,
    **said: Any,
) -> None:
    """Add a step to the handover; none is ever changed. `at` is now, where it isn't written down afterwards."""
    HandoverStep.objects.create(
        handover_id=handover_id,
        item_id=item_id,
        step=step,
        at=at or timezone.now(),
        by=by,
        from_day=terms.from_day,
        until=terms.until,
        amount=terms.amount,
        terms=terms.text.strip(),
        **said,
    )
