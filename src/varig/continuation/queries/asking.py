"""The items that one receiver is to be asked about at once: which can be asked, and what stands about each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.rules.asking import why_not_asked
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import SECURED, Answer
from varig.foundation.kernel import Message, Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, items


@dataclass(frozen=True)
class Candidate:
    """An item that somebody wants to ask about. `refusal` is why it can't be asked about now."""

    item: ItemFacts
    said: ContinuationFacts
    refusal: Message | None

    @property
    def lacks_fate(self) -> bool:
        """Whether nobody has said what shall happen with it: then a yes counts for nothing."""
        return self.said.fate.outcome is Outcome.UNCLEAR


def candidates(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[Candidate]:
    """Those of them that the reader may see, in alphabetical order."""
    said = continuations(reader, of, ids)
    found = [(item, said.get(item.id, NOTHING_SAID)) for item in items(reader, of, ids=ids)]
    return [Candidate(item, one, refusal_of(one)) for item, one in found]


def refusal_of(said: ContinuationFacts, *, onward: bool = False) -> Message | None:
    """Why nobody can be asked about an item now, by what is said about it. `onward`: it is passed on after the end."""
    standing = said.handover if said.handover is not None and said.handover.is_live else None
    return why_not_asked(
        ends=said.fate.said and said.fate.outcome is Outcome.PHASED_OUT,
        asked=standing.receiver_name if standing else "",
        taken_over=said.answer is Answer.TAKEN_OVER,
        secured=said.answer in SECURED,
        onward=onward,
    )
