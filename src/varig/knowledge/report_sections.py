"""The area in figures, each with its year and source."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from varig.foundation.documents.blocks import Block, Column, Kind, Paragraph, Table, Value
from varig.foundation.documents.cited import cited
from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext, section
from varig.foundation.reports.grounds import Choice, grounds
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.queries.origins import published
from varig.knowledge.queries import figures, indicators


@section(
    report="final_report",
    key="figures",
    title=msg("Området i tall"),
    order=15,
    guide=msg("Hva som er kjent om området, hvert tall med år og kilde."),
    asks=("R23",),
)
def area_in_figures(context: ReportContext) -> Iterator[Block]:
    """What was published, and that nothing is known of the change."""
    found = figures(context.reader, initiative_by_id(context.reader, context.initiative_id))
    if not found:
        yield Paragraph(msg("Ingen tall om området er registrert."))
        return
    yield Table(
        msg("Tall om området"),
        (
            Column(msg("Hva"), Kind.NAME, width=4),
            Column(msg("År"), width=1.2),
            Column(msg("Tall"), Kind.NUMBER),
            Column(msg("Enhet"), width=2),
            Column(msg("Kilde"), width=2.4),
        ),
        tuple(
            (one.metric, str(one.year) if one.year else None, one.value, one.unit or None, _read_at(one.source_address))
            for one in found
        ),
        sources=published(one.source_address for one in found),
    )
    if not _over_time([one.metric for one in found]):
        yield Paragraph(msg("Hvert tall er fra ett år. Om området har endret seg, er derfor ikke vist."))


def _read_at(address: str) -> Value:
    return cited(address) if address else msg("Kilde ukjent")


def _over_time(metrics: list[str]) -> bool:
    """Whether any figure is known for more than one year."""
    return len(set(metrics)) < len(metrics)


@grounds("indicators", title=msg("Indikatorer"), order=30)
def indicators_to_rest_on(context: ReportContext) -> list[Choice]:
    """All of them, each with its page in the register."""
    of = initiative_by_id(context.reader, context.initiative_id)
    found = indicators(context.reader, of)
    return [
        Choice(one.id, one.name, one.name, reverse("workspace:row", args=[of.slug, "indikatorer", one.id]))
        for one in found
    ]
