"""The numbered findings, each with what it rests on, for those who may read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from varig.final_report.models import Finding as FindingRow
from varig.final_report.models import FindingIndicator, FindingItem, FindingLesson, FindingNeed
from varig.final_report.rules.findings import Evidence, Finding, FindingKind, Sureness
from varig.foundation.kernel import NotFound, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import visible
from varig.legacy.rules import ITEM

# The word of each kind of evidence in its opaque key, the table that ties it, and the tie's own key, in order.
_TIES: tuple[tuple[str, Any, str], ...] = (
    ("indicators", FindingIndicator, "indicator"),
    (ITEM, FindingItem, "item"),
    ("lessons", FindingLesson, "lesson"),
    ("needs", FindingNeed, "need"),
)


def findings(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[Finding]:
    """All of them by number, or those with these ids."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = FindingRow.objects.filter(initiative_id=of.id).order_by("number")
    if ids is not None:
        rows = rows.filter(pk__in=list(ids))
    found = list(rows)
    rests_on: dict[int, list[Evidence]] = defaultdict(list)
    for finding_id, one in _evidence(reader, of):
        rests_on[finding_id].append(one)
    return [_facts(row, tuple(rests_on[row.pk])) for row in found]


def finding(reader: Reader, of: InitiativeFacts, finding_id: int) -> Finding:
    """One of them. Raises NotFound."""
    for one in findings(reader, of, [finding_id]):
        return one
    raise NotFound(msg("Vi fant ikke funnet."))


def _facts(row: FindingRow, evidence: tuple[Evidence, ...]) -> Finding:
    return Finding(
        id=row.pk,
        number=row.number,
        text=row.name,
        kind=FindingKind(row.kind) if row.kind else None,
        sureness=Sureness(row.sureness) if row.sureness else None,
        consequence=row.consequence,
        source=row.source,
        source_address=row.source_address,
        evidence=evidence,
    )


def _evidence(reader: Reader, of: InitiativeFacts) -> Iterator[tuple[int, Evidence]]:
    """What each finding rests on; of items only those that the reader may see."""
    for word, table, other in _TIES:
        ties = table.objects.filter(finding__initiative_id=of.id)
        if word == ITEM:
            ties = ties.filter(item_id__in=visible(reader, of).ids)
        named = ties.order_by(f"{other}__sort_key", "pk").values_list("finding_id", f"{other}_id", f"{other}__name")
        yield from ((finding_id, Evidence(f"{word}:{pk}", name)) for finding_id, pk, name in named)
