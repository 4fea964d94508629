"""What follows from an initiative's dates: where it stands, and what must be done by when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from varig.foundation.kernel import CostBasis, Message, PartialDate, Period, Problem, months_before, msg, msg_n


class PhaseNumber(IntEnum):
    """The five phases of the national work process "Områdesatsing i etablerte boområder" (veiviseren.no)."""

    KNOWLEDGE_BASE = 1
    PLANNING = 2
    MOBILISATION = 3
    IMPLEMENTATION = 4
    CONTINUATION = 5


PHASE_NAMES: dict[PhaseNumber, Message] = {
    PhaseNumber.KNOWLEDGE_BASE: msg("Kunnskapsgrunnlag"),
    PhaseNumber.PLANNING: msg("Planlegging og organisering"),
    PhaseNumber.MOBILISATION: msg("Mobilisering og samarbeid"),
    PhaseNumber.IMPLEMENTATION: msg("Gjennomføring"),
    PhaseNumber.CONTINUATION: msg("Videreføring"),
}

# What an amount counts, in the words that the models' choices have.
BASIS_NAMES: dict[CostBasis, Message] = {
    CostBasis.ANNOUNCED: msg("annonsert"),
    CostBasis.FUNDERS_PART: msg("bare én parts del"),
    CostBasis.LISTED_FUNDING: msg("summen av oppgitt finansiering"),
    CostBasis.ESTIMATE: msg("anslag"),
    CostBasis.TOTAL: msg("samlet kostnad"),
    CostBasis.ACCOUNT: msg("regnskap"),
    CostBasis.UNKNOWN: msg("ukjent grunnlag"),
}

# Intervals in which Bergen closed Indre Laksevåg and Ytre Arna (2021-2022): decision, exit study, final report.
DECISION_MONTHS, STUDY_MONTHS, REPORT_MONTHS = 23, 13, 3
FOLLOW_UP_YEARS = (1, 3, 5)


def initiative_scope(initiative_id: int) -> str:
    """The opaque key under which grants, revisions and gaps of an initiative are kept."""
    return f"initiative:{initiative_id}"


def municipality_scope(municipality_id: int) -> str:
    """As `initiative_scope`, for what holds for the whole municipality."""
    return f"municipality:{municipality_id}"


def initiative_of(scope: str) -> int:
    """The initiative's id again. Raises ValueError for another kind of scope."""
    kind, _, number = scope.partition(":")
    if kind != "initiative":
        raise ValueError(scope)
    return int(number)


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


def follow_up(end: date, years: int) -> date:
    """So many years after the end; 29 February becomes the 28th."""
    return months_before(end, -12 * years)


def current_phase(today: date, phases: dict[int, Period]) -> int | None:
    """The latest phase that has begun and has not ended; None before the first or when nothing is known."""
    running = [number for number, period in phases.items() if period.start and period.holds(today)]
    return max(running, default=None)


PhaseDates = tuple[PartialDate | None, PartialDate | None]


def phase_problems(phases: Mapping[int, PhaseDates]) -> Iterable[Problem]:
    """What can't be about the dates of the phases. They may overlap, and any of them may be unknown."""
    for number, (start, end) in phases.items():
        if start and end and end.last_day() < start.first_day():
            text = msg("Fase %(number)s slutter før den starter. Skriv en senere slutt.", number=number)
            yield Problem(text, f"phase_{number}_end")


@dataclass(frozen=True)
class FrameRow:
    """One source's money in one year, as far as somebody has filled it in."""

    year: int | None
    source: str
    amount: Decimal | None
    basis: CostBasis = CostBasis.UNKNOWN
    source_address: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the row says nothing: it is then no row."""
        return self.year is None and not self.source and self.amount is None and not self.source_address


def frame_problems(rows: Sequence[FrameRow]) -> Iterable[Problem]:
    """What is missing or double among the rows; fields are named by the row's place."""
    seen: dict[tuple[int | None, str], int] = {}
    for index, row in enumerate(rows):
        if row.is_empty:
            continue
        if row.year is None:
            yield Problem(msg("Skriv hvilket år pengene gjelder."), f"frame_{index}_year")
        if not row.source:
            yield Problem(msg("Skriv hvem pengene kommer fra."), f"frame_{index}_source")
        if row.amount is None:
            text = msg("Skriv beløpet, eller tøm hele raden hvis det er ukjent.")
            yield Problem(text, f"frame_{index}_amount")
        key = (row.year, row.source.casefold())
        if key in seen and row.year is not None and row.source:
            text = msg("%(source)s står alt med %(year)s. Legg beløpene sammen.", source=row.source, year=str(row.year))
            yield Problem(text, f"frame_{index}_source")
        seen.setdefault(key, index)


def slug_problem(slug: str) -> Message | None:
    """Why this can't be an initiative's short name in addresses, or None."""
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-")
    if not slug or set(slug) - allowed or slug[0] == "-" or slug[-1] == "-":
        return msg("Kortnavnet «%(slug)s» må bestå av små bokstaver a til z, tall og bindestrek.", slug=slug)
    if slug in RESERVED:
        return msg("Kortnavnet «%(slug)s» er i bruk til noe annet. Velg et annet.", slug=slug)
    return None


# First parts of addresses that are not initiatives.
RESERVED = frozenset({"konto", "lenke", "static", "komponenter", "sprak", "arbeid", "filer", "hjelp", "api", "lever"})
