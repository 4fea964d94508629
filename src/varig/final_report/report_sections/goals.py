"""Results goal by goal: how it is measured, from what to what, and where the figures are from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from varig.final_report.queries.addresses import page_of
from varig.final_report.queries.findings import findings
from varig.final_report.report_sections.words import findings_of, table_of
from varig.final_report.rules.findings import FindingKind
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    PAPER_WIDTH,
    Block,
    Column,
    Definitions,
    Figure,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Row,
    Run,
    Table,
    Text,
    Value,
    Words,
)
from varig.foundation.documents.cited import cited
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import GoalFacts, InitiativeFacts, goals, initiative_by_id
from varig.knowledge.queries import IndicatorFacts, before_and_after, indicators
from varig.knowledge.rules import DEVELOPMENT_NAMES


@section(
    report="final_report",
    key="goals",
    title=msg("Resultater mål for mål"),
    order=22,
    guide=msg(
        "For hvert mål: hvordan det måles, hva verdien var ved start, hva den er ved slutten, og hvor tallene kommer "
        "fra. Et tall er et hint om målet er nådd, ikke et bevis."
    ),
    asks=("R3", "R23"),
)
def results_per_goal(context: ReportContext) -> Iterator[Block]:
    """The picture of all indicators, then each goal with its own."""
    of = initiative_by_id(context.reader, context.initiative_id)
    listed, measured = goals(context.reader, of), indicators(context.reader, of)
    if not listed and not measured:
        yield Paragraph(msg("Ingen mål og ingen indikatorer er registrert. Da kan ikke rapporten vise resultater."))
        return
    yield from findings_of(findings(context.reader, of), FindingKind.EFFECT)
    picture = before_and_after(measured, prefix="goals-changes", width=PAPER_WIDTH)
    if picture is None:
        yield Notice(
            msg("Ingen indikator har en verdi. Om målene er nådd, er ikke vist."),
            title=msg("Virkningen er ikke vist."),
        )
    else:
        yield Figure(
            picture.svg,
            picture.alt,
            msg("Før og etter, én linje for hver indikator"),
            table_of(picture, msg("Indikatorene ved start og ved slutt")),
        )
    if listed:
        yield Heading(msg("Hvert mål"))
    for number, goal in enumerate(listed, start=1):
        yield from _goal(of, number, goal, [one for one in measured if one.goal_id == goal.id])
    aimless = [one for one in measured if one.goal_id is None]
    if aimless and listed:
        yield Heading(msg("Indikatorer uten mål"), 3)
        yield _indicators(of, aimless)


def _goal(of: InitiativeFacts, number: int, goal: GoalFacts, measured: Sequence[IndicatorFacts]) -> Iterator[Block]:
    yield Heading(msg("%(number)s. %(goal)s", number=str(number), goal=goal.name), 3)
    yield Definitions(tuple(_said(goal)))
    if measured:
        yield _indicators(of, measured)


def _said(goal: GoalFacts) -> Iterator[tuple[Words, Value]]:
    yield msg("Slik måles det"), goal.measurable or None
    yield msg("Ved start"), goal.baseline or None
    if goal.target:
        yield msg("Mål ved slutt"), goal.target
    yield msg("Ved slutt"), goal.value_at_end or None
    if goal.source or goal.source_address:
        yield msg("Kilde"), _source(goal.source, goal.source_address)


def _indicators(of: InitiativeFacts, measured: Sequence[IndicatorFacts]) -> Table:
    """The two values of each. The series over the years will stand in this place."""
    return Table(
        msg("Indikatorer, med kilde"),
        (
            Column(msg("Indikator"), Kind.NAME, width=3),
            Column(msg("Enhet"), width=1.6),
            Column(msg("Ved start"), width=1.3),
            Column(msg("Ved slutt"), width=1.3),
            Column(msg("Utvikling"), width=1.3),
            Column(msg("Kilde"), width=2.4),
        ),
        tuple(_row(of, one) for one in measured),
    )


def _row(of: InitiativeFacts, one: IndicatorFacts) -> Row:
    return (
        Run(one.name, link=page_of(of, f"indicators:{one.id}")),
        one.unit or NOT_RELEVANT,
        _dated(one.baseline, one.baseline_year),
        _dated(one.closing, one.closing_year),
        DEVELOPMENT_NAMES[one.development],
        _source(one.source, one.source_address),
    )


def _dated(value: Decimal | None, year: int | None) -> Value:
    if value is None or year is None:
        return value
    return msg("%(value)s (%(year)s)", value=value, year=str(year))


def _source(name: str, address: str) -> Text | None:
    if name and address:
        return Run(name, link=address)
    said = cited(address) if address else name
    return said if isinstance(said, Run) else name or None
