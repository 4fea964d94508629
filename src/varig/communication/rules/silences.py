"""When residents hear nothing: between what they have been told and the end, more than six weeks without a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

LONGEST_SILENCE = 42
"""Days: six weeks."""


@dataclass(frozen=True)
class Silence:
    """A stretch in which nobody says anything: from the word before it to the word after it, or to the end."""

    start: date
    end: date

    @property
    def weeks(self) -> int:
        return (self.end - self.start).days // 7


def silences(days: Iterable[date], today: date, end: date) -> list[Silence]:
    """Those that aren't over yet. Before the first word it counts from today."""
    spoken = sorted(set(days))
    before = [day for day in spoken if day <= today]
    marks = [before[-1] if before else today, *(day for day in spoken if today < day < end), end]
    return [
        Silence(start, stop)
        for start, stop in pairwise(marks)
        if stop > today and (stop - start).days > LONGEST_SILENCE
    ]
