"""What is missing about goals."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg
from varig.measures.queries.gap_facts import GOAL_FACTS, GoalFact

# Fewer than one measure in so many for the main goal is few (F12).
FEW_OF = 5
# An initiative with fewer measures than this has no shares worth telling.
ENOUGH = 10


@check(
    code="goal_without_measures",
    source="F12",
    severity=Severity.WARNS,
    facts=GOAL_FACTS,
    title=msg("Ingen tiltak hører til målet «%(name)s»"),
    detail=msg("Knytt tiltak til målet, eller si i rapporten at ingen var rettet mot det."),
    remedy=msg("Se målet"),
    route="initiatives:goal",
)
def goal_without_measures(fact: GoalFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each goal has at least one measure aimed at it."""
    return None if fact.measures else found()


@check(
    code="few_for_main_goal",
    source="F12",
    severity=Severity.WARNS,
    facts=GOAL_FACTS,
    title=msg("Bare %(measures)s av %(of_all)s tiltak er rettet mot hovedmålet «%(name)s»"),
    detail=msg("Gode tiltak er ikke nok når få av dem virker mot det satsingen er til for."),
    remedy=msg("Se målet"),
    route="initiatives:goal",
)
def few_for_main_goal(fact: GoalFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """A fair share of the measures is aimed at the main goal, directly or by its sub-goals."""
    if not fact.is_main or not fact.measures or fact.of_all < ENOUGH or fact.measures * FEW_OF >= fact.of_all:
        return None
    return found(measures=fact.measures, of_all=fact.of_all)


@check(
    code="goal_not_measurable",
    source="F11",
    severity=Severity.WARNS,
    facts=GOAL_FACTS,
    title=msg("Det står ikke hvordan vi ser at målet «%(name)s» er nådd"),
    detail=msg("Skriv det målbare, ellers betyr målet ulike ting for ulike folk."),
    remedy=msg("Skriv det målbare"),
    route="initiatives:goal_edit",
    anchor="id_measurable",
)
def goal_not_measurable(fact: GoalFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each goal has a measurable text."""
    return None if fact.measurable else found()


@check(
    code="goal_without_indicator",
    source="F11",
    severity=Severity.NOTES,
    facts=GOAL_FACTS,
    title=msg("Målet «%(name)s» har ingen indikator"),
    detail=msg("En indikator er et tall som tyder på om målet er nådd."),
    remedy=msg("Legg til en indikator"),
    route="initiatives:goal",
)
def goal_without_indicator(fact: GoalFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each goal has at least one indicator."""
    return None if fact.has_indicator else found()


@check(
    code="goal_without_baseline",
    source="F11",
    also=("R23",),
    severity=Severity.NOTES,
    facts=GOAL_FACTS,
    title=msg("Det står ikke hva som var utgangspunktet for målet «%(name)s»"),
    detail=msg("Uten et utgangspunkt kan ingen si om det ble bedre."),
    remedy=msg("Skriv utgangspunktet"),
    route="initiatives:goal_edit",
    anchor="id_baseline",
)
def goal_without_baseline(fact: GoalFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each goal, or one of its indicators, has a value from the start."""
    return None if fact.has_baseline else found()
