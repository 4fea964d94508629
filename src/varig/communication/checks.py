"""Who has not been told: an item's own people, one of the three broad audiences, or those a late message was for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import reduce

from varig.communication.queries.gap_facts import (
    AUDIENCE_FACTS,
    MESSAGE_FACTS,
    TOLD_FACTS,
    AudienceFact,
    MessageFact,
    ToldFact,
)
from varig.communication.rules.audiences import Lane
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Message, Severity, months_before, msg, msg_n

URGENT_MONTHS = 6
"""Within this time of the end, those outside must know: they need half a year to find something else."""


def _urgency(end: date, today: date) -> Severity:
    return Severity.BLOCKS if today >= months_before(end, URGENT_MONTHS) else Severity.WARNS


@check(
    code="affected_not_told",
    source="R21",
    severity=Severity.BLOCKS,
    facts=TOLD_FACTS,
    title=msg("Ikke alle som er berørt, har fått vite hva som skjer med %(name)s"),
    detail=msg("Ingen budskap med dato sier det som gjelder nå, til: %(whom)s."),
    remedy=msg("Lag budskap"),
    route="communication:about_item",
)
def affected_not_told(fact: ToldFact, today: date) -> Found | None:
    """Who is affected when an item ends, changes or changes hands has been told so, or will be on a known day."""
    if not fact.missing:
        return None
    outside = fact.lanes - {Lane.INSIDE}
    severity = _urgency(fact.initiative_end, today) if outside else Severity.WARNS
    return found(severity, whom=_listed(fact.missing))


def _listed(named: Sequence[Message | str]) -> Message | str:
    """One after the other, each still to be said in the reader's language."""
    return reduce(lambda before, one: msg("%(before)s, %(one)s", before=before, one=one), named)


@check(
    code="audience_without_message",
    source="F24",
    also=("R28", "R29", "R30"),
    severity=Severity.BLOCKS,
    facts=AUDIENCE_FACTS,
    title=msg("Planen har ikke noe ferdig budskap til målgruppa «%(name)s»"),
    detail=msg("%(why)s"),
    remedy=msg("Lag budskap"),
    route="communication:to_audience",
)
def audience_without_message(fact: AudienceFact, today: date) -> Found | None:
    """Each of the three broad audiences (R28 to R30) has a message that says how, when and from whom."""
    if fact.has_whole:
        return None
    if fact.messages:
        why = msg_n(
            "%(count)s budskap er til dem, uten kanal, dato eller avsender.",
            "%(count)s budskap er til dem, alle uten kanal, dato eller avsender.",
            count=fact.messages,
        )
    else:
        why = msg("Skriv minst ett, med kanal, dato og avsender.")
    return found(_urgency(fact.initiative_end, today), why=why, name=fact.called)


@check(
    code="message_late",
    source="R21",
    severity=Severity.WARNS,
    facts=MESSAGE_FACTS,
    title=msg("«%(name)s» skulle vært fortalt %(day)s"),
    detail=msg("Merk det som fortalt, eller sett en ny dato."),
    remedy=msg("Merk som fortalt"),
    route="communication:change",
    anchor="id_told_on",
)
def message_late(fact: MessageFact, today: date) -> Found | None:
    """A message whose day is over has been told."""
    if fact.told_on is not None or fact.planned is None or fact.planned.last_day() >= today:
        return None
    return found(day=fact.planned)


@check(
    code="told_without_proof",
    source="R21",
    severity=Severity.NOTES,
    facts=MESSAGE_FACTS,
    title=msg("Det står ikke hvordan vi vet at «%(name)s» er fortalt"),
    detail=msg("Skriv hvor det sto, eller legg inn lenken. Ellers vet ingen det om et år."),
    remedy=msg("Skriv det inn"),
    route="communication:change",
    anchor="id_proof",
)
def told_without_proof(fact: MessageFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What is said to be told has a proof, in words or as a link."""
    return found() if fact.told_on is not None and not fact.has_proof else None
