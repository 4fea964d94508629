"""What is missing about measures: delivery, goals, money, and what they built."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg
from varig.measures.queries.gap_facts import DELIVERY_FACTS, MEASURES_FACTS, DeliveryFact, MeasuresFact
from varig.measures.rules import Delivered, has_ended

# An initiative with fewer measures than this has no shares worth telling.
ENOUGH = 10
# More than so many of a hundred measures that are physical is most (F13).
MOST_PHYSICAL = 60
_DONE = frozenset({Delivered.YES, Delivered.PARTLY})


@check(
    code="ended_without_delivery",
    source="F10",
    also=("R23",),
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
    if fact.delivered is None and has_ended(fact.dates, fact.initiative_end, today):
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
    code="money_ends_before_measure",
    source="F3",
    severity=Severity.WARNS,
    facts=DELIVERY_FACTS,
    title=msg("Pengene til %(name)s er ført til og med %(last)s, men tiltaket varer til %(end)s"),
    detail=msg("Skriv pengene for årene som mangler, eller la tiltaket slutte før."),
    remedy=msg("Se tiltaket"),
    route="workspace:item",
    anchor="fakta",
)
def money_ends_before_measure(fact: DeliveryFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Where a measure's money is known by year, it lasts as long as the measure within the initiative."""
    if fact.last_funded is None:
        return None
    end = min(fact.dates.end.last_day() if fact.dates.end else fact.initiative_end, fact.initiative_end)
    return found(last=str(fact.last_funded), end=str(end.year)) if fact.last_funded < end.year else None


@check(
    code="built_without_asset",
    source="F13",
    severity=Severity.NOTES,
    facts=DELIVERY_FACTS,
    title=msg("%(name)s er bygd, men det som står der, er ikke registrert"),
    detail=msg("Registrer anlegget, så det kan stå hvem som eier det, og hvem som tar seg av drift og vedlikehold."),
    remedy=msg("Se tiltaket"),
    route="workspace:item",
    anchor="fakta",
)
def built_without_asset(fact: DeliveryFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What a physical measure built is registered as an asset, that somebody looks after."""
    return found() if fact.physical and fact.delivered in _DONE and not fact.has_asset else None


@check(
    code="mostly_physical",
    source="F13",
    severity=Severity.NOTES,
    facts=MEASURES_FACTS,
    title=msg("%(physical)s av %(of_all)s tiltak er fysiske"),
    detail=msg("Det bygde trenger folk og aktiviteter for å bli brukt. Se om noe skal stå ved siden av."),
    remedy=msg("Se tiltakene"),
    route="workspace:register",
    register="tiltak",
)
def mostly_physical(fact: MeasuresFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Physical measures are no more than a little over half."""
    if fact.of_known_type < ENOUGH or fact.physical * 100 <= fact.of_known_type * MOST_PHYSICAL:
        return None
    return found(physical=fact.physical, of_all=fact.of_known_type)


@check(
    code="no_synergies",
    source="R34",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=MEASURES_FACTS,
    title=msg("Ingen tiltak sier hva de førte til på andre felt"),
    detail=msg("Det som nås på ett felt, virker ofte inn på andre. Skriv det der dere har sett det."),
    remedy=msg("Se tiltakene"),
    route="workspace:register",
    register="tiltak",
)
def no_synergies(fact: MeasuresFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """At least one measure says what it did for other fields."""
    return found() if fact.every and not fact.with_synergies else None


@check(
    code="no_means_together",
    source="R35",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=MEASURES_FACTS,
    title=msg("Ingen tiltak sier hvilke av kommunens virkemidler som ble brukt sammen"),
    detail=msg("Skriv hvilke planer, tjenester og penger som ble sett i sammenheng, og hva det ga."),
    remedy=msg("Se tiltakene"),
    route="workspace:register",
    register="tiltak",
)
def no_means_together(fact: MeasuresFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """At least one measure says which of the municipality's means were used together."""
    return found() if fact.every and not fact.with_means_together else None
