"""When the example happens: it ends nine months after the day it is built, whenever that is."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from varig.foundation.kernel import PartialDate, months_before

_MONTHS_LEFT = 9
_YEARS = 5


@dataclass(frozen=True)
class Calendar:
    """The example's time. `first_year` is year 0 of its period."""

    today: date
    end: date

    @property
    def first_year(self) -> int:
        """The year in which it began."""
        return self.end.year - _YEARS

    @property
    def start(self) -> PartialDate:
        """September, before its first whole year."""
        return PartialDate(self.first_year, 9)

    def month(self, at: tuple[int, int] | None) -> PartialDate | None:
        """A month of the period by (year of the period, month)."""
        return PartialDate(self.first_year + at[0], at[1]) if at else None

    def after(self, months: int) -> date:
        """The first day of what comes so many months after the end."""
        return months_before(self.end + timedelta(days=1), -months)

    def before(self, days: int) -> date:
        """So many days before today."""
        return self.today - timedelta(days=days)


def calendar(today: date) -> Calendar:
    """The example as it is built on a day."""
    year, month = divmod(today.year * 12 + today.month - 1 + _MONTHS_LEFT, 12)
    return Calendar(today, date(year, month + 1, monthrange(year, month + 1)[1]))
