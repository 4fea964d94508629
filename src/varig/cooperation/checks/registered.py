"""What the guide names, and nothing of it is registered."""

from __future__ import annotations

from datetime import date

from varig.cooperation.queries.gap_facts import COOPERATION_FACTS, CooperationFact
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg
from varig.legacy.rules import Kind


def _none_of(fact: CooperationFact, kind: Kind) -> Found | None:
    """Asked where anything is registered at all: of an empty legacy nothing is said."""
    return found() if fact.items and kind not in fact.kinds else None


@check(
    code="no_umbrella",
    source="R55",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=COOPERATION_FACTS,
    title=msg("Ingen paraplyorganisasjon er registrert"),
    detail=msg("Den kan samle lagene og tale for området etterpå. Finnes ingen, kan strategien si om en skal stiftes."),
    remedy=msg("Se paraplyorganisasjonene"),
    route="workspace:register",
    register="paraplyer",
)
def no_umbrella(fact: CooperationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """There is an umbrella organisation."""
    return _none_of(fact, Kind.UMBRELLA)


@check(
    code="no_leader_programme",
    source="R61",
    also=("R62",),
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=COOPERATION_FACTS,
    title=msg("Ingen program for lokale ledere eller rollemodeller er registrert"),
    detail=msg("Skriv hvordan det kommer nye ledere i området, også når satsingen er slutt."),
    remedy=msg("Se lederprogrammene"),
    route="workspace:register",
    register="lederprogram",
)
def no_leader_programme(fact: CooperationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """There is a programme for local leaders or role models."""
    return _none_of(fact, Kind.LEADER_PROGRAMME)


@check(
    code="no_meeting_places",
    source="R56",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=COOPERATION_FACTS,
    title=msg("Ingen møteplasser er registrert"),
    detail=msg("Steder der folk møtes, går lett tapt. Registrer dem som finnes, også de som ikke er kommunens."),
    remedy=msg("Se møteplassene"),
    route="workspace:register",
    register="moteplasser",
)
def no_meeting_places(fact: CooperationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The meeting places are registered."""
    return _none_of(fact, Kind.MEETING_PLACE)


@check(
    code="no_networks",
    source="R57",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=COOPERATION_FACTS,
    title=msg("Ingen nettverk er registrert"),
    detail=msg("Faste møter mellom tjenester og lag er noe av det første som faller bort. Registrer dem som finnes."),
    remedy=msg("Se nettverkene"),
    route="workspace:register",
    register="nettverk",
)
def no_networks(fact: CooperationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The networks are registered."""
    return _none_of(fact, Kind.NETWORK)


@check(
    code="no_resource_persons",
    source="R65",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=COOPERATION_FACTS,
    title=msg("Ingen ressurspersoner er registrert"),
    detail=msg("Spør voksne som kan hjelpe til framover, om de vil stå her. De må selv si ja."),
    remedy=msg("Se ressurspersonene"),
    route="workspace:register",
    register="ressurspersoner",
)
def no_resource_persons(fact: CooperationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Some adults have said yes to be asked for help."""
    return found() if fact.items and not fact.resource_persons else None
