"""What is missing about how residents took part, and about voluntary life as a driving force."""

from __future__ import annotations

from datetime import date

from varig.actors.queries.gap_facts import (
    GROUP_FACTS,
    NEED_FACTS,
    VOICES_FACTS,
    GroupFact,
    NeedFact,
    VoicesFact,
)
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg


@check(
    code="need_without_reply",
    source="R36",
    severity=Severity.WARNS,
    rising="nnnnwww",
    facts=NEED_FACTS,
    title=msg("Ingen har svart på «%(name)s»"),
    detail=msg("De som sa det, vil vite hva det ble til. Skriv svaret."),
    remedy=msg("Skriv svaret"),
    route="workspace:edit_row",
    register="behov",
    anchor="id_reply",
)
def need_without_reply(fact: NeedFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each need that was voiced has a reply."""
    return found() if fact.is_open else None


@check(
    code="group_not_heard",
    source="R36",
    also=("F21",),
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=GROUP_FACTS,
    title=msg("%(name)s har ikke vært med på noe"),
    detail=msg("Gruppa er registrert, men står ikke med oppmøte eller behov. Spør dem før noe bestemmes."),
    remedy=msg("Se gruppa"),
    route="workspace:row",
    register="grupper",
)
def group_not_heard(fact: GroupFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each group that is registered has taken part or voiced something."""
    return None if fact.heard else found()


@check(
    code="no_needs",
    source="R36",
    severity=Severity.NOTES,
    facts=VOICES_FACTS,
    title=msg("Ingen behov eller ønsker fra beboerne er registrert"),
    detail=msg("Uten dem kan ingen si om satsingen ble slik folk på stedet trengte."),
    remedy=msg("Se behovene"),
    route="workspace:register",
    register="behov",
)
def no_needs(fact: VoicesFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Needs and wishes that residents voiced are registered."""
    return None if fact.needs else found()


@check(
    code="no_driving_force",
    source="R43",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=VOICES_FACTS,
    title=msg("Det står ikke hva noen forening har satt i gang eller kjemper for"),
    detail=msg("Frivilligheten er en drivkraft. Skriv det om dem som er det."),
    remedy=msg("Se aktørene"),
    route="workspace:register",
    register="aktorer",
)
def no_driving_force(fact: VoicesFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of at least one association it is said what it has started or speaks for."""
    return found() if fact.associations and not fact.that_drive else None
