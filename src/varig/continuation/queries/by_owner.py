"""What nobody has said anything about, as a short table by who answers for it today. One by one it stands in the
strategy's annex.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from varig.continuation.queries.by_kind import counts_by_kind
from varig.continuation.queries.onward import NOBODY, Onward
from varig.foundation.documents.blocks import Column, Kind, Source, Table, Words
from varig.foundation.kernel import msg


def silent_by_owner(caption: Words, silent: Sequence[Onward], source: Source) -> Table:
    """The table; `source` is the list of them all."""
    by_owner: dict[str, list[Onward]] = defaultdict(list)
    for one in silent:
        by_owner[one.accountable].append(one)
    return Table(
        caption,
        (
            Column(msg("Ansvarlig nå"), Kind.NAME, width=3),
            Column(msg("Antall"), Kind.NUMBER),
            Column(msg("Hva slags"), width=7),
        ),
        tuple((owner or NOBODY, len(owned), counts_by_kind(owned)) for owner, owned in sorted(by_owner.items())),
        sources=(source,),
    )
