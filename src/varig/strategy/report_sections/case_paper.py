"""Saksframlegg: a draft of the case paper by which the municipality treats the report and the strategy.

What nobody has registered is marked to be filled in: a body that isn't known is not guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from varig.continuation.queries.children import children_among
from varig.continuation.queries.onward import Onward, onward, split, summed_up
from varig.continuation.rules.handovers import SECURED
from varig.continuation.rules.money import Sureness, coming_budget_year
from varig.final_report.queries.findings import findings
from varig.final_report.rules.findings import SURENESS_NAMES, Finding
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Definitions,
    Heading,
    Item,
    Kind,
    Notice,
    Paragraph,
    Row,
    Run,
    Sheet,
    Table,
    Text,
)
from varig.foundation.kernel import Kroner, Message, msg, msg_n
from varig.foundation.reports import ReportContext, report, section
from varig.initiatives.queries import InitiativeFacts, about, initiative_by_id
from varig.strategy.report_sections.words import NOT_SAID, own_words

PAPER = "case_paper"
TO_FILL_IN = msg("[fylles ut]")
_NAMES = 12

report(PAPER, msg("Saksframlegg"), slug="saksframlegg", order=4, sheet=Sheet.LETTER)


@section(report=PAPER, key="head", title=msg("Saksframlegg: avslutning og videreføring"), order=10, asks=("R67",))
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
    yield Notice(
        msg("Utkastet er satt sammen av det som er registrert. Les det, skriv det om, og fyll ut det som mangler.")
    )


@section(report=PAPER, key="summary", title=msg("Sammendrag"), order=20)
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
    yield Paragraph(summed_up(found) if found else msg("Ingen punkter er registrert i arven."))
    going = split(found)[0]
    if going:
        secured = sum(one.said.answer in SECURED for one in going)
        yield Paragraph(
            msg(
                "Av de %(going)s punktene som er foreslått videreført, har %(secured)s en mottaker som har sagt ja "
                "uten vilkår.",
                going=len(going),
                secured=secured,
            )
        )


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


@section(report=PAPER, key="assessment", title=msg("Vurdering"), order=40)
def assessment(context: ReportContext) -> Iterator[Block]:
    """In the municipality's words what is left to do; then what has no receiver yet."""
    of, found = onward(context)
    yield from own_words(about(context.reader, of).remaining_challenges)
    going, _ending, unclear = split(found)
    open_ = [one for one in going if one.said.answer not in SECURED]
    yield from _named(msg("Punkter som er foreslått videreført, og ikke har fått et ja uten vilkår"), open_)
    yield from _named(msg("Punkter som må avklares før satsingen slutter"), unclear)


def _named(title: Message, found: Sequence[Onward]) -> Iterator[Block]:
    if not found:
        return
    yield Heading(title)
    yield BulletList(tuple(one.name for one in found[:_NAMES]))
    yield from _rest(len(found))


def _rest(count: int) -> Iterator[Block]:
    if count > _NAMES:
        yield Paragraph(
            msg_n("%(count)s til står i strategien.", "%(count)s til står i strategien.", count=count - _NAMES)
        )


@section(report=PAPER, key="children", title=msg("Konsekvenser for barn og unge"), order=50, asks=("R36",))
def children(context: ReportContext) -> Iterator[Block]:
    """What children use: what is best for them, how they were heard, and where nobody has said."""
    of, found = onward(context)
    known = children_among(context.reader, of)
    said = [one for one in found if one.said.fate.said]
    used = [one for one in said if _used(one, known)]
    if not used:
        yield Paragraph(
            msg(
                "Det er ikke registrert at noe av det som er foreslått, brukes av barn. Det må vurderes før saken "
                "legges fram."
            )
        )
        return
    yield Paragraph(
        msg_n(
            "Barn bruker %(count)s av punktene som det er foreslått noe for.",
            "Barn bruker %(count)s av punktene som det er foreslått noe for.",
            count=len(used),
        )
    )
    weighed = [one for one in used if one.said.fate.children.best]
    yield Table(
        msg("Hva som er best for barna, og hvordan de er hørt"),
        (
            Column(msg("Punkt"), Kind.NAME, width=2.2),
            Column(msg("Avgjørelse"), width=2),
            Column(msg("Best for barna"), width=3),
            Column(msg("Barn er hørt"), width=2.6),
        ),
        tuple(
            (one.name, one.chip, one.said.fate.children.best, one.said.fate.children.heard or NOT_SAID)
            for one in weighed
        ),
        empty=msg("Hva som er best for barna, er ikke skrevet for noen av punktene."),
    )
    left = [one for one in used if not one.said.fate.children.best]
    if weighed:
        yield from _named(msg("Barn bruker dette, og barnets beste er ikke vurdert"), left)


def _used(one: Onward, known: dict[int, bool]) -> bool | None:
    said = one.said.fate.children.used
    return known.get(one.item.id) if said is None else said


@section(report=PAPER, key="economy", title=msg("Økonomiske konsekvenser"), order=60)
def economy(context: ReportContext) -> Iterator[Block]:
    """What binds and what is planned stand apart: the coming budget year, then the years of the economic plan."""
    of, found = onward(context)
    going = split(found)[0]
    yield Paragraph(msg("Bare det som er vedtatt i et årsbudsjett, er bindende. Økonomiplanen er planer."))
    years = [of.first_year_after + at for at in range(4)]
    budget = coming_budget_year(context.today)
    yield Heading(msg("Årsbudsjettet"))
    yield _money(msg("Årsbudsjettet for %(year)s", year=str(years[0])), going, years[:1], Sureness.ADOPTED)
    if years[0] > budget:
        yield Paragraph(msg("Årsbudsjettet for %(year)s er ikke lagt fram ennå.", year=str(years[0])))
    yield Heading(msg("Økonomiplanen"))
    yield _money(
        msg("Økonomiplanen %(first)s–%(last)s", first=str(years[0]), last=str(years[-1])),
        going,
        years,
        Sureness.PLANNED,
    )
    unknown = sum(one.said.money.costs.get(years[0]) is None for one in going)
    if unknown:
        yield Notice(
            msg_n(
                "Kostnaden i %(year)s er ukjent for %(count)s punkt. Det er ikke med i summen.",
                "Kostnaden i %(year)s er ukjent for %(count)s punkter. De er ikke med i summen.",
                count=unknown,
                year=str(years[0]),
            )
        )


def _money(caption: Message, going: Sequence[Onward], years: Sequence[int], *counted: Sureness) -> Table:
    """Known cost, what stands against it of this sureness, and what is left."""
    rows: list[Row] = []
    for year in years:
        costs = [cost for one in going if (cost := one.said.money.costs.get(year)) is not None]
        cost = sum(costs, Decimal(0))
        lines = (line for one in going for line in one.said.money.lines if line.year == year)
        covered = sum((line.amount for line in lines if line.sureness in counted), Decimal(0))
        known = bool(costs)
        rows.append(
            (
                str(year),
                Kroner(cost) if known else None,
                Kroner(covered),
                Kroner(max(cost - covered, Decimal(0))) if known else None,
            )
        )
    planned = Sureness.PLANNED in counted
    label = msg("Vedtatt eller i økonomiplan") if planned else msg("Vedtatt i årsbudsjett")
    return Table(
        caption,
        (
            Column(msg("År"), Kind.NAME),
            Column(msg("Kjent kostnad"), Kind.NUMBER, width=1.6),
            Column(label, Kind.NUMBER, width=1.6),
            Column(msg("Rest"), Kind.NUMBER, width=1.6),
        ),
        tuple(rows),
    )


@section(report=PAPER, key="decision", title=msg("Forslag til vedtak"), order=70, asks=("R37", "R38", "R67"))
def decision(context: ReportContext) -> Iterator[Block]:
    """Numbered points: the two documents, then what is proposed to go on, to end and to be cleared up."""
    of, found = onward(context)
    yield Paragraph(msg("%(body)s vedtar:", body=TO_FILL_IN))
    yield BulletList(tuple(_points(of, found)), ordered=True)
    decided = sum(one.said.fate.is_decided for one in found)
    if decided:
        yield Paragraph(
            msg_n(
                "%(count)s punkt er vedtatt tidligere og er ikke med her.",
                "%(count)s punkter er vedtatt tidligere og er ikke med her.",
                count=decided,
            )
        )


def _points(of: InitiativeFacts, found: Sequence[Onward]) -> Iterator[Text | Item]:
    yield msg("Sluttrapporten for %(name)s tas til orientering.", name=of.name)
    yield msg("Videreføringsstrategien for %(name)s vedtas.", name=of.name)
    proposed = [one for one in found if one.said.fate.said and not one.said.fate.is_decided]
    going, ending, unclear = split(proposed)
    for title, listed, said in (
        (msg("Dette videreføres:"), going, _onward),
        (msg("Dette fases ut:"), ending, _ended),
    ):
        if listed:
            yield Item(title, BulletList(tuple(said(one) for one in listed)))
    if unclear:
        names = BulletList(tuple(one.name for one in unclear))
        yield Item(msg("Dette utredes, og legges fram på nytt før %(end)s:", end=of.last_day), names)
    yield msg("Oppfølgingen etter slutten legges til %(unit)s.", unit=TO_FILL_IN)


def _onward(one: Onward) -> Text:
    """The receiver is named when it has said yes without conditions; else it is for the paper's writer to say."""
    handover = one.said.handover
    if handover is not None and one.said.answer in SECURED:
        return Run(one.name, bold=True), msg(", med %(unit)s som ansvarlig", unit=handover.receiver_name)
    return Run(one.name, bold=True), msg(", med %(unit)s som ansvarlig", unit=TO_FILL_IN)


def _ended(one: Onward) -> Text:
    last = one.said.fate.last_day
    if last is None:
        return Run(one.name, bold=True), msg(", siste dag %(day)s", day=TO_FILL_IN)
    return Run(one.name, bold=True), msg(", siste dag %(day)s", day=last)
