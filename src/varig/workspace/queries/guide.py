"""The method itself: each requirement with its state for an initiative, each failure with what is looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from varig.cooperation.queries import supports
from varig.cooperation.rules.support import SupportForm
from varig.foundation.checks.evaluating import asked
from varig.foundation.checks.ladders import Ladder, written
from varig.foundation.checks.queries import chosen_ladders, counts_by_code
from varig.foundation.checks.registry import Check, all_checks
from varig.foundation.kernel import Message, Reader, Severity, Source, msg
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.rules.failures import FAILURES
from varig.initiatives.rules.requirements import REQUIREMENTS
from varig.legacy.queries.judged import counted_by_kind
from varig.legacy.rules import Kind
from varig.workspace.queries.met_where import MET, NOT_YET, Place


class State(StrEnum):
    """How it stands with a requirement, as far as what is registered shows it."""

    MET = "met"
    PARTLY = "partly"
    MISSING = "missing"
    UNSEEN = "unseen"


STATE_NAMES: dict[State, Message] = {
    State.MET: msg("Oppfylt"),
    State.PARTLY: msg("Delvis"),
    State.MISSING: msg("Mangler"),
    State.UNSEEN: msg("Ikke synlig i registrene"),
}
# The stretches of time of a ladder, in their order.
RUNG_NAMES: tuple[Message, ...] = (
    msg("Før gjennomføringen begynner"),
    msg("I gjennomføringen"),
    msg("Fra fristen for vedtak"),
    msg("Fra fristen for utredning"),
    msg("Fra seks måneder før slutt"),
    msg("Fra fristen for sluttrapport"),
    msg("Etter slutt"),
)
# What must be registered before anything can be said of a requirement.
_RESTS_ON: dict[str, frozenset[Kind]] = {
    **dict.fromkeys(("R11", "R12", "R13", "R32", "R33"), frozenset({Kind.METHOD})),
    **dict.fromkeys(("R34", "R35"), frozenset({Kind.MEASURE})),
    **dict.fromkeys(("R40", "R42", "R51"), frozenset({Kind.SUPPORT})),
    **dict.fromkeys(("R52", "R53", "R54"), frozenset({Kind.ACTIVITY})),
    **dict.fromkeys(("R61", "R62", "R63", "R64"), frozenset({Kind.LEADER_PROGRAMME})),
    "R55": frozenset({Kind.UMBRELLA}),
    "R56": frozenset({Kind.MEETING_PLACE}),
    "R57": frozenset({Kind.NETWORK}),
    "R58": frozenset({Kind.CONTACT}),
    "R59": frozenset({Kind.AGREEMENT}),
}
_FORMS = dict(zip((f"R{number}" for number in range(44, 51)), SupportForm, strict=True))


@dataclass(frozen=True)
class CheckLine:
    """A check, how severe it is at the moment it is looked at and over time, and how many gaps it has found."""

    check: Check
    title: Message
    rungs: Ladder
    chosen: bool
    found: int
    is_asked: bool = True
    """Whether it is looked for at this distance from the end."""

    @property
    def letters(self) -> str:
        """The ladder, a letter for each rung."""
        return written(self.rungs)


@dataclass(frozen=True)
class Line:
    """A requirement or a failure, with what is looked for and found."""

    source: Source
    state: State
    checks: tuple[CheckLine, ...]
    places: tuple[Place, ...]
    lacking: Message | None

    @property
    def found(self) -> int:
        """How many gaps come from it."""
        return sum(one.found for one in self.checks)


def guide(reader: Reader, of: InitiativeFacts, today: date) -> tuple[list[Line], list[Line]]:
    """All requirements in the guide's own order, and all failures."""
    found = counts_by_code(of.scope, today)
    chosen = chosen_ladders(of.municipality.scope)
    looked_for = {one.check.code for one in asked(of.scope, today)}
    by_source = _by_source(all_checks(), found, chosen, looked_for)
    kinds = set(counted_by_kind(of))
    forms = Counter(one.form for one in supports(reader, of))
    requirements = [_requirement(source, by_source.get(source.code, ()), kinds, forms) for source in REQUIREMENTS]
    return requirements, [_failure(source, by_source.get(source.code, ())) for source in FAILURES]


def _by_source(
    checks: Iterable[Check], found: Mapping[str, int], chosen: Mapping[str, Ladder], looked_for: Collection[str]
) -> dict[str, tuple[CheckLine, ...]]:
    lines: dict[str, list[CheckLine]] = {}
    for check in checks:
        rungs = chosen.get(check.code, check.ladder)
        number, is_asked = found.get(check.code, 0), check.code in looked_for
        line = CheckLine(check, _generally(check.title), rungs, check.code in chosen, number, is_asked)
        for code in check.sources:
            lines.setdefault(code, []).append(line)
    return {code: tuple(listed) for code, listed in lines.items()}


def _generally(title: Message) -> Message:
    """A gap's title said of no object in particular."""
    return title.with_params(dict.fromkeys(re.findall(r"%\((\w+)\)", title.msgid), "…"))


def _requirement(
    source: Source, checks: tuple[CheckLine, ...], kinds: set[Kind], forms: Mapping[SupportForm, int]
) -> Line:
    state = _state(source.code, checks, kinds, forms)
    lacking = NOT_YET.get(source.code)
    if lacking is None and state is State.MISSING and not sum(one.found for one in checks):
        lacking = msg("Ingenting er registrert ennå.")
    return Line(source, state, checks, MET.get(source.code, ()), lacking)


def _state(code: str, checks: tuple[CheckLine, ...], kinds: set[Kind], forms: Mapping[SupportForm, int]) -> State:
    if code in _FORMS:
        return State.MET if forms.get(_FORMS[code]) else State.UNSEEN
    if code in _RESTS_ON and not _RESTS_ON[code] & kinds:
        return State.MISSING
    checks = tuple(one for one in checks if one.is_asked)
    # What isn't looked for yet says nothing of how it stands.
    if not checks:
        return State.UNSEEN
    with_gaps = [one for one in checks if one.found]
    if not with_gaps:
        return State.MET if kinds else State.MISSING
    worst = min(one.check.severity.rank for one in with_gaps)
    all_lacking = len(with_gaps) == len(checks)
    return State.MISSING if all_lacking and worst < Severity.NOTES.rank and len(checks) == 1 else State.PARTLY


def _failure(source: Source, checks: tuple[CheckLine, ...]) -> Line:
    lacking = NOT_YET.get(source.code)
    seen = [one for one in checks if one.is_asked]
    state = State.UNSEEN if not seen else State.PARTLY if any(one.found for one in seen) else State.MET
    return Line(source, state, checks, (), lacking)


def by_state(lines: Iterable[Line]) -> dict[State, int]:
    """How many requirements are in each state."""
    counted = Counter(line.state for line in lines)
    return {state: counted.get(state, 0) for state in State}


def line_of_check(of: InitiativeFacts, code: str) -> CheckLine:
    """One check with its ladder. Raises KeyError for one that there isn't."""
    check = {one.code: one for one in all_checks()}[code]
    chosen = chosen_ladders(of.municipality.scope)
    return CheckLine(check, _generally(check.title), chosen.get(code, check.ladder), code in chosen, 0)
