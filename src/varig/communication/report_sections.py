"""The plan in the continuation strategy (R28 to R30): what is said when, who is covered, and who is not."""

from __future__ import annotations

from collections.abc import Iterator

from varig.communication.queries.coverage import covered
from varig.communication.queries.plan_blocks import calendar_table, coverage_table, holes_notice, plan_itself
from varig.foundation.documents.blocks import Block, Heading
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import initiative_by_id


@section(
    report="strategy",
    key="communication",
    title=msg("Kommunikasjonsplan"),
    order=20,
    guide=msg(
        "Veilederen ber om en plan for hva som skal sies til beboerne i området, til "
        "samarbeidspartnerne og internt i kommunen."
    ),
    asks=("R21", "R28", "R29", "R30"),
)
def communication(context: ReportContext) -> Iterator[Block]:
    """The three audiences with what each has heard and will hear, and the items that change."""
    of = initiative_by_id(context.reader, context.initiative_id)
    found = covered(context.reader, of, context.today)
    yield holes_notice(found, plan_itself(of, context.today))
    yield Heading(msg("Hva som er sagt, og hva som skal sies"))
    yield from calendar_table(context.reader, of, context.today)
    if not context.draft:
        return
    yield Heading(msg("Hvem får vite hva"))
    yield coverage_table(found, plan_itself(of, context.today))
