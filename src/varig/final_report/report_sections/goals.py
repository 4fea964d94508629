"""Results goal by goal: how it is measured, from what to what, and where the figures are from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from varig.final_report.queries.addresses import page_of
from varig.final_report.queries.findings import findings
from varig.final_report.report_sections.words import findings_of, table_of
from varig.final_report.rules.findings import FindingKind
from varig.final_report.rules.measured import by_what_the_goal_says
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    PAPER_WIDTH,
    Block,
    Column,
    Definitions,
    Figure,
    Heading,
    Inline,
    Kind,
    Notice,
    Paragraph,
    Row,
    Run,
    Source,
    Table,
    Text,
    Told,
    Value,
    Words,
)
from varig.foundation.documents.cited import cited
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.foundation.ui.addresses import address
from varig.initiatives.queries import GoalFacts, InitiativeFacts, goals, initiative_by_id
from varig.initiatives.queries.origins import Origins, published
from varig.knowledge.queries import IndicatorFacts, before_and_after, indicators, measured_at_end
from varig.knowledge.rules import AT_START, DEVELOPMENT_NAMES, last_value_called


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
    origins = Origins(of, context.today)
    listed, measured = goals(context.reader, of), indicators(context.reader, of)
    if not listed and not measured:
        yield Paragraph(msg("Ingen mål og ingen indikatorer er registrert. Da kan ikke rapporten vise resultater."))
        return
    yield from findings_of(findings(context.reader, of), FindingKind.EFFECT)
    picture = before_and_after(measured, of, prefix="goals-changes", width=PAPER_WIDTH)
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
            table_of(picture, msg("Indikatorene, før og etter")),
            sources_of(origins, measured),
        )
    if listed:
        yield Heading(msg("Hvert mål"))
    for number, goal in enumerate(listed, start=1):
        its_own = [one for one in measured if one.goal_id == goal.id]
        ordered = by_what_the_goal_says(its_own, source=goal.source, baseline=goal.baseline)
        yield from _goal(origins, number, goal, ordered)
    aimless = [one for one in measured if one.goal_id is None]
    if aimless and listed:
        yield Heading(msg("Indikatorer uten mål"), 3)
        yield _indicators(origins, aimless)


def sources_of(origins: Origins, measured: Sequence[IndicatorFacts]) -> tuple[Source, ...]:
    """The register of the indicators, and where their values were published."""
    return origins.register("indicators"), *published(one.source_address for one in measured if not one.source)


def _goal(origins: Origins, number: int, goal: GoalFacts, measured: Sequence[IndicatorFacts]) -> Iterator[Block]:
    yield Heading(msg("%(number)s. %(goal)s", number=str(number), goal=goal.name), 3)
    yield Definitions(tuple(_said(origins, goal, measured)))
    if measured:
        yield _indicators(origins, measured)


def _said(origins: Origins, goal: GoalFacts, measured: Sequence[IndicatorFacts]) -> Iterator[tuple[Words, Value]]:
    """How it is measured and what the values are; values without a source are said to have none."""
    of_goal = replace(origins.register("goals"), address=address("initiatives:goal", origins.of.slug, goal.id))
    yield msg("Slik måles det"), goal.measurable or None
    yield AT_START, _figure_in(goal.baseline, of_goal)
    if goal.target:
        yield msg("Ønsket verdi ved slutt"), _figure_in(goal.target, of_goal)
    found = [] if goal.value_at_end else [one for one in measured if _measured_again(one)]
    if found:
        yield last_value_called(at_end=measured_at_end(found, origins.of)), _latest(origins, found)
    else:
        # What somebody wrote as the value at the end is no such value before the year of the end.
        at_end = not goal.value_at_end or origins.day.year >= origins.of.last_day.year
        yield last_value_called(at_end=at_end), _figure_in(goal.value_at_end, of_goal)
    if goal.source or goal.source_address or goal.baseline or goal.value_at_end:
        yield msg("Kilde"), _source(goal.source, goal.source_address)


def _latest(origins: Origins, measured: Sequence[IndicatorFacts]) -> tuple[Inline, ...]:
    """What the goal's indicators were last measured to be, a line for each."""
    found = [_reading(origins, one) for one in measured]
    return tuple(part for at, one in enumerate(found) for part in (("\n", one) if at else (one,)))


def _measured_again(one: IndicatorFacts) -> bool:
    return one.closing is not None and (one.baseline_year is None or (one.closing_year or 0) > one.baseline_year)


def _reading(origins: Origins, one: IndicatorFacts) -> Inline:
    """The indicator by its name, then the value and its year."""
    year: Words = str(one.closing_year) if one.closing_year else msg("år ukjent")
    value = msg("%(value)s %(unit)s", value=one.closing, unit=one.unit) if one.unit else one.closing
    said = msg("%(indicator)s: %(value)s (%(year)s)", indicator=one.name, value=value, year=year)
    its_row = address("workspace:row", origins.of.slug, "indikatorer", one.id)
    return Told(said, {"value": replace(origins.register("indicators"), address=its_row)})


def _figure_in(said: str, source: Source) -> Value:
    """What has no figure in it needs no source."""
    return source.of(said) if any(letter.isdigit() for letter in said) else said or None


def _indicators(origins: Origins, measured: Sequence[IndicatorFacts]) -> Table:
    """The two values of each. The series over the years will stand in this place."""
    return Table(
        msg("Indikatorer, med kilde"),
        (
            Column(msg("Indikator"), Kind.NAME, width=2.6),
            Column(msg("Enhet"), width=1.4),
            Column(AT_START, width=1.8),
            Column(last_value_called(at_end=measured_at_end(measured, origins.of)), width=1.8),
            Column(msg("Utvikling"), width=1.2),
            Column(msg("Kilde"), width=2.2),
        ),
        tuple(_row(origins.of, one) for one in measured),
        about=tuple(f"indicator:{one.id}" for one in measured),
        sources=(origins.register("indicators"),),
    )


def _row(of: InitiativeFacts, one: IndicatorFacts) -> Row:
    return (
        Run(one.name, link=page_of(of, f"indicators:{one.id}")),
        one.unit or NOT_RELEVANT,
        dated(one.baseline, one.baseline_year),
        dated(one.closing, one.closing_year),
        DEVELOPMENT_NAMES[one.development],
        _source(one.source, one.source_address),
    )


def dated(value: Decimal | None, year: int | None) -> Value:
    """The value with its year."""
    if value is None or year is None:
        return value
    return msg("%(value)s (%(year)s)", value=value, year=str(year))


def _source(name: str, place: str) -> Text | None:
    if name and place:
        return Run(name, link=place)
    said = cited(place) if place else name
    return said if isinstance(said, Run) else name or None
