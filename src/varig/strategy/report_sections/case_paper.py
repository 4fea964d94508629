"""Saksframlegg: a draft of the case paper by which the municipality treats the report and the strategy.

What nobody has registered is marked to be filled in: a body that isn't known is not guessed at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from varig.continuation.queries.children import children_among
from varig.continuation.queries.onward import Onward, of_children_in, onward, split, summed_up
from varig.continuation.rules.fates import Chip
from varig.continuation.rules.handovers import SECURED, Answer
from varig.continuation.rules.instead import OfChildren
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
    Run,
    Sheet,
    Source,
    Table,
    Text,
    Told,
)
from varig.foundation.kernel import Message, msg, msg_n
from varig.foundation.reports import ReportContext, report, section
from varig.initiatives.queries import InitiativeFacts, about, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.strategy.queries.planned_rounds import PlannedRound, planned_rounds
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
    origins = Origins(of, context.today)
    yield Paragraph(summed_up(found, origins) if found else msg("Ingen punkter er registrert i arven."))
    going = split(found)[0]
    if going:
        secured = sum(one.said.answer in SECURED for one in going)
        said = msg(
            "Av de %(going)s punktene som er foreslått videreført, har %(secured)s en mottaker som har sagt ja "
            "uten vilkår.",
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


@section(report=PAPER, key="assessment", title=msg("Vurdering"), order=40)
def assessment(context: ReportContext) -> Iterator[Block]:
    """In the municipality's words what is left to do; then what has no receiver yet."""
    of, found = onward(context)
    yield from own_words(about(context.reader, of).remaining_challenges)
    going, _ending, unclear = split(found)
    open_ = [one for one in going if one.said.answer not in SECURED]
    legacy = Origins(of, context.today).legacy
    without_yes = legacy(onward="yes", answer=sorted(set(Answer) - SECURED))
    title = msg("Punkter som er foreslått videreført, og ikke har fått et ja uten vilkår")
    yield from _named(title, open_, without_yes)
    yield from _named(msg("Punkter som må avklares før satsingen slutter"), unclear, legacy(fate=Chip.UNCLEAR))


def _named(title: Message, found: Sequence[Onward], source: Source) -> Iterator[Block]:
    if not found:
        return
    yield Heading(title)
    yield BulletList(tuple(one.name for one in found[:_NAMES]))
    if len(found) > _NAMES:
        more = msg("Alle %(count)s står i strategien.", count=len(found))
        yield Paragraph(Told(more, {"count": source}))


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
        "Barn bruker %(count)s av punktene som det er foreslått noe for.",
        "Barn bruker %(count)s av punktene som det er foreslått noe for.",
        count=len(used),
    )
    legacy = Origins(of, context.today).legacy
    yield Paragraph(Told(count, {"count": legacy(children=OfChildren.USED)}))
    left = [one for one in used if OfChildren.UNSAID in counted[one.item.id]]
    weighed = [one for one in used if one not in left]
    yield Table(
        msg("Hva som er best for barna, og hvordan de er hørt"),
        (
            Column(msg("Punkt"), Kind.NAME, width=2.2),
            Column(msg("Avgjørelse"), width=2),
            Column(msg("Best for barna"), width=3),
            Column(msg("Barn er hørt"), width=2.6),
        ),
        tuple(
            (one.name, one.chip, one.said.fate.children.best or NOT_SAID, one.said.fate.children.heard or NOT_SAID)
            for one in weighed
        ),
        empty=msg("Hva som er best for barna, er ikke skrevet for noen av punktene."),
    )
    if weighed:
        title = msg("Barn bruker dette, og barnets beste er ikke vurdert")
        yield from _named(title, left, legacy(children=OfChildren.UNSAID))


@section(report=PAPER, key="decision", title=msg("Forslag til vedtak"), order=70, asks=("R37", "R38", "R67"))
def decision(context: ReportContext) -> Iterator[Block]:
    """Numbered points: the two documents, then what is proposed to go on, to end and to be cleared up."""
    of, found = onward(context)
    yield Paragraph(msg("%(body)s vedtar:", body=TO_FILL_IN))
    points = _points(of, found, Origins(of, context.today).legacy, context.today)
    yield BulletList((*points, _follows_up(planned_rounds(context.reader, of))), ordered=True)
    decided = sum(one.said.fate.is_decided for one in found)
    if decided:
        said = msg_n(
            "%(count)s punkt er vedtatt tidligere og er ikke med her.",
            "%(count)s punkter er vedtatt tidligere og er ikke med her.",
            count=decided,
        )
        yield Paragraph(Told(said, {"count": Origins(of, context.today).legacy(state="decided")}))


def _points(
    of: InitiativeFacts, found: Sequence[Onward], legacy: Callable[..., Source], today: date
) -> Iterator[Text | Item]:
    yield msg("Sluttrapporten for %(name)s tas til orientering.", name=of.name)
    yield msg("Videreføringsstrategien for %(name)s vedtas.", name=of.name)
    proposed = [one for one in found if one.said.fate.said and not one.said.fate.is_decided]
    going, ending, unclear = split(proposed)
    # What somebody was asked about and said no to needs another answer before anybody can decide that it goes on.
    refused = [one for one in going if one.said.answer is Answer.NO]
    over = [one for one in ending if one.said.fate.last_day is not None and one.said.fate.last_day < today]
    for title, listed, said in (
        (msg("Dette videreføres:"), [one for one in going if one not in refused], _onward),
        (msg("Dette fases ut:"), [one for one in ending if one not in over], _ended),
        (msg("Dette er alt avsluttet, og tas til orientering:"), over, _ended),
    ):
        if listed:
            yield Item(title, BulletList(tuple(said(one) for one in listed)))
    silent = sum(not one.said.fate.said for one in found)
    if unclear or refused or silent:
        rest = (_unspoken_of(silent, legacy(state="unsaid")),) if silent else ()
        names = BulletList((*(one.name for one in (*unclear, *refused)), *rest))
        yield Item(msg("Dette utredes, og legges fram på nytt før %(end)s:", end=of.last_day), names)


def _follows_up(planned: Sequence[PlannedRound]) -> Text:
    """The unit that every planned round is put to; else it is to be filled in."""
    units = {one.unit for one in planned}
    unit = units.pop() if len(units) == 1 else ""
    return msg("Oppfølgingen etter slutten legges til %(unit)s.", unit=unit or TO_FILL_IN)


def _unspoken_of(count: int, source: Source) -> Told:
    said = msg_n(
        "%(count)s punkt som ingen har sagt noe om ennå. Det står i strategien.",
        "%(count)s punkter som ingen har sagt noe om ennå. De står i strategien.",
        count=count,
    )
    return Told(said, {"count": source})


def _onward(one: Onward) -> Text:
    """The receiver is named when it has said yes without conditions; else nobody answers for it yet."""
    handover = one.said.handover
    if handover is not None and one.said.answer in SECURED:
        return Run(one.name, bold=True), msg(", med %(unit)s som ansvarlig", unit=handover.receiver_name)
    return Run(one.name, bold=True), msg(", ansvarlig er ikke avklart")


def _ended(one: Onward) -> Text:
    last = one.said.fate.last_day
    if last is None:
        return Run(one.name, bold=True), msg(", siste dag %(day)s", day=TO_FILL_IN)
    return Run(one.name, bold=True), msg(", siste dag %(day)s", day=last)
