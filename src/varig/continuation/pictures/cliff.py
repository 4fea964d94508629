"""The money before and after the end: the facts of the picture, its table and its sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from varig.foundation.kernel import Kroner, Message, PartialDate, msg

Cell = Message | str | Decimal | None


@dataclass(frozen=True)
class YearBefore:
    """What was given in a year, one amount for each of the cliff's sources; None is unknown."""

    year: int
    amounts: tuple[Decimal | None, ...]

    @property
    def total(self) -> Decimal | None:
        """The year's sum; unknown as soon as one source is."""
        known = [amount for amount in self.amounts if amount is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(self.amounts) else None


@dataclass(frozen=True)
class YearAfter:
    """What going on costs in a year, and how sure the money for it is. Only `decided` binds."""

    year: int
    cost: Decimal | None
    decided: Decimal = Decimal(0)
    planned: Decimal = Decimal(0)
    proposed: Decimal = Decimal(0)
    possible: Decimal = Decimal(0)

    @property
    def named(self) -> Decimal:
        """All money that somebody has named, however sure."""
        return self.decided + self.planned + self.proposed + self.possible

    @property
    def not_financed(self) -> Decimal | None:
        """What is left of the cost when everything named is counted; unknown when the cost is."""
        return None if self.cost is None else max(self.cost - self.named, Decimal(0))


@dataclass(frozen=True)
class Cliff:
    """All that the picture shows. The end lies between the last year before and the first after."""

    sources: tuple[str, ...]
    before: tuple[YearBefore, ...]
    end: PartialDate
    after: tuple[YearAfter, ...]

    def __post_init__(self) -> None:
        for year in self.before:
            if len(year.amounts) != len(self.sources):
                raise ValueError(f"{year.year} has {len(year.amounts)} amounts for {len(self.sources)} sources")


DECIDED, PLANNED = msg("Vedtatt i årsbudsjett"), msg("I økonomiplan")
PROPOSED, POSSIBLE = msg("Foreslått eller søkt"), msg("Mulig")
NOT_FINANCED = msg("Ikke finansiert")


def cliff_heads(cliff: Cliff) -> tuple[Message | str, ...]:
    """The heads of the table that says the same: a column for each year."""
    return (msg("Tusen kroner"), *(str(y.year) for y in cliff.before), *(str(y.year) for y in cliff.after))


def cliff_rows(cliff: Cliff) -> tuple[tuple[Cell, ...], ...]:
    """The same as a table, in thousands of kroner: sources and their sum, then sureness up to the cost.

    None is unknown; what does not apply to a year is a dash.
    """
    none_before, none_after = ("–",) * len(cliff.before), ("–",) * len(cliff.after)
    sources = [
        (name, *(_thousands(year.amounts[index]) for year in cliff.before), *none_after)
        for index, name in enumerate(cliff.sources)
    ]
    total = (msg("Sum før slutten"), *(_thousands(year.total) for year in cliff.before), *none_after)
    after: tuple[tuple[Message, Callable[[YearAfter], Decimal | None]], ...] = (
        (DECIDED, lambda year: year.decided),
        (PLANNED, lambda year: year.planned),
        (PROPOSED, lambda year: year.proposed),
        (POSSIBLE, lambda year: year.possible),
        (NOT_FINANCED, lambda year: year.not_financed),
        (msg("Kostnad"), lambda year: year.cost),
    )
    sureness = [(label, *none_before, *(_thousands(amount(year)) for year in cliff.after)) for label, amount in after]
    return (*sources, total, *sureness)


def near_the_end(cliff: Cliff) -> Cliff:
    """What a phone has room for: the last year before the end, and all after it."""
    return replace(cliff, before=cliff.before[-1:])


def cliff_alt(cliff: Cliff) -> Message:
    """The picture in a sentence: the first year after the end, with its numbers."""
    if not cliff.after:
        return msg("Søyler med penger per år fram til slutten. Etter slutten er ingenting registrert.")
    first = cliff.after[0]
    if first.cost is None or first.not_financed is None:
        return msg(
            "Søyler med penger per år før og etter slutten. Kostnaden i %(year)s er ukjent.", year=str(first.year)
        )
    return msg(
        "Søyler med penger per år før og etter slutten. I %(year)s er kostnaden %(cost)s: %(decided)s er vedtatt i "
        "årsbudsjett, %(missing)s er ikke finansiert.",
        year=str(first.year),
        cost=Kroner(first.cost),
        decided=Kroner(first.decided),
        missing=Kroner(first.not_financed),
    )


def _thousands(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else (amount / 1000).quantize(Decimal(1))
