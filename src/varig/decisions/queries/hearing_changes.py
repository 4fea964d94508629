"""Whether what was taken up has changed anything: the section that is named, since the version that was heard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from varig.decisions.models import HearingPart, HearingPoint
from varig.decisions.rules.hearing_answers import is_unchanged
from varig.foundation.reports.queries.texts import texts_of
from varig.initiatives.queries import InitiativeFacts


def unchanged_points(of: InitiativeFacts, rows: Sequence[HearingPoint]) -> frozenset[int]:
    """The points, by id, of which our reply says where it was changed, and nobody has written there since.

    The rows come with their answers. Nothing is read where no reply says so.
    """
    said = [row for row in rows if row.changed_section]
    if not said:
        return frozenset()
    heard_at = _heard_at({row.answer.hearing_id for row in said})
    texts = {report: texts_of(of.scope, report) for report in {row.changed_report for row in said}}
    found = set()
    for row in said:
        # A document that wasn't heard is held against the answer itself.
        since = heard_at.get((row.answer.hearing_id, row.changed_report), row.answer.received_at)
        text = texts[row.changed_report].get(row.changed_section)
        if is_unchanged(text.written_at if text else None, since):
            found.add(row.pk)
    return frozenset(found)


def _heard_at(hearing_ids: set[int]) -> dict[tuple[int, str], datetime]:
    """When the version that was heard was made, by hearing and document."""
    rows = HearingPart.objects.filter(hearing__in=hearing_ids).order_by("report_version__made_at")
    made = rows.values_list("hearing_id", "report_version__report", "report_version__made_at")
    return {(hearing_id, report): at for hearing_id, report, at in made}
