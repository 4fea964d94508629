"""Whose money goes on after the end: the municipality's own, or that of others who may stop (F7, F27). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from varig.continuation.rules.money import IN_A_BUDGET, Line, Sureness
from varig.foundation.kernel import folded


def is_own(sureness: Sureness, municipal: bool | None) -> bool:  # noqa: FBT001 -- unknown is its third value
    """Whether money is the municipality's own. `municipal` None: no actor is called as the source is.

    What stands in a budget and that nobody has registered as another's is the municipality's own.
    """
    return sureness in IN_A_BUDGET if municipal is None else municipal


def owner_of(source: str, municipal: Mapping[str, bool]) -> bool | None:
    """Whether a source is part of the municipality; None where no actor is called so.

    `municipal` is by the actors' folded names. What stands after a comma says more about the same: «Seksjon for
    oppvekst, rammen for skole».
    """
    whole = folded(source)
    return municipal.get(whole, municipal.get(folded(source.partition(",")[0])))


@dataclass(frozen=True, slots=True)
class Whose:
    """A year's money: the municipality's own, that of others, and who they are."""

    own: Decimal
    others: Decimal
    names: tuple[str, ...] = ()

    @property
    def mostly_others(self) -> bool:
        """Whether more than half comes from others."""
        return self.others > self.own

    @property
    def only_others(self) -> bool:
        """Whether all of it does."""
        return self.others > 0 and not self.own


def whose(lines: Iterable[Line], year: int, municipal: Mapping[str, bool]) -> Whose:
    """Whose the money of one year is. `municipal` says it of sources that are registered as actors."""
    own = others = Decimal(0)
    names: dict[str, None] = {}
    for line in lines:
        if line.year != year:
            continue
        if is_own(line.sureness, municipal.get(line.source)):
            own += line.amount
        elif line.amount:
            others += line.amount
            names[line.source] = None
    return Whose(own, others, tuple(names))
