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
from varig.foundation.kernel import Message, PartialDate, msg, msg_n
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
from varig.initiatives.queries import (
    AboutFacts,
    GoalFacts,
    InitiativeFacts,
    about,
    areas,
    goals,
    initiative_by_id,
    phases,
)
from varig.initiatives.queries.origins import Origins
from varig.initiatives.rules import FOLLOW_UP_YEARS, PHASE_NAMES, follow_up


@section(
    report="final_report",
    key="frame",
    title=msg("Kort om satsingen"),
    order=10,
    guide=msg("Rammen: hvor og når, hvem som vedtok den, hvorfor den varer så lenge, og hvilke mål den har."),
    asks=("R3", "R4", "R14", "R15", "R16"),
)
def frame(context: ReportContext) -> Iterator[Block]:
    """Facts, why it is that long, goals and phases."""
    of = initiative_by_id(context.reader, context.initiative_id)
    written = about(context.reader, of)
    yield Paragraph(
        msg("%(name)s varer fra %(start)s til %(end)s.", name=of.name, start=of.start, end=of.end)
        if context.today <= of.last_day
        else msg("%(name)s varte fra %(start)s til %(end)s.", name=of.name, start=of.start, end=of.end)
    )
    yield Definitions(tuple(_facts(of, written, context)))
    yield from _own_words(
        (msg("Hva innsatsen innebærer"), written.description),
        (msg("Hvorfor den varer så lenge"), written.period_reason),
        (msg("Videreføring tenkt inn fra starten"), written.continuation_from_start),
    )
    yield Heading(msg("Mål"))
    yield from _goals(of, context)
    yield Heading(msg("Faser"))
    yield from _phases(of, context)


def _own_words(*texts: tuple[Message, str]) -> Iterator[Block]:
    """The municipality's own words under their headings. That nobody has written is said, too."""
    for title, text in texts:
        yield Heading(title, 3)
        paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
        yield from (Paragraph(part, Style.OWN_WORDS) for part in paragraphs)
        if not paragraphs:
            yield Paragraph(msg("Ikke skrevet ennå."))


def _facts(of: InitiativeFacts, written: AboutFacts, context: ReportContext) -> Iterator[tuple[Words, Value]]:
    yield msg("Kommune"), of.municipality.name
    yield msg("Område"), of.area or None
    if listed := [f"{one.name} ({one.code})" if one.code else one.name for one in areas(context.reader, of)]:
        yield msg("Områder i statistikken"), ", ".join(listed)
    yield msg("Start"), of.start
    yield msg("Planlagt slutt"), of.end
    if context.today > of.last_day or of.actual_end:
        yield msg("Faktisk slutt"), of.actual_end
    yield msg("Vedtatt av"), written.decision_body or None
    yield msg("Saksnummer"), written.decision_case or None
    yield msg("Vedtaksdato"), written.decision_date
    if written.start_decision:
        yield msg("Om vedtaket"), written.start_decision
    if written.decision_address:
        yield msg("Vedtaket på nett"), cited(written.decision_address)
    if of.source_address:
        yield msg("Kilde"), cited(of.source_address)


def _goals(of: InitiativeFacts, context: ReportContext) -> Iterator[Block]:
    found = goals(context.reader, of)
    if not found:
        yield Paragraph(msg("Ingen mål er registrert."))
        return
    numbers = {goal.id: number for number, goal in enumerate(found, start=1)}
    yield Table(
        msg("Satsingens mål"),
        (
            Column(msg("Nr."), width=0.6),
            Column(msg("Mål"), Kind.NAME, width=4),
            Column(msg("Nivå"), width=1.4),
        ),
        tuple((str(numbers[goal.id]), goal.name, _level(goal, numbers)) for goal in found),
        about=tuple(f"goal:{goal.id}" for goal in found),
    )


def _level(goal: GoalFacts, numbers: dict[int, int]) -> Message:
    if goal.is_main:
        return msg("Hovedmål")
    if goal.parent_id in numbers:
        return msg("Delmål av mål %(number)s", number=numbers[goal.parent_id])
    return msg("Delmål")


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
        (Origins(of, context.today).page(msg("Om satsingen"), "initiatives:about"),),
    )
