"""The report on one page: what was done, what it came to, and where the rest stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from varig.final_report.queries.findings import findings
from varig.final_report.report_sections.words import pointed_to
from varig.final_report.rules.findings import Sureness
from varig.foundation.documents.blocks import Block, BulletList, Heading, Paragraph, Style, Text, Told
from varig.foundation.kernel import Kroner, Money, msg, msg_n, sums_by_basis
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries import InitiativeFacts, about, frames, goals, initiative_by_id
from varig.initiatives.queries.origins import Origins
from varig.initiatives.rules import BASIS_TOLD
from varig.knowledge.queries import indicators
from varig.knowledge.rules import Development
from varig.measures.queries import measures
from varig.measures.queries.told import how_it_went


@section(
    report="final_report",
    key="summary",
    title=msg("Sammendrag"),
    order=5,
    guide=msg(
        "Det viktigste på én side: hva satsingen var, hva den førte til, hva som er lært, og hva som gjenstår. Mange "
        "leser bare dette."
    ),
    asks=("R22", "R23", "R24", "R25"),
)
def summary(context: ReportContext) -> Iterator[Block]:
    """What is known in a few lines, the findings that are shown, and where the four answers stand."""
    of = initiative_by_id(context.reader, context.initiative_id)
    description = about(context.reader, of).description.split("\n\n")[0].strip()
    if description:
        yield Paragraph(description, Style.OWN_WORDS)
    yield BulletList(tuple(key_facts(context, of)))
    shown = [one for one in findings(context.reader, of) if one.sureness is Sureness.SHOWN]
    if shown:
        yield Heading(msg("Det som er vist"))
        yield BulletList(tuple((pointed_to(one), ": ", one.text) for one in shown))
    unsure = sum(one.sureness is not Sureness.SHOWN for one in findings(context.reader, of))
    if unsure:
        wanted = (Sureness.LIKELY, Sureness.NOT_SHOWN, None)
        others = Origins(of, context.today).register("findings", sureness=wanted)
        yield Paragraph(
            Told(
                msg_n(
                    "%(count)s funn til er sannsynlig eller ikke vist. Alle funnene står samlet lenger bak.",
                    "%(count)s funn til er sannsynlige eller ikke vist. Alle funnene står samlet lenger bak.",
                    count=unsure,
                ),
                {"count": others},
            )
        )


def key_facts(context: ReportContext, of: InitiativeFacts) -> Iterator[Text]:
    """Period, measures, money and indicators, a sentence each; what nobody has registered is said so."""
    yield msg("Satsingen: %(start)s–%(end)s, %(area)s.", start=of.start, end=of.end, area=of.area or of.name)
    yield _measures(context, of)
    yield _money(context, of)
    yield _goals(context, of)


def _measures(context: ReportContext, of: InitiativeFacts) -> Text:
    done = measures(context.reader, of)
    return how_it_went(done, Origins(of, context.today)) if done else msg("Ingen tiltak er registrert.")


def _money(context: ReportContext, of: InitiativeFacts) -> Text:
    """What was given, each basis for itself; amounts of different basis are never added."""
    given = sums_by_basis(Money(one.amount, one.basis) for one in frames(context.reader, of))
    if not given:
        return msg("Hva satsingen fikk av penger, er ikke registrert.")
    parts = [
        msg("%(amount)s (%(basis)s)", amount=Kroner(amount), basis=BASIS_TOLD[basis]) for basis, amount in given.items()
    ]
    whole = parts[0]
    for part in parts[1:]:
        whole = msg("%(first)s og %(next)s", first=whole, next=part)
    said = msg("Satsingens ramme i hele perioden: %(amounts)s.", amounts=whole)
    return Told(said, {"amounts": Origins(of, context.today).register("frames")})


def _goals(context: ReportContext, of: InitiativeFacts) -> Text:
    counted = Origins(of, context.today).register
    counts = Counter(one.development for one in indicators(context.reader, of))
    listed = goals(context.reader, of)
    if not listed and not counts:
        return msg("Ingen mål og ingen indikatorer er registrert, så utviklingen er ikke vist.")
    count = msg_n("%(count)s mål", "%(count)s mål", count=len(listed))
    if not sum(counts.values()):
        alone = msg("%(goals)s. Ingen indikatorer er registrert, så utviklingen er ikke vist.", goals=count)
        return Told(alone, {"goals": counted("goals")})
    said = msg(
        "%(goals)s, målt med %(all)s indikatorer: %(better)s er blitt bedre, %(worse)s dårligere, og for %(unknown)s "
        "er utviklingen ikke vist.",
        goals=count,
        all=sum(counts.values()),
        better=counts[Development.BETTER],
        worse=counts[Development.WORSE],
        unknown=counts[Development.UNKNOWN],
    )
    by_development = {
        str(one): counted("indicators", development=one)
        for one in (Development.BETTER, Development.WORSE, Development.UNKNOWN)
    }
    return Told(said, {"goals": counted("goals"), "all": counted("indicators"), **by_development})
