"""Annex: every measure with its goals, its period, what it cost and whether it was delivered."""

from __future__ import annotations

from collections.abc import Iterator

from varig.foundation.documents.blocks import NOT_RELEVANT, Block, Column, Kind, Paragraph, Row, Run, Table, Value
from varig.foundation.documents.cited import cited
from varig.foundation.kernel import Kroner, Message, PartialDate, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.foundation.ui.addresses import address
from varig.initiatives.queries.origins import published
from varig.initiatives.rules import BASIS_TOLD
from varig.measures.queries import MeasureFacts
from varig.measures.queries.costs import CostSum, cost_sums
from varig.measures.report_sections.done import NONE, Done, done_in
from varig.measures.rules import TYPE_NAMES, Dates


@section(report="final_report", key="all_measures", title=msg("Vedlegg: Alle tiltak"), order=100, asks=("R3",))
def annex(context: ReportContext) -> Iterator[Block]:
    """The whole table."""
    done = done_in(context)
    yield _all_measures(done) if done.measures else Paragraph(NONE)


def _all_measures(done: Done) -> Table:
    sourced = any(measure.source_address for measure in done.measures)
    columns = [
        Column(msg("Tiltak"), Kind.NAME, width=4.4),
        Column(msg("Slag"), width=1.6),
        Column(msg("Mål"), width=1),
        Column(msg("Periode"), width=1.8),
        Column(msg("Kostnad"), Kind.NUMBER),
        Column(msg("Kostnaden gjelder"), width=2),
        Column(msg("Gjennomført"), width=1.6),
    ]
    if sourced:
        columns.append(Column(msg("Kilde"), width=2))
    if not done.goals:
        del columns[2]
    numbers = {goal.id: str(number) for number, goal in enumerate(done.goals, start=1)}
    return Table(
        msg("Tiltakene, med kostnad og hva kostnaden gjelder"),
        tuple(columns),
        tuple(_row(done, measure, numbers, sourced=sourced) for measure in done.measures),
        tuple(_sums(done, len(columns), cost_at=3 if not done.goals else 4)),
        sources=(done.origins.register("measures"), *published(one.source_address for one in done.measures)),
        about=tuple(f"item:{one.item_id}" for one in done.measures),
    )


def _row(done: Done, measure: MeasureFacts, numbers: dict[int, str], *, sourced: bool) -> Row:
    page = address("workspace:item", done.of.slug, measure.item_id)
    cells: list[Value] = [Run(measure.name, link=page), TYPE_NAMES[measure.type] if measure.type else None]
    if done.goals:
        cells.append(", ".join(sorted(numbers[goal_id] for goal_id in measure.goal_ids)) or msg("Ingen"))
    cells += [
        period(measure.dates),
        Kroner(measure.cost) if measure.cost is not None else None,
        BASIS_TOLD[measure.cost_basis] if measure.cost is not None else NOT_RELEVANT,
        done.outcome(measure),
    ]
    if sourced:
        cells.append(cited(measure.source_address) if measure.source_address else msg("Kilde ukjent"))
    return tuple(cells)


def period(dates: Dates) -> Value:
    """From first to last, as far as they are known."""
    match dates.start, dates.end:
        case None, None:
            return None
        case PartialDate() as start, None:
            return msg("fra %(start)s", start=start)
        case None, PartialDate() as end:
            return msg("til %(end)s", end=end)
        case start, end if str(start) == str(end):
            return start
    return msg("%(start)s–%(end)s", start=dates.start, end=dates.end)


def _sums(done: Done, width: int, cost_at: int) -> Iterator[Row]:
    """One sum for each basis, and one for each of what was not delivered: these are never added."""
    for one in cost_sums(done.measures, done.origins):
        if one.amount is None:
            continue
        cells: list[Value] = [_label(one), *[""] * (width - 1)]
        cells[cost_at] = one.amount
        yield tuple(cells)


def _label(one: CostSum) -> Message:
    if one.not_delivered:
        return msg_n(
            "Ikke gjennomført, %(basis)s (%(count)s tiltak)",
            "Ikke gjennomført, %(basis)s (%(count)s tiltak)",
            basis=one.counts,
            count=one.count,
        )
    return msg_n(
        "Sum, %(basis)s (%(count)s tiltak)",
        "Sum, %(basis)s (%(count)s tiltak)",
        basis=one.counts,
        count=one.count,
    )
