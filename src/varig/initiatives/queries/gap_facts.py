"""What the checks ask of an initiative: what is written of it, when it lasts, and its money year by year."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from varig.foundation.checks import Facts, once
from varig.foundation.checks.ladders import HALF_YEAR_MONTHS, Timing
from varig.foundation.checks.queries import chosen_ladders
from varig.foundation.kernel import NotFound, ObjectRef, system_reader
from varig.initiatives.queries.facts import InitiativeFacts
from varig.initiatives.queries.frames import FrameFacts, frames
from varig.initiatives.queries.initiatives import AboutFacts, about, initiative_by_id
from varig.initiatives.queries.phases import phases
from varig.initiatives.rules import INITIATIVE, PhaseNumber, initiative_of

_READER = system_reader("checks")


@dataclass(frozen=True, slots=True)
class AboutFact:
    """One initiative: its texts, and the days that are known."""

    object: ObjectRef
    about: AboutFacts
    last_day: date
    actual_end: date | None
    dated_phases: int


@dataclass(frozen=True, slots=True)
class MoneyFact:
    """One initiative's money year by year."""

    object: ObjectRef
    last_day: date
    frames: tuple[FrameFacts, ...] = ()


def _initiative(scope: str) -> InitiativeFacts:
    return once(initiative_by_id, _READER, initiative_of(scope))


def _about_facts(scope: str, ids: Collection[int] | None) -> list[AboutFact]:  # noqa: ARG001 -- there is but one
    of = _initiative(scope)
    dated = sum(phase.start is not None for phase in once(phases, _READER, of))
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    return [AboutFact(thing, about(_READER, of), of.last_day, of.actual_end, dated)]


def _money_facts(scope: str, ids: Collection[int] | None) -> list[MoneyFact]:  # noqa: ARG001 -- there is but one
    of = _initiative(scope)
    return [MoneyFact(ObjectRef(INITIATIVE, of.id, of.name), of.last_day, tuple(once(frames, _READER, of)))]


def timing_of_scope(scope: str) -> Timing | None:
    """When the initiative of a scope ends and how severe its gaps are when; None for another scope."""
    try:
        of = _initiative(scope)
    except (NotFound, ValueError):
        return None
    carrying_out = next(phase for phase in once(phases, _READER, of) if phase.number is PhaseNumber.IMPLEMENTATION)
    settings = of.settings
    return Timing(
        end=of.last_day,
        carried_out_from=carrying_out.start.first_day() if carrying_out.start else None,
        months=(settings.decision_months, settings.study_months, HALF_YEAR_MONTHS, settings.report_months),
        chosen=once(chosen_ladders, of.municipality.scope),
    )


ABOUT_FACTS = Facts(INITIATIVE, _about_facts)
MONEY_FACTS = Facts(INITIATIVE, _money_facts)
