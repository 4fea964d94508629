"""The short version for politicians: the four questions on at most four pages, each with a picture.

It is short whatever the initiative: each list has room for a few, and the whole stands in the final report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from varig.final_report.queries.findings import findings
from varig.final_report.queries.told import parts_taken
from varig.final_report.report_sections.cooperation import counted_parts, parts_picture
from varig.final_report.report_sections.goals import sources_of
from varig.final_report.report_sections.learned import (
    advised_by,
    carried_on,
    methods_in_use,
    stages_picture,
    sureness_picture,
)
from varig.final_report.report_sections.summary import key_facts
from varig.final_report.report_sections.words import NOT_SAID, table_of
from varig.final_report.rules.findings import SURENESS_NAMES, Finding, FindingKind
from varig.foundation.documents.blocks import (
    PAPER_WIDTH,
    Block,
    BulletList,
    Figure,
    Notice,
    Paragraph,
    Run,
    Sheet,
    Source,
    Style,
    Text,
    Told,
)
from varig.foundation.documents.narrative import blocks_of, text_of, words_in
from varig.foundation.kernel import Message, Picture, msg
from varig.foundation.reports import ReportContext, report, section
from varig.foundation.reports.known import Registered
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.texts import text_at
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.knowledge.queries import IndicatorFacts, before_and_after, indicators
from varig.knowledge.rules import Development
from varig.lessons.queries import lesson_chain

SHORT = "short"
_MOST = 3
_MOST_LETTERS = 160
_MOST_INDICATORS = 3
_MOST_WORDS = 75

report(
    SHORT,
    msg("Kortversjon av sluttrapporten"),
    slug="kortversjon",
    order=3,
    sheet=Sheet.BRIEF,
    along="final_report",
)


@section(report=SHORT, key="in_short", title=msg("Sluttrapporten i korte trekk"), order=10, asks=("R22",))
def in_short(context: ReportContext) -> Iterator[Block]:
    """What it is about, in four lines."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield Paragraph(Run(of.name, bold=True))
    yield from _own_summary(context, of)
    yield BulletList(tuple(key_facts(context, of)))
    yield Notice(msg("Alt som er kort sagt her, står med kilder i sluttrapporten. Numrene på funnene er de samme."))


def _own_summary(context: ReportContext, of: InitiativeFacts) -> Iterator[Block]:
    """The first paragraphs of what the municipality has written in the report's summary, as far as there is room."""
    text = text_at(Place(of.scope, "final_report", "summary"))
    kept: list[Any] = []
    room = _MOST_WORDS
    for node in (one for one in text.body["content"] if one.get("type") == "paragraph"):
        words = words_in(node)
        if words > room:
            break
        kept.append(node)
        room -= words
    if text.words and not kept:
        yield Paragraph(cut(text_of(text.body), _MOST_WORDS * 6), Style.OWN_WORDS)
    yield from blocks_of({**text.body, "content": kept}, Registered(context, of.scope))


@section(
    report=SHORT,
    key="strengthened",
    title=msg("1. Hvordan og hvor mye ble området styrket?"),
    order=20,
    asks=("R23",),
)
def strengthened(context: ReportContext) -> Iterator[Block]:
    """The indicators before and after, and the effects that were found."""
    of = initiative_by_id(context.reader, context.initiative_id)
    origins = Origins(of, context.today)
    measured = indicators(context.reader, of)
    chosen = _telling(measured)
    picture = before_and_after(chosen, of, prefix="short-changes", width=PAPER_WIDTH)
    if picture is None:
        yield Notice(msg("Ingen indikator har en verdi. Om målene er nådd, er ikke vist."))
    else:
        yield from _figure(picture, msg("Før og etter, én linje for hver indikator"), *sources_of(origins, chosen))
    if picture is not None and len(chosen) < len(measured):
        more = msg("Alle %(count)s indikatorer står i sluttrapporten.", count=len(measured))
        yield Paragraph(Told(more, {"count": origins.register("indicators")}))
    yield from _few(findings(context.reader, of), FindingKind.EFFECT, Origins(of, context.today))


def _telling(measured: Sequence[IndicatorFacts]) -> list[IndicatorFacts]:
    """The first few, those that have something to tell before those that don't; worse as well as better."""
    known = [one for one in measured if one.development is not Development.UNKNOWN]
    return [*known, *(one for one in measured if one not in known)][:_MOST_INDICATORS]


@section(
    report=SHORT,
    key="across",
    title=msg("2. Hva betydde samarbeidet på tvers?"),
    order=30,
    asks=("R9", "R10"),
)
def across(context: ReportContext) -> Iterator[Block]:
    """Who took part, and the strengths that were found."""
    of = initiative_by_id(context.reader, context.initiative_id)
    taken = parts_taken(context.reader, of)
    if taken:
        origins = Origins(of, context.today)
        actors = origins.register("actors", role="any")
        yield Paragraph(counted_parts(taken, origins))
        picture = parts_picture(taken, prefix="short-parts", most=_MOST + 1)
        yield from _figure(picture, msg("Hvem som har vært med"), actors)
    else:
        yield Paragraph(msg("Ingen er registrert med en rolle. Hvem som har vært med, er ukjent."))
    yield from _few(findings(context.reader, of), FindingKind.STRENGTH, Origins(of, context.today))


@section(
    report=SHORT,
    key="learned",
    title=msg("3. Hva har vi lært, og hva tar vi med videre?"),
    order=40,
    asks=("R11", "R12", "R13", "R24"),
)
def learned(context: ReportContext) -> Iterator[Block]:
    """How far the methods have come, and what was learned."""
    of = initiative_by_id(context.reader, context.initiative_id)
    chain = lesson_chain(context.reader, of)
    picture = stages_picture(chain, prefix="short-stages")
    if picture is None:
        yield Paragraph(msg("Ingen erfaring er blitt til en metode."))
    else:
        origins = Origins(of, context.today)
        yield Paragraph(carried_on(chain, origins))
        yield from _figure(picture, msg("Hvor langt metodene er kommet"), *methods_in_use(origins))
    yield from _few(findings(context.reader, of), FindingKind.LEARNING, Origins(of, context.today))


@section(
    report=SHORT,
    key="advised",
    title=msg("4. Hva råder vi andre til før nye satsinger?"),
    order=50,
    asks=("R24", "R25"),
)
def advised(context: ReportContext) -> Iterator[Block]:
    """The advice that follows from the findings, and how sure these are."""
    of = initiative_by_id(context.reader, context.initiative_id)
    listed = findings(context.reader, of)
    said = advised_by(listed)
    if not said:
        yield Paragraph(msg("Ingen funn sier hva de betyr videre."))
        return
    yield BulletList(tuple((cut(one.consequence), " (", Run(one.label, bold=True), ")") for one in said[:_MOST]))
    counted = Origins(of, context.today).register("findings")
    yield from _figure(sureness_picture(listed, prefix="short-sureness"), msg("Hvor sikre funnene er"), counted)


def _few(listed: Sequence[Finding], kind: FindingKind, origins: Origins) -> Iterator[Block]:
    of_kind = [one for one in listed if one.kind is kind]
    if of_kind:
        yield BulletList(tuple(_in_a_line(one) for one in of_kind[:_MOST]))
    if len(of_kind) > _MOST:
        more = msg("Alle %(count)s funn av samme slag står i sluttrapporten.", count=len(of_kind))
        yield Paragraph(Told(more, {"count": origins.register("findings", kind=kind)}))


def _in_a_line(one: Finding) -> Text:
    sure = SURENESS_NAMES[one.sureness] if one.sureness else NOT_SAID
    return Run(one.label, bold=True), ": ", cut(one.text), " (", Run(sure, italic=True), ")"


def cut(said: str, most: int = _MOST_LETTERS) -> str:
    """As much of a text as a short version has room for, cut between words."""
    if len(said) <= most:
        return said
    kept = said[:most].rsplit(None, 1)[0]
    return f"{kept} …"


def _figure(picture: Picture, caption: Message, *sources: Source) -> Iterator[Block]:
    yield Figure(picture.svg, picture.alt, caption, table_of(picture, msg("Tallene i figuren")), sources)
