"""Which of a goal's indicators its measurable text is about: no column says it, but source and baseline do. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol, TypeVar

from varig.foundation.kernel import folded

_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")


class Measured(Protocol):
    """An indicator."""

    @property
    def unit(self) -> str: ...
    @property
    def baseline(self) -> Decimal | None: ...
    @property
    def source(self) -> str: ...


M = TypeVar("M", bound=Measured)


def by_what_the_goal_says(measured: Sequence[M], *, source: str, baseline: str) -> list[M]:
    """Those first that are read where the goal is, and begin with its figure and unit; then in the register's order."""
    figures = {Decimal(one.replace(",", ".")) for one in _FIGURE.findall(baseline)}

    def stranger(one: M) -> tuple[bool, bool, bool]:
        return (
            not (source and folded(one.source) == folded(source)),
            one.baseline not in figures,
            not (one.unit and folded(one.unit) in folded(baseline)),
        )

    return sorted(measured, key=stranger)
