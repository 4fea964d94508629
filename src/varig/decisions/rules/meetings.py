"""Meetings where the plan is discussed: what they are, what may follow what, and what can't be.

The guide asks that the plan is discussed inside the municipality (R66) and with the partners (R68). Who took part is
written down by role and organisation, never by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from varig.decisions.rules.words import says_less_than
from varig.foundation.kernel import Message, Problem, has_birth_number, msg

MEETING = "meeting"
"""The kind of object in gaps and keys: `meeting:3`."""
OUTCOME = "meeting_outcome"
OSLO = ZoneInfo("Europe/Oslo")
"""A meeting is on the day that the calendar on the wall says."""


class Circle(StrEnum):
    """Who a meeting is for."""

    INTERNAL = "internal"
    PARTNERS = "partners"
    OPEN = "open"


CIRCLE_NAMES: dict[Circle, Message] = {
    Circle.INTERNAL: msg("Internt i kommunen"),
    Circle.PARTNERS: msg("Med samarbeidspartnere"),
    Circle.OPEN: msg("Åpent for alle"),
}


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


STATE_NAMES: dict[MeetingState, Message] = {
    MeetingState.PLANNED: msg("Planlagt"),
    MeetingState.HELD: msg("Holdt"),
    MeetingState.CANCELLED: msg("Avlyst"),
}
STATE_LOOKS: dict[MeetingState, tuple[str, str]] = {
    MeetingState.PLANNED: ("clock", "wait"),
    MeetingState.HELD: ("check", "good"),
    MeetingState.CANCELLED: ("cross", "none"),
}


class MeetingStep(StrEnum):
    """What can be done with a meeting."""

    EDIT = "edit"
    WRITE_MINUTES = "write_minutes"
    CANCEL = "cancel"
    PLAN_AGAIN = "plan_again"
    ADD_OUTCOME = "add_outcome"


class AgendaKind(StrEnum):
    """Where a point of the agenda comes from."""

    TOPIC = "topic"
    ITEM = "item"
    SECTION = "section"
    GAP = "gap"


AGENDA_NAMES: dict[AgendaKind, Message] = {
    AgendaKind.TOPIC: msg("Eget tema"),
    AgendaKind.ITEM: msg("Punkt i arven"),
    AgendaKind.SECTION: msg("Del av et dokument"),
    AgendaKind.GAP: msg("Mangel"),
}


class OutcomeKind(StrEnum):
    """What a meeting came to: something to be done, something to be said in a document, or neither."""

    TASK = "task"
    STATEMENT = "statement"
    NOTED = "noted"


OUTCOME_NAMES: dict[OutcomeKind, Message] = {
    OutcomeKind.TASK: msg("Oppgave"),
    OutcomeKind.STATEMENT: msg("Utsagn til et dokument"),
    OutcomeKind.NOTED: msg("Til orientering"),
}

_CANCELLED = msg("Møtet er avlyst. Planlegg det på nytt først.")
_HELD = msg("Møtet er holdt. Rett heller referatet.")
_EARLY = msg("Møtet har ikke begynt ennå. Referatet skrives når det er holdt.")


def may_step(step: MeetingStep, state: MeetingState, starts_at: datetime, now: datetime) -> Message | None:
    """Why a step can't be taken, or None.

    A meeting that was held stays held: what was said is corrected in the minutes, and the history keeps both.
    """
    if step is MeetingStep.PLAN_AGAIN:
        return None if state is MeetingState.CANCELLED else msg("Bare et avlyst møte kan planlegges på nytt.")
    if state is MeetingState.CANCELLED:
        return _CANCELLED
    if step is MeetingStep.CANCEL and state is MeetingState.HELD:
        return msg("Møtet er holdt, og kan ikke avlyses.")
    if step is MeetingStep.WRITE_MINUTES and now < starts_at:
        return _EARLY
    if step is MeetingStep.ADD_OUTCOME and state is not MeetingState.HELD:
        return msg("Skriv referatet først. Da kan dere føre inn hva møtet kom fram til.")
    return None


@dataclass(frozen=True)
class MeetingGiven:
    """A meeting as somebody plans it. The moments carry their time zone."""

    name: str
    purpose: str
    circle: Circle
    starts_at: datetime
    ends_at: datetime | None = None
    place: str = ""


def meeting_problems(given: MeetingGiven) -> Iterable[Problem]:
    """What can't be about a meeting as a whole."""
    if not given.name.strip():
        yield Problem(msg("Gi møtet et navn, for eksempel «Ledermøte om avslutningen»."), "name")
    if not given.purpose.strip():
        yield Problem(msg("Skriv hva møtet skal komme fram til."), "purpose")
    if given.ends_at is not None and given.ends_at <= given.starts_at:
        yield Problem(msg("Møtet slutter før det begynner. Skriv et senere klokkeslett."), "ends")
    yield from birth_number_problems({"purpose": given.purpose, "name": given.name})


LONGEST_MINUTES = 20_000
"""Characters of one text of the minutes: nobody reads more of a meeting."""


def minutes_problems(
    texts: Mapping[str, str], approved_on: date | None, starts_at: datetime, today: date
) -> Iterable[Problem]:
    """What can't be about minutes, whose texts are given by field: they can be read, and are approved after it."""
    for field, text in texts.items():
        if len(text) > LONGEST_MINUTES:
            yield Problem(
                msg(
                    "Referatet har %(count)s tegn. Det kan ha høyst %(most)s i hvert felt. Kort det ned.",
                    count=len(text),
                    most=LONGEST_MINUTES,
                ),
                field,
            )
    if approved_on is None:
        return
    if approved_on > today:
        yield Problem(msg("Referatet kan ikke være godkjent på en dag som ikke har vært."), "approved_on")
    held_on = starts_at.astimezone(OSLO).date()
    if approved_on < held_on:
        yield Problem(msg("Møtet var %(day)s. Referatet kan ikke være godkjent før det.", day=held_on), "approved_on")


def moved_problems(
    starts_at: datetime, state: MeetingState, approved_on: date | None, now: datetime
) -> Iterable[Problem]:
    """That a meeting that was held is given a time at which it wasn't."""
    if state is MeetingState.HELD and starts_at > now:
        yield Problem(msg("Møtet er holdt. Skriv når det var."), "starts")
    elif approved_on is not None and approved_on < starts_at.astimezone(OSLO).date():
        text = msg("Referatet ble godkjent %(day)s. Møtet kan ikke ha vært etter det.", day=approved_on)
        yield Problem(text, "starts")


def turnout(came: int, away: int, unknown: int) -> Message:
    """How many came of those invited: what nobody wrote down is unknown, and is never said to be nobody."""
    if not came + away:
        return msg("ikke ført")
    if unknown:
        return msg("%(came)s av %(all)s, %(unknown)s ikke ført", came=came, all=came + away + unknown, unknown=unknown)
    return msg("%(came)s av %(all)s", came=came, all=came + away)


LEAST_MINUTES = 20
"""So many letters and figures minutes have at least: «ok» tells nobody what was discussed."""
LEAST_CAME = 2
"""One alone discusses with nobody."""


@dataclass(frozen=True)
class MeetingHeld:
    """What tells whether a meeting was a discussion of the plan.

    `minutes` is all that was written, of the whole and of each point; `came` counts those of whom it is written that
    they came, `came_outside` those of them from an organisation that isn't the municipality's.
    """

    circle: Circle
    agenda: int
    minutes: str
    came: int
    came_outside: int


def why_no_discussion(one: MeetingHeld) -> Message | None:
    """Why a meeting that was held doesn't count as a discussion of the plan, or None."""
    if not one.agenda:
        return msg("ingen saker er satt opp")
    if says_less_than(one.minutes, LEAST_MINUTES):
        return msg("referatet sier ikke hva som ble drøftet")
    if one.came < LEAST_CAME:
        return msg("færre enn to er ført inn som at de kom")
    if one.circle is Circle.PARTNERS and not one.came_outside:
        return msg("ingen partner er ført inn som at de kom")
    return None


@dataclass(frozen=True)
class OutcomeGiven:
    """Something a meeting came to. A task has a unit and a day, a statement a section of a document."""

    kind: OutcomeKind
    text: str
    unit_id: int | None = None
    due: date | None = None
    report: str = ""
    section: str = ""
    entry_id: int | None = None


def outcome_problems(given: OutcomeGiven) -> Iterable[Problem]:
    """A task that nobody has, or a statement that stands nowhere, is forgotten."""
    if not given.text.strip():
        yield Problem(msg("Skriv hva møtet kom fram til."), "text")
    if given.kind is OutcomeKind.TASK and given.unit_id is None:
        yield Problem(msg("Velg hvem som skal gjøre det."), "unit")
    if given.kind is OutcomeKind.TASK and given.due is None:
        yield Problem(msg("Skriv når det skal være gjort."), "due")
    if given.kind is OutcomeKind.STATEMENT and not given.section:
        yield Problem(msg("Velg hvilken del av dokumentet det skal stå i."), "section")
    yield from birth_number_problems({"text": given.text})


_BIRTH_NUMBER = msg("Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig.")


def birth_number_problems(texts: dict[str, str]) -> Iterable[Problem]:
    """Whatever people type: no birth numbers. By field."""
    return (Problem(_BIRTH_NUMBER, field) for field, text in texts.items() if has_birth_number(text))
