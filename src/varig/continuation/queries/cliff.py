"""The money before and after the end, for the whole initiative: what the cliff's picture, table and sentence show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, QuerySet, Sum

from varig.continuation.models import Fate, FundingLine, YearlyCost
from varig.continuation.pictures import Cliff, YearAfter, YearBefore, cliff_alt, cliff_heads, cliff_rows, money_cliff
from varig.continuation.pictures.cliff import near_the_end
from varig.continuation.queries import ContinuationFacts
from varig.continuation.rules.fates import Outcome, goes_on
from varig.continuation.rules.money import Coverage, Sureness
from varig.foundation.kernel import PartialDate, Picture, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, frames
from varig.legacy.queries import ItemFacts, visible
from varig.legacy.rules import Kind
from varig.measures.queries import given_by_year

YEARS_AFTER = 4
_GOING_ON = [outcome for outcome in Outcome if goes_on(outcome)]


def going_on(reader: Reader, of: InitiativeFacts) -> QuerySet[Fate, Any]:
    """The items that somebody must answer for after the end, as far as the reader may see them; an `__in`."""
    return Fate.objects.filter(item_id__in=visible(reader, of).ids, outcome__in=_GOING_ON).values("item_id")


@dataclass(frozen=True)
class MoneyView:
    """The cliff, and for how many of the items that go on the cost of the first year is not known."""

    cliff: Cliff
    unknown_costs: int

    @property
    def first_year(self) -> YearAfter | None:
        """The first budget year after the end, if anything is known of it."""
        return self.cliff.after[0] if self.cliff.after else None


def money_view(reader: Reader, of: InitiativeFacts, without: str = "") -> MoneyView:
    """Frames by source before the end; after it cost and money of what goes on, by how sure it is.

    Perhaps as it would be `without` one source.
    """
    known = frames(reader, of)
    sources = tuple(dict.fromkeys(frame.source for frame in known))
    amounts = {(frame.year, frame.source): frame.amount for frame in known}
    years = sorted({frame.year for frame in known})
    before = tuple(YearBefore(year, tuple(amounts.get((year, source)) for source in sources)) for year in years)
    onward = going_on(reader, of)
    first = of.first_year_after
    costs = {
        year: (total, count)
        for year, total, count in YearlyCost.objects.filter(item_id__in=onward, year__gte=first)
        .order_by("year")
        .values_list("year")
        .annotate(total=Sum("amount"), count=Count("*"))
    }
    money = {
        (year, Sureness(sureness)): total
        for year, sureness, total in FundingLine.objects.filter(item_id__in=onward, year__gte=first)
        .exclude(source=without)
        .order_by()
        .values_list("year", "sureness")
        .annotate(total=Sum("amount"))
    }
    last = max([year for year in costs if year < first + YEARS_AFTER], default=first - 1)
    after = tuple(_year(year, costs, money) for year in range(first, last + 1))
    unknown = onward.count() - (costs[first][1] if first in costs else 0)
    return MoneyView(Cliff(sources, before, PartialDate.of(of.last_day), after), unknown)


def _year(year: int, costs: dict[int, tuple[Decimal, int]], money: dict[tuple[int, Sureness], Decimal]) -> YearAfter:
    zero = Decimal(0)
    return YearAfter(
        year,
        costs[year][0] if year in costs else None,
        money.get((year, Sureness.ADOPTED), zero),
        money.get((year, Sureness.PLANNED), zero),
        money.get((year, Sureness.PROPOSED), zero) + money.get((year, Sureness.APPLIED), zero),
        money.get((year, Sureness.POSSIBLE), zero),
    )


def money_picture(cliff: Cliff, *, width: int = 640) -> Picture:
    """The cliff drawn, in the active language."""
    return Picture(money_cliff(cliff, say=say, width=width), cliff_alt(cliff), cliff_heads(cliff), cliff_rows(cliff))


def money_near_the_end(cliff: Cliff) -> tuple[Sequence[Any], Sequence[Sequence[Any]]]:
    """Heads and rows of the table where there is room for few years: from the last year before the end on."""
    near = near_the_end(cliff)
    return cliff_heads(near), cliff_rows(near)


def item_cliff(reader: Reader, of: InitiativeFacts, item: ItemFacts, found: ContinuationFacts) -> Cliff | None:
    """One item's money: what a measure was given each year, and after the end its cost and what stands against it.

    None where nothing is known after the end, or where it isn't to go on.
    """
    years = [year for year in found.money.years if of.first_year_after <= year < of.first_year_after + YEARS_AFTER]
    if not years or not found.fate.goes_on:
        return None
    given = given_by_year(reader, of, item.id) if item.kind is Kind.MEASURE else []
    sources = tuple(dict.fromkeys(funder for _year_, funder, _amount in given))
    amounts = {(year, funder): amount for year, funder, amount in given}
    before = tuple(
        YearBefore(year, tuple(amounts.get((year, source)) for source in sources))
        for year in sorted({year for year, _funder, _amount in given if year < of.first_year_after})
    )
    after = tuple(_covered(found.money.coverage(year)) for year in range(of.first_year_after, max(years) + 1))
    return Cliff(
        tuple(name or say(msg("Ukjent kilde")) for name in sources), before, PartialDate.of(of.last_day), after
    )


def _covered(year: Coverage) -> YearAfter:
    return YearAfter(year.year, year.cost, year.adopted, year.planned, year.applied, year.possible)
