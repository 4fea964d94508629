"""What is missing about the special organisation: its knowledge, its dissolution, its part of the money."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Kroner, Severity, msg
from varig.programme_office.queries.gap_facts import (
    OFFICE_FACTS,
    SHARE_FACTS,
    TASK_FACTS,
    OfficeFact,
    ShareFact,
    TaskFact,
)

# The office has taken most of the money when it has more than so many of a hundred kroner that were used.
MOST_OF_A_HUNDRED = 50


@check(
    code="task_hangs_on_one",
    source="F19",
    also=("R5",),
    severity=Severity.WARNS,
    facts=TASK_FACTS,
    title=msg("Bare én vet hvordan %(name)s gjøres"),
    detail=msg("Skriv hvordan kunnskapen gis videre, eller lenk til en rutine."),
    remedy=msg("Skriv hvordan"),
    route="workspace:facts",
    anchor="id_handover",
)
def task_hangs_on_one(fact: TaskFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What only one knows how to do is written down for the next."""
    return found() if fact.hangs_on_one else None


@check(
    code="dissolution_not_decided",
    source="R5",
    severity=Severity.BLOCKS,
    rising="---nwwb",
    facts=OFFICE_FACTS,
    title=msg("Det er ikke vedtatt å oppløse %(name)s"),
    detail=msg("Skriv hvem som vedtok det, saken og datoen."),
    remedy=msg("Skriv vedtaket"),
    route="workspace:edit_row",
    register="programkontor",
    anchor="id_dissolution_body",
)
def dissolution_not_decided(fact: OfficeFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The special organisation is dissolved by a decision."""
    return None if fact.decision_known else found()


@check(
    code="not_dissolved",
    source="R5",
    severity=Severity.WARNS,
    facts=OFFICE_FACTS,
    title=msg("Satsingen er slutt, men det står ikke når %(name)s ble oppløst"),
    detail=msg("Skriv dagen, og hvor arkivet står."),
    remedy=msg("Skriv dagen"),
    route="workspace:edit_row",
    register="programkontor",
    anchor="id_dissolved",
)
def not_dissolved(fact: OfficeFact, today: date) -> Found | None:
    """When the initiative has ended it is known when the special organisation was dissolved."""
    return found() if today > fact.initiative_end and fact.dissolved is None else None


@check(
    code="office_takes_most",
    source="F20",
    severity=Severity.NOTES,
    facts=SHARE_FACTS,
    title=msg("%(office)s av %(used)s som ble brukt i %(year)s, gikk til programkontoret selv"),
    detail=msg("Det er mer enn halvparten. Si i rapporten hva kontoret gjorde for det."),
    remedy=msg("Se pengene"),
    route="workspace:register",
    register="programkontor-penger",
)
def office_takes_most(fact: ShareFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Not most of what is used in a year goes to the special organisation itself."""
    if fact.year is None or fact.office * 100 <= fact.used * MOST_OF_A_HUNDRED:
        return None
    return found(office=Kroner(fact.office), used=Kroner(fact.used), year=str(fact.year))
