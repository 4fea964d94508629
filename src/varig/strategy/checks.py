"""What is missing in the strategy as a whole: that it follows from the final report."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg
from varig.strategy.queries.gap_facts import FINDING_FACTS, FindingFact


@check(
    code="finding_without_consequence",
    source="R26",
    severity=Severity.WARNS,
    rising="---nwww",
    facts=FINDING_FACTS,
    title=msg("%(label)s har ingen følge: verken strategien eller noen avgjørelse bygger på det"),
    detail=msg(
        "«%(name)s» Knytt det til en setning i strategien, eller velg det som grunnlag for en avgjørelse. Skal det "
        "ikke følges opp, kan mangelen legges til side med en grunn."
    ),
    remedy=msg("Se funnet"),
    route="workspace:row",
    register="funn",
)
def finding_without_consequence(fact: FindingFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each finding of the final report has led to something: a statement of the strategy or a fate rests on it."""
    return None if fact.has_consequence else found(label=fact.label)
