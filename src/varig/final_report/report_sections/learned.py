"""The third and fourth questions: what was learned and is taken further, and what others are advised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from varig.final_report.pictures import Counted, counted_heads, counted_picture, counted_rows
from varig.final_report.queries.findings import findings
from varig.final_report.queries.registered import registered
from varig.final_report.report_sections.words import NOT_SAID, findings_of, pointed_to, table_of
from varig.final_report.rules.findings import FINDING_KIND_NAMES, SURENESS_NAMES, Finding, FindingKind, Sureness
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    PAPER_WIDTH,
    Block,
    BulletList,
    Column,
    Figure,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Row,
    Source,
    Table,
    Told,
)
from varig.foundation.kernel import Picture, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.foundation.ui.text import say
from varig.initiatives.queries import initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.lessons.queries import lesson_chain
from varig.lessons.rules import STAGE_NAMES, Chain, Link, Stage

LESSONS = (("name", 3), ("what_happened", 3.4), ("evidence", 2.4), ("for_whom", 2))


@section(
    report="final_report",
    key="lessons",
    title=msg("Hva har vi lært, og hva tar vi med videre?"),
    order=40,
    guide=msg(
        "Det tredje spørsmålet: hva som virket og hva som ikke virket, hvordan dere vet det, og hvilke tjenester som "
        "skal bruke det."
    ),
    asks=("R11", "R12", "R13", "R24", "R31"),
)
def lessons(context: ReportContext) -> Iterator[Block]:
    """The lessons, the methods they became, and the services that use them."""
    of = initiative_by_id(context.reader, context.initiative_id)
    origins = Origins(of, context.today)
    chain = lesson_chain(context.reader, of)
    if chain.is_empty:
        yield Notice(msg("Ingen erfaringer er registrert."))
        yield Paragraph(msg("Skriv hva som virket og hva som ikke virket, og hvilke tjenester som skal bruke det."))
    else:
        yield Paragraph(carried_on(chain, origins))
        yield registered(
            context,
            of,
            "lessons",
            msg("Erfaringer, og hva de bygger på"),
            LESSONS,
            empty=msg("Ingen erfaringer er registrert."),
        )
        yield Heading(msg("Det vi tar med videre"))
        yield Table(
            msg("Metoder, og tjenestene som bruker dem"),
            (
                Column(msg("Metode"), Kind.NAME, width=3),
                Column(msg("Tjeneste"), width=2.4),
                Column(msg("Hvor langt"), width=1.6),
                Column(msg("Bygger på"), width=3.4),
            ),
            tuple(row for link in chain.links for row in _used(link)),
            empty=msg("Ingen erfaring er blitt til en metode."),
        )
    yield from findings_of(findings(context.reader, of), FindingKind.LEARNING)


def carried_on(chain: Chain, origins: Origins) -> Told:
    """From lesson to ordinary operation, in numbers."""
    said = msg(
        "%(lessons)s er blitt til %(methods)s. %(ordinary)s er i ordinær drift i en tjeneste.",
        lessons=msg_n("%(count)s erfaring", "%(count)s erfaringer", count=chain.lesson_count),
        methods=msg_n("%(count)s metode", "%(count)s metoder", count=len(chain.links)),
        ordinary=chain.ordinary,
    )
    in_use = origins.register("adoptions", stage=Stage.ORDINARY)
    return Told(
        said, {"lessons": origins.register("lessons"), "methods": origins.register("methods"), "ordinary": in_use}
    )


def methods_in_use(origins: Origins) -> tuple[Source, ...]:
    """Where it stands how far the methods have come."""
    return origins.register("methods"), origins.register("adoptions")


def _used(link: Link) -> Iterator[Row]:
    built_on = "; ".join(one.name for one in link.lessons) or NOT_SAID
    if not link.adoptions:
        yield link.method.name, msg("Ingen tjeneste"), NOT_RELEVANT, built_on
    for at, one in enumerate(link.adoptions):
        said = STAGE_NAMES[one.stage] if one.stage else NOT_SAID
        yield link.method.name, one.service, said, NOT_RELEVANT if at else built_on


def stages_picture(chain: Chain, *, prefix: str) -> Picture | None:
    """How far the methods have come in the services; None where there is no method."""
    if not chain.links:
        return None
    counts = Counter(_furthest(link) for link in chain.links)
    order: tuple[Stage | None, ...] = (Stage.ORDINARY, Stage.DECIDED, Stage.TRIED, Stage.PROPOSED, None)
    counted = Counted(
        msg("Hvor langt metodene er kommet"),
        msg("Hvor langt"),
        (msg("Metoder"),),
        tuple((STAGE_NAMES[one] if one else msg("Ingen tjeneste"), (counts[one],)) for one in order),
    )
    alt = msg(
        "Søylene viser hvor langt %(all)s metoder er kommet. %(ordinary)s er i ordinær drift, og %(none)s har ingen "
        "tjeneste.",
        all=len(chain.links),
        ordinary=counts[Stage.ORDINARY],
        none=counts[None],
    )
    svg = counted_picture(counted, alt, say=say, prefix=prefix, width=PAPER_WIDTH)
    return Picture(svg, alt, counted_heads(counted), counted_rows(counted))


def _furthest(link: Link) -> Stage | None:
    known = [one.stage for one in link.adoptions if one.stage is not None]
    return max(known, key=list(Stage).index) if known else None


@section(
    report="final_report",
    key="advice",
    title=msg("Hva råder vi andre til før nye satsinger?"),
    order=50,
    guide=msg("Det fjerde spørsmålet: få og konkrete råd til den som skal planlegge neste satsing."),
    asks=("R24",),
)
def advice(context: ReportContext) -> Iterator[Block]:
    """What the findings mean for whoever comes next."""
    of = initiative_by_id(context.reader, context.initiative_id)
    listed = findings(context.reader, of)
    advised = advised_by(listed)
    if not advised:
        yield Notice(msg("Ingen funn sier hva de betyr videre."))
        yield Paragraph(msg("Skriv få og konkrete råd til den som skal planlegge neste satsing."))
        return
    yield Heading(msg("Råd som følger av funnene"))
    yield BulletList(tuple((one.consequence, " (", pointed_to(one), ")") for one in advised))
    picture = sureness_picture(listed, prefix="advice-sureness")
    yield Figure(
        picture.svg,
        picture.alt,
        msg("Hvor sikre funnene er"),
        table_of(picture, msg("Funn etter slag og hvor sikre de er")),
        (Origins(of, context.today).register("findings"),),
    )


def advised_by(listed: list[Finding]) -> list[Finding]:
    """The findings that say what they mean: what is learned and what is hard first."""
    first = (FindingKind.LEARNING, FindingKind.CHALLENGE)
    said = [one for one in listed if one.consequence]
    return [one for one in said if one.kind in first] + [one for one in said if one.kind not in first]


def sureness_picture(listed: list[Finding], *, prefix: str) -> Picture:
    """How many findings of each kind, and how sure they are."""
    counts = Counter((one.kind, one.sureness) for one in listed)
    kinds: list[FindingKind | None] = [*FindingKind, None]
    sure: tuple[Sureness, ...] = (Sureness.SHOWN, Sureness.LIKELY, Sureness.NOT_SHOWN)
    rows = []
    for kind in kinds:
        of_kind = [counts[kind, one] for one in sure]
        of_kind[-1] += counts[kind, None]
        if sum(of_kind):
            rows.append((FINDING_KIND_NAMES[kind] if kind else NOT_SAID, tuple(of_kind)))
    counted = Counted(
        msg("Hvor sikre funnene er"),
        msg("Slag"),
        (*(SURENESS_NAMES[one] for one in sure[:2]), msg("Ikke vist, eller ikke sagt")),
        tuple(rows),
    )
    alt = msg(
        "Søylene viser %(all)s funn. %(shown)s er vist, %(likely)s er sannsynlige, og resten er ikke vist.",
        all=len(listed),
        shown=sum(one.sureness is Sureness.SHOWN for one in listed),
        likely=sum(one.sureness is Sureness.LIKELY for one in listed),
    )
    svg = counted_picture(counted, alt, say=say, prefix=prefix, width=PAPER_WIDTH)
    return Picture(svg, alt, counted_heads(counted), counted_rows(counted))
