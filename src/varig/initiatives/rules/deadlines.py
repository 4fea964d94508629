"""What must be done by when, counted from the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from varig.foundation.kernel import Message, months_before, msg, msg_n

# Intervals in which Bergen closed Indre Laksevåg and Ytre Arna (2021-2022): decision, exit study, final report.
DECISION_MONTHS, STUDY_MONTHS, REPORT_MONTHS = 23, 13, 3
FOLLOW_UP_YEARS = (1, 3, 5)


@dataclass(frozen=True)
class Deadline:
    """Something to be done by a day, by a role."""

    key: str
    what: Message
    who: Message
    day: date


@dataclass(frozen=True)
class DeadlineSettings:
    """Months before the end, and the municipality's yearly day for budget input (month, day)."""

    decision_months: int = DECISION_MONTHS
    study_months: int = STUDY_MONTHS
    report_months: int = REPORT_MONTHS
    budget_input: tuple[int, int] = (9, 1)


def deadlines(end: date, settings: DeadlineSettings) -> list[Deadline]:
    """All dated duties of an ending, in order of time.

    The budget input is the last one whose budget covers the first year after the end.
    """
    found = [
        Deadline(
            "decision",
            msg("Vedtak om å avslutte satsingen"),
            msg("Programeier"),
            months_before(end, settings.decision_months),
        ),
        Deadline(
            "study",
            msg("Utredning av hva som skal skje videre"),
            msg("Programleder"),
            months_before(end, settings.study_months),
        ),
        Deadline(
            "budget",
            msg("Innspill til budsjettet for %(year)s", year=str(first_year_after(end))),
            msg("Programeier"),
            budget_input_before(end, settings.budget_input),
        ),
        Deadline(
            "strategy",
            msg("Videreføringsstrategien er vedtatt"),
            msg("Programeier"),
            strategy_due(end, settings),
        ),
        Deadline(
            "report", msg("Sluttrapporten er ferdig"), msg("Programleder"), months_before(end, settings.report_months)
        ),
        Deadline("end", msg("Satsingen slutter"), msg("Programeier"), end),
    ]
    found += [
        Deadline(
            f"follow_up_{years}",
            msg_n("Oppfølging etter %(count)s år", "Oppfølging etter %(count)s år", count=years),
            msg("Ansvarlig for oppfølgingen"),
            follow_up(end, years),
        )
        for years in FOLLOW_UP_YEARS
    ]
    return sorted(found, key=lambda deadline: deadline.day)


def first_year_after(end: date) -> int:
    """The first budget year that the initiative no longer pays for in full."""
    return end.year + 1


def budget_input_before(end: date, month_and_day: tuple[int, int]) -> date:
    """The budget input day for the first year after the end: it falls in the year before that year."""
    month, day = month_and_day
    return date(first_year_after(end) - 1, month, day)


def strategy_due(end: date, settings: DeadlineSettings) -> date:
    """The last day on which the strategy is adopted in good time (R27).

    No later than the final report, and never after the day on which its money must be asked for.
    """
    return min(budget_input_before(end, settings.budget_input), months_before(end, settings.report_months))


def follow_up(end: date, years: int) -> date:
    """So many years after the end; 29 February becomes the 28th."""
    return months_before(end, -12 * years)
