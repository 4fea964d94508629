"""The money that a receiver pays itself is money after the end: proposed, until somebody adopts it in a budget.

What it said that it needs is no money yet: somebody must be found who pays it.
"""

from __future__ import annotations

from varig.continuation.models import FundingLine
from varig.continuation.queries import HandoverFacts
from varig.continuation.rules.handovers import Answer, Standing
from varig.continuation.rules.money import Sureness, years_promised
from varig.initiatives.queries import InitiativeFacts

_SAID_YES = frozenset({Answer.YES, Answer.TAKEN_OVER})


def follow_answer(of: InitiativeFacts, one: HandoverFacts, standing: Standing) -> None:
    """Enter what a yes promised, and take back what an earlier one did. What a person wrote of the source stands."""
    FundingLine.objects.filter(promised_in_id=one.id).delete()
    amount = standing.own_amount
    if standing.answer not in _SAID_YES or not amount:
        return
    if FundingLine.objects.filter(item_id=one.item_id, source=one.receiver_name).exists():
        return
    FundingLine.objects.bulk_create(
        FundingLine(
            item_id=one.item_id,
            year=year,
            source=one.receiver_name,
            sureness=Sureness.PROPOSED,
            amount=amount,
            promised_in_id=one.id,
        )
        for year in years_promised(of.first_year_after, standing.terms.from_day, standing.terms.until)
    )
