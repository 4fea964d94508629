"""What nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterator

from varig.final_report.rules.missing import grouped
from varig.foundation.checks.queries import counts, gaps
from varig.foundation.documents.blocks import Block, GapList, Heading, Paragraph, Source, Text, Told
from varig.foundation.kernel import Severity, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.legacy.queries import items

_HEADINGS = {
    Severity.BLOCKS: msg("Hindrer avslutning"),
    Severity.WARNS: msg("Advarsler"),
    Severity.NOTES: msg("Merknader"),
}


@section(
    report="final_report",
    key="gaps",
    title=msg("Det vi ikke vet"),
    order=80,
    guide=msg("En ærlig rapport sier også hva som mangler. Det som er rettet, forsvinner herfra av seg selv."),
    asks=("R22",),
)
def what_we_do_not_know(context: ReportContext) -> Iterator[Block]:
    """Everything that is missing, by severity."""
    of = initiative_by_id(context.reader, context.initiative_id)
    listed_at = Origins(of, context.today).page(msg("Lista over mangler"), "workspace:gaps")
    yield Paragraph(_counted(of, context, listed_at))
    count = len(items(context.reader, of))
    entries = grouped(gaps(of.scope, of.slug, context.today), items=count)
    for severity, heading in _HEADINGS.items():
        listed = tuple(entry for entry in entries if entry.severity is severity)
        if listed:
            yield Heading(heading)
            yield GapList(listed, sources=(listed_at,))


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
    return Told(said, dict.fromkeys(("all", "blocks", "others"), listed_at))
