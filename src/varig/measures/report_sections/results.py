"""The first question: how, and how much, the area was strengthened. What was done, counted goal by goal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    Column,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Table,
    Value,
)
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.knowledge.queries import indicators
from varig.knowledge.rules import Development
from varig.measures.queries import MeasureFacts
from varig.measures.queries.told import how_it_went
from varig.measures.report_sections.done import NONE, Done, done_in
from varig.measures.rules import DELIVERED_NAMES
from varig.measures.rules.outcomes import NOT_OVER, NOT_SAID


@section(
    report="final_report",
    key="results",
    title=msg("Hvordan og hvor mye ble området styrket?"),
    order=20,
    guide=msg("Det første spørsmålet: hva som ble gjort, for hvilke mål, og hvor mye området er blitt styrket."),
    asks=("R3", "R23"),
)
def results(context: ReportContext) -> Iterator[Block]:
    """What was done in numbers, and whether the effect of it is shown."""
    done = done_in(context)
    if not done.measures:
        yield Paragraph(NONE)
        return
    yield Paragraph(how_it_went(done.measures, done.origins))
    measured = any(one.development is not Development.UNKNOWN for one in indicators(context.reader, done.of))
    yield Notice(
        msg(
            "Her står hva som ble gjort. Hvordan tallene har endret seg, står under «Resultater mål for mål». Et tall "
            "viser ikke alene at det er satsingen som er grunnen."
        )
        if measured
        else msg(
            "Her står hva som ble gjort. Om området ble styrket av det, er ikke vist: ingen målinger er registrert."
        ),
        title=msg("Et tall er et hint, ikke et bevis.") if measured else msg("Virkningen er ikke vist."),
    )
    yield from _by_goal(done)


def _by_goal(done: Done) -> Iterator[Block]:
    yield Heading(msg("Mål for mål"))
    if not done.goals:
        yield Paragraph(msg("Ingen mål er registrert. Da kan ikke rapporten vise hva tiltakene skulle føre til."))
        return
    rows = [(str(number), goal.name, *_counted(done, goal.id)) for number, goal in enumerate(done.goals, start=1)]
    aimless = [measure for measure in done.measures if not measure.goal_ids]
    if aimless:
        rows.append((NOT_RELEVANT, msg("Uten mål"), *_counts(done, aimless)))
    yield Table(
        msg("Tiltak for hvert mål, og hvor mange som ble gjennomført"),
        (
            Column(msg("Nr."), width=0.7),
            Column(msg("Mål"), Kind.NAME, width=5),
            Column(msg("Tiltak"), Kind.NUMBER),
            Column(msg("Ja"), Kind.NUMBER),
            Column(msg("Delvis"), Kind.NUMBER),
            Column(msg("Nei"), Kind.NUMBER),
            Column(NOT_SAID, Kind.NUMBER),
            Column(msg("Ikke slutt"), Kind.NUMBER),
        ),
        tuple(rows),
        sources=(done.origins.register("measures"),),
    )
    if any(len(measure.goal_ids) > 1 for measure in done.measures):
        yield Paragraph(msg("Et tiltak som hører til flere mål, er med under hvert av dem."))


def _counted(done: Done, goal_id: int) -> tuple[Value, ...]:
    return _counts(done, [measure for measure in done.measures if goal_id in measure.goal_ids])


def _counts(done: Done, listed: Sequence[MeasureFacts]) -> tuple[Value, ...]:
    counts = Counter(done.outcome(measure) for measure in listed)
    return (len(listed), *(counts[outcome] for outcome in (*DELIVERED_NAMES.values(), NOT_SAID, NOT_OVER)))
