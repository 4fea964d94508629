"""The final report's «Pengene»: what was given, what the measures cost, and where the money stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from varig.continuation.queries.cliff import MoneyView, money_picture, money_view
from varig.continuation.report_sections.used_money import thousands, used_of_the_frame
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    PAPER_WIDTH,
    Block,
    Column,
    Figure,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Row,
    Table,
    Told,
    Value,
)
from varig.foundation.kernel import Message, Money, Picture, msg, msg_n, sums_by_basis
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import FrameFacts, frames, initiative_by_id
from varig.initiatives.queries.origins import Origins, published
from varig.initiatives.rules import BASIS_TOLD
from varig.measures.queries import MeasureFacts, measures
from varig.measures.queries.costs import CostSum, cost_sums

NOT_ADDED = msg(
    "Beløp med ulikt grunnlag legges ikke sammen: noe er hele kostnaden, noe er bare det én part betaler, og det "
    "som er sagt offentlig, er ikke det som er brukt."
)
ONLY_ADOPTED_BINDS = msg(
    "Bare det som er vedtatt i et årsbudsjett, er bindende. Resten er planer, forslag og søknader."
)


NOT_A_COST = msg("Beløpene for tiltak som ikke ble gjennomført, står for seg. De er ikke med i de andre summene.")


@section(
    report="final_report",
    key="money",
    title=msg("Pengene"),
    order=60,
    guide=msg("Hva satsingen fikk hvert år og fra hvem, hva som ble brukt av det, og hvor pengene stopper."),
    asks=("R22", "R23"),
)
def money(context: ReportContext) -> Iterator[Block]:
    """Frames, costs by basis, and the years after the end."""
    of = initiative_by_id(context.reader, context.initiative_id)
    given, origins = frames(context.reader, of), Origins(of, context.today)
    yield Heading(msg("Rammen for hvert år"))
    yield from _frames(given, origins)
    yield Heading(msg("Hva tiltakene kostet"))
    yield from _costs(measures(context.reader, of), origins)
    yield Heading(msg("Etter slutten"))
    yield from _afterwards(money_view(context.reader, of), origins)


WHOLE_COST = msg(
    "Et tiltaks kostnad er alt det har kostet, også penger fra andre enn satsingen og fra andre år. "
    "Summen er derfor en annen enn det som er brukt av rammen."
)
"""Why what the measures cost, and what was used of the frame, are different sums."""


def _frames(given: Sequence[FrameFacts], origins: Origins) -> Iterator[Block]:
    if not given:
        yield Paragraph(msg("Ingen rammer er registrert. Hva satsingen fikk hvert år, er ukjent."))
        return
    years = sorted({frame.year for frame in given})
    amounts = {(frame.source, frame.basis, frame.year): frame.amount for frame in given}
    told = {(frame.source, frame.year) for frame in given}
    lines = list(dict.fromkeys((frame.source, frame.basis) for frame in given))
    columns = (
        Column(msg("Kilde til pengene"), Kind.NAME, width=3),
        Column(msg("Beløpet gjelder"), width=2),
        *(Column(str(year), Kind.NUMBER) for year in years),
    )
    rows = tuple(
        (source, BASIS_TOLD[basis], *(_cell(amounts.get((source, basis, year)), told, source, year) for year in years))
        for source, basis in lines
    )
    sources = (origins.register("frames"), *published(frame.source_address for frame in given))
    title = msg("Penger til satsingen, i tusen kroner")
    yield Table(title, columns, rows, tuple(_yearly_sums(given, years)), sources=sources)
    if len({basis for _source, basis in lines}) > 1:
        yield Paragraph(NOT_ADDED)
    over = [frame for frame in given if frame.used is not None or frame.year < origins.day.year]
    if any(frame.used is not None for frame in over):
        yield used_of_the_frame(over, sources)
        this_year = str(origins.day.year)
        if this_year in {str(frame.year) for frame in given} - {str(frame.year) for frame in over}:
            yield Paragraph(msg("Hva som er brukt i %(year)s, er ikke registrert ennå.", year=this_year))


def _cell(amount: Decimal | None, told: set[tuple[str, int]], source: str, year: int) -> Value:
    """What is told on another line is not unknown."""
    return NOT_RELEVANT if amount is None and (source, year) in told else thousands(amount)


def _yearly_sums(given: Sequence[FrameFacts], years: Sequence[int]) -> Iterator[Row]:
    by_year = {year: sums_by_basis(Money(f.amount, f.basis) for f in given if f.year == year) for year in years}
    for basis in dict.fromkeys(frame.basis for frame in given):
        sums = (by_year[year].get(basis) for year in years)
        label = msg("Sum, %(basis)s", basis=BASIS_TOLD[basis])
        yield (label, "", *(NOT_RELEVANT if amount is None else thousands(amount) for amount in sums))


def _costs(done: Sequence[MeasureFacts], origins: Origins) -> Iterator[Block]:
    sums = cost_sums(done, origins)
    yield Table(
        msg("Tiltakenes kostnad, etter hva beløpene gjelder"),
        (
            Column(msg("Beløpene gjelder"), Kind.NAME, width=4),
            Column(msg("Tiltak"), Kind.NUMBER),
            Column(msg("Sum"), Kind.NUMBER),
        ),
        tuple((_what(one), one.count, one.amount) for one in sums),
        empty=msg("Ingen tiltak er registrert."),
        sources=(origins.register("measures"), *published(one.source_address for one in done if one.cost is not None)),
    )
    if len({one.basis for one in sums if one.basis is not None}) > 1:
        yield Paragraph(NOT_ADDED)
    if any(one.amount is not None and one.not_delivered for one in sums):
        yield Paragraph(NOT_A_COST)
    if done:
        yield Paragraph(WHOLE_COST)


def _what(one: CostSum) -> Message:
    return msg("Ikke gjennomført: %(basis)s", basis=one.counts) if one.not_delivered else one.counts


def _afterwards(seen: MoneyView, origins: Origins) -> Iterator[Block]:
    after = origins.money_after()
    if not seen.cliff.after:
        yield Paragraph(msg("Hva det koster å drive videre etter slutten, og hvem som betaler, er ikke registrert."))
        return
    if seen.unknown_costs:
        unknown = msg_n(
            "Kostnaden i %(year)s er ukjent for én ting som går videre. Den er ikke med i figuren.",
            "Kostnaden i %(year)s er ukjent for %(count)s ting som går videre. De er ikke med i figuren.",
            count=seen.unknown_costs,
            year=str(origins.of.first_year_after),
        )
        yield Notice(Told(unknown, {"count": after}))
    picture = money_picture(seen.cliff, width=PAPER_WIDTH)
    table = _after(picture, len(seen.cliff.before))
    sources = (origins.register("frames"), after)
    yield Figure(picture.svg, picture.alt, msg("Penger før og etter slutten"), table, sources)
    yield Paragraph(ONLY_ADOPTED_BINDS)


def _after(picture: Picture, before: int) -> Table:
    """The picture's years after the end. Those before stand in the table of the frames, just above."""
    columns = (
        Column(picture.heads[0], Kind.NAME, width=3),
        *(Column(h, Kind.NUMBER) for h in picture.heads[1 + before :]),
    )
    rows = ((row[0], *row[1 + before :]) for row in picture.rows)
    return Table(
        msg("Penger og kostnad etter slutten, i tusen kroner"),
        columns,
        tuple(row for row in rows if set(row[1:]) != {NOT_RELEVANT}),
    )
