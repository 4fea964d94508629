"""The money before and after the end, for the whole initiative: what the cliff's picture, table and sentence show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from varig.continuation.models import Fate, FundingLine, YearlyCost
from varig.continuation.pictures import Cliff, YearAfter, YearBefore, cliff_alt, cliff_heads, cliff_rows, money_cliff
from varig.continuation.pictures.cliff import near_the_end
from varig.continuation.queries import ContinuationFacts
from varig.continuation.rules.fates import Outcome, goes_on
from varig.continuation.rules.money import Coverage, Line, Sureness, beyond, coverage, summed
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import PartialDate, Picture, Reader, msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, frames
from varig.legacy.queries import ItemFacts, visible
from varig.legacy.rules import Kind
from varig.measures.queries import given_by_year

YEARS_AFTER = 4
# Asking a dictionary is several times quicker than making an enumeration's member, and there are thousands.
_SURENESS = {one.value: one for one in Sureness}
_GOING_ON = [outcome for outcome in Outcome if goes_on(outcome)]


def going_on(reader: Reader, of: InitiativeFacts) -> QuerySet[Fate, Any]:
    """The items that somebody must answer for after the end, as far as the reader may see them; an `__in`."""
    return Fate.objects.filter(item_id__in=visible(reader, of).ids, outcome__in=_GOING_ON).values("item_id")


@dataclass(frozen=True)
class MoneyView:
    """The cliff, and for how many of the items that go on the cost of the first year is not known.

    `beyond` is the money of the first year that stands against no known cost.
    """

    cliff: Cliff
    unknown_costs: int
    beyond: Decimal = Decimal(0)

    @property
    def first_year(self) -> YearAfter | None:
        """The first budget year after the end, if anything is known of it."""
        return self.cliff.after[0] if self.cliff.after else None


def money_view(reader: Reader, of: InitiativeFacts, without: str = "") -> MoneyView:
    """Frames by source before the end; after it cost and money of what goes on, by how sure it is.

    Perhaps as it would be `without` one source. The years after are the sum of the items', each for itself.
    """
    about = ("money", reader.key, reader.grants, without)
    return remembered(of.scope, about, lambda: _read(reader, of, without))


def _read(reader: Reader, of: InitiativeFacts, without: str) -> MoneyView:
    onward, first = going_on(reader, of), of.first_year_after
    by_year = _after(onward, first, without)
    last = max((year for year, covered in by_year.items() if any(one.cost is not None for one in covered)), default=0)
    years = [(year, by_year.get(year, [])) for year in range(first, last + 1)]
    known = sum(one.cost is not None for one in by_year.get(first, ()))
    return MoneyView(
        Cliff(
            *_before(reader, of),
            PartialDate.of(of.last_day),
            tuple(_covered(summed(year, all_)) for year, all_ in years),
        ),
        onward.count() - known,
        beyond(by_year.get(first, ())),
    )


def _before(reader: Reader, of: InitiativeFacts) -> tuple[tuple[str, ...], tuple[YearBefore, ...]]:
    """The sources of the frames, and their amounts year by year."""
    known = frames(reader, of)
    sources = tuple(dict.fromkeys(frame.source for frame in known))
    amounts = {(frame.year, frame.source): frame.amount for frame in known}
    years = sorted({frame.year for frame in known})
    return sources, tuple(YearBefore(year, tuple(amounts.get((year, source)) for source in sources)) for year in years)


def _after(onward: QuerySet[Fate, Any], first: int, without: str) -> dict[int, list[Coverage]]:
    """By year, each item's cost and what stands against it."""
    within = Q(item_id__in=onward, year__gte=first, year__lt=first + YEARS_AFTER)
    costs = {
        (item_id, year): amount
        for item_id, year, amount in YearlyCost.objects.filter(within).values_list("item_id", "year", "amount")
    }
    lines: dict[tuple[int, int], list[Line]] = defaultdict(list)
    rows = FundingLine.objects.filter(within).exclude(source=without)
    for item_id, year, sureness, amount in rows.order_by().values_list("item_id", "year", "sureness", "amount"):
        lines[item_id, year].append(Line(year, "", _SURENESS[sureness], amount))
    by_year: dict[int, list[Coverage]] = defaultdict(list)
    for item_id, year in {*costs, *lines}:
        by_year[year].append(coverage(year, costs.get((item_id, year)), lines.get((item_id, year), ())))
    return by_year


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
