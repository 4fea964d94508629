"""What is known of an area, on other packages' pages: the indicators of a goal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel
from varig.initiatives.roles import Permission, may
from varig.knowledge.queries import indicators
from varig.knowledge.rules import DEVELOPMENT_NAMES, DIRECTION_NAMES, INDICATORS


@panel(page="goal", key="indicators", title=msg("Indikatorer"), template="knowledge/_of_goal.html", order=5)
def of_goal(subject: Subject) -> Mapping[str, Any]:
    """The indicators of a goal, with what their two values say."""
    of, goal = subject.frame, subject.thing
    may_add = may(subject.reader, Permission.EDIT_ITEM, of.place)
    new = reverse("workspace:new_row", args=[of.slug, INDICATORS])
    return {
        "of": of,
        "path": INDICATORS,
        "indicators": [one for one in indicators(subject.reader, of) if one.goal_id == goal.id],
        "developments": DEVELOPMENT_NAMES,
        "directions": DIRECTION_NAMES,
        "edit_label": msg("Legg til") if may_add else "",
        "edit_address": f"{new}?{urlencode({'goal': goal.name})}" if may_add else "",
    }
