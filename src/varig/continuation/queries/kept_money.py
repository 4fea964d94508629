"""The costs of items, and the money that stands against them, as they are kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from decimal import Decimal
from operator import attrgetter

from varig.continuation.models import (
    FundingLine,
    YearlyCost,
)
from varig.continuation.queries.facts import (
    MoneyFacts,
)
from varig.continuation.rules import money

# Asking a dictionary is several times quicker than making an enumeration's member, and there are thousands.
_SURENESS = {one.value: one for one in money.Sureness}


def promised_lines(item_ids: Collection[int]) -> dict[int, frozenset[money.Line]]:
    """By handover: the lines that its answer made."""
    found: dict[int, set[money.Line]] = defaultdict(set)
    rows = FundingLine.objects.filter(item_id__in=item_ids, promised_in__isnull=False)
    for handover_id, year, source, sureness, amount in rows.values_list(
        "promised_in_id", "year", "source", "sureness", "amount"
    ):
        found[handover_id].add(money.Line(year, source, _SURENESS[sureness], amount))
    return {pk: frozenset(lines) for pk, lines in found.items()}


# By source, then by year: sorting all rows in the database takes longer than the few of each item.
_in_order = attrgetter("source", "year")


def money_of(selection: Iterable[int], ids: Collection[int] | None) -> dict[int, MoneyFacts]:
    costs = YearlyCost.objects.filter(item_id__in=selection)
    lines = FundingLine.objects.filter(item_id__in=selection)
    if ids is not None:
        costs, lines = costs.filter(item_id__in=ids), lines.filter(item_id__in=ids)
    by_year: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for item_id, year, amount in costs.values_list("item_id", "year", "amount"):
        by_year[item_id][year] = amount
    by_line: dict[int, list[money.Line]] = defaultdict(list)
    for item_id, year, source, sureness, amount in lines.order_by().values_list(
        "item_id", "year", "source", "sureness", "amount"
    ):
        by_line[item_id].append(money.Line(year, source, _SURENESS[sureness], amount))
    return {
        item_id: MoneyFacts(by_year.get(item_id, {}), tuple(sorted(by_line.get(item_id, ()), key=_in_order)))
        for item_id in {*by_year, *by_line}
    }
