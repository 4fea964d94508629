"""That an item which a decision names, or a frozen document holds, stays in Arven: it must be found again."""

from __future__ import annotations

from varig.decisions.queries.decisions import naming
from varig.decisions.queries.documents import frozen_versions
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.registers.keeping import says_why_row_kept
from varig.foundation.registers.storing import Store
from varig.foundation.reports.queries.versions import VersionFacts
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import says_why_kept
from varig.legacy.queries.as_of import was_there


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


@says_why_kept
def held_by_a_frozen_version(_reader: Reader, of: InitiativeFacts, item_id: int) -> Message | None:
    """What others have been shown, heard about or decided isn't made smaller afterwards, also where it is unclear."""
    newest = _newest_frozen(of)
    if newest is None or not was_there(of, item_id, newest.made_at):
        return None
    return msg(
        "Punktet sto i arven da «%(version)s» ble fryst, så det blir stående. "
        "Skal det ikke videre, foreslår du «Fases ut».",
        version=newest.name,
    )


@says_why_row_kept("groups", "audiences")
def counted_in_the_gate(store: Store, _reader: Reader, of: InitiativeFacts, row_id: int) -> Message | None:
    """Groups that are to be heard, and audiences that are to be told."""
    newest = _newest_frozen(of)
    if newest is None or not store.stood(row_id, newest.made_at):
        return None
    return msg(
        "Raden sto her da «%(version)s» ble fryst, og telles med i det som må være på plass før satsingen avsluttes. "
        "Derfor blir den stående.",
        version=newest.name,
    )


def _newest_frozen(of: InitiativeFacts) -> VersionFacts | None:
    """What stood in any of them and still stands, stood in this one."""
    return max(frozen_versions(of), key=lambda one: one.made_at, default=None)
