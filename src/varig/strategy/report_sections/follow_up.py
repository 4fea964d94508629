"""Section 8: the follow-up after the end, and the sources."""

from __future__ import annotations

from collections.abc import Iterator

from varig.foundation.documents.blocks import (
    Block,
    Column,
    Heading,
    Kind,
    Notice,
    Source,
    Sources,
    Table,
)
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.strategy.report_sections.words import GUIDE, NOT_SAID, asked


@section(report="strategy", key="follow_up", title=msg("Oppfølging etter slutten"), order=80)
def follow_up(context: ReportContext) -> Iterator[Block]:
    """The dates of the follow-up rounds, and that nobody is named for them."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield asked(
        msg(
            "Veilederen ber om fortsatt oppmerksomhet på lokalmiljøet, "
            "slik at investeringene som er gjort, blir sikret."
        )
    )
    yield Table(
        msg("Når det skal følges opp, regnet fra %(end)s", end=of.last_day),
        (Column(msg("Hva"), Kind.NAME, width=4), Column(msg("Dato"), width=2), Column(msg("Hvem"), width=3)),
        tuple(
            (deadline.what, deadline.day, NOT_SAID)
            for deadline in of.deadlines()
            if deadline.key.startswith("follow_up")
        ),
    )
    yield Notice(msg("Ingen enhet er satt til å følge opp. Uten en avsender blir ingen minnet på det."))
    yield Heading(msg("Kilder"))
    yield Sources(tuple(_sources(of)))


def _sources(of: InitiativeFacts) -> Iterator[Source]:
    yield Source(msg("Veilederens krav til videreføring, veiviseren.no"), GUIDE)
    if of.source_address:
        yield Source(msg("Om satsingen"), of.source_address)
    yield Source(msg("Kildene til hvert tiltak og hvert tall står i sluttrapporten."))
