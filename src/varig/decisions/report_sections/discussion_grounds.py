"""What meetings came to and what people answered, for statements in report and strategy that rest on them."""

from __future__ import annotations

from django.urls import reverse

from varig.decisions.queries.hearing_answers import points_of
from varig.decisions.queries.meetings import outcomes
from varig.decisions.rules.hearing_answers import Visibility
from varig.decisions.rules.meetings import OutcomeKind
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext
from varig.foundation.reports.grounds import Choice, grounds
from varig.foundation.ui.text import date_short, say
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.roles import Permission, demand


@grounds("meeting_outcomes", title=msg("Det møtene kom fram til"), order=60)
def outcomes_to_rest_on(context: ReportContext) -> list[Choice]:
    """Statements for the documents, and what was noted; tasks are done elsewhere."""
    of = initiative_by_id(context.reader, context.initiative_id)
    return [
        Choice(
            one.id,
            say(msg("Møte %(day)s", day=date_short(one.held_on, year=True))),
            one.text,
            reverse("decisions:meeting", args=[of.slug, one.meeting_id]),
        )
        for one in outcomes(context.reader, of)
        if one.kind is not OutcomeKind.TASK
    ]


@grounds("hearing_points", title=msg("Svar på høringen"), order=70)
def answers_to_rest_on(context: ReportContext) -> list[Choice]:
    """Each point of an answer. What isn't shown to residents stands on no document's ground either."""
    of = initiative_by_id(context.reader, context.initiative_id)
    demand(context.reader, Permission.READ, of.place)
    return [
        Choice(
            point_id,
            say(msg("Høringssvar %(day)s", day=date_short(answer.received_at, year=True))),
            f"{say(answer.sender)}: {point.text[:200]}",
            reverse("decisions:answer", args=[of.slug, answer.hearing_id, answer.id]),
        )
        for point_id, answer, point in points_of(of)
        if answer.visibility is not Visibility.HIDDEN
    ]
