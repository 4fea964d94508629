"""Saksframlegg: a draft of the case paper by which the municipality treats the report and the strategy.

What nobody has registered is marked to be filled in: a body that isn't known is not guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from varig.continuation.queries.children import children_among
from varig.continuation.queries.in_the_strategy import BEST_FOR_CHILDREN
from varig.continuation.queries.onward import Onward, of_children_in, onward, split, summed_up
from varig.continuation.rules.handovers import SECURED
from varig.continuation.rules.instead import OfChildren
from varig.final_report.queries.findings import findings
from varig.final_report.rules.findings import SURENESS_NAMES, Finding
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Definitions,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Run,
    Sheet,
    Source,
    Table,
    Text,
    Told,
)
from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.reports import ReportContext, report, section
from varig.foundation.reports.beginning import TO_FILL_IN
from varig.initiatives.queries import about, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.strategy.report_sections.case_open import how_many, undecided
from varig.strategy.report_sections.words import NOT_SAID, in_strategy, own_words

PAPER = "case_paper"
_NAMES = 12

report(
    PAPER,
    msg("Saksframlegg"),
    slug="saksframlegg",
    order=4,
    sheet=Sheet.LETTER,
    versions=msg("Versjoner av saksframlegget"),
)


@section(
    report=PAPER,
    key="head",
    title=msg("Saksframlegg: avslutning og videreføring"),
    order=10,
    guide=msg("Fyll ut saksnummer, og hvem som skal behandle saken."),
    asks=("R67",),
    proposes=True,
)
def head(context: ReportContext) -> Iterator[Block]:
    """Which case it is; case number and body are for the secretariat to fill in."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield Definitions(
        (
            (msg("Saken gjelder"), of.name),
            (msg("Saksnummer"), TO_FILL_IN),
            (msg("Behandles i"), TO_FILL_IN),
            (msg("Vedlegg"), msg("Sluttrapport og videreføringsstrategi")),
        )
    )
    if context.draft:
        yield Notice(
            msg("Utkastet er satt sammen av det som er registrert. Les det, skriv det om, og fyll ut det som mangler.")
        )


@section(
    report=PAPER,
    key="summary",
    title=msg("Sammendrag"),
    order=20,
    guide=msg("Si kort hva saken gjelder, hva som er funnet, og hva som foreslås."),
    proposes=True,
)
def summary(context: ReportContext) -> Iterator[Block]:
    """What the case is about, in a few sentences."""
    of, found = onward(context)
    yield Paragraph(
        msg(
            "%(name)s slutter %(end)s. Saken legger fram sluttrapporten og forslaget til videreføringsstrategi.",
            name=of.name,
            end=of.last_day,
        )
    )
    origins = Origins(of, context.today)
    yield Paragraph(
        summed_up(found, origins) if found else msg("Det er ikke registrert noe som satsingen etterlater seg.")
    )
    going = split(found)[0]
    if going:
        secured = sum(one.said.answer in SECURED for one in going)
        said = msg(
            "Av de %(going)s som er foreslått videreført, har %(secured)s en mottaker som har sagt ja uten vilkår.",
            going=len(going),
            secured=secured,
        )
        with_a_yes = origins.legacy(onward="yes", answer=sorted(SECURED))
        yield Paragraph(Told(said, {"going": origins.legacy(onward="yes"), "secured": with_a_yes}))


@section(report=PAPER, key="facts", title=msg("Saksopplysninger"), order=30)
def facts(context: ReportContext) -> Iterator[Block]:
    """The decision it began with, and what the report has found."""
    of = initiative_by_id(context.reader, context.initiative_id)
    written = about(context.reader, of)
    yield Definitions(
        (
            (msg("Periode"), msg("%(start)s–%(end)s", start=of.start, end=of.end)),
            (msg("Vedtatt av"), written.decision_body or None),
            (msg("Saksnummer for oppstarten"), written.decision_case or None),
            (msg("Vedtaksdato"), written.decision_date),
        )
    )
    listed = findings(context.reader, of)
    yield Heading(msg("Det sluttrapporten har funnet"))
    if listed:
        yield BulletList(tuple(_finding(one) for one in listed))
    else:
        yield Paragraph(msg("Ingen funn er registrert."))


def _finding(one: Finding) -> Text:
    sure = SURENESS_NAMES[one.sureness] if one.sureness else NOT_SAID
    return Run(one.label, bold=True), ": ", one.text, " (", Run(sure, italic=True), ")"


@section(
    report=PAPER,
    key="assessment",
    title=msg("Vurdering"),
    order=40,
    guide=msg("Skriv hva kommunedirektøren mener om det som er funnet, det som foreslås, og det som er usikkert."),
)
def assessment(context: ReportContext) -> Iterator[Block]:
    """In the municipality's words what is left to do; then how much has no receiver yet, or is not cleared up."""
    of, found = onward(context)
    left = about(context.reader, of).remaining_challenges
    if left:
        yield Heading(msg("Det som står igjen å gjøre"))
        yield from own_words(left)
    listed = tuple(how_many(undecided(found), Origins(of, context.today).legacy))
    if listed:
        yield Heading(msg("Det som ikke er avklart"))
        yield BulletList(listed)
        yield Paragraph(msg("Alt står i vedlegget."))


def _named(title: Message, found: Sequence[Onward], source: Source, where: Run) -> Iterator[Block]:
    if not found:
        return
    yield Heading(title)
    yield BulletList(tuple(one.name for one in found[:_NAMES]))
    if len(found) > _NAMES:
        more = msg("Alle %(count)s står i strategien, under", count=len(found))
        yield Paragraph((Told(more, {"count": source}), " ", where, "."))


@section(report=PAPER, key="children", title=msg("Konsekvenser for barn og unge"), order=50, asks=("R36",))
def children(context: ReportContext) -> Iterator[Block]:
    """What children use: what is best for them, how they were heard, and where nobody has said."""
    of, found = onward(context)
    known = children_among(context.reader, of)
    counted = {one.item.id: of_children_in(one, known) for one in found}
    used = [one for one in found if OfChildren.USED in counted[one.item.id]]
    if not used:
        yield Paragraph(
            msg(
                "Det er ikke registrert at noe av det som er foreslått, brukes av barn. Det må vurderes før saken "
                "legges fram."
            )
        )
        return
    count = msg_n(
        "Barn bruker %(count)s av det som det er foreslått noe for.",
        "Barn bruker %(count)s av det som det er foreslått noe for.",
        count=len(used),
    )
    legacy = Origins(of, context.today).legacy
    yield Paragraph(Told(count, {"count": legacy(children=OfChildren.USED)}))
    left = [one for one in used if OfChildren.UNSAID in counted[one.item.id]]
    weighed = [one for one in used if one not in left]
    yield Table(
        msg("Hva som er best for barna, og hvordan de er hørt"),
        (
            Column(msg("Hva"), Kind.NAME, width=2.2),
            Column(msg("Avgjørelse"), width=2),
            Column(msg("Best for barna"), width=3),
            Column(msg("Barn er hørt"), width=2.6),
        ),
        tuple(
            (one.name, one.chip, one.said.fate.children.best or NOT_SAID, one.said.fate.children.heard or NOT_SAID)
            for one in weighed
        ),
        empty=msg("Hva som er best for barna, er ikke skrevet for noe av det."),
        about=tuple(one.about for one in weighed),
    )
    if weighed:
        title = msg("Barn bruker dette, og barnets beste er ikke vurdert")
        where = in_strategy(of, BEST_FOR_CHILDREN)
        yield from _named(title, left, legacy(children=OfChildren.UNSAID), where)
