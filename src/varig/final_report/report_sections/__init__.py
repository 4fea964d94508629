"""Sluttrapport. Its backbone are the four questions that Groruddalssatsingen's final reports answered (DOMAIN 3.1).

What other packages know of an initiative, they give to the report themselves, by its key.
"""

from __future__ import annotations

from collections.abc import Iterator

from varig.actors.rules import KIND_NAMES
from varig.final_report.queries.told import PartTaken, caveats, parts_taken, sources
from varig.final_report.rules.missing import grouped
from varig.foundation.checks.queries import asides, counts, gaps
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    Column,
    GapList,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Source,
    Sources,
    Style,
    Table,
    Value,
)
from varig.foundation.kernel import Message, Severity, msg, msg_n
from varig.foundation.reports import ReportContext, report, section
from varig.initiatives.queries import initiative_by_id
from varig.legacy.queries import items

report("final_report", msg("Sluttrapport"), slug="sluttrapport", order=1)

NOTHING_YET = msg("Her er ingenting registrert ennå.")
_SHOWN = 3


@section(report="final_report", key="cooperation", title=msg("Hva betydde samarbeidet på tvers?"), order=30)
def cooperation(context: ReportContext) -> Iterator[Block]:
    """Who took part, and with which roles."""
    of = initiative_by_id(context.reader, context.initiative_id)
    found = parts_taken(context.reader, of)
    yield Notice(
        msg("Her står hvem som var med og hva de svarte for. Hva samarbeidet betydde, har ingen skrevet ennå."),
        title=msg("Betydningen er ikke vist."),
    )
    yield Table(
        msg("Hvem som har vært med"),
        (
            Column(msg("Aktør"), Kind.NAME, width=2.4),
            Column(msg("Type"), width=1.6),
            Column(msg("Ansvarlig for"), width=3),
            Column(msg("Deltar i"), width=3),
        ),
        tuple(_part(one) for one in found),
        empty=msg("Ingen aktører er registrert."),
    )


def _part(one: PartTaken) -> tuple[Value, ...]:
    return one.actor.name, KIND_NAMES[one.actor.kind], few(one.accountable), few(one.participant)


def few(names: tuple[str, ...]) -> Value:
    """The names where they are few, else the first ones and how many more."""
    if not names:
        return NOT_RELEVANT
    if len(names) <= _SHOWN + 1:
        return "; ".join(names)
    return msg("%(names)s og %(count)s til", names="; ".join(names[:_SHOWN]), count=len(names) - _SHOWN)


@section(report="final_report", key="lessons", title=msg("Hva har vi lært, og hva tar vi med videre?"), order=40)
def lessons(_context: ReportContext) -> Iterator[Block]:
    """Nothing can be registered yet, and that is said."""
    yield Notice(NOTHING_YET)
    yield Paragraph(msg("Skriv hva som virket og hva som ikke virket, og hvilke tjenester som skal bruke det."))


@section(report="final_report", key="advice", title=msg("Hva råder vi andre til før nye satsinger?"), order=50)
def advice(_context: ReportContext) -> Iterator[Block]:
    """As `lessons`."""
    yield Notice(NOTHING_YET)
    yield Paragraph(msg("Skriv få og konkrete råd til den som skal planlegge neste satsing."))


@section(report="final_report", key="gaps", title=msg("Det vi ikke vet"), order=80)
def what_we_do_not_know(context: ReportContext) -> Iterator[Block]:
    """Everything that is missing, by severity."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield Paragraph(_counted(of.scope, context), Style.LEAD)
    count = len(items(context.reader, of))
    entries = grouped(gaps(of.scope, of.slug, context.today), items=count)
    for severity, heading in _HEADINGS.items():
        listed = tuple(entry for entry in entries if entry.severity is severity)
        if listed:
            yield Heading(heading)
            yield GapList(listed)


_HEADINGS = {
    Severity.BLOCKS: msg("Hindrer avslutning"),
    Severity.WARNS: msg("Advarsler"),
    Severity.NOTES: msg("Merknader"),
}


def _counted(scope: str, context: ReportContext) -> Message:
    found = counts(scope, context.today)
    everything = found.blocks + found.warns + found.notes
    if not everything:
        return msg("Ingen mangler er funnet.")
    return msg(
        "%(all)s: %(blocks)s hindrer avslutning, og %(others)s er advarsler og merknader.",
        all=msg_n("%(count)s mangel er funnet", "%(count)s mangler er funnet", count=everything),
        blocks=found.blocks,
        others=found.warns + found.notes,
    )


@section(report="final_report", key="set_aside", title=msg("Mangler som er satt til side"), order=85)
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


@section(report="final_report", key="sources", title=msg("Kilder"), order=90)
def read_where(context: ReportContext) -> Iterator[Block]:
    """Addresses with what is from each, and what was noted about them."""
    of = initiative_by_id(context.reader, context.initiative_id)
    found = sources(context.reader, of)
    if not found:
        yield Paragraph(msg("Ingen kilder er registrert."))
    else:
        yield Sources(tuple(Source(_joined(one.what), one.address) for one in found))
    noted = caveats(context.reader, of)
    if noted:
        yield Heading(msg("Forbehold"))
        yield Table(
            msg("Hva som er notert om kildene og beløpene"),
            (Column(msg("Gjelder"), Kind.NAME, width=3), Column(msg("Forbehold"), width=5)),
            tuple((few(one.measures), one.text) for one in noted),
        )


def _joined(parts: tuple[Message, ...]) -> Message:
    whole = parts[0]
    for part in parts[1:]:
        whole = msg("%(first)s; %(next)s", first=whole, next=part)
    return whole
