"""When things happen in the example, said before anybody knows on which day it is built.

Years count from the start of the period: `year(2)` is its third calendar year, `month(2, 5)` is May of that year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from varig.config.demo.eksempeldalen.calendar import Calendar
from varig.foundation.kernel import PartialDate


@dataclass(frozen=True)
class Moment:
    """A date of the example, once its calendar is known."""

    on: Callable[[Calendar], PartialDate]


def year(number: int) -> Moment:
    """A year of the period; a whole number where the column holds one."""
    return Moment(lambda when: PartialDate(when.first_year + number))


def month(number: int, of_year: int) -> Moment:
    """A month of a year of the period."""
    return Moment(lambda when: PartialDate(when.first_year + number, of_year))


def day(number: int, of_year: int, of_month: int) -> Moment:
    """A day of a year of the period."""
    return Moment(lambda when: PartialDate(when.first_year + number, of_year, of_month))


def ago(days: int) -> Moment:
    """So many days before the example is built."""
    return Moment(lambda when: PartialDate.of(when.before(days)))


def ahead(days: int) -> Moment:
    """So many days after it is built."""
    return ago(-days)


def end(months: int = 0) -> Moment:
    """The last day of the initiative, or the last day of a month so many months after or before it."""
    return Moment(lambda when: PartialDate.of(when.after(months) - timedelta(days=1)))
