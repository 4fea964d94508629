"""What is missing about agreements and contact."""

from __future__ import annotations

from datetime import date

from varig.cooperation.queries.gap_facts import AGREEMENT_FACTS, CONTACT_FACTS, AgreementFact, ContactFact
from varig.cooperation.rules.ties import Renewal
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, months_before, msg

# A renewal this near (F7), and an agreement that holds for less than this after the end (F25).
RENEWAL_MONTHS, LASTING_MONTHS = 6, 12


@check(
    code="agreement_ends_early",
    source="R59",
    also=("F25",),
    severity=Severity.WARNS,
    facts=AGREEMENT_FACTS,
    title=msg("%(name)s gjelder bare til %(end)s"),
    detail=msg("Den fornyes ikke av seg selv, og går ut før det er gått et år etter satsingen."),
    remedy=msg("Se avtalen"),
    route="workspace:facts",
    anchor="id_end",
)
def agreement_ends_early(fact: AgreementFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """An agreement that goes on holds for at least a year after the end, or renews itself."""
    if fact.end is None or fact.renewal is Renewal.AUTOMATIC:
        return None
    return found(end=fact.end) if fact.end.last_day() < months_before(fact.initiative_end, -LASTING_MONTHS) else None


@check(
    code="renewal_is_due",
    source="F7",
    also=("R59",),
    severity=Severity.WARNS,
    facts=AGREEMENT_FACTS,
    title=msg("Fristen for å fornye %(name)s er %(deadline)s"),
    detail=msg("Den fornyes ikke av seg selv. Bestem om den skal gjelde videre."),
    remedy=msg("Se avtalen"),
    route="workspace:facts",
    anchor="id_renewal_deadline",
)
def renewal_is_due(fact: AgreementFact, today: date) -> Found | None:
    """In the last half-year before an agreement must be renewed somebody is told."""
    deadline = fact.renewal_deadline
    if deadline is None or fact.renewal is Renewal.AUTOMATIC:
        return None
    return found(deadline=deadline) if today >= months_before(deadline.last_day(), RENEWAL_MONTHS) else None


@check(
    code="agreement_not_found",
    source="R59",
    severity=Severity.NOTES,
    facts=AGREEMENT_FACTS,
    title=msg("Det står ikke hvor %(name)s ligger"),
    detail=msg("Skriv saksnummeret, en lenke eller hvor den er arkivert, så de som tar over, finner den."),
    remedy=msg("Skriv hvor"),
    route="workspace:facts",
    anchor="id_kept_at",
)
def agreement_not_found(fact: AgreementFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of each agreement it is known where it is kept."""
    return None if fact.is_kept else found()


@check(
    code="contact_without_keeper",
    source="R58",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=CONTACT_FACTS,
    title=msg("Ingen holder kontakten i %(name)s"),
    detail=msg("Skriv enheten eller stillingen som holder den."),
    remedy=msg("Skriv hvem"),
    route="workspace:facts",
    anchor="id_kept_by",
)
def contact_without_keeper(fact: ContactFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Somebody keeps each contact."""
    return None if fact.keeper_known else found()


@check(
    code="contact_held_by_one",
    source="F19",
    also=("R58",),
    severity=Severity.WARNS,
    facts=CONTACT_FACTS,
    title=msg("%(name)s holdes av bare én person"),
    detail=msg("Kontakten går tapt med den personen. Skriv hvordan den holdes etterpå."),
    remedy=msg("Skriv hvordan"),
    route="workspace:facts",
    anchor="id_kept_afterwards",
)
def contact_held_by_one(fact: ContactFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Contact that one person alone keeps has a way to go on."""
    return found() if fact.one_person and not fact.kept_afterwards.strip() else None


@check(
    code="contact_goes_with_office",
    source="R58",
    also=("F19",),
    severity=Severity.WARNS,
    rising="--nwwww",
    facts=CONTACT_FACTS,
    title=msg("%(name)s holdes av programkontoret"),
    detail=msg("Kontoret forsvinner med satsingen. Skriv hvordan kontakten holdes etterpå."),
    remedy=msg("Skriv hvordan"),
    route="workspace:facts",
    anchor="id_kept_afterwards",
)
def contact_goes_with_office(fact: ContactFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Contact that the programme office keeps has a way to go on."""
    return found() if fact.by_office and not fact.one_person and not fact.kept_afterwards.strip() else None
