"""The strategy's section 4: what ends, what goes on and with whom, and which actors have a role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from varig.actors.queries import actors
from varig.actors.rules import KIND_NAMES
from varig.continuation.queries.by_owner import silent_by_owner
from varig.continuation.queries.children import children_among
from varig.continuation.queries.in_the_strategy import SILENT
from varig.continuation.queries.onward import NOBODY, NOT_SAID, Onward, came_to_nothing, onward, split, summed_up
from varig.continuation.report_sections.money import ONLY_ADOPTED_BINDS
from varig.continuation.report_sections.reasons import NONE_SAID, best_for_children, grounds, instead, nothing_of
from varig.continuation.rules.fates import Chip as FateChip
from varig.continuation.rules.handovers import SECURED
from varig.continuation.rules.money import coming_budget_year
from varig.final_report.rules.missing import in_lines
from varig.foundation.checks.queries import gaps
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    Column,
    GapList,
    Heading,
    Kind,
    Notice,
    Paragraph,
    Run,
    Source,
    Table,
    Told,
)
from varig.foundation.kernel import Gap, Message, Severity, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.queries.origins import Origins

_MOST_GAPS = 5

# The checks whose gaps belong to this section: those of this package.
CODES = frozenset(
    {
        "no_fate",
        "goes_on_without_yes",
        "hole_in_responsibility",
        "hole_in_money",
        "no_accountable",
        "phased_out_without_alternative",
    }
)


@section(
    report="strategy",
    key="register",
    title=msg("Hva fases ut, hva videreføres, og hvilke aktører har en rolle?"),
    order=40,
    guide=msg(
        "Veilederen ber om å få vite hva som fases ut, hva som videreføres, og hvem som fortsatt skal ha en rolle."
    ),
    asks=("R17", "R18", "R37", "R38", "R39", "R52", "R53", "R54"),
)
def what_goes_on(context: ReportContext) -> Iterator[Block]:
    """The whole register, as it stands."""
    of, found = onward(context)
    if not found:
        yield Paragraph(msg("Det er ikke registrert noe som satsingen etterlater seg."))
        return
    yield Paragraph(summed_up(found, Origins(of, context.today)))
    if any(one.said.fate.said and not one.said.fate.is_decided for one in found):
        yield Notice(msg("Det som er merket «forslag», er ikke vedtatt."), Severity.WARNS)
    going, ending, unclear = split(found)
    yield Heading(msg("Det som går videre"))
    yield _going_on(Origins(of, context.today), going)
    if going:
        yield Paragraph(ONLY_ADOPTED_BINDS)
    yield Heading(msg("Det som fases ut"))
    ended, never = came_to_nothing(ending)
    yield instead(ended)
    if never:
        yield nothing_of(never)
    yield Heading(msg("Det som må avklares"))
    yield from _unclear(unclear, Origins(of, context.today).legacy(fate=FateChip.UNCLEAR))
    yield from grounds(found)
    yield from best_for_children(found, children_among(context.reader, of), Origins(of, context.today))
    yield Heading(msg("Aktører som har en rolle etter slutten"))
    yield from _roles(context, of, found)
    if not context.draft:
        return
    yield Heading(msg("Mangler i denne delen"))
    mine = [gap for gap in gaps(of.scope, of.slug, context.today) if gap.code in CODES]
    listed_at = Origins(of, context.today).page(msg("Lista over mangler"), "workspace:gaps", code=_codes_of(mine))
    yield from _missing(mine, listed_at)


def _codes_of(found: Sequence[Gap]) -> tuple[str, ...]:
    return tuple(sorted({gap.code for gap in found}))


def _missing(mine: Sequence[Gap], listed_at: Source) -> Iterator[Block]:
    """How many, and the worst few; the whole list with what to do stands in the program."""
    if mine:
        count = msg_n("%(count)s mangel er funnet.", "%(count)s mangler er funnet.", count=len(mine))
        yield Paragraph(Told(count, {"count": listed_at}))
    yield GapList(in_lines(mine)[:_MOST_GAPS], sources=(listed_at,))


def _going_on(origins: Origins, going: Sequence[Onward]) -> Table:
    year, today = origins.of.first_year_after, origins.day
    return Table(
        msg("Det som går videre, hvem som tar over, og penger i det første året"),
        (
            Column(msg("Hva"), Kind.NAME, width=2.8),
            Column(msg("Avgjørelse"), width=3.2),
            Column(msg("Mottaker"), width=2.4),
            Column(msg("Svar"), width=2.1),
            Column(msg("Fra dag"), width=1.2),
            Column(msg("Kostnad %(year)s", year=str(year)), Kind.NUMBER),
            Column(_secured_head(year, today), Kind.NUMBER),
        ),
        tuple(
            (
                one.name,
                one.chip,
                one.receiver,
                one.answer,
                one.from_day,
                one.cost(year),
                one.secured(year, today),
            )
            for one in going
        ),
        empty=NONE_SAID,
        sources=(origins.legacy(onward="yes"), origins.money_after()),
        about=tuple(one.about for one in going),
    )


def _secured_head(year: int, today: date) -> Message:
    """Says what `secured` adds up. «Vedtatt» alone is only what stands in an adopted budget, which alone binds."""
    if year > coming_budget_year(today):
        return msg("Vedtatt eller i økonomiplan %(year)s", year=str(year))
    return msg("Vedtatt i årsbudsjett %(year)s", year=str(year))


def _unclear(unclear: Sequence[Onward], source: Source) -> Iterator[Block]:
    """What is to be looked into, one by one; what nobody has said anything about, by who answers for it today."""
    silent = [one for one in unclear if not one.said.fate.said]
    spoken_of = [one for one in unclear if one.said.fate.said]
    if spoken_of or not silent:
        yield Table(
            msg("Det som må utredes"),
            (
                Column(msg("Hva"), Kind.NAME, width=4),
                Column(msg("Ansvarlig nå"), width=3),
                Column(msg("Hva er sagt"), width=4),
            ),
            tuple((one.name, one.accountable or NOBODY, one.said.fate.grounds or NOT_SAID) for one in spoken_of),
            empty=msg("Ingen. Alt har et forslag eller et vedtak."),
            about=tuple(one.about for one in spoken_of),
        )
    if silent:
        yield silent_by_owner(msg("Det ingen har foreslått noe for, etter hvem som har ansvaret nå"), silent, source)
        yield Paragraph((msg("Hver av dem står i"), " ", Run(SILENT.quoted, link=f"#{SILENT.key}"), "."))


def _roles(context: ReportContext, of: InitiativeFacts, found: Sequence[Onward]) -> Iterator[Block]:
    agreed: dict[int, list[str]] = defaultdict(list)
    asked: dict[int, list[str]] = defaultdict(list)
    for one in found:
        handover = one.said.handover
        if one.said.fate.goes_on and handover is not None and handover.is_live:
            (agreed if one.said.answer in SECURED else asked)[handover.receiver_id].append(one.name)
    listed = [actor for actor in actors(context.reader, of) if actor.id in agreed or actor.id in asked]
    yield Table(
        msg("Hvem som har sagt ja til å ta over, og hvem som er spurt"),
        (
            Column(msg("Aktør"), Kind.NAME, width=2.4),
            Column(msg("Type"), width=1.8),
            Column(msg("Har sagt ja til"), width=3.4),
            Column(msg("Er spurt om"), width=3.4),
        ),
        tuple(
            (
                actor.name,
                KIND_NAMES[actor.kind],
                "; ".join(agreed.get(actor.id, ())) or NOT_RELEVANT,
                "; ".join(asked.get(actor.id, ())) or NOT_RELEVANT,
            )
            for actor in listed
        ),
        empty=msg("Ingen er spurt nå."),
        about=tuple(f"actor:{actor.id}" for actor in listed),
    )
