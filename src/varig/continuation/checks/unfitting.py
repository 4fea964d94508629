"""What a receiver said and what is to become of the item don't fit together (F2): a yes that leads nowhere."""

from __future__ import annotations

from datetime import date

from varig.continuation.queries.gap_facts import CONTINUATION_FACTS, ContinuationFact
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import SECURED
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg


@check(
    code="yes_without_fate",
    source="F2",
    also=("R17",),
    severity=Severity.WARNS,
    facts=CONTINUATION_FACTS,
    title=msg("%(receiver)s har sagt ja til å ta over %(name)s, men ingen har foreslått hva som skal skje"),
    detail=msg("Jaet teller ikke før det står en avgjørelse. Foreslå den."),
    remedy=msg("Foreslå avgjørelse"),
    route="continuation:fate",
)
def yes_without_fate(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Where a receiver has said yes it is said what shall happen with the item."""
    return _said_yes(fact) if fact.fate.outcome is Outcome.UNCLEAR else None


@check(
    code="phased_out_despite_yes",
    source="F2",
    also=("R37",),
    severity=Severity.WARNS,
    facts=CONTINUATION_FACTS,
    title=msg("%(name)s skal fases ut, men %(receiver)s har sagt ja til å ta over"),
    detail=msg("Endre avgjørelsen, eller trekk forespørselen tilbake og si fra."),
    remedy=msg("Endre avgjørelsen"),
    route="continuation:fate",
)
def phased_out_despite_yes(fact: ContinuationFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What is phased out is nothing that somebody has said yes to take over."""
    return _said_yes(fact) if fact.fate.outcome is Outcome.PHASED_OUT else None


def _said_yes(fact: ContinuationFact) -> Found | None:
    if fact.handover is None or not fact.handover.is_live or fact.answer not in SECURED:
        return None
    return found(receiver=fact.handover.receiver_name)
