"""What is decided to end, nobody takes over: those who are asked about it, or have said yes, are told so."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import translation

from varig.continuation.actions.news import tell_withdrawn
from varig.continuation.actions.steps import add_step, settle
from varig.continuation.models import Handover
from varig.continuation.queries import handover
from varig.continuation.rules.fates import Authority, decided_to_end
from varig.continuation.rules.handovers import Answer, Step
from varig.foundation.kernel import Reader
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts


def take_back_ended(reader: Reader, of: InitiativeFacts, item_ids: Collection[int], authority: Authority) -> None:
    """Take back what anybody was asked about these items, with the decision as the reason. Within the caller's action.

    As when a person takes it back: what was said stands in the history, and the receiver is told by letter. Who has
    taken over already answers for it until its last day.
    """
    with translation.override(of.municipality.language):
        why = say(decided_to_end(authority.on, authority.body))
    rows = Handover.objects.filter(item__initiative_id=of.id, item_id__in=item_ids, is_live=True).order_by("pk")
    for pk in rows.values_list("pk", flat=True):
        one = handover(of, pk)
        if one.standing.answer is not Answer.TAKEN_OVER:
            add_step(one.id, one.item_id, Step.WITHDRAWN, reader.name, words=why)
            settle(of, one)
            tell_withdrawn(reader, of, one, why)
