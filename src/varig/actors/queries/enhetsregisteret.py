"""What Enhetsregisteret knows, beside what the municipality knows already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.text import capfirst

from varig.actors.models import Actor
from varig.actors.queries import ActorFacts, actors
from varig.actors.queries.profiles import ActorProfile
from varig.actors.rules import number_problem
from varig.actors.rules.enhetsregisteret import STATE_NAMES, RegisterState, as_people_write, kind_by_form, warning_of
from varig.foundation.integrations.brreg import LookUp, Unit, look_up, search
from varig.foundation.kernel import Invalid, Message, Problem, Reader, msg, organisation_number
from varig.initiatives.queries import InitiativeFacts

SHORTEST = 3


@dataclass(frozen=True)
class Hit:
    """A unit of the register; `known` is the actor that has its number already."""

    number: str
    name: str
    about: tuple[str, ...]
    state: Message | None
    known: ActorFacts | None


@dataclass(frozen=True)
class Found:
    """The first hits and how many there are. `as_of` is when the register said so, where it doesn't answer now."""

    hits: tuple[Hit, ...]
    total: int
    as_of: datetime | None


@dataclass(frozen=True)
class Line:
    """A field as it stands and as the register has it. `key` is empty where it is taken over in any case."""

    key: str
    label: Message | str
    here: Message | str
    there: Message | str
    wanted: bool = False

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.there) and self.here != self.there


@dataclass(frozen=True)
class Compared:
    """What the register says of a number. Without lines it has no such number."""

    lines: tuple[Line, ...]
    state: RegisterState
    warning: Message | None
    since: Message | None
    at: datetime
    is_stale: bool
    fields: tuple[str, ...]


def look_up_number(number: str) -> LookUp:
    """The unit with this number. Raises Invalid for what can't be one, NotAnswering."""
    problem = number_problem(number, "number")
    if problem:
        raise Invalid(problem)
    return look_up(organisation_number(number))


def find(reader: Reader, of: InitiativeFacts, text: str) -> Found:
    """By number, or by words of the name. Raises Invalid for too little to go by, NotAnswering."""
    digits = "".join(text.split())
    if digits.isdigit():
        said = look_up_number(digits)
        units = (said.unit,) if said.unit and said.unit.name else ()
        return _found(reader, of, units, len(units), said.at if said.is_stale else None)
    if len(text) < SHORTEST:
        raise Invalid(Problem(msg("Skriv minst tre bokstaver av navnet, eller hele organisasjonsnummeret."), "sok"))
    hits = search(text)
    return _found(reader, of, hits.units, hits.total, hits.at if hits.is_stale else None)


def _found(reader: Reader, of: InitiativeFacts, units: tuple[Unit, ...], total: int, as_of: datetime | None) -> Found:
    known = {one.organisation_number: one for one in actors(reader, of) if one.organisation_number}
    hits = (
        Hit(
            unit.number,
            as_people_write(unit.name),
            tuple(part for part in (unit.form, as_people_write(unit.place), unit.number) if part),
            _flag(unit),
            known.get(unit.number),
        )
        for unit in units
    )
    return Found(tuple(hits), total, as_of)


def _flag(unit: Unit) -> Message | None:
    state = RegisterState(unit.state.value)
    return None if state is RegisterState.ACTIVE else STATE_NAMES[state]


def start_from(reader: Reader, of: InitiativeFacts, number: str) -> dict[str, Any]:  # noqa: ARG001 -- as every query
    """How the form of a new actor begins when a unit was chosen; empty where there is none."""
    unit = look_up_number(number).unit
    if unit is None or not unit.name:
        return {}
    return {
        "name": as_people_write(unit.name),
        "kind": kind_by_form(unit.form_code, unit.name).value,
        "organisation_number": unit.number,
        "legal_form": unit.form,
        "website": unit.website,
    }


def compare(known: ActorProfile, said: LookUp) -> Compared:
    """Field by field. A field that is empty here is wanted at first; what people wrote stands until they say so."""
    state = RegisterState(said.unit.state.value) if said.unit else RegisterState.NOT_FOUND
    lines: list[Line] = []
    if said.unit is not None and said.unit.name:
        lines = [
            _line("name", known.name, as_people_write(said.unit.name)),
            _line("legal_form", known.checked.legal_form, said.unit.form),
            _line("website", known.website, said.unit.website),
        ]
    return Compared(
        lines=(*lines, *_taken_anyway(known, said, state)),
        state=state,
        warning=warning_of(state, known.name),
        since=msg("%(state)s siden %(day)s.", state=STATE_NAMES[state], day=said.unit.since)
        if said.unit and said.unit.since
        else None,
        at=said.at,
        is_stale=said.is_stale,
        fields=said.voluntary.fields if said.voluntary else (),
    )


def _line(key: str, here: str, there: str) -> Line:
    field: Any = Actor._meta.get_field(key)
    return Line(key, capfirst(field.verbose_name), here, there, wanted=not here)


def _taken_anyway(known: ActorProfile, said: LookUp, state: RegisterState) -> list[Line]:
    voluntary: Any = Actor._meta.get_field("voluntary_register")
    found = [
        Line("", msg("Status"), STATE_NAMES[known.checked.state], STATE_NAMES[state]),
    ]
    if said.unit is not None and said.unit.in_voluntary_register is not None:
        here = _yes_no(known.checked.in_voluntary_register)
        found.append(Line("", capfirst(voluntary.verbose_name), here, _yes_no(said.unit.in_voluntary_register)))
    return found


def _yes_no(value: bool | None) -> Message | str:  # noqa: FBT001 -- it is what is said
    if value is None:
        return ""
    return msg("Ja") if value else msg("Nei")
