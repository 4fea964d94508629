"""«Hvem har fått vite det» on an item's page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from varig.communication.queries.of_item import About, concerned_of, told_about
from varig.communication.rules.affected import why_nobody
from varig.communication.rules.coverage import SEVERITIES, CellState, Why
from varig.continuation.queries import continuation
from varig.foundation.kernel import Message, msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles
from varig.legacy.queries import may_change, roles_of

_MISSING: dict[Why, Message] = {
    Why.UNDATED: msg("Mangler dato"),
    Why.CHANGED_SINCE: msg("Har hørt noe annet: endret siden"),
}


@panel(
    page="item",
    key="told",
    title=msg("Hvem har fått vite det"),
    template="communication/_told.html",
    order=40,
    anchor="fortalt",
)
def told(subject: Subject) -> Mapping[str, Any]:
    """Each audience that the item concerns, with what it has heard or will hear; and who could be told."""
    of, item = subject.frame, subject.thing
    held = subject.ask(roles_of, (item.id,)).get(item.id, [])
    about = About(item, subject.ask(continuation, item.id), held, subject.today)
    lines = told_about(subject.reader, of, about)
    new_at = reverse("communication:new", args=[of.slug])
    return {
        "lines": lines,
        "why_nobody": why_nobody(concerned_of(about)),
        "missing": _MISSING,
        "states": CellState,
        "severities": SEVERITIES,
        "new_at": f"{new_at}?{urlencode({'punkt': item.id})}",
        "may": roles.may(subject.reader, roles.Permission.EDIT_ITEM, of.place),
        "who_can": roles.who_can(roles.Permission.EDIT_ITEM),
        "edit_label": msg("Endre hvem det berører"),
        "edit_address": reverse("communication:affected", args=[of.slug, item.id])
        if may_change(subject.reader, roles.Permission.EDIT_ITEM, of, item.id)
        else "",
    }
