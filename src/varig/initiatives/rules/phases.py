"""The five phases of the method, and where in them an initiative is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import IntEnum

from varig.foundation.kernel import Message, PartialDate, Period, Problem, msg


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
