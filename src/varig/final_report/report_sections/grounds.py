"""The findings, for statements that rest on them."""

from __future__ import annotations

from django.urls import reverse

from varig.final_report.queries.findings import findings
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext
from varig.foundation.reports.grounds import Choice, grounds
from varig.foundation.ui.text import say
from varig.initiatives.queries import initiative_by_id


@grounds("findings", title=msg("Funn i sluttrapporten"), order=10)
def findings_to_rest_on(context: ReportContext) -> list[Choice]:
    """All of them, by number."""
    of = initiative_by_id(context.reader, context.initiative_id)
    return [
        Choice(one.id, say(one.label), one.text, reverse("workspace:row", args=[of.slug, "funn", one.id]))
        for one in findings(context.reader, of)
    ]
