"""What must go along when something is handed on or closed (F4, F15)."""

from __future__ import annotations

from datetime import date

from varig.continuation.queries.gap_facts import (
    CLAUSE_FACTS,
    CLOSING_PLACE_FACTS,
    ClauseFact,
    ClosingPlaceFact,
)
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.passing_on import names_the_clause
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg


@check(
    code="no_other_place",
    source="F15",
    severity=Severity.WARNS,
    facts=CLOSING_PLACE_FACTS,
    title=msg("Når %(name)s fases ut, er det ingen annen møteplass for dem som bruker den"),
    detail=msg("Ingen som går videre, er for de samme og ligger i nærheten. Finn et annet sted, eller la den leve."),
    remedy=msg("Se avgjørelsen"),
    route="workspace:item",
    anchor="avgjorelse",
)
def no_other_place(fact: ClosingPlaceFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Where a meeting place is phased out there is another one for the same people, or it is said what they get."""
    return None if fact.said_what_comes or fact.others else found()


@check(
    code="repayment_not_passed_on",
    source="F4",
    severity=Severity.BLOCKS,
    rising="nwwwwwb",
    facts=CLAUSE_FACTS,
    title=msg("De som er spurt om å overta %(name)s, har ikke fått vite at tilskuddet kan kreves tilbake"),
    detail=msg("Skriv det i det som overleveres, så de vet hva de sier ja til."),
    remedy=msg("Endre overleveringen"),
    route="workspace:item",
    anchor="overlevering",
)
def repayment_not_passed_on(fact: ClauseFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Whoever is asked to take over something built is told that a grant for it may be demanded back."""
    over = fact.until is not None and fact.until.last_day() <= fact.initiative_end
    return found() if fact.asked_of_another and not over and not names_the_clause(fact.terms) else None


@check(
    code="repayment_when_closed",
    source="F4",
    severity=Severity.WARNS,
    facts=CLAUSE_FACTS,
    title=msg("Tilskuddet til %(name)s kan bli krevd tilbake når det fases ut"),
    detail=msg("Vilkåret gjelder lenger enn til siste dag. Spør dem som ga tilskuddet, før noe bestemmes."),
    remedy=msg("Se avgjørelsen"),
    route="workspace:item",
    anchor="avgjorelse",
)
def repayment_when_closed(fact: ClauseFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What is phased out is no longer bound by a grant."""
    last = fact.last_day or fact.initiative_end
    over = fact.until is not None and fact.until.last_day() <= last
    return found() if fact.outcome is Outcome.PHASED_OUT and not over else None
