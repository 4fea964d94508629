"""What is missing about networks and umbrella organisations (F6)."""

from __future__ import annotations

from datetime import date

from varig.cooperation.queries.gap_facts import NETWORK_FACTS, UMBRELLA_FACTS, NetworkFact, UmbrellaFact
from varig.cooperation.rules.ties import has_fallen_silent
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg


@check(
    code="network_without_convener",
    source="F6",
    also=("R57",),
    severity=Severity.BLOCKS,
    rising="nnwwwwb",
    facts=NETWORK_FACTS,
    title=msg("Ingen kaller inn %(name)s"),
    detail=msg("Et nettverk som ingen kaller inn, dør ut av seg selv."),
    remedy=msg("Skriv hvem"),
    route="workspace:facts",
    anchor="id_convener",
)
def network_without_convener(fact: NetworkFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Somebody convenes each network."""
    return None if fact.convened else found()


@check(
    code="convener_goes_with_office",
    source="F6",
    also=("R57",),
    severity=Severity.WARNS,
    rising="--nwwww",
    facts=NETWORK_FACTS,
    title=msg("%(name)s blir kalt inn av programkontoret"),
    detail=msg("Kontoret forsvinner med satsingen. Finn en annen som kaller inn."),
    remedy=msg("Skriv hvem"),
    route="workspace:facts",
    anchor="id_convener",
)
def convener_goes_with_office(fact: NetworkFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Whoever convenes a network is still there after the end."""
    return found() if fact.by_office else None


@check(
    code="network_without_next_meeting",
    source="F6",
    also=("R57",),
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=NETWORK_FACTS,
    title=msg("%(name)s har ikke noe neste møte"),
    detail=msg("Skriv når det neste møtet er."),
    remedy=msg("Skriv når"),
    route="workspace:facts",
    anchor="id_next_meeting",
)
def network_without_next_meeting(fact: NetworkFact, today: date) -> Found | None:
    """Each network has a next meeting that is still to come."""
    if not fact.convened or (fact.next_meeting is not None and fact.next_meeting.last_day() >= today):
        return None
    return found()


@check(
    code="network_fallen_silent",
    source="F6",
    also=("R57",),
    severity=Severity.WARNS,
    facts=NETWORK_FACTS,
    title=msg("%(name)s har ikke møttes siden %(last)s"),
    detail=msg("Det er lenge for et nettverk som skal møtes så ofte. Kall inn, eller si at det er slutt."),
    remedy=msg("Se nettverket"),
    route="workspace:facts",
    anchor="id_last_meeting",
)
def network_fallen_silent(fact: NetworkFact, today: date) -> Found | None:
    """Each network has met not long ago, by how often it is to meet."""
    if fact.last_meeting is None or not has_fallen_silent(fact.rhythm, fact.last_meeting, today):
        return None
    return found(last=fact.last_meeting)


@check(
    code="umbrella_without_convener",
    source="F6",
    also=("R55",),
    severity=Severity.WARNS,
    facts=UMBRELLA_FACTS,
    title=msg("Ingen holder %(name)s i gang"),
    detail=msg("Skriv hvem som er sekretariat, eller hva den selv kaller inn til."),
    remedy=msg("Skriv hvem"),
    route="workspace:facts",
    anchor="id_secretariat",
)
def umbrella_without_convener(fact: UmbrellaFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """An umbrella organisation has a secretariat, or calls people together itself."""
    return None if fact.kept_going else found()


@check(
    code="umbrella_without_role",
    source="R55",
    severity=Severity.WARNS,
    rising="-nnwwww",
    facts=UMBRELLA_FACTS,
    title=msg("Det står ikke hvilken rolle %(name)s har etterpå"),
    detail=msg("Skriv hva den skal gjøre for området når satsingen er slutt."),
    remedy=msg("Skriv rollen"),
    route="workspace:facts",
    anchor="id_role_after",
)
def umbrella_without_role(fact: UmbrellaFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """An umbrella organisation has a role after the end."""
    return None if fact.role_after.strip() else found()
