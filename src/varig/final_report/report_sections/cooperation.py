"""The second question: what working across has meant. Who took part, and what still ties them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from varig.actors.rules import KIND_NAMES
from varig.final_report.pictures import Bar, Counted, counted_heads, counted_picture, counted_rows
from varig.final_report.queries.findings import findings
from varig.final_report.queries.registered import registered
from varig.final_report.queries.told import PartTaken, parts_taken
from varig.final_report.report_sections.words import findings_of, table_of, table_or_sentence
from varig.final_report.rules.findings import FindingKind
from varig.foundation.documents.blocks import PAPER_WIDTH, Block, Figure, Heading, Notice, Paragraph, Told
from varig.foundation.kernel import Message, Picture, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.foundation.ui.text import say
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.queries.origins import Origins

NETWORKS = (("name", 2.4), ("convener", 2), ("rhythm", 1.4), ("last_meeting", 1.4), ("next_meeting", 1.4))
_NO_NETWORKS = msg("Ingen nettverk er registrert.")
_NO_AGREEMENTS = msg("Ingen avtaler er registrert.")
AGREEMENTS = (("name", 2.4), ("parties", 3), ("signed", 1.3), ("end", 1.3))


@section(
    report="final_report",
    key="cooperation",
    title=msg("Hva betydde samarbeidet på tvers?"),
    order=30,
    guide=msg(
        "Det andre spørsmålet: hva det har betydd at enheter i kommunen, lag, beboere og andre har arbeidet sammen."
    ),
    asks=("R9", "R10", "R22"),
)
def cooperation(context: ReportContext) -> Iterator[Block]:
    """How many took part with which roles, where they meet, and what they have agreed on."""
    of = initiative_by_id(context.reader, context.initiative_id)
    taken = parts_taken(context.reader, of)
    if not taken:
        yield Paragraph(msg("Ingen er registrert med en rolle. Hvem som har vært med, er ukjent."))
    else:
        origins = Origins(of, context.today)
        with_a_part = origins.register("actors", role="any")
        yield Paragraph(counted_parts(taken, origins))
        picture = parts_picture(taken)
        yield Figure(
            picture.svg,
            picture.alt,
            msg("Hvem som har vært med"),
            table_of(picture, msg("Aktører med en rolle, etter type")),
            (with_a_part,),
        )
        yield Paragraph(msg("Hvem hver av dem er, står i vedlegget om aktører."))
    yield Notice(
        msg("Her står hvem som har vært med. Hva samarbeidet har betydd, må skrives av dem som var med."),
        title=msg("Betydningen er ikke målt."),
    )
    yield Heading(msg("Nettverk"))
    yield table_or_sentence(
        registered(
            context,
            of,
            "networks",
            msg("Nettverk og hvem som kaller inn"),
            NETWORKS,
            empty=msg("Ingen nettverk er registrert."),
        )
    )
    yield Heading(msg("Avtaler"))
    yield table_or_sentence(
        registered(
            context,
            of,
            "agreements",
            msg("Avtaler og hvem de er mellom"),
            AGREEMENTS,
            empty=msg("Ingen avtaler er registrert."),
        )
    )
    yield from findings_of(findings(context.reader, of), FindingKind.STRENGTH)


def counted_parts(taken: Sequence[PartTaken], origins: Origins) -> Told:
    """How many had a role, and how many answered for something."""
    answering = sum(bool(one.accountable) for one in taken)
    said = msg(
        "%(all)s har hatt en rolle i satsingen. %(answering)s av dem har vært ansvarlig for noe.",
        all=msg_n("%(count)s aktør", "%(count)s aktører", count=len(taken)),
        answering=answering,
    )
    return Told(
        said,
        {"all": origins.register("actors", role="any"), "answering": origins.register("actors", role="accountable")},
    )


def parts_picture(taken: Sequence[PartTaken], *, prefix: str = "cooperation-parts", most: int = 20) -> Picture:
    """How many of each kind answered for something, and how many took part; kinds after `most` as one."""
    answering = Counter(KIND_NAMES[one.actor.kind] for one in taken if one.accountable)
    others = Counter(KIND_NAMES[one.actor.kind] for one in taken if not one.accountable)
    # Of as many, in the order that kinds always have: the same data is the same document.
    there = [kind for kind in KIND_NAMES.values() if answering[kind] or others[kind]]
    kinds = sorted(there, key=lambda kind: -(answering[kind] + others[kind]))
    counted = Counted(
        msg("Hvem som har vært med"),
        msg("Type aktør"),
        (msg("Har vært ansvarlig for noe"), msg("Har deltatt")),
        (*((kind, (answering[kind], others[kind])) for kind in kinds[:most]), *_rest(kinds[most:], answering, others)),
    )
    alt = msg(
        "Søylene viser %(all)s aktører fordelt på %(kinds)s typer. %(answering)s har vært ansvarlig for noe.",
        all=len(taken),
        kinds=len(kinds),
        answering=sum(answering.values()),
    )
    svg = counted_picture(counted, alt, say=say, prefix=prefix, width=PAPER_WIDTH)
    return Picture(svg, alt, counted_heads(counted), counted_rows(counted))


def _rest(kinds: Sequence[Message], answering: Counter[Message], others: Counter[Message]) -> Iterator[Bar]:
    if kinds:
        yield msg("Andre typer"), (sum(answering[kind] for kind in kinds), sum(others[kind] for kind in kinds))
