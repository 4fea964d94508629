"""The case paper's economic consequences: the yearly budget, which binds, apart from the plan, which doesn't."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from varig.continuation.queries.onward import onward, split
from varig.continuation.rules.money import Coverage, coming_budget_year
from varig.foundation.documents.blocks import Block, Column, Heading, Kind, Notice, Paragraph, Source, Table, Told
from varig.foundation.kernel import Kroner, Message, msg
from varig.foundation.reports import ReportContext, section
from varig.initiatives.queries.origins import Origins
from varig.strategy.report_sections.case_money import in_no_plan, summed_in, unknown_in
from varig.strategy.report_sections.case_paper import PAPER

_ADOPTED = msg("Vedtatt i årsbudsjett")
_PLANNED = msg("I økonomiplan")


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
    covered = [summed_in(going, year) for year in years]
    yield _budget(title, covered[0], source(msg("vedtatt i årsbudsjett")))
    if years[0] > budget:
        yield Paragraph(msg("Årsbudsjettet for %(year)s er ikke lagt fram ennå.", year=str(years[0])))
    yield Heading(msg("Økonomiplanen"))
    yield _plan(
        msg("Økonomiplanen %(first)s–%(last)s", first=str(years[0]), last=str(years[-1])),
        covered,
        source(msg("vedtatt i årsbudsjett og satt opp i økonomiplan")),
    )
    yield from _told_apart(covered[0], source())
    if (of.last_day.month, of.last_day.day) != (12, 31):
        yield Paragraph(
            msg(
                "Tallene er for hele budsjettår. Tida fra %(end)s til årsskiftet er ikke med i tabellen.",
                end=of.last_day,
            )
        )
    unknown = unknown_in(going, years[0], source())
    if unknown is not None:
        yield Notice(unknown)


def _told_apart(first: Coverage, source: Source) -> Iterator[Block]:
    """What the last column of the first year is made of."""
    left = in_no_plan(first)
    if not left:
        return
    unsure = first.applied + first.possible
    said = msg(
        "Av %(left)s i %(year)s som ikke er vedtatt og ikke står i økonomiplanen, er %(unsure)s foreslått, søkt om "
        "eller mulig, og %(missing)s er ikke finansiert.",
        left=Kroner(left),
        year=str(first.year),
        unsure=Kroner(unsure),
        missing=Kroner(left - unsure),
    )
    yield Paragraph(Told(said, dict.fromkeys(("left", "unsure", "missing"), source)))


def _budget(caption: Message, one: Coverage, source: Source) -> Table:
    """The year that binds: what it costs, what is adopted, and what isn't."""
    left = None if one.cost is None else one.cost - one.adopted
    row = (str(one.year), _kroner(one.cost), Kroner(one.adopted), _kroner(left))
    return Table(caption, _columns(_ADOPTED, msg("Ikke vedtatt")), (row,), sources=(source,))


def _plan(caption: Message, covered: Sequence[Coverage], source: Source) -> Table:
    """Year for year: money for one thing never fills the hole of another."""
    rows = tuple(
        (str(one.year), _kroner(one.cost), Kroner(one.adopted), Kroner(one.planned), _kroner(in_no_plan(one)))
        for one in covered
    )
    columns = _columns(_ADOPTED, _PLANNED, msg("Ikke vedtatt og ikke i økonomiplan"))
    return Table(caption, columns, rows, sources=(source,))


def _columns(*heads: Message) -> tuple[Column, ...]:
    return (
        Column(msg("År"), Kind.NAME),
        *(Column(head, Kind.NUMBER, width=1.6) for head in (msg("Kjent kostnad"), *heads)),
    )


def _kroner(amount: Decimal | None) -> Kroner | None:
    return None if amount is None else Kroner(amount)
