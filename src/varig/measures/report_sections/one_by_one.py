"""Results measure by measure: what came of each, which wish it answers, and what was not delivered and why (F10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Paragraph,
    Table,
    Told,
)
from varig.foundation.documents.cited import cited
from varig.foundation.kernel import msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.measures.queries import ResultFacts
from varig.measures.report_sections.done import NONE, Done, done_in
from varig.measures.rules import DELIVERED_NAMES, Delivered, Unsaid
from varig.measures.rules.outcomes import NOT_SAID


@section(
    report="final_report",
    key="measures",
    title=msg("Resultater tiltak for tiltak"),
    order=24,
    guide=msg(
        "Hva hvert tiltak førte til, og hva som ikke ble som planlagt og hvorfor. Det som ikke lyktes, er like nyttig "
        "for den neste."
    ),
    asks=("R3", "R23"),
)
def one_by_one(context: ReportContext) -> Iterator[Block]:
    """What came of the measures, and what wasn't as planned; all of them stand in the annex."""
    done = done_in(context)
    if not done.measures:
        yield Paragraph(NONE)
        return
    yield Paragraph(msg("Alle tiltakene, med kostnad og periode, står i vedlegget."))
    yield from _not_delivered(done)
    yield from _came_of_it(done)
    yield from _answered(done)


def _came_of_it(done: Done) -> Iterator[Block]:
    """Results in words and with figures; each figure with where it comes from."""
    told = [measure for measure in done.measures if measure.results]
    if not told and not done.counted:
        return
    yield Heading(msg("Resultater av tiltakene"))
    if told:
        yield Table(
            msg("Hva som kom ut av tiltakene, i ord"),
            (Column(msg("Tiltak"), Kind.NAME, width=2), Column(msg("Resultater"), width=5)),
            tuple((measure.name, measure.results) for measure in told),
            about=tuple(f"item:{measure.item_id}" for measure in told),
        )
    if done.counted:
        yield _figures(done, done.counted)


def _answered(done: Done) -> Iterator[Block]:
    """What residents had said, and which measure answers it."""
    if done.needs:
        yield Heading(msg("Behov og ønsker fra beboerne"))
        yield Table(
            msg("Behov og ønsker som tiltakene svarer på"),
            (Column(msg("Tiltak"), Kind.NAME, width=2), Column(msg("Svarer på"), width=5)),
            tuple((one.name, "; ".join(done.needs[one.item_id])) for one in done.measures if one.item_id in done.needs),
        )


def _figures(done: Done, counted: Sequence[ResultFacts]) -> Table:
    return Table(
        msg("Resultater med tall, og hvor tallene kommer fra"),
        (
            Column(msg("Tiltak"), Kind.NAME, width=3),
            Column(msg("Hva som er talt"), width=3),
            Column(msg("Tall"), Kind.NUMBER, width=1.2),
            Column(msg("Enhet"), width=1.4),
            Column(msg("År"), width=0.8),
            Column(msg("Kilde"), width=2),
        ),
        tuple(
            (
                one.name,
                one.counted,
                one.number,
                one.unit or NOT_RELEVANT,
                None if one.year is None else str(one.year),
                cited(one.source_address) if one.source_address else one.known_from or msg("Kilde ukjent"),
            )
            for one in counted
        ),
        sources=(done.origins.register("measure_results"),),
    )


def _not_delivered(done: Done) -> Iterator[Block]:
    yield Heading(msg("Det som ikke ble som planlagt"))
    short = done.with_outcome(DELIVERED_NAMES[Delivered.PARTLY], DELIVERED_NAMES[Delivered.NO])
    yield Table(
        msg("Tiltak som ikke ble gjennomført, eller bare delvis"),
        (Column(msg("Tiltak"), Kind.NAME, width=3), Column(msg("Gjennomført")), Column(msg("Hvorfor"), width=4)),
        tuple((m.name, done.outcome(m), m.delivered_reason or NOT_SAID) for m in short),
        empty=msg("Ingen tiltak er registrert slik."),
        about=tuple(f"item:{one.item_id}" for one in short),
    )
    silent = done.with_outcome(NOT_SAID)
    if not silent:
        return
    if len(silent) == len(done.measures):
        yield Paragraph(msg("Ingen har sagt om noen av tiltakene ble gjennomført."))
        return
    said = msg_n(
        "Om dette tiltaket har ingen sagt om det ble gjennomført:",
        "Om disse %(count)s tiltakene har ingen sagt om de ble gjennomført:",
        count=len(silent),
    )
    yield Paragraph(Told(said, {"count": done.origins.register("measures", unsaid=Unsaid.OVER)}))
    yield BulletList(tuple(measure.name for measure in silent))
