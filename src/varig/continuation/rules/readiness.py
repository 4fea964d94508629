"""How ready an initiative is to end, counted one night: how much has a yes, how much money binds, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Night:
    """One night: items that go on and how many of them have an unconditional yes, cost and adopted money, gaps.

    `cost` and `adopted` are kroner in the first budget year after the end, of those whose cost is known.
    """

    day: date
    goes_on: int
    secured: int
    cost: Decimal
    adopted: Decimal
    blocks: int
    warns: int

    @property
    def accepted(self) -> int | None:
        """Per cent with an unconditional yes; None where nothing is said to go on."""
        return self.secured * 100 // self.goes_on if self.goes_on else None

    @property
    def financed(self) -> int | None:
        """Per cent of the known cost that is adopted; None where no cost is known."""
        return int(min(self.adopted / self.cost, Decimal(1)) * 100) if self.cost else None
