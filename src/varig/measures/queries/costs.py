"""What the measures cost, summed: by what the amounts count, and what was not delivered for itself.

An amount that stands on a measure that came to nothing is mostly what was planned, so it is no part of what the others
cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from varig.foundation.documents.blocks import Noted
from varig.foundation.kernel import CostBasis, Kroner, Message, Money, msg, sums_by_basis
from varig.initiatives.queries.origins import Origins
from varig.initiatives.rules import BASIS_TOLD
from varig.measures.queries import MeasureFacts
from varig.measures.rules import Delivered

NO_COST = msg("kostnaden er ikke registrert")


@dataclass(frozen=True)
class CostSum:
    """Some measures and the sum of their cost. A basis and a sum of None: nobody has registered what they cost."""

    basis: CostBasis | None
    count: int
    amount: Noted | None
    not_delivered: bool

    @property
    def counts(self) -> Message:
        """What the amounts count, in words."""
        return NO_COST if self.basis is None else BASIS_TOLD[self.basis]


def cost_sums(listed: Sequence[MeasureFacts], origins: Origins) -> list[CostSum]:
    """What was delivered, is under way, or nobody has said of; then what was not delivered. All are counted once."""
    nothing = [one for one in listed if one.delivered is Delivered.NO]
    others = [one for one in listed if one.delivered is not Delivered.NO]
    return [*_summed(others, origins, not_delivered=False), *_summed(nothing, origins, not_delivered=True)]


def _summed(listed: Sequence[MeasureFacts], origins: Origins, *, not_delivered: bool) -> Iterator[CostSum]:
    known = [Money(one.cost, one.cost_basis) for one in listed if one.cost is not None]
    delivered = [Delivered.NO] if not_delivered else [Delivered.YES, Delivered.PARTLY, None]
    for basis, amount in sums_by_basis(known).items():
        rows = origins.register("measures", cost_basis=basis, delivered=delivered)
        yield CostSum(basis, sum(one.basis is basis for one in known), rows.of(Kroner(amount)), not_delivered)
    if len(listed) > len(known):
        yield CostSum(None, len(listed) - len(known), None, not_delivered)
