"""The final report's «Hva skjer videre?»: fates, receivers and answers."""

from __future__ import annotations

from collections.abc import Iterator

from varig.continuation.queries.onward import onward, summed_up
from varig.foundation.documents.blocks import Block, Column, Kind, Notice, Paragraph, Row, Table, Told
from varig.foundation.kernel import Severity, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries.origins import Origins
from varig.measures.queries import measures


@section(
    report="final_report",
    key="afterwards",
    title=msg("Hva skjer videre?"),
    order=70,
    guide=msg("Hva som skal skje med alt som er bygd opp: hva som går videre, hva som slutter, og hvem som tar over."),
    asks=("R17", "R25", "R37", "R38"),
)
def afterwards(context: ReportContext) -> Iterator[Block]:
    """What is proposed and decided, and what is known to have happened since."""
    of, found = onward(context)
    origins = Origins(of, context.today)
    said = [one for one in found if one.said.fate.said]
    if not said:
        yield Notice(
            Told(
                msg_n(
                    "Ingen har sagt hva som skal skje med det ene satsingen etterlater seg.",
                    "Ingen har sagt hva som skal skje med noen av de %(count)s tingene satsingen etterlater seg.",
                    count=len(found),
                ),
                {"count": origins.legacy()},
            ),
            Severity.BLOCKS,
            msg("Ingenting er foreslått eller vedtatt."),
        )
    else:
        yield Paragraph(summed_up(found, origins))
        yield Notice(msg("Det som er merket «forslag», er ikke vedtatt. Det kan bli noe annet."))
        yield Table(
            msg("Hva som skal skje med det satsingen etterlater seg"),
            (
                Column(msg("Hva"), Kind.NAME, width=3.2),
                Column(msg("Avgjørelse"), width=3.6),
                Column(msg("Mottaker"), width=2.6),
                Column(msg("Svar"), width=2.4),
            ),
            tuple((one.name, one.chip, one.receiver, one.answer) for one in said),
            about=tuple(one.about for one in said),
        )
        silent = len(found) - len(said)
        if silent:
            yield _more(silent, origins)
    known: tuple[Row, ...] = tuple(
        (measure.name, measure.status_after) for measure in measures(context.reader, of) if measure.status_after
    )
    if known:
        yield Table(
            msg("Hva som er kjent om tiden etterpå"),
            (Column(msg("Tiltak"), Kind.NAME, width=2), Column(msg("Hva skjedde"), width=4)),
            known,
        )
    elif context.today > of.last_day:
        yield Paragraph(msg("Satsingen er slutt. Hva som skjedde med tiltakene etterpå, er ukjent."))


def _more(silent: int, origins: Origins) -> Paragraph:
    more = msg_n(
        "Om %(count)s ting til har ingen sagt hva som skal skje. Den står i strategien.",
        "Om %(count)s ting til har ingen sagt hva som skal skje. De står i strategien.",
        count=silent,
    )
    return Paragraph(Told(more, {"count": origins.legacy(state="unsaid")}))
