"""What is missing about programmes for leaders and role models."""

from __future__ import annotations

from datetime import date

from varig.cooperation.queries.gap_facts import PROGRAMME_FACTS, ProgrammeFact
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg


@check(
    code="recruitment_unsaid",
    source="R63",
    severity=Severity.NOTES,
    facts=PROGRAMME_FACTS,
    title=msg("Det står ikke hvordan %(name)s får med eldre ungdom"),
    detail=msg("De som alt er aktive, er de neste lederne. Skriv hvordan de blir spurt."),
    remedy=msg("Skriv hvordan"),
    route="workspace:facts",
    anchor="id_recruitment",
)
def recruitment_unsaid(fact: ProgrammeFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """A programme says how older youth is recruited."""
    return None if fact.recruitment.strip() else found()


@check(
    code="youth_contact_without_keeper",
    source="R64",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=PROGRAMME_FACTS,
    title=msg("Det står ikke hvilken voksen som holder kontakten i %(name)s etterpå"),
    detail=msg("Skriv enheten eller rollen. Aldri navn på barn og unge."),
    remedy=msg("Skriv hvem"),
    route="workspace:facts",
    anchor="id_contact_unit",
)
def youth_contact_without_keeper(fact: ProgrammeFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """For the milieus that a programme opened an adult keeps the contact."""
    return None if fact.keeper_known else found()
