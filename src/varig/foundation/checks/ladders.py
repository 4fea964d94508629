"""How severe a gap is as the end draws nearer: a ladder with one rung for each stretch of time. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from varig.foundation.kernel import Severity, months_before

# One severity for each rung, from the farthest to the last; None: not looked for yet.
Ladder: TypeAlias = tuple[Severity | None, ...]

_LETTERS: dict[str, Severity | None] = {
    "-": None,
    "n": Severity.NOTES,
    "w": Severity.WARNS,
    "b": Severity.BLOCKS,
}
_WRITTEN = {severity: letter for letter, severity in _LETTERS.items()}

PLANNING, CARRYING_OUT, DECISION, STUDY, HALF_YEAR, REPORT, END = range(7)
RUNGS = 7
HALF_YEAR_MONTHS = 6


def ladder(letters: str) -> Ladder:
    """From one letter for each rung: - nothing yet, n notes, w warns, b blocks. Raises ValueError.

    >>> ladder("--nwwbb")[2]
    <Severity.NOTES: 'notes'>
    """
    if len(letters) != RUNGS or not set(letters) <= set(_LETTERS):
        raise ValueError(f"a ladder has {RUNGS} of the letters {''.join(_LETTERS)}: {letters}")
    return tuple(_LETTERS[letter] for letter in letters)


def written(rungs: Ladder) -> str:
    """As `ladder` reads it."""
    return "".join(_WRITTEN[severity] for severity in rungs)


def steady(severity: Severity) -> Ladder:
    """The same all the time."""
    return (severity,) * RUNGS


@dataclass(frozen=True)
class Timing:
    """When a scope ends, from when on its work is carried out, the months before the end at which a rung begins,
    and the ladders that somebody has chosen instead of the declared ones.
    """

    end: date
    carried_out_from: date | None
    months: Sequence[int]
    chosen: Mapping[str, Ladder] = field(default_factory=dict)

    def rung(self, today: date) -> int:
        """Which stretch of time the day lies in."""
        passed = sum(today >= months_before(self.end, months) for months in self.months)
        if passed:
            return min(CARRYING_OUT + passed, REPORT) if today <= self.end else END
        planned = self.carried_out_from is not None and today < self.carried_out_from
        return PLANNING if planned else CARRYING_OUT
