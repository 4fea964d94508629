"""The map of what was done, as Haugenstua gave every resident one."""

from __future__ import annotations

from collections.abc import Iterator

from varig.final_report.queries.on_the_map import MapOfWork, how_many_left_out, map_of_work, picture_of_work
from varig.foundation.documents.blocks import PAPER_WIDTH, Block, Column, Figure, Kind, Paragraph, Run, Table, Told
from varig.foundation.kernel import msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.legacy.rules import Kind as LegacyKind
from varig.measures.rules import Delivered


@section(
    report="final_report",
    key="map",
    title=msg("Kart over det som ble gjort"),
    order=26,
    optional=True,
    guide=msg("Hvor tiltakene og anleggene er, så beboerne kan kjenne dem igjen."),
    asks=("R8", "R23"),
)
def mapped(context: ReportContext) -> Iterator[Block]:
    """The map with its list; nothing where no place is known."""
    of = initiative_by_id(context.reader, context.initiative_id)
    work = map_of_work(context.reader, of, context.today)
    picture = picture_of_work(work, prefix="report-map", width=PAPER_WIDTH, most_height=480)
    if picture is None:
        return
    on_map = Origins(of, context.today).page(msg("Kartet over tiltak og anlegg"), "workspace:map")
    number, name, kind, outcome = picture.heads
    columns = (
        Column(number, width=0.6),
        Column(name, Kind.NAME, width=5),
        Column(kind, width=1.4),
        Column(outcome, width=1.6),
    )
    listed = Table(msg("Stedene på kartet"), columns, picture.rows)
    yield Figure(picture.svg, picture.alt, msg("Tiltak og anlegg på kartet"), listed, (on_map,))
    page = Run(msg("«Arven på kartet» i Varig"), link=on_map.address)
    yield Paragraph((msg("Kartet kan også skrives ut på ett ark. Velg det på siden"), " ", page, "."))
    yield from _not_shown(work, Origins(of, context.today))


def _not_shown(work: MapOfWork, origins: Origins) -> Iterator[Block]:
    """What came to nothing, and what nobody has given a place."""
    if work.left_out:
        undelivered = origins.register("measures", delivered=Delivered.NO)
        yield Paragraph(Told(how_many_left_out(work), {"count": undelivered}))
    if work.without:
        said = msg_n(
            "%(count)s tiltak eller anlegg har ikke noe sted på kartet.",
            "%(count)s tiltak og anlegg har ikke noe sted på kartet.",
            count=len(work.without),
        )
        placeless = origins.legacy(kind=(LegacyKind.MEASURE, LegacyKind.ASSET), place="none")
        # Arven can't tell what was delivered: where it would list more than is counted here, nothing leads there.
        same = all(one.has_place for one in work.left_out)
        yield Paragraph(Told(said, {"count": placeless} if same else {}))
