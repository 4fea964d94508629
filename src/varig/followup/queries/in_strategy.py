"""The rounds as the strategy and the case paper tell of them."""

from __future__ import annotations

from varig.followup.queries.rounds import rounds
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.strategy.queries.planned_rounds import PlannedRound, tells_rounds


@tells_rounds
def rounds_in_strategy(reader: Reader, of: InitiativeFacts) -> list[PlannedRound]:
    """Every round, with whoever answers for it and its sender."""
    found = [(one, one.standing) for one in rounds(reader, of)]
    return [PlannedRound(one.name, said.due, said.unit, said.sender) for one, said in found]
