"""What residents should be able to read and can't: of what they use, and the page itself."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Message, Severity, months_before, msg
from varig.portal.queries.gap_facts import PAGE_FACTS, READ_FACTS, RESIDENT_FACTS, PageFact, ReadFact, ResidentFact
from varig.portal.rules.approving import why_waiting

# Months before the end: from then it is good to know, from then somebody will lose by it, from then it blocks.
NOTED_MONTHS, WARNED_MONTHS, BLOCKING_MONTHS = 13, 6, 3


@check(
    code="residents_not_told",
    source="R17",
    severity=Severity.WARNS,
    facts=RESIDENT_FACTS,
    title=msg("Innbyggerne kan ikke lese hva som skjer med %(name)s"),
    detail=msg("Skriv en tekst i klart språk, og merk punktet som offentlig."),
    remedy=msg("Skriv til innbyggerne"),
    route="workspace:item",
    anchor="public_texts",
)
def residents_not_told(fact: ResidentFact, today: date) -> Found | None:
    """What residents use and something is proposed or decided for, they can read of half a year before the end."""
    if fact.is_public or not fact.is_settled or today < months_before(fact.initiative_end, NOTED_MONTHS):
        return None
    return found(Severity.WARNS if today >= months_before(fact.initiative_end, WARNED_MONTHS) else Severity.NOTES)


@check(
    code="residents_words_wait",
    source="R17",
    severity=Severity.WARNS,
    facts=READ_FACTS,
    title=msg("Teksten til innbyggerne om %(name)s venter på godkjenning"),
    detail=msg("%(why)s"),
    remedy=msg("Se teksten"),
    route="workspace:item",
    anchor="public_texts",
)
def residents_words_wait(fact: ReadFact, today: date) -> Found | None:  # noqa: ARG001
    """What residents read is approved as it is written, and is about what is proposed or decided."""
    why = why_waiting(new_words=fact.new_words, fitting=fact.fitting)
    return None if why is None else found(Severity.NOTES if fact.fitting else Severity.WARNS, why=why)


@check(
    code="residents_page",
    source="R21",
    severity=Severity.BLOCKS,
    facts=PAGE_FACTS,
    title=msg("Siden «Hva skjer videre?» er ikke klar for innbyggerne"),
    detail=msg("%(why)s"),
    remedy=msg("Se siden"),
    route="portal:preparing_of",
    anchor="siden",
)
def residents_page(fact: PageFact, today: date) -> Found | None:
    """Where there is something to tell, the page is published half a year before the end, with a number to ring."""
    if not fact.to_tell:
        return None
    if not fact.is_out:
        return _not_out(fact, today)
    why = _hard_to_reach(fact)
    return None if why is None else found(Severity.NOTES, why=why)


def _not_out(fact: PageFact, today: date) -> Found | None:
    why = msg("Den er ikke publisert.")
    if today >= months_before(fact.initiative_end, BLOCKING_MONTHS):
        return found(Severity.BLOCKS, why=why)
    if today >= months_before(fact.initiative_end, WARNED_MONTHS):
        return found(Severity.WARNS, why=why)
    return found(Severity.NOTES, why=why) if today >= months_before(fact.initiative_end, NOTED_MONTHS) else None


def _hard_to_reach(fact: PageFact) -> Message | None:
    if not fact.has_phone:
        return msg("Den sier ikke hvor man kan ringe. Ikke alle skriver e-post.")
    if not fact.has_email:
        return msg("Den sier ikke hvor man kan skrive. Ikke alle kan ringe.")
    return None
