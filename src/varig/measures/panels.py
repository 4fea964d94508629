"""What measures show on other packages' pages: the facts of one, and the measures of a goal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from varig.foundation.kernel import CostBasis, msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles
from varig.initiatives.queries import goals
from varig.initiatives.rules import BASIS_NAMES
from varig.legacy.queries import may_change, roles_of
from varig.legacy.rules import Kind, RoleKind
from varig.measures.queries import measure, measures
from varig.measures.rules import DELIVERED_NAMES, TYPE_NAMES


@panel(page="item", key="facts", title=msg("Fakta"), template="measures/_facts.html", order=10, anchor="fakta")
def facts(subject: Subject) -> Mapping[str, Any] | None:
    """Everything that is known of a measure, with its sources."""
    of, item = subject.frame, subject.thing
    if item.kind is not Kind.MEASURE:
        return None
    one = measure(subject.reader, of, item.id)
    standing = subject.ask(roles_of, (item.id,)).get(item.id, [])
    may = may_change(subject.reader, roles.Permission.EDIT_ITEM, of, item.id)
    return {
        "measure": one,
        "type": TYPE_NAMES[one.type] if one.type else None,
        "delivered": DELIVERED_NAMES[one.delivered] if one.delivered else None,
        "basis": BASIS_NAMES[one.cost_basis] if one.cost_basis is not CostBasis.UNKNOWN else None,
        "goals": [goal for goal in subject.ask(goals) if goal.id in one.goal_ids],
        "accountable": next((one for one in standing if one.kind is RoleKind.ACCOUNTABLE and one.end is None), None),
        "edit_label": msg("Rediger") if may else "",
        "edit_address": reverse("measures:edit", args=[of.slug, item.id]) if may else "",
        "who_can": "" if may else roles.who_can(roles.Permission.EDIT_ITEM),
    }


@panel(page="goal", key="measures", title=msg("Tiltak"), template="measures/_of_goal.html", order=10)
def of_goal(subject: Subject) -> Mapping[str, Any]:
    """The measures that work for a goal."""
    of, goal = subject.frame, subject.thing
    return {
        "measures": [
            (one, TYPE_NAMES[one.type] if one.type else None)
            for one in measures(subject.reader, of)
            if goal.id in one.goal_ids
        ]
    }
