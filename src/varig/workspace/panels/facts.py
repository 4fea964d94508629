"""The facts of an item by its register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel
from varig.workspace.queries.registers import PLACE, register_of
from varig.workspace.queries.rows import facts_of

# What the item's page tells in other panels.
_ELSEWHERE = frozenset({"accountable", "participants", "continuation_note"})


@panel(page="item", key="facts", title=msg("Fakta"), template="workspace/_facts.html", order=10, anchor="fakta")
def facts(subject: Subject) -> Mapping[str, Any] | None:
    """Everything that is known of an item, and the names of what isn't."""
    of, item = subject.frame, subject.thing
    register = register_of(item.kind)
    (row,) = register.stored.kept(register, subject.reader, of, [item.id])
    may = register.stored.may_change(subject.reader, of, item.id)
    return {
        "facts": facts_of(of, register, row, _ELSEWHERE),
        "place": _place(item.name, row.values),
        "note": item.continuation_note,
        "edit_label": msg("Rediger") if may else "",
        "edit_address": reverse("workspace:facts", args=[of.slug, item.id]) if may else "",
        "who_can": "" if may else register.stored.who_can(),
    }


def _place(name: str, values: Mapping[str, Any]) -> dict[str, Any] | None:
    """A FeatureCollection of where it is, for the map; None where nobody has said."""
    north, east = (values.get(key) for key in PLACE)
    if north is None or east is None:
        return None
    point = {"type": "Point", "coordinates": [float(east), float(north)]}
    return {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "geometry": point, "properties": {"name": name}}],
    }
