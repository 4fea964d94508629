"""On an actor's page: what it does afterwards, in a line, and the letter about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel
from varig.strategy.queries.roles_afterwards import role_afterwards


@panel(
    page="actor",
    key="role_afterwards",
    title=msg("Rollen etterpå"),
    template="strategy/_role_of_actor.html",
    order=25,
    anchor="rollen-etterpa",
)
def role_of_actor(subject: Subject) -> Mapping[str, Any]:
    """How much it has said yes to and is asked about, with the way to the letter (R18, R39)."""
    found = role_afterwards(subject.reader, subject.frame, subject.thing.id, subject.today)
    return {
        "agreed": [one.item.name for one in found.agreed],
        "asked": [one.item.name for one in found.asked],
        "letter": reverse("strategy:role", args=[subject.frame.slug, subject.thing.id]),
    }
