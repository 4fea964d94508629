"""What is missing about support to associations and the stand on contact with them."""

from __future__ import annotations

from datetime import date

from varig.cooperation.queries.gap_facts import ASSOCIATION_FACTS, SUPPORT_FACTS, AssociationFact, SupportFact
from varig.cooperation.rules.support import After, SupportForm
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Kroner, Severity, msg


@check(
    code="support_without_stand",
    source="R42",
    also=("R40", "R51"),
    severity=Severity.BLOCKS,
    rising="--nwwwb",
    facts=SUPPORT_FACTS,
    title=msg("Kommunen har ikke tatt stilling til %(name)s"),
    detail=msg("Støtten gis i satsingen. Si om den gis etterpå."),
    remedy=msg("Ta stilling"),
    route="workspace:facts",
    anchor="id_after",
)
def support_without_stand(fact: SupportFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """On each support that is given somebody has taken a stand."""
    return found() if fact.during is True and fact.after is After.UNKNOWN else None


@check(
    code="support_during_unknown",
    source="R51",
    severity=Severity.NOTES,
    facts=SUPPORT_FACTS,
    title=msg("Det står ikke om %(name)s gis i satsingen"),
    detail=msg("Støtten skal vises både mens satsingen varer, og etterpå."),
    remedy=msg("Skriv ja eller nei"),
    route="workspace:facts",
    anchor="id_during",
)
def support_during_unknown(fact: SupportFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of each support it is known whether it is given in the period."""
    return found() if fact.during is None else None


@check(
    code="price_after_unknown",
    source="F18",
    also=("R44",),
    severity=Severity.WARNS,
    rising="-nnwwww",
    facts=SUPPORT_FACTS,
    title=msg("Det står ikke hva %(name)s koster etterpå"),
    detail=msg("Laget må vite hva det skal betale. 0 er gratis."),
    remedy=msg("Skriv prisen"),
    route="workspace:facts",
    anchor="id_price_after",
)
def price_after_unknown(fact: SupportFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of premises that are lent on it is known what they come to cost."""
    lent_on = fact.form is SupportForm.PREMISES and fact.after is After.YES
    return found() if lent_on and fact.price_after is None else None


@check(
    code="price_rises",
    source="F18",
    severity=Severity.WARNS,
    facts=SUPPORT_FACTS,
    title=msg("%(name)s blir dyrere: %(after)s mot %(during)s nå"),
    detail=msg("Spør laget om det kan betale. Ny husleie har tatt knekken på lag før."),
    remedy=msg("Se støtten"),
    route="workspace:facts",
    anchor="id_price_after",
)
def price_rises(fact: SupportFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """No association pays more after the end than before."""
    before, after = fact.price_during, fact.price_after
    if before is None or after is None or after <= before or fact.after is After.NO:
        return None
    return found(after=Kroner(after), during=Kroner(before))


@check(
    code="contact_without_stand",
    source="R42",
    also=("R41",),
    severity=Severity.WARNS,
    rising="--nnwww",
    facts=ASSOCIATION_FACTS,
    title=msg("Kommunen har ikke tatt stilling til kontakten med %(name)s"),
    detail=msg("Si om kontakten holdes som nå, på en annen måte, eller avsluttes."),
    remedy=msg("Ta stilling"),
    route="actors:one",
    anchor="stotte",
)
def contact_without_stand(fact: AssociationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """On the contact with each association somebody has taken a stand."""
    return None if fact.stand_taken else found()
