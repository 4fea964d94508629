"""The support an association gets and will get, and the stand on contact with it, on its own page (R40 to R51)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from varig.cooperation.panels.words import shown
from varig.cooperation.queries import answered_of
from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles


@panel(
    page="actor",
    key="support",
    title=msg("Støtte og kontakt"),
    template="cooperation/_support_of_actor.html",
    order=30,
    anchor="stotte",
)
def support_and_contact(subject: Subject) -> Mapping[str, Any] | None:
    """All seven forms, also when nothing is registered. Nothing for one that is no association."""
    of = subject.frame
    found = answered_of(subject.reader, of, subject.thing)
    if found is None:
        return None
    may = roles.may(subject.reader, roles.Permission.EDIT_ITEM, of.place)
    return {
        "association": shown(of.slug, found, may=may),
        "who_can": "" if may else roles.who_can(roles.Permission.EDIT_ITEM),
        "every": reverse("cooperation:supports", args=[of.slug]),
    }
