"""What the strategy as a whole must have settled by now."""

from __future__ import annotations

from datetime import date

from varig.continuation.queries.gap_facts import (
    WHOLE_FACTS,
    WholeFact,
)
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg

# More than one item in so many without a fate is a strategy that comes late (R27).
LATE_WHEN_ONE_IN = 10


@check(
    code="strategy_is_late",
    source="R27",
    also=("R26",),
    severity=Severity.BLOCKS,
    rising="---wwwb",
    facts=WHOLE_FACTS,
    title=msg("%(unclear)s av %(of_all)s punkter i arven er ikke avklart"),
    detail=msg("Strategien skal være ferdig i god tid før satsingen slutter. Begynn med dem som flest bruker."),
    remedy=msg("Se dem i arven"),
    route="workspace:legacy",
)
def strategy_is_late(fact: WholeFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """In the last thirteen months not more than a tenth of the legacy is without a fate."""
    unclear = fact.items - fact.settled
    return found(unclear=unclear, of_all=fact.items) if unclear * LATE_WHEN_ONE_IN > fact.items else None
