"""The money that a receiver has said yes to is money after the end: proposed, until somebody adopts it in a budget."""

from __future__ import annotations

from varig.continuation.models import FundingLine
from varig.continuation.queries import HandoverFacts
from varig.continuation.rules.handovers import Answer, Standing
from varig.continuation.rules.money import Sureness, years_promised
from varig.initiatives.queries import InitiativeFacts


def follow_answer(of: InitiativeFacts, one: HandoverFacts, standing: Standing) -> None:
    """Enter what a yes promised, and take back what an earlier one did. What a person wrote of the source stands."""
    FundingLine.objects.filter(promised_in_id=one.id).delete()
    amount = standing.terms.amount
    if standing.answer is not Answer.YES or not amount:
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
