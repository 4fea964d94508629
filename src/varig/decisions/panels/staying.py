"""That an item which a decision names stays in Arven: what was decided of it must be found again."""

from __future__ import annotations

from varig.decisions.queries.decisions import naming
from varig.foundation.kernel import Message, Reader, msg
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import says_why_kept


@says_why_kept
def named_in_a_decision(reader: Reader, of: InitiativeFacts, item_id: int) -> Message | None:
    """Also where another decision has taken its place, and the fate is a proposal again."""
    found = naming(reader, of, item_id)
    if found is None:
        return None
    return msg(
        "Vedtaket fra %(body)s %(day)s handler om punktet, så det blir stående. "
        "Skal det ikke videre, er «Fases ut» veien.",
        body=found.body,
        day=found.on,
    )
