"""What nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterator

from varig.final_report.rules.missing import titles
from varig.foundation.checks.queries import counts, gaps
from varig.foundation.documents.blocks import Block, GapList, Heading, Paragraph, Source, Text, Told
from varig.foundation.kernel import Severity, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.queries.origins import Origins

_MOST_BLOCKING = 20


@section(
    report="final_report",
    key="gaps",
    title=msg("Det vi ikke vet"),
    order=80,
    guide=msg("En ærlig rapport sier også hva som mangler. Det som er rettet, forsvinner herfra av seg selv."),
    asks=("R22",),
)
def what_we_do_not_know(context: ReportContext) -> Iterator[Block]:
    """How much is missing; to those who write also what of it blocks, and where the rest stands."""
    of = initiative_by_id(context.reader, context.initiative_id)
    listed_at = Origins(of, context.today).page(msg("Lista over mangler"), "workspace:gaps")
    yield Paragraph(_counted(of, context, listed_at))
    if not context.draft:
        return
    found = gaps(of.scope, of.slug, context.today)
    blocking = titles(gap for gap in found if gap.severity is Severity.BLOCKS)
    if blocking:
        yield Heading(msg("Hindrer avslutning"))
        yield GapList(blocking[:_MOST_BLOCKING], sources=(listed_at,))
    if len(blocking) > _MOST_BLOCKING:
        hinders = sum(gap.severity is Severity.BLOCKS for gap in found)
        more = msg("Alle %(count)s står i lista over mangler, med hva som skal til.", count=hinders)
        yield Paragraph(Told(more, {"count": _listed(of, context, Severity.BLOCKS)}))
    milder = sum(gap.severity is not Severity.BLOCKS for gap in found)
    if milder:
        rest = msg_n(
            "%(count)s advarsel eller merknad til står i lista over mangler, for dem som driver satsingen.",
            "%(count)s advarsler og merknader til står i lista over mangler, for dem som driver satsingen.",
            count=milder,
        )
        yield Paragraph(Told(rest, {"count": _listed(of, context, Severity.WARNS, Severity.NOTES)}))


def _counted(of: InitiativeFacts, context: ReportContext, listed_at: Source) -> Text:
    found = counts(of.scope, context.today)
    everything = found.blocks + found.warns + found.notes
    if not everything:
        return msg("Ingen mangler er funnet.")
    said = msg(
        "%(all)s: %(blocks)s hindrer avslutning, og %(others)s er advarsler og merknader.",
        all=msg_n("%(count)s mangel er funnet", "%(count)s mangler er funnet", count=everything),
        blocks=found.blocks,
        others=found.warns + found.notes,
    )
    blocks, others = _listed(of, context, Severity.BLOCKS), _listed(of, context, Severity.WARNS, Severity.NOTES)
    return Told(said, {"all": listed_at, "blocks": blocks, "others": others})


def _listed(of: InitiativeFacts, context: ReportContext, *severities: Severity) -> Source:
    return Origins(of, context.today).page(msg("Lista over mangler"), "workspace:gaps", severity=severities)
