"""What is missing about measures and the goals they work for."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg
from varig.measures.queries import DELIVERY_FACTS, GOAL_FACTS, DeliveryFact, GoalFact
from varig.measures.rules import Delivered, has_ended


@check(
    code="ended_without_delivery",
    source="F10",
    severity=Severity.BLOCKS,
    facts=DELIVERY_FACTS,
    title=msg("Det er ikke sagt om %(name)s ble gjennomført"),
    detail=msg("Tiltaket er slutt. Skriv ja, delvis eller nei."),
    remedy=msg("Skriv hvordan det gikk"),
    route="workspace:facts",
    anchor="id_delivered",
)
def ended_without_delivery(fact: DeliveryFact, today: date) -> Found | None:
    """A measure that is over says whether it was delivered: yes, partly or no."""
    if has_ended(fact.dates, fact.initiative_end, today) and fact.delivered is None:
        return found()
    return None


@check(
    code="not_delivered_without_reason",
    source="F10",
    severity=Severity.WARNS,
    facts=DELIVERY_FACTS,
    title=msg("%(name)s ble ikke gjennomført som planlagt, og ingen grunn er skrevet"),
    detail=msg("Sluttrapporten skal si hvorfor."),
    remedy=msg("Skriv hvorfor"),
    route="workspace:facts",
    anchor="id_delivered_reason",
)
def not_delivered_without_reason(fact: DeliveryFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """A measure that was delivered partly or not at all says why."""
    if fact.delivered in {Delivered.PARTLY, Delivered.NO} and not fact.delivered_reason.strip():
        return found()
    return None


@check(
    code="measure_without_goal",
    source="F12",
    severity=Severity.WARNS,
    facts=DELIVERY_FACTS,
    title=msg("%(name)s hører ikke til noe mål"),
    detail=msg("Da viser ikke rapporten hva tiltaket skulle føre til."),
    remedy=msg("Velg mål"),
    route="workspace:facts",
    anchor="id_goals",
)
def measure_without_goal(fact: DeliveryFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each measure works for at least one goal."""
    return None if fact.has_goal else found()


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
