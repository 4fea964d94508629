"""The case paper's economic consequences: the yearly budget, which binds, apart from the plan, which doesn't."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from varig.continuation.queries.onward import Onward, onward, split
from varig.continuation.rules.money import Sureness, coming_budget_year
from varig.foundation.documents.blocks import Block, Column, Heading, Kind, Notice, Paragraph, Row, Source, Table, Told
from varig.foundation.kernel import Kroner, Message, msg, msg_n
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries.origins import Origins
from varig.strategy.report_sections.case_paper import PAPER

_ADOPTED = msg("Vedtatt i årsbudsjett")


@section(report=PAPER, key="economy", title=msg("Økonomiske konsekvenser"), order=60)
def economy(context: ReportContext) -> Iterator[Block]:
    """What binds and what is planned stand apart: the coming budget year, then the years of the economic plan."""
    of, found = onward(context)
    going = split(found)[0]
    yield Paragraph(msg("Bare det som er vedtatt i et årsbudsjett, er bindende. Økonomiplanen er planer."))
    years = [of.first_year_after + at for at in range(4)]
    budget = coming_budget_year(context.today)
    yield Heading(msg("Årsbudsjettet"))
    source = Origins(of, context.today).money_after
    title = msg("Årsbudsjettet for %(year)s", year=str(years[0]))
    yield _money(title, going, years[:1], {Sureness.ADOPTED: _ADOPTED}, source(msg("vedtatt i årsbudsjett")))
    if years[0] > budget:
        yield Paragraph(msg("Årsbudsjettet for %(year)s er ikke lagt fram ennå.", year=str(years[0])))
    yield Heading(msg("Økonomiplanen"))
    yield _money(
        msg("Økonomiplanen %(first)s–%(last)s", first=str(years[0]), last=str(years[-1])),
        going,
        years,
        {Sureness.ADOPTED: _ADOPTED, Sureness.PLANNED: msg("I økonomiplan")},
        source(msg("vedtatt i årsbudsjett og satt opp i økonomiplan")),
    )
    unknown = sum(one.said.money.costs.get(years[0]) is None for one in going)
    if unknown:
        said = msg_n(
            "Kostnaden i %(year)s er ukjent for %(count)s punkt. Det er ikke med i summen.",
            "Kostnaden i %(year)s er ukjent for %(count)s punkter. De er ikke med i summen.",
            count=unknown,
            year=str(years[0]),
        )
        yield Notice(Told(said, {"count": source()}))


def _money(
    caption: Message,
    going: Sequence[Onward],
    years: Sequence[int],
    counted: Mapping[Sureness, Message],
    source: Source,
) -> Table:
    """Known cost, what stands against it, each sureness for itself, and what is left."""
    rows: list[Row] = []
    for year in years:
        costs = [cost for one in going if (cost := one.said.money.costs.get(year)) is not None]
        cost = sum(costs, Decimal(0))
        lines = [line for one in going for line in one.said.money.lines if line.year == year]
        covered = [
            sum((line.amount for line in lines if line.sureness is sureness), Decimal(0)) for sureness in counted
        ]
        known = bool(costs)
        rows.append(
            (
                str(year),
                Kroner(cost) if known else None,
                *(Kroner(amount) for amount in covered),
                Kroner(max(cost - sum(covered), Decimal(0))) if known else None,
            )
        )
    return Table(
        caption,
        (
            Column(msg("År"), Kind.NAME),
            Column(msg("Kjent kostnad"), Kind.NUMBER, width=1.6),
            *(Column(label, Kind.NUMBER, width=1.6) for label in counted.values()),
            Column(msg("Rest"), Kind.NUMBER, width=1.6),
        ),
        tuple(rows),
        sources=(source,),
    )
