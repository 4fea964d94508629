"""Whose money it is that goes on after the end, and what is short when one of them falls away."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from varig.actors.queries import actors
from varig.continuation.models import FundingLine, YearlyCost
from varig.continuation.queries.cliff import going_on
from varig.continuation.rules import money as rules
from varig.continuation.rules.whose_money import owner_of
from varig.foundation.kernel import Reader, folded
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, items

_SURENESS = {one.value: one for one in rules.Sureness}


@dataclass(frozen=True)
class Source:
    """A source with its share. `is_municipal` is None where no actor is called as the source is."""

    share: rules.SourceShare
    is_municipal: bool | None

    @property
    def own(self) -> Decimal:
        """How much of it is the municipality's own: of what nobody has registered, what stands in a budget."""
        if self.is_municipal is None:
            return self.share.in_budget
        return self.share.amount if self.is_municipal else Decimal(0)


@dataclass(frozen=True)
class MoneyOfYear:
    """The first budget year after the end: every source, and the items whose money it is."""

    year: int
    money: tuple[rules.ItemMoney, ...]
    sources: tuple[Source, ...]
    items: dict[int, ItemFacts]

    @property
    def own(self) -> Decimal:
        """What is the municipality's own, by the same rule as the checks have."""
        return sum((one.own for one in self.sources), Decimal(0))

    @property
    def others(self) -> Decimal:
        """What comes from others."""
        return sum((one.share.amount - one.own for one in self.sources), Decimal(0))

    @property
    def unregistered(self) -> Decimal:
        """Of both, what comes from sources that nobody has registered as actors."""
        return sum((one.share.amount for one in self.sources if one.is_municipal is None), Decimal(0))

    @property
    def on_one_source(self) -> int:
        """How many items rest on one source alone."""
        return sum(len(one.share.alone) for one in self.sources)

    @property
    def with_money(self) -> int:
        """How many items have money from anybody."""
        return sum(1 for one in self.money if one.sources)

    def apart_from(self, name: str) -> MoneyOfYear:
        """The same year when a source has fallen away."""
        lines = {one.item_id: tuple(line for line in one.lines if line.source != name) for one in self.money}
        money = tuple(replace(one, lines=lines[one.item_id]) for one in self.money)
        whose = {one.share.name: one.is_municipal for one in self.sources}
        sources = tuple(Source(share, whose[share.name]) for share in rules.shares(money))
        return replace(self, money=money, sources=sources)

    def without(self, name: str) -> list[tuple[ItemFacts, rules.Shortfall]]:
        """What is short when a source falls away."""
        return [(self.items[short.item_id], short) for short in rules.without_source(self.money, name)]


def money_of_first_year(reader: Reader, of: InitiativeFacts) -> MoneyOfYear:
    """What goes on, its cost and its money in the first budget year after the end."""
    year = of.first_year_after
    onward = going_on(reader, of)
    costs = dict(YearlyCost.objects.filter(item_id__in=onward, year=year).values_list("item_id", "amount"))
    lines: dict[int, list[rules.Line]] = defaultdict(list)
    rows = FundingLine.objects.filter(item_id__in=onward, year=year).order_by("item_id", "source", "sureness")
    for item_id, source, sureness, amount in rows.values_list("item_id", "source", "sureness", "amount"):
        lines[item_id].append(rules.Line(year, source, _SURENESS[sureness], amount))
    ids = sorted({*costs, *lines})
    money = tuple(rules.ItemMoney(one, costs.get(one), tuple(lines.get(one, ()))) for one in ids)
    municipal = {folded(actor.name): actor.is_municipal for actor in actors(reader, of)}
    municipal[folded(of.municipality.name)] = True
    known = {one.id: one for one in items(reader, of, ids=ids)}
    sources = tuple(Source(share, owner_of(share.name, municipal)) for share in rules.shares(money))
    return MoneyOfYear(year, money, sources, known)
