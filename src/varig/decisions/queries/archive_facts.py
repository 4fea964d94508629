"""What the check asks of the archive: how many records there are, and how many of them are archived."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from varig.decisions.queries import (
    archive_decisions,
    archive_discussion,
    archive_ended,
    archive_endorsements,
    archive_heard,
    archive_letters,
)
from varig.decisions.queries.archive import archive_fact
from varig.decisions.rules.archive import ArchiveFact
from varig.foundation.checks import Facts
from varig.foundation.kernel import ObjectRef
from varig.initiatives.rules import INITIATIVE
from varig.legacy.queries.judged import READER, judged_initiative
from varig.legacy.rules import ITEM

__all__ = [
    "ARCHIVE_FACTS",
    "ArchivedFact",
    "archive_decisions",
    "archive_discussion",
    "archive_ended",
    "archive_endorsements",
    "archive_heard",
    "archive_letters",
]


@dataclass(frozen=True)
class ArchivedFact:
    """The marks of every record of an initiative."""

    object: ObjectRef
    archive: ArchiveFact


def _facts(scope: str, ids: Collection[int] | None) -> list[ArchivedFact]:  # noqa: ARG001 -- there is but one
    of = judged_initiative(scope)
    return [ArchivedFact(ObjectRef(INITIATIVE, of.id, of.name), archive_fact(READER, of))]


ARCHIVE_FACTS = Facts(INITIATIVE, _facts, follow=frozenset({ITEM}))
