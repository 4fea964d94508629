"""What is missing about meeting places (F16, F17, F23)."""

from __future__ import annotations

from datetime import date

from varig.cooperation.queries.gap_facts import PLACE_FACTS, PlaceFact
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, months_before, msg

# A lease that ends within so long of the end (F17), and figures that are older than this (F23).
LEASE_MONTHS, FIGURE_MONTHS = 24, 24


@check(
    code="place_without_operator",
    source="R56",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=PLACE_FACTS,
    title=msg("Det står ikke hvem som driver %(name)s"),
    detail=msg("En møteplass trenger noen som åpner døra."),
    remedy=msg("Skriv hvem"),
    route="workspace:facts",
    anchor="id_operator",
)
def place_without_operator(fact: PlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Somebody runs each meeting place."""
    return None if fact.operator_known else found()


@check(
    code="lease_unknown",
    source="F16",
    severity=Severity.WARNS,
    rising="nnwwwww",
    facts=PLACE_FACTS,
    title=msg("Det står ikke når leieavtalen for %(name)s går ut"),
    detail=msg("Lokalene er leid. Uten datoen vet ingen hvor lenge møteplassen har tak over hodet."),
    remedy=msg("Skriv når"),
    route="workspace:facts",
    anchor="id_lease_end",
)
def lease_unknown(fact: PlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of rented premises it is known when the lease ends."""
    return found() if fact.rented is True and fact.lease_end is None else None


@check(
    code="premises_owner_unknown",
    source="F16",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=PLACE_FACTS,
    title=msg("Det står ikke hvem som eier lokalene til %(name)s"),
    detail=msg("Den som eier dem, kan bestemme at møteplassen må ut."),
    remedy=msg("Skriv eieren"),
    route="workspace:facts",
    anchor="id_premises_owner",
)
def premises_owner_unknown(fact: PlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of premises that others decide over it is known whose they are."""
    return found() if fact.is_others and not fact.owner_known else None


@check(
    code="place_without_fallback",
    source="F16",
    severity=Severity.NOTES,
    facts=PLACE_FACTS,
    title=msg("Det står ikke hvor folk kan møtes hvis %(name)s går tapt"),
    detail=msg("Kommunen rår ikke over lokalene. Skriv et annet sted, eller at det ikke finnes noe."),
    remedy=msg("Skriv hvor"),
    route="workspace:facts",
    anchor="id_fallback",
)
def place_without_fallback(fact: PlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """For premises that others decide over there is a fallback."""
    return found() if fact.is_others and not fact.fallback.strip() else None


@check(
    code="lease_ends_soon_after",
    source="F17",
    severity=Severity.WARNS,
    facts=PLACE_FACTS,
    title=msg("Leieavtalen for %(name)s går ut %(end)s"),
    detail=msg("Det er mindre enn to år etter at satsingen slutter. Forny den, eller finn noe annet i tide."),
    remedy=msg("Se møteplassen"),
    route="workspace:facts",
    anchor="id_lease_end",
)
def lease_ends_soon_after(fact: PlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """No lease ends before two years after the end."""
    end = fact.lease_end
    if end is None or end.last_day() >= months_before(fact.initiative_end, -LEASE_MONTHS):
        return None
    return found(end=end)


@check(
    code="premises_at_risk",
    source="F17",
    severity=Severity.WARNS,
    facts=PLACE_FACTS,
    title=msg("Lokalene til %(name)s kan gå tapt"),
    detail=msg("Det er fare for ombygging eller omregulering, og det står ikke hvor folk da kan møtes."),
    remedy=msg("Skriv hvor"),
    route="workspace:facts",
    anchor="id_fallback",
)
def premises_at_risk(fact: PlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Premises that may be lost to rebuilding or zoning have a fallback."""
    return found() if fact.at_risk is True and not fact.fallback.strip() else None


@check(
    code="place_without_figures",
    source="F23",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=PLACE_FACTS,
    title=msg("Ingen har telt hvor mange som bruker %(name)s"),
    detail=msg("Uten tall er det vanskelig å si hva som går tapt hvis den forsvinner."),
    remedy=msg("Legg til et brukstall"),
    route="workspace:item",
    anchor="use_figures",
)
def place_without_figures(fact: PlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Somebody has counted the use of each meeting place."""
    return found() if fact.last_counted is None else None


@check(
    code="figures_are_old",
    source="F23",
    severity=Severity.NOTES,
    facts=PLACE_FACTS,
    title=msg("Brukstallene for %(name)s er fra %(period)s"),
    detail=msg("De er mer enn to år gamle. Tell igjen før noen tar stilling til om den skal leve videre."),
    remedy=msg("Legg til et brukstall"),
    route="workspace:item",
    anchor="use_figures",
)
def figures_are_old(fact: PlaceFact, today: date) -> Found | None:
    """The use of each meeting place has been counted in the last two years, as long as the initiative lasts."""
    counted = fact.last_counted
    if counted is None or counted.last_day() >= months_before(min(today, fact.initiative_end), FIGURE_MONTHS):
        return None
    return found(period=counted)
