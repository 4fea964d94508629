"""Section 8: the follow-up after the end, and the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from varig.continuation.queries.commitments import commitments
from varig.continuation.queries.onward import onward, split
from varig.continuation.rules.fates import Chip
from varig.foundation.documents.blocks import (
    Block,
    Column,
    Heading,
    Kind,
    Notice,
    Row,
    Source,
    Sources,
    Table,
)
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.knowledge.queries import indicators
from varig.legacy.rules import Kind as ItemKind
from varig.strategy.queries.planned_rounds import PlannedRound, planned_rounds
from varig.strategy.report_sections.words import GUIDE, NOT_SAID


@section(
    report="strategy",
    key="follow_up",
    title=msg("Oppfølging etter slutten"),
    order=80,
    guide=msg(
        "Veilederen ber om fortsatt oppmerksomhet på lokalmiljøet, slik at investeringene som er gjort, blir sikret."
    ),
    asks=("R6", "R7", "R8"),
)
def follow_up(context: ReportContext) -> Iterator[Block]:
    """The rounds that are planned, with unit and sender; or the usual dates, and that nobody is named for them."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield from _rounds(of, planned_rounds(context.reader, of))
    yield Heading(msg("Hva som skal følges opp"))
    yield Table(
        msg("Det hver runde ser etter"),
        (
            Column(msg("Hva"), Kind.NAME, width=3),
            Column(msg("Antall"), Kind.NUMBER),
            Column(msg("Spørsmålet i hver runde"), width=5),
        ),
        tuple(_looked_for(context)),
    )
    yield Heading(msg("Kilder"))
    yield Sources(tuple(_sources(of)))


def _rounds(of: InitiativeFacts, planned: Sequence[PlannedRound]) -> Iterator[Block]:
    title = msg("Når det skal følges opp, regnet fra %(end)s", end=of.last_day)
    what, day = Column(msg("Hva"), Kind.NAME, width=3), Column(msg("Dato"), width=2)
    if not planned:
        usual = [one for one in of.deadlines() if one.key.startswith("follow_up")]
        yield Table(
            title, (what, day, Column(msg("Hvem"), width=3)), tuple((one.what, one.day, NOT_SAID) for one in usual)
        )
        yield Notice(msg("Ingen enhet er satt til å følge opp. Uten en avsender blir ingen minnet på det."))
        return
    yield Table(
        title,
        (what, day, Column(msg("Ansvarlig enhet"), width=3), Column(msg("Avsender"), width=3)),
        tuple((one.what, one.day, one.unit or NOT_SAID, one.sender or NOT_SAID) for one in planned),
    )


def _looked_for(context: ReportContext) -> Iterator[Row]:
    of, found = onward(context)
    going, ending, _unclear = split(found)
    promises = [one for one in found if one.item.kind is ItemKind.PROMISE]
    origins = Origins(of, context.today)
    onward_, ended = origins.legacy(onward="yes"), origins.legacy(fate=Chip.PHASED_OUT)
    yield (
        msg("Det som går videre"),
        onward_.of(len(going)),
        msg("Lever det som avtalt? Hvem har ansvaret, og er det penger?"),
    )
    yield msg("Det som er faset ut"), ended.of(len(ending)), msg("Fikk de som brukte det, det de ble lovet i stedet?")
    promised = origins.register("commitments").of(len(commitments(context.reader, of)))
    yield msg("Forpliktelser"), promised, msg("Er det på plass innen fristen?")
    given = origins.register("promises").of(len(promises))
    yield msg("Løfter til beboerne"), given, msg("Er løftet holdt, eller har de fått vite hvorfor ikke?")
    yield (
        msg("Indikatorer"),
        origins.register("indicators").of(len(indicators(context.reader, of))),
        msg("Er verdien bedre eller dårligere enn da satsingen sluttet?"),
    )


def _sources(of: InitiativeFacts) -> Iterator[Source]:
    yield Source(msg("Veilederens krav til videreføring, veiviseren.no"), GUIDE)
    if of.source_address:
        yield Source(msg("Om satsingen"), of.source_address)
    yield Source(msg("Kildene til hvert tiltak og hvert tall står i sluttrapporten."))
