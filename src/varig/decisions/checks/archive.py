"""What isn't archived is a gap."""

from __future__ import annotations

from datetime import date

from varig.decisions.queries.archive_facts import ARCHIVE_FACTS, ArchivedFact
from varig.decisions.rules.archive import documents_archived
from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg


@check(
    code="documents_not_archived",
    source="R5",
    severity=Severity.BLOCKS,
    rising="nnnnwwb",
    facts=ARCHIVE_FACTS,
    title=msg("%(left)s av %(count)s dokumenter er ikke arkivert"),
    detail=msg("Hvert brev, svar og vedtak skal ha saksnummer, journalnummer og innsyn, så det kan finnes igjen."),
    remedy=msg("Gå til arkivet"),
    route="decisions:archive",
    anchor="dokumentene",
)
def documents_not_archived(fact: ArchivedFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each letter, answer and decision carries case and journal number, and it is said who may see it."""
    answer = documents_archived(fact.archive)
    if answer.is_met:
        return None
    return found(left=answer.count - answer.archived, count=answer.count)
