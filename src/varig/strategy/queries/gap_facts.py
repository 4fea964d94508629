"""What the checks ask of the strategy: whether it follows from what the final report has found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from varig.continuation.queries.evidence import rested_on
from varig.final_report.queries.findings import findings
from varig.final_report.rules.findings import FINDINGS
from varig.foundation.checks import Facts
from varig.foundation.documents.narrative import grounds_of
from varig.foundation.kernel import Message, ObjectRef
from varig.foundation.reports.queries.texts import texts_of
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.judged import READER, judged_initiative
from varig.legacy.rules import ITEM

FINDING = "finding"


@dataclass(frozen=True, slots=True)
class FindingFact:
    """A finding by its number, and whether a statement of the strategy or an item's fate rests on it (R26)."""

    object: ObjectRef
    label: Message
    has_consequence: bool


def _findings(scope: str, ids: Collection[int] | None) -> list[FindingFact]:
    of = judged_initiative(scope)
    found = [one for one in findings(READER, of) if ids is None or one.id in ids]
    if not found:
        return []
    used = rested_on(of, FINDINGS) | _stated(of)
    return [
        FindingFact(ObjectRef(FINDING, one.id, one.text), one.label, f"{FINDINGS}:{one.id}" in used) for one in found
    ]


def _stated(of: InitiativeFacts) -> set[str]:
    """What the strategy's own text rests on."""
    return {about for text in texts_of(of.scope, "strategy").values() for about in grounds_of(text.body)}


FINDING_FACTS = Facts(FINDING, _findings, follow=frozenset({ITEM}))
