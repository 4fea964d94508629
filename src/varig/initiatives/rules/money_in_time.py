"""Money that falls away before the end, and money that is not used in time (F8, F20). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from varig.initiatives.rules.frames import Framed

# From this share of what there was on, what is left tells of something.
LEFT_OVER = Decimal("0.1")


@dataclass(frozen=True)
class StepDown:
    """A year in which the sources together give less than the year before."""

    year: int
    less: Decimal


def steps_down(frames: Iterable[Framed], last_day: date) -> StepDown | None:
    """The first year of the period in which sources give less, and no other fills it up.

    Compared is what one source gave on one basis in two years that follow each other: what isn't registered is unknown,
    and not nothing. A last year that is no whole year may be smaller.
    """
    last_year = last_day.year if (last_day.month, last_day.day) == (12, 31) else last_day.year - 1
    known = {(frame.source, frame.basis, frame.year): frame.amount for frame in frames}
    for year in sorted({year for _source, _basis, year in known}):
        changes = [
            amount - known[source, basis, year - 1]
            for (source, basis, of), amount in known.items()
            if of == year and (source, basis, year - 1) in known
        ]
        if year <= last_year and sum(changes, Decimal(0)) < 0:
            return StepDown(year, -sum(changes, Decimal(0)))
    return None


@dataclass(frozen=True)
class Unspent:
    """What was left of the years that are over, and of how much."""

    left: Decimal
    given: Decimal


def unspent(frames: Iterable[Framed], today: date) -> Unspent | None:
    """What is left of the years gone by, where it is more than a tenth; of frames whose use isn't known, nothing."""
    over = [frame for frame in frames if frame.year < today.year and frame.used is not None]
    given = sum((frame.amount for frame in over), Decimal(0))
    left = given - sum((frame.used for frame in over if frame.used is not None), Decimal(0))
    return Unspent(left, given) if left > given * LEFT_OVER else None


def years_of_unknown_use(frames: Iterable[Framed], today: date) -> list[int]:
    """The years gone by of which somebody's money isn't accounted for."""
    return sorted({frame.year for frame in frames if frame.year < today.year and frame.used is None})
