"""What the strategy must say of the years after: in a text, or by a commitment that somebody answers for."""

from __future__ import annotations

from datetime import date

from varig.continuation.queries.gap_facts import PROMISED_FACTS, PromisedFact
from varig.continuation.rules.commitments import Promised
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg


@check(
    code="remaining_challenges_unsaid",
    source="R1",
    severity=Severity.BLOCKS,
    rising="--nwwwb",
    facts=PROMISED_FACTS,
    title=msg("Det står ikke hvilke utfordringer som er igjen"),
    detail=msg("Ingen satsing løser alt. Skriv hva noen må følge opp."),
    remedy=msg("Skriv hva som er igjen"),
    route="initiatives:edit_after",
    anchor="id_remaining_challenges",
)
def remaining_challenges_unsaid(fact: PromisedFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """It is said which challenges remain, or somebody has taken one on."""
    return None if fact.says("remaining_challenges", Promised.CHALLENGE) else found()


@check(
    code="presence_unsaid",
    source="R19",
    severity=Severity.BLOCKS,
    rising="--nwwwb",
    facts=PROMISED_FACTS,
    title=msg("Det er ikke avklart hvordan kommunen er til stede etterpå"),
    detail=msg("Skriv hvem som er i området, hvor og hvor ofte, eller at ingen er det."),
    remedy=msg("Skriv hvordan"),
    route="initiatives:edit_after",
    anchor="id_presence_after",
)
def presence_unsaid(fact: PromisedFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The municipality says how it will be present, or has committed itself to it."""
    return None if fact.says("presence_after", Promised.PRESENCE) else found()


@check(
    code="nobody_speaks_for_the_area",
    source="R20",
    severity=Severity.WARNS,
    rising="--nnwww",
    facts=PROMISED_FACTS,
    title=msg("Det står ikke hvem som ivaretar områdets interesser etterpå"),
    detail=msg("Det kan være et utvalg, en paraplyorganisasjon eller en fast kontakt i kommunen."),
    remedy=msg("Skriv hvem"),
    route="initiatives:edit_after",
    anchor="id_other_safeguards",
)
def nobody_speaks_for_the_area(fact: PromisedFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """There are other ways to safeguard the area's interests, or somebody has committed itself to it."""
    return None if fact.says("other_safeguards", Promised.ADVOCACY) else found()


@check(
    code="cooperation_unsaid",
    source="R10",
    also=("R9",),
    severity=Severity.NOTES,
    rising="---nnnn",
    facts=PROMISED_FACTS,
    title=msg("Ingen har forpliktet seg til å utvikle samarbeidet videre"),
    detail=msg("Skriv hvem som gjør hva sammen etter slutten, som en forpliktelse av slaget «samarbeid»."),
    remedy=msg("Legg til en forpliktelse"),
    route="workspace:register",
    register="forpliktelser",
)
def cooperation_unsaid(fact: PromisedFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Somebody has committed itself to making use of the cooperation and to developing it further."""
    return None if Promised.COOPERATION in fact.promised else found()
