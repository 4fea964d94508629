"""What is missing about fates: said, decided, noted, and lasting. Deadlines as Bergen kept them (DOMAIN 3.2)."""

from __future__ import annotations

from datetime import date

from varig.continuation.checks.urgency import URGENT
from varig.continuation.queries.gap_facts import (
    CONTINUATION_FACTS,
    ContinuationFact,
)
from varig.continuation.rules.fates import Outcome
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, months_before, msg

# What goes on for less than so long after the end is felt to be something temporary (F25).
LASTING_MONTHS = 12


@check(
    code="no_fate",
    source="F1",
    also=("R17", "R37", "R38", "R60"),
    severity=Severity.BLOCKS,
    rising=URGENT,
    facts=CONTINUATION_FACTS,
    title=msg("Det er ikke avklart hva som skal skje med %(name)s"),
    detail=msg("Videreføres det, fases det ut, eller tar noen andre over?"),
    remedy=msg("Foreslå avgjørelse"),
    route="continuation:fate",
)
def no_fate(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each item has a fate: at least a proposal. A warning until 13 months before the end, then it blocks."""
    return found() if fact.fate.outcome is Outcome.UNCLEAR else None


@check(
    code="fate_not_decided",
    source="F1",
    also=("R37", "R38"),
    severity=Severity.BLOCKS,
    rising="----wwb",
    facts=CONTINUATION_FACTS,
    title=msg("Avgjørelsen for %(name)s er bare et forslag"),
    detail=msg("Legg den fram for den som kan bestemme, og registrer vedtaket."),
    remedy=msg("Se avgjørelsen"),
    route="workspace:item",
    anchor="avgjorelse",
)
def fate_not_decided(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """In the last half-year each fate is decided, and no longer a proposal."""
    return found() if fact.fate.outcome is not Outcome.UNCLEAR and not fact.fate.is_decided else None


@check(
    code="continuation_not_noted",
    source="R16",
    severity=Severity.NOTES,
    rising="nnn----",
    facts=CONTINUATION_FACTS,
    title=msg("Ingen har skrevet noe om videreføring av %(name)s"),
    detail=msg("Skriv det dere tenker nå. Det er lettere før tiden er knapp."),
    remedy=msg("Skriv et notat"),
    route="workspace:facts",
    anchor="id_continuation_note",
)
def continuation_not_noted(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """From the first day somebody has noted what may come of each item."""
    return found() if fact.fate.outcome is Outcome.UNCLEAR and not fact.note.strip() else None


@check(
    code="phased_out_without_alternative",
    source="F15",
    severity=Severity.WARNS,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s fases ut, og det står ikke hva brukerne får i stedet"),
    detail=msg("Skriv alternativet, eller si ærlig at ingenting kommer i stedet."),
    remedy=msg("Skriv alternativet"),
    route="continuation:fate",
    anchor="id_alternative",
)
def phased_out_without_alternative(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What is phased out has an alternative for those who used it, or an honest no."""
    return found() if fact.fate.outcome is Outcome.PHASED_OUT and not fact.fate.alternatives else None


@check(
    code="phased_out_without_last_day",
    source="R37",
    also=("R21", "F15"),
    severity=Severity.WARNS,
    rising="nnwwwww",
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s fases ut, og det står ikke hvilken dag som er den siste"),
    detail=msg("De som bruker det, må vite hvor lenge de kan det. Skriv siste dag."),
    remedy=msg("Skriv siste dag"),
    route="continuation:fate",
    anchor="id_last_day",
)
def phased_out_without_last_day(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What is phased out has a last day for those who use it."""
    return found() if fact.fate.outcome is Outcome.PHASED_OUT and fact.fate.last_day is None else None


@check(
    code="short_continuation",
    source="F25",
    severity=Severity.WARNS,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s videreføres bare til %(until)s"),
    detail=msg("Det er mindre enn et år etter satsingen. Si til dem som bruker det, hva som skjer da."),
    remedy=msg("Se avgjørelsen"),
    route="workspace:item",
    anchor="avgjorelse",
)
def short_continuation(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What goes on does so for at least a year after the end."""
    until = fact.fate.until
    if not fact.goes_on or until is None or until >= months_before(fact.initiative_end, -LASTING_MONTHS):
        return None
    return found(until=until)
