"""The frame of an initiative in its reports: where, when, by which decision, with which goals and phases."""

from __future__ import annotations

from collections.abc import Iterator

from varig.foundation.documents.blocks import (
    PAPER_WIDTH,
    Block,
    Column,
    Definitions,
    Figure,
    Heading,
    Kind,
    Paragraph,
    Style,
    Table,
    Value,
    Words,
)
from varig.foundation.documents.cited import cited
from varig.foundation.kernel import PartialDate, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.foundation.ui.text import say
from varig.initiatives.pictures import (
    FollowUp,
    PhaseBar,
    Timeline,
    phase_timeline,
    timeline_alt,
    timeline_heads,
    timeline_rows,
)
from varig.initiatives.queries import InitiativeFacts, goals, initiative_by_id, phases
from varig.initiatives.rules import FOLLOW_UP_YEARS, PHASE_NAMES, follow_up


@section(report="final_report", key="frame", title=msg("Kort om satsingen"), order=10)
def frame(context: ReportContext) -> Iterator[Block]:
    """Facts, goals and phases."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield Paragraph(
        msg("%(name)s varer fra %(start)s til %(end)s.", name=of.name, start=of.start, end=of.end)
        if context.today <= of.last_day
        else msg("%(name)s varte fra %(start)s til %(end)s.", name=of.name, start=of.start, end=of.end),
        Style.LEAD,
    )
    yield Definitions(tuple(_facts(of, context)))
    yield Heading(msg("Mål"))
    yield from _goals(of, context)
    yield Heading(msg("Faser"))
    yield from _phases(of, context)


def _facts(of: InitiativeFacts, context: ReportContext) -> Iterator[tuple[Words, Value]]:
    yield msg("Kommune"), of.municipality.name
    yield msg("Område"), of.area or None
    yield msg("Start"), of.start
    yield msg("Planlagt slutt"), of.end
    if context.today > of.last_day or of.actual_end:
        yield msg("Faktisk slutt"), of.actual_end
    yield msg("Vedtak ved oppstart"), of.start_decision or None
    yield msg("Hva innsatsen innebærer"), of.description or None
    if of.source_address:
        yield msg("Kilde"), cited(of.source_address)


def _goals(of: InitiativeFacts, context: ReportContext) -> Iterator[Block]:
    found = goals(context.reader, of)
    if not found:
        yield Paragraph(msg("Ingen mål er registrert."))
        return
    yield Table(
        msg("Satsingens mål"),
        (Column(msg("Nr.")), Column(msg("Mål"), Kind.NAME, width=8), Column(msg("Nivå"), width=2)),
        tuple(
            (str(number), goal.name, msg("Hovedmål") if goal.is_main else msg("Delmål"))
            for number, goal in enumerate(found, start=1)
        ),
    )


def _phases(of: InitiativeFacts, context: ReportContext) -> Iterator[Block]:
    found = phases(context.reader, of)
    if not any(phase.start or phase.end for phase in found):
        yield Paragraph(msg("Ingen har registrert når fasene begynte og sluttet."))
        return
    timeline = Timeline(
        tuple(PhaseBar(phase.number, PHASE_NAMES[phase.number], phase.start, phase.end) for phase in found),
        context.today,
        PartialDate.of(of.actual_end) if of.actual_end else of.end,
        tuple(
            FollowUp(msg_n("Etter %(count)s år", "Etter %(count)s år", count=years), follow_up(of.last_day, years))
            for years in FOLLOW_UP_YEARS
        ),
    )
    columns = tuple(
        Column(head, Kind.NAME if index == 0 else Kind.TEXT, width=3 if index == 0 else 2)
        for index, head in enumerate(timeline_heads())
    )
    yield Figure(
        phase_timeline(timeline, say=say, prefix="frame-phases", width=PAPER_WIDTH),
        timeline_alt(timeline),
        msg("Fasene, slutten og oppfølgingen etterpå"),
        Table(msg("Når fasene begynte og sluttet"), columns, timeline_rows(timeline)),
    )
