"""How it has gone with an item after the end, on its own page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from varig.followup.queries.observations import ObservationFacts, observations
from varig.followup.queries.rounds import may_hand_link, round_by_id
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel


@panel(
    page="item",
    key="afterwards",
    title=msg("Etter slutt"),
    template="followup/_item.html",
    order=45,
    anchor="etter-slutt",
)
def after_the_end(subject: Subject) -> Mapping[str, Any] | None:
    """Nothing until somebody has looked."""
    found = subject.ask(observations, (subject.thing.id,)).get(subject.thing.id)
    if not found:
        return None
    return {"found": [(one, _link(subject, one)) for one in found]}


def _link(subject: Subject, one: ObservationFacts) -> str:
    """Where the link of whoever it was handed on to is shown, for those who may give it."""
    if one.asked is None or not one.asked.waits:
        return ""
    round_ = round_by_id(subject.reader, subject.frame, one.round_id)
    if not may_hand_link(subject.reader, subject.frame, round_):
        return ""
    return reverse("followup:link", args=[subject.frame.slug, one.round_id, one.item_id])
