"""Start the making of all documents."""

from __future__ import annotations

from varig.foundation.history.actions import action
from varig.foundation.jobs.actions import defer
from varig.foundation.kernel import Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


def start_dossier(*, reader: Reader, of: InitiativeFacts, language: str) -> int:
    """Ask the worker to make report, strategy and spreadsheet. Returns the run's id."""
    roles.demand(reader, roles.Permission.MAKE_DOCUMENTS, of.place)
    with action(reader=reader, did=msg("ba om dokumentene")):
        return defer("workspace.dossier", reader=reader, scope=of.scope, slug=of.slug, language=language)
