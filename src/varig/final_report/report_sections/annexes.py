"""Annexes: who took part, what was built, what somebody chose to live without, and where everything was read.

The measures are an annex too, which `measures` gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from varig.actors.rules import KIND_NAMES
from varig.final_report.queries.registered import registered
from varig.final_report.queries.told import PartTaken, caveats, parts_taken, sources
from varig.final_report.report_sections.words import few, table_or_sentence
from varig.foundation.checks.queries import asides
from varig.foundation.documents.blocks import (
    Block,
    Column,
    Heading,
    Kind,
    Paragraph,
    Row,
    Source,
    Sources,
    Table,
)
from varig.foundation.kernel import Message, msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.queries.origins import Origins

ASSETS = (("name", 2.6), ("built", 1.2), ("owner", 2), ("operator", 2), ("yearly_cost", 1.4))


@section(report="final_report", key="actors", title=msg("Vedlegg: Aktører"), order=102, asks=("R22",))
def all_actors(context: ReportContext) -> Iterator[Block]:
    """Everybody who has or had a role."""
    of = initiative_by_id(context.reader, context.initiative_id)
    taken = parts_taken(context.reader, of)
    yield Table(
        msg("Hvem som har vært med, og med hva"),
        (
            Column(msg("Aktør"), Kind.NAME, width=2.4),
            Column(msg("Type"), width=1.6),
            Column(msg("Ansvarlig for"), width=3),
            Column(msg("Deltar i"), width=3),
        ),
        tuple(_part(one) for one in taken),
        empty=msg("Ingen aktører er registrert."),
        about=tuple(f"actor:{one.actor.id}" for one in taken),
        sources=(Origins(of, context.today).register("actors"),),
    )


def _part(one: PartTaken) -> Row:
    return one.actor.name, KIND_NAMES[one.actor.kind], few(one.accountable), few(one.participant)


@section(report="final_report", key="assets", title=msg("Vedlegg: Anlegg"), order=104, asks=("R8",))
def all_assets(context: ReportContext) -> Iterator[Block]:
    """What stands in the ground, and who owns and runs it."""
    of = initiative_by_id(context.reader, context.initiative_id)
    caption = msg("Anlegg, hvem som eier dem, og hvem som drifter dem")
    none = msg("Ingen anlegg er registrert.")
    yield table_or_sentence(registered(context, of, "assets", caption, ASSETS, empty=none))


@section(
    report="final_report", key="set_aside", title=msg("Vedlegg: Mangler som er satt til side"), order=106, asks=("R22",)
)
def set_aside(context: ReportContext) -> Iterator[Block]:
    """What somebody has chosen to live with: who, when and why."""
    of = initiative_by_id(context.reader, context.initiative_id)
    found = asides(of.scope, of.slug)
    if not found:
        yield Paragraph(msg("Ingen mangler er satt til side."))
        return
    yield Paragraph(msg("Noen har valgt å leve med disse, og skrevet hvorfor."))
    yield Table(
        msg("Mangler som er satt til side, med grunn, hvem og når"),
        (
            Column(msg("Mangel"), Kind.NAME, width=3),
            Column(msg("Grunn"), width=3),
            Column(msg("Av"), width=1.4),
            Column(msg("Når"), width=1.2),
        ),
        tuple((one.gap.title if one.gap else msg("Finnes ikke lenger"), one.reason, one.by, one.on) for one in found),
    )


@section(report="final_report", key="sources", title=msg("Kilder"), order=110, asks=("R22",))
def read_where(context: ReportContext) -> Iterator[Block]:
    """Addresses with what is from each, and what was noted about them."""
    of = initiative_by_id(context.reader, context.initiative_id)
    found = sources(context.reader, of)
    if not found:
        yield Paragraph(msg("Tallene er fra registrene i Varig. Kilden står under hver tabell."))
    else:
        yield Sources(tuple(Source(_joined(one.what), one.address) for one in found))
    noted = caveats(context.reader, of)
    if noted:
        yield Heading(msg("Forbehold"))
        yield Table(
            msg("Hva som er notert om kildene og beløpene"),
            (Column(msg("Gjelder"), Kind.NAME, width=3), Column(msg("Forbehold"), width=5)),
            tuple((few(one.measures), one.text) for one in noted),
            sources=(Origins(of, context.today).register("measures"),),
        )


def _joined(parts: tuple[Message, ...]) -> Message:
    whole = parts[0]
    for part in parts[1:]:
        whole = msg("%(first)s; %(next)s", first=whole, next=part)
    return whole
