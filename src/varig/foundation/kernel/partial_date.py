"""A date that may be known to the day, to the month, or only to the year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]00:00(?::00)?)?")
_NORWEGIAN = re.compile(r"(?:(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?)?(\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2})")


@dataclass(frozen=True, order=False)
class PartialDate:
    """Year, perhaps month, perhaps day. `str()` gives `2013`, `2013-12` or `2013-12-31`, which sort as text."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """A day that is wholly known."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """From `2013`, `2013-12` or `2013-12-31`. Raises ValueError otherwise."""
        found = _ISO.fullmatch(text.strip())
        if not found:
            raise ValueError(text)
        return cls(*(int(part) if part else None for part in found.groups()))  # type: ignore[arg-type]

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """From what people write: `2013`, `12.2013`, `31.12.2013`, `2013-12-31`. Raises ValueError otherwise.

        >>> str(PartialDate.parse("31.12.2013"))
        '2013-12-31'
        """
        text = text.strip()
        found = _NORWEGIAN.fullmatch(text)
        if found:
            day, month, year = found.groups()
            return cls(int(year), int(month) if month else None, int(day) if day else None)
        short = _SHORT_YEAR.fullmatch(text)
        if short:
            day, month, year = short.groups()
            return cls(2000 + int(year), int(month), int(day))
        return cls.from_iso(text)

    def first_day(self) -> date:
        """The earliest day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The latest day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])
