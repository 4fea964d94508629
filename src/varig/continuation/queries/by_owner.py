"""What nobody has said anything about, as a table by who answers for it today: a row for each thing would be pages of
nothing said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from varig.continuation.queries.by_kind import names_by_kind
from varig.continuation.queries.onward import NOBODY, Onward
from varig.foundation.documents.blocks import Column, Kind, Source, Table, Words
from varig.foundation.kernel import msg

_MOST_NAMES = 60
"""So many are named of each; the largest of initiatives have thousands."""


def silent_by_owner(caption: Words, silent: Sequence[Onward], source: Source) -> Table:
    """The table; `source` is the list of them all."""
    by_owner: dict[str, list[Onward]] = defaultdict(list)
    for one in silent:
        by_owner[one.accountable].append(one)
    return Table(
        caption,
        (
            Column(msg("Ansvarlig nå"), Kind.NAME, width=2),
            Column(msg("Antall"), Kind.NUMBER),
            Column(msg("Hva"), width=7),
        ),
        tuple(
            (owner or NOBODY, len(owned), names_by_kind(owned, most=_MOST_NAMES, more=_more))
            for owner, owned in sorted(by_owner.items())
        ),
        sources=(source,),
    )


def _more(names: str, left: int) -> Words:
    """Where the others stand."""
    return msg("%(names)s og %(count)s til, som står i Arven i Varig", names=names, count=left)
