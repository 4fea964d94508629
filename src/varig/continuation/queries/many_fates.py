"""Several items as they stand, for one proposal for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, continuations
from varig.continuation.rules.fates import decided_already
from varig.continuation.rules.many_fates import Held
from varig.foundation.kernel import Message, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, items, may_change


def held(reader: Reader, of: InitiativeFacts, ids: Sequence[int]) -> list[Held]:
    """Those of the ids that the reader may see, in the order of their names."""
    found = items(reader, of, ids=ids)
    said = continuations(reader, of, [one.id for one in found])
    everywhere = roles.may(reader, roles.Permission.PROPOSE_FATE, of.place)
    return [_held(reader, of, one, said.get(one.id, NOTHING_SAID), everywhere=everywhere) for one in found]


def _held(reader: Reader, of: InitiativeFacts, one: ItemFacts, said: ContinuationFacts, *, everywhere: bool) -> Held:
    fate, asked = said.fate, said.handover
    return Held(
        one.id,
        one.name,
        one.version,
        fate.said,
        fate.is_decided,
        fate.outcome,
        fate.home,
        fate.until,
        fate.last_day,
        fate.alternative,
        fate.no_alternative,
        asked.receiver_name if asked is not None and asked.is_live else "",
        said.answer,
        decided_already(fate) or _no_right(reader, of, one.id, everywhere=everywhere),
    )


def _no_right(reader: Reader, of: InitiativeFacts, item_id: int, *, everywhere: bool) -> Message | None:
    if everywhere or may_change(reader, roles.Permission.PROPOSE_FATE, of, item_id):
        return None
    return roles.who_can(roles.Permission.PROPOSE_FATE)
