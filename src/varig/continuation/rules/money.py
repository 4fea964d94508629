"""Money after the end: lines per year with how sure they are, against the yearly cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from varig.foundation.kernel import Message, Problem, msg, says_nothing


class Sureness(StrEnum):
    """How sure money is, surest first. Only what is in an adopted yearly budget binds."""

    ADOPTED = "adopted"
    PLANNED = "planned"
    PROPOSED = "proposed"
    APPLIED = "applied"
    POSSIBLE = "possible"


IN_A_BUDGET = frozenset({Sureness.ADOPTED, Sureness.PLANNED, Sureness.PROPOSED})
"""Money that somebody has put, or proposes to put, in a budget of their own."""

SURENESS_NAMES: dict[Sureness, Message] = {
    Sureness.ADOPTED: msg("Vedtatt i årsbudsjett"),
    Sureness.PLANNED: msg("I økonomiplan"),
    Sureness.PROPOSED: msg("Foreslått"),
    Sureness.APPLIED: msg("Søkt"),
    Sureness.POSSIBLE: msg("Mulig"),
}
# The tag's look: solid, dense hatch, 45° hatch, outline.
SURENESS_TONES: dict[Sureness, str] = {
    Sureness.ADOPTED: "solid",
    Sureness.PLANNED: "dense",
    Sureness.PROPOSED: "hatch",
    Sureness.APPLIED: "hatch",
    Sureness.POSSIBLE: "outline",
}


class Line(NamedTuple):
    """One source's money in one year."""

    year: int
    source: str
    sureness: Sureness
    amount: Decimal


def named_by_others(lines: Iterable[Line], year: int, receiver: str) -> Decimal:
    """The money of a year that somebody else than the receiver is put down for, however sure."""
    return sum((line.amount for line in lines if line.year == year and line.source != receiver), Decimal(0))


class Coverage(NamedTuple):
    """A year's cost and what stands against it. A cost of None is unknown, 0 costs nothing."""

    year: int
    cost: Decimal | None
    adopted: Decimal
    planned: Decimal
    applied: Decimal
    possible: Decimal

    @property
    def named(self) -> Decimal:
        """All money that somebody has named, however sure."""
        return self.adopted + self.planned + self.applied + self.possible

    @property
    def not_financed(self) -> Decimal | None:
        """What no line covers, however unsure; None where the cost is unknown."""
        return None if self.cost is None else max(self.cost - self.named, Decimal(0))


_NOTHING = Decimal(0)


def coverage(year: int, cost: Decimal | None, lines: Iterable[Line]) -> Coverage:
    """Add up a year's lines by how sure they are; proposed counts with applied."""
    adopted = planned = applied = possible = _NOTHING
    for line in lines:
        if line.year != year:
            continue
        match line.sureness:
            case Sureness.ADOPTED:
                adopted += line.amount
            case Sureness.PLANNED:
                planned += line.amount
            case Sureness.POSSIBLE:
                possible += line.amount
            case _:
                applied += line.amount
    return Coverage(year, cost, adopted, planned, applied, possible)


def counted(covered: Coverage) -> Coverage:
    """Only what the cost has use for, surest first: money for one thing never fills the hole of another.

    Of an unknown cost nothing counts.
    """
    left = covered.cost or _NOTHING
    taken = []
    for amount in (covered.adopted, covered.planned, covered.applied, covered.possible):
        taken.append(min(amount, left))
        left -= taken[-1]
    return Coverage(covered.year, covered.cost, *taken)


def summed(year: int, items: Iterable[Coverage]) -> Coverage:
    """A year of several items. Its cost is of those whose cost is known; None where it is known of none."""
    cost: Decimal | None = None
    amounts = [_NOTHING] * 4
    for one in map(counted, items):
        if one.cost is not None:
            cost = (cost or _NOTHING) + one.cost
        named = (one.adopted, one.planned, one.applied, one.possible)
        amounts = [before + amount for before, amount in zip(amounts, named, strict=True)]
    return Coverage(year, cost, *amounts)


def beyond(items: Iterable[Coverage]) -> Decimal:
    """Money that stands against no known cost: more than the item costs, or for one whose cost nobody knows."""
    return sum((one.named - counted(one).named for one in items), _NOTHING)


def coming_budget_year(today: date) -> int:
    """The latest year whose budget can be adopted today (kommuneloven § 14-3: before the turn of the year)."""
    return today.year + 1


def secured(covered: Coverage, today: date) -> Decimal:
    """What counts as sure: adopted money, and for years whose budget can't be adopted yet also the financial plan."""
    if covered.year > coming_budget_year(today):
        return covered.adopted + covered.planned
    return covered.adopted


def missing(covered: Coverage, today: date) -> Decimal | None:
    """What is not secured; None where the cost is unknown."""
    if covered.cost is None:
        return None
    return max(covered.cost - secured(covered, today), Decimal(0))


def missing_in_budget(covered: Coverage) -> Decimal | None:
    """What is missing when only money in an adopted budget counts; None where the cost is unknown."""
    return None if covered.cost is None else max(covered.cost - covered.adopted, Decimal(0))


def line_problems(lines: Sequence[Line], today: date) -> Iterable[Problem]:
    """What can't be about money lines."""
    for line in lines:
        if says_nothing(line.source):
            yield Problem(msg("Skriv hvor pengene kommer fra."), "source")
        if line.amount < 0:
            yield Problem(msg("Beløpet kan ikke være mindre enn 0."), f"year_{line.year}")
        if line.sureness is Sureness.ADOPTED and line.year > coming_budget_year(today):
            text = msg(
                "Budsjettet for %(year)s er ikke vedtatt ennå. Velg «I økonomiplan» eller noe mindre sikkert.",
                year=str(line.year),
            )
            yield Problem(text, f"year_{line.year}")


def years_promised(first_year_after: int, from_day: date | None, until: date | None) -> list[int]:
    """The years after the end in which a promise of money per year holds; of one without an end the first three."""
    first = max(first_year_after, from_day.year) if from_day else first_year_after
    last = until.year if until else first + 2
    return list(range(first, min(last, first + 9) + 1))


def years_shown(first_year_after: int, known: Iterable[int]) -> list[int]:
    """The first three years after the end, and every other year that something is said about."""
    return sorted({first_year_after, first_year_after + 1, first_year_after + 2, *known})


@dataclass(frozen=True)
class ItemMoney:
    """An item's cost in a year, None where it is unknown, and what stands against it."""

    item_id: int
    cost: Decimal | None
    lines: tuple[Line, ...]

    @property
    def sources(self) -> frozenset[str]:
        """Whose money it is, where any is more than nothing."""
        return frozenset(line.source for line in self.lines if line.amount)

    def short(self, without: str = "") -> Decimal:
        """What no line covers, however unsure, perhaps without one source; nothing where the cost is unknown."""
        if self.cost is None:
            return Decimal(0)
        named = sum((line.amount for line in self.lines if line.source != without), Decimal(0))
        return max(self.cost - named, Decimal(0))


@dataclass(frozen=True)
class SourceShare:
    """One source's part of the money of a year: how much, how much of it is adopted, and what rests on it alone."""

    name: str
    amount: Decimal
    adopted: Decimal
    in_budget: Decimal
    """Adopted, planned or proposed in a budget; the rest is applied for, or possible."""
    items: tuple[int, ...]
    alone: tuple[int, ...]


def shares(money: Iterable[ItemMoney]) -> list[SourceShare]:
    """By source, the largest first (DOMAIN F3, F7: what rests on one source falls with it)."""
    amounts: dict[str, Decimal] = {}
    adopted: dict[str, Decimal] = {}
    in_budget: dict[str, Decimal] = {}
    items: dict[str, list[int]] = {}
    alone: dict[str, list[int]] = {}
    for one in money:
        for line in one.lines:
            amounts[line.source] = amounts.get(line.source, Decimal(0)) + line.amount
            if line.sureness is Sureness.ADOPTED:
                adopted[line.source] = adopted.get(line.source, Decimal(0)) + line.amount
            if line.sureness in IN_A_BUDGET:
                in_budget[line.source] = in_budget.get(line.source, Decimal(0)) + line.amount
        for source in one.sources:
            items.setdefault(source, []).append(one.item_id)
            if len(one.sources) == 1:
                alone.setdefault(source, []).append(one.item_id)
    found = [
        SourceShare(
            name,
            amount,
            adopted.get(name, Decimal(0)),
            in_budget.get(name, Decimal(0)),
            tuple(items.get(name, ())),
            tuple(alone.get(name, ())),
        )
        for name, amount in amounts.items()
    ]
    return sorted(found, key=lambda share: (-share.amount, share.name))


@dataclass(frozen=True)
class Shortfall:
    """An item that is short of money when a source falls away: by how much more than before."""

    item_id: int
    lost: Decimal
    short: Decimal


def without_source(money: Iterable[ItemMoney], source: str) -> list[Shortfall]:
    """The items that lose money, by how much is missing then, the most first. Of an unknown cost nothing is missing."""
    found = [
        Shortfall(one.item_id, lost, one.short(without=source))
        for one in money
        if (lost := sum((line.amount for line in one.lines if line.source == source), Decimal(0)))
    ]
    return sorted(found, key=lambda short: (-short.short, -short.lost, short.item_id))
