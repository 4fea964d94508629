"""The goals of an initiative."""

from __future__ import annotations

from dataclasses import dataclass

from varig.foundation.kernel import NotFound, Reader, msg
from varig.initiatives import roles, rules
from varig.initiatives.models import Goal
from varig.initiatives.queries.facts import InitiativeFacts


@dataclass(frozen=True)
class GoalFacts:
    """A goal, how it is measured and how it went. Empty text is what nobody has said."""

    id: int
    name: str
    is_main: bool
    parent_id: int | None = None
    heading: rules.Heading | None = None
    measurable: str = ""
    baseline: str = ""
    target: str = ""
    value_at_end: str = ""
    source: str = ""
    source_address: str = ""
    version: int = 1


def goals(reader: Reader, of: InitiativeFacts) -> list[GoalFacts]:
    """Main goals first, then sub-goals by name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Goal.objects.filter(initiative_id=of.id).order_by("-is_main", "sort_key", "id")
    return [_facts(row) for row in rows]


def goal(reader: Reader, of: InitiativeFacts, goal_id: int) -> GoalFacts:
    """One goal. Raises NotFound."""
    for one in goals(reader, of):
        if one.id == goal_id:
            return one
    raise NotFound(msg("Vi fant ikke målet."))


def _facts(row: Goal) -> GoalFacts:
    return GoalFacts(
        id=row.pk,
        name=row.name,
        is_main=row.is_main,
        parent_id=row.parent_id,
        heading=rules.Heading(row.heading) if row.heading else None,
        measurable=row.measurable,
        baseline=row.baseline,
        target=row.target,
        value_at_end=row.value_at_end,
        source=row.source,
        source_address=row.source_address,
        version=row.version,
    )
