"""What the checks ask of continuation: of items, of what must go along with them, and of the whole."""

from varig.continuation.queries.gap_facts.items import CONTINUATION_FACTS, ContinuationFact
from varig.continuation.queries.gap_facts.passing_on import (
    CLAUSE_FACTS,
    CLOSING_PLACE_FACTS,
    ClauseFact,
    ClosingPlaceFact,
)
from varig.continuation.queries.gap_facts.whole import (
    ACTOR_FACTS,
    PROMISED_FACTS,
    WHOLE_FACTS,
    ActorFact,
    PromisedFact,
    WholeFact,
)

__all__ = [
    "ACTOR_FACTS",
    "CLAUSE_FACTS",
    "CLOSING_PLACE_FACTS",
    "CONTINUATION_FACTS",
    "PROMISED_FACTS",
    "WHOLE_FACTS",
    "ActorFact",
    "ClauseFact",
    "ClosingPlaceFact",
    "ContinuationFact",
    "PromisedFact",
    "WholeFact",
]
