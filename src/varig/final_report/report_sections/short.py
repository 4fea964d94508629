"""The short version for politicians: the four questions on at most four pages, each with a picture.

Each section proposes a beginning: the report's own words on the same question, and what the registers say. It is short
whatever the initiative: each has room for a few, and says so where the report has more. Who writes on it answers for
its length (see `MOST_PAGES`); the pictures stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from varig.final_report.queries.findings import findings
from varig.final_report.queries.told import parts_taken
from varig.final_report.report_sections.cooperation import counted_parts, parts_picture
from varig.final_report.report_sections.excerpts import from_report
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
    Text,
    Told,
)
from varig.foundation.kernel import Message, Picture, msg
from varig.foundation.reports import ReportContext, report, section
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.knowledge.queries import IndicatorFacts, before_and_after, indicators
from varig.knowledge.rules import Development
from varig.lessons.queries import lesson_chain

SHORT = "short"
MOST_PAGES = 4
_MOST = 3
# Where the municipality has answered in its own words, that answer is the first to have room.
_BESIDE_OWN = 2
_MOST_LETTERS = 160
_MOST_INDICATORS = 3
# Words of the report's own, so that all of it stays on four pages, in a template with broad margins too (measured).
_SUMMARY_WORDS = 65
_WORDS = 50

report(
    SHORT,
    msg("Kortversjon av sluttrapporten"),
    slug="kortversjon",
    order=3,
    sheet=Sheet.BRIEF,
    along="final_report",
    most_pages=MOST_PAGES,
)


def _key_facts(context: ReportContext) -> Iterator[Block]:
    of = initiative_by_id(context.reader, context.initiative_id)
    yield BulletList(tuple(key_facts(context, of)))
    yield Notice(msg("Alt som er kort sagt her, står med kilder i sluttrapporten. Numrene på funnene er de samme."))


@section(
    report=SHORT,
    key="in_short",
    title=msg("Sluttrapporten i korte trekk"),
    order=10,
    guide=msg("Det viktigste for den som bare leser dette. Hele kortversjonen skal få plass på fire sider."),
    asks=("R22",),
    proposes=True,
    stays=_key_facts,
)
def in_short(context: ReportContext) -> Iterator[Block]:
    """What it is about, in four lines."""
    of = initiative_by_id(context.reader, context.initiative_id)
    yield Paragraph(Run(of.name, bold=True))
    own = from_report(context, of, "summary", _SUMMARY_WORDS)
    yield from own.blocks()
    yield from own.more()
    yield from _key_facts(context)


def _changes(context: ReportContext) -> Iterator[Block]:
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


@section(
    report=SHORT,
    key="strengthened",
    title=msg("1. Hvordan og hvor mye ble området styrket?"),
    order=20,
    guide=msg("Kort om hva som er blitt bedre og verre, og hvordan dere vet det. Bildet av indikatorene står under."),
    asks=("R23",),
    proposes=True,
    stays=_changes,
)
def strengthened(context: ReportContext) -> Iterator[Block]:
    """The indicators before and after, and the effects that were found."""
    of = initiative_by_id(context.reader, context.initiative_id)
    own = from_report(context, of, "results", _WORDS)
    yield from own.blocks()
    said = _few(context, of, FindingKind.EFFECT, _BESIDE_OWN if own.is_any else _MOST)
    yield from said.blocks()
    yield from own.more(said.left)
    yield from _changes(context)


def _telling(measured: Sequence[IndicatorFacts]) -> list[IndicatorFacts]:
    """The first few, those that have something to tell before those that don't; one that got worse is among them."""
    known = [one for one in measured if one.development is not Development.UNKNOWN]
    first = [*known, *(one for one in measured if one not in known)][:_MOST_INDICATORS]
    worse = next((one for one in known if one.development is Development.WORSE), None)
    return first if worse is None or worse in first else [*first[:-1], worse]


def _who(context: ReportContext) -> Iterator[Block]:
    of = initiative_by_id(context.reader, context.initiative_id)
    taken = parts_taken(context.reader, of)
    if not taken:
        yield Paragraph(msg("Ingen er registrert med en rolle. Hvem som har vært med, er ukjent."))
        return
    origins = Origins(of, context.today)
    yield Paragraph(counted_parts(taken, origins))
    picture = parts_picture(taken, prefix="short-parts", most=_MOST + 1)
    yield from _figure(picture, msg("Hvem som har vært med"), origins.register("actors", role="any"))


@section(
    report=SHORT,
    key="across",
    title=msg("2. Hva betydde samarbeidet på tvers?"),
    order=30,
    guide=msg("Kort om hva det har betydd at flere har arbeidet sammen. Bildet av hvem som var med, står under."),
    asks=("R9", "R10"),
    proposes=True,
    stays=_who,
)
def across(context: ReportContext) -> Iterator[Block]:
    """Who took part, and the strengths that were found."""
    of = initiative_by_id(context.reader, context.initiative_id)
    own = from_report(context, of, "cooperation", _WORDS)
    yield from own.blocks()
    said = _few(context, of, FindingKind.STRENGTH, _BESIDE_OWN if own.is_any else _MOST)
    yield from said.blocks()
    yield from own.more(said.left)
    yield from _who(context)


def _stages(context: ReportContext) -> Iterator[Block]:
    of = initiative_by_id(context.reader, context.initiative_id)
    chain = lesson_chain(context.reader, of)
    picture = stages_picture(chain, prefix="short-stages")
    if picture is None:
        yield Paragraph(msg("Ingen erfaring er blitt til en metode."))
        return
    origins = Origins(of, context.today)
    yield Paragraph(carried_on(chain, origins))
    yield from _figure(picture, msg("Hvor langt metodene er kommet"), *methods_in_use(origins))


@section(
    report=SHORT,
    key="learned",
    title=msg("3. Hva har vi lært, og hva tar vi med videre?"),
    order=40,
    guide=msg("Kort om det som virket og ikke virket, og hvem som bruker det videre. Bildet av metodene står under."),
    asks=("R11", "R12", "R13", "R24"),
    proposes=True,
    stays=_stages,
)
def learned(context: ReportContext) -> Iterator[Block]:
    """How far the methods have come, and what was learned."""
    of = initiative_by_id(context.reader, context.initiative_id)
    own = from_report(context, of, "lessons", _WORDS)
    yield from own.blocks()
    said = _few(context, of, FindingKind.LEARNING, _BESIDE_OWN if own.is_any else _MOST)
    yield from said.blocks()
    yield from own.more(said.left)
    yield from _stages(context)


def _sureness(context: ReportContext) -> Iterator[Block]:
    of = initiative_by_id(context.reader, context.initiative_id)
    listed = findings(context.reader, of)
    if not advised_by(listed):
        return
    counted = Origins(of, context.today).register("findings")
    yield from _figure(sureness_picture(listed, prefix="short-sureness"), msg("Hvor sikre funnene er"), counted)


@section(
    report=SHORT,
    key="advised",
    title=msg("4. Hva råder vi andre til før nye satsinger?"),
    order=50,
    guide=msg(
        "Få og konkrete råd til den som skal planlegge neste satsing. Bildet av hvor sikre funnene er, står under."
    ),
    asks=("R24", "R25"),
    proposes=True,
    stays=_sureness,
)
def advised(context: ReportContext) -> Iterator[Block]:
    """The advice that follows from the findings, and how sure these are."""
    of = initiative_by_id(context.reader, context.initiative_id)
    own = from_report(context, of, "advice", _WORDS)
    yield from own.blocks()
    said = advised_by(findings(context.reader, of))
    if said:
        yield BulletList(tuple((cut(one.consequence), " (", Run(one.label, bold=True), ")") for one in said[:_MOST]))
    else:
        yield Paragraph(msg("Ingen funn sier hva de betyr videre."))
    yield from own.more(_advice_left(said))
    yield from _sureness(context)


def _advice_left(said: Sequence[Finding]) -> Text | None:
    """Each piece of advice is what a finding means, so that no list shows just those."""
    if len(said) > _MOST:
        return msg("Her er bare de første rådene.")
    return msg("Rådene er kortet ned.") if any(is_cut(one.consequence) for one in said) else None


@dataclass(frozen=True)
class _Few:
    """The first findings of a kind, and what is said of those that have no room."""

    listed: Sequence[Finding]
    left: Text | None

    def blocks(self) -> Iterator[Block]:
        if self.listed:
            yield BulletList(tuple(_in_a_line(one) for one in self.listed))


def _few(context: ReportContext, of: InitiativeFacts, kind: FindingKind, most: int) -> _Few:
    of_kind = [one for one in findings(context.reader, of) if one.kind is kind]
    shown = of_kind[:most]
    if len(of_kind) > most:
        return _Few(shown, msg("Her er bare de første funnene av dette slaget."))
    return _Few(shown, msg("Funnene er kortet ned.") if any(is_cut(one.text) for one in shown) else None)


def _in_a_line(one: Finding) -> Text:
    sure = SURENESS_NAMES[one.sureness] if one.sureness else NOT_SAID
    return Run(one.label, bold=True), ": ", cut(one.text), " (", Run(sure, italic=True), ")"


def is_cut(said: str, most: int = _MOST_LETTERS) -> bool:
    """Whether there is no room for all of it."""
    return len(said) > most


def cut(said: str, most: int = _MOST_LETTERS) -> str:
    """As much of a text as a short version has room for, cut between words."""
    if not is_cut(said, most):
        return said
    kept = said[:most].rsplit(None, 1)[0]
    return f"{kept} …"


def _figure(picture: Picture, caption: Message, *sources: Source) -> Iterator[Block]:
    yield Figure(picture.svg, picture.alt, caption, table_of(picture, msg("Tallene i figuren")), sources)
