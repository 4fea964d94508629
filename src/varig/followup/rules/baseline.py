"""The legacy as it stood at closing, which every round is held against. Pure.

The baseline is handed in as these dataclasses, whoever keeps it: what was frozen when the initiative closed, or, where
nothing was frozen, the fates that are known to have been decided by the last day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from varig.continuation.rules.fates import Chip
from varig.legacy.rules import Kind

_ENDS = frozenset({Chip.PHASED_OUT})
_GOES_ON = frozenset({Chip.SAME, Chip.ORDINARY, Chip.TAKEN_OVER, Chip.CHANGED, Chip.ESTABLISHED})


@dataclass(frozen=True)
class BaselineItem:
    """An item at closing. `chip` is UNCLEAR where nothing was decided by then; `receiver` had said yes."""

    item_id: int
    name: str
    kind: Kind
    chip: Chip = Chip.UNCLEAR
    decided: bool = False
    last_day: date | None = None
    accountable: str = ""
    receiver: str = ""

    @property
    def goes_on(self) -> bool:
        """Whether it was to go on."""
        return self.chip in _GOES_ON

    @property
    def is_looked_for(self) -> bool:
        """Whether a round asks how it is: what was to end needs no looking after, what was open does."""
        return self.chip not in _ENDS


@dataclass(frozen=True)
class BaselineFigure:
    """An indicator at closing. None is unknown."""

    name: str
    unit: str
    value: Decimal | None
    year: int | None


@dataclass(frozen=True)
class Baseline:
    """All of it on one day. `frozen_on` is when it was kept; None: put together from what is registered now."""

    on: date
    items: Mapping[int, BaselineItem]
    figures: tuple[BaselineFigure, ...] = ()
    frozen_on: date | None = None
