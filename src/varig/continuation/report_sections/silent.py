"""The strategy's annex: one by one what nobody has said anything about, so that it isn't forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from varig.continuation.queries.by_kind import in_kinds
from varig.continuation.queries.in_the_strategy import SILENT
from varig.continuation.queries.onward import NOBODY, Onward, onward
from varig.continuation.rules.openings import after_opening, by_opening
from varig.foundation.documents.blocks import Block, Column, Kind, Paragraph, Table, Told, Words
from varig.foundation.kernel import msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries.origins import Origins


@section(report="strategy", key=SILENT.key, title=SILENT.title, order=100, optional=True, asks=("R37", "R38"))
def silent(context: ReportContext) -> Iterator[Block]:
    """A short row for each, in a table for each kind; nothing where something is said about all."""
    of, found = onward(context)
    left = [one for one in found if not one.said.fate.said]
    if not left:
        return
    said = msg_n(
        "%(count)s ting har ingen foreslått noe for. Den står her, etter hva slags ting det er.",
        "%(count)s ting har ingen foreslått noe for. De står her, etter hva slags ting det er.",
        count=len(left),
    )
    yield Paragraph(Told(said, {"count": Origins(of, context.today).legacy(state="unsaid")}))
    for called, listed in in_kinds(left):
        yield from _of_a_kind(called, listed)


def _of_a_kind(called: Words, listed: Sequence[Onward]) -> Iterator[Table]:
    """Words that many of the names begin with are said once, above them."""
    for opening, places in by_opening([one.name for one in listed]):
        caption = msg("%(kind)s: %(opening)s …", kind=called, opening=opening) if opening else called
        yield _table(caption, [listed[place] for place in places], opening)


def _table(caption: Words, listed: Sequence[Onward], opening: str) -> Table:
    return Table(
        caption,
        (Column(msg("Hva"), Kind.NAME, width=6), Column(msg("Ansvarlig nå"), width=4)),
        tuple((after_opening(one.name, opening), one.accountable or NOBODY) for one in listed),
        about=tuple(one.about for one in listed),
    )
