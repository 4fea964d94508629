"""What is missing about activities (R52 to R54)."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg
from varig.measures.queries.gap_facts import ACTIVITY_FACTS, ActivityFact


@check(
    code="groups_meet_how",
    source="R52",
    severity=Severity.NOTES,
    facts=ACTIVITY_FACTS,
    title=msg("Det står ikke hvordan %(name)s gjør at ulike grupper blir kjent"),
    detail=msg("Flere grupper møtes der. Skriv hva det er som gjør at de blir kjent, så det ikke går tapt."),
    remedy=msg("Skriv hvordan"),
    route="workspace:facts",
    anchor="id_builds_relations",
)
def groups_meet_how(fact: ActivityFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of an activity at which several groups meet it is said what makes them know each other."""
    return found() if fact.groups > 1 and not fact.builds_relations.strip() else None


@check(
    code="nobody_owns_activity",
    source="R54",
    also=("R53",),
    severity=Severity.NOTES,
    facts=ACTIVITY_FACTS,
    title=msg("Det står ikke hvem som regner %(name)s som sin"),
    detail=msg("Skriv hvem som har eierskapet nå, eller hvem som skal få det."),
    remedy=msg("Skriv hvem"),
    route="workspace:facts",
    anchor="id_owned_by",
)
def nobody_owns_activity(fact: ActivityFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of an activity it is known who owns it, or how ownership shall grow."""
    return None if fact.owner_known or fact.ownership_plan.strip() else found()
