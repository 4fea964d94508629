"""Which records the archive says are exempt from public access: nobody outside is shown those."""

from __future__ import annotations

from varig.decisions.models.archive import ArchiveMark
from varig.decisions.rules.archive import Access
from varig.initiatives.queries import InitiativeFacts


def exempt_records(of: InitiativeFacts) -> frozenset[str]:
    """Their keys, as `archive.Record.key` has them (`versions:3`, `decisions:7`)."""
    rows = ArchiveMark.objects.filter(initiative_id=of.id, access=Access.EXEMPT)
    return frozenset(rows.values_list("record", flat=True))
