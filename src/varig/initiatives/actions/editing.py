"""Change what is written of an initiative: its facts, its phases, the municipality's day for budget input."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import F

from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, Message, PartialDate, Problem, Reader, Refused, msg
from varig.initiatives import queries, roles, rules
from varig.initiatives.actions.end_moved import end_moved
from varig.initiatives.actions.setting_up import period_problem
from varig.initiatives.models import Initiative, Municipality, Phase

_SECOND = msg("Noen andre har endret satsingen i mellomtiden.")
_BY_CLOSING = msg("Faktisk slutt settes når satsingen avsluttes.")


def edit_initiative(
    *, reader: Reader, of: queries.InitiativeFacts, version: int, facts: Mapping[str, Any]
) -> tuple[Message, ...]:
    """Change some of the initiative's own facts. Raises Conflict where somebody changed it since `version`.

    Facts that stand already write nothing. The day it ended is none of them: only closing sets it. Returns what else
    moved, where its last day did.
    """
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    if "actual_end" in facts:
        raise Refused(_BY_CLOSING)
    if message := period_problem(facts.get("start", of.start), facts.get("end", of.end)):
        raise Invalid(Problem(message, "end"))
    standing = Initiative.objects.filter(pk=of.id).values(*facts).get()
    changed = {key: value for key, value in facts.items() if standing[key] != value}
    if not changed:
        return ()
    was = queries.initiative_by_id(reader, of.id).last_day
    with action(reader=reader, did=msg("endret satsingen"), touches=[of.scope]):
        _claim(of, version, **changed)
        return end_moved(reader, of, was, queries.initiative_by_id(reader, of.id).last_day)


def set_actual_end(*, reader: Reader, of: queries.InitiativeFacts, day: date | None) -> tuple[Message, ...]:
    """The day it ended, or that it goes on after all; what moved with it.

    Whoever closes or opens it has settled that this may be done.
    """
    was = queries.initiative_by_id(reader, of.id).last_day
    with action(reader=reader, did=msg("satte dagen satsingen sluttet"), touches=[of.scope]):
        Initiative.objects.filter(pk=of.id).update(actual_end=day, version=F("version") + 1)
        return end_moved(reader, of, was, queries.initiative_by_id(reader, of.id).last_day)


def _claim(of: queries.InitiativeFacts, version: int, **facts: Any) -> None:
    """Take the initiative as it was read, with these new facts."""
    if not Initiative.objects.filter(pk=of.id, version=version).update(version=version + 1, **facts):
        raise Conflict(_SECOND)


def set_phases(
    *,
    reader: Reader,
    of: queries.InitiativeFacts,
    phases: Mapping[int, rules.PhaseDates],
    version: int | None = None,
) -> None:
    """Dates of the phases by their number. With `version` it raises Conflict where somebody changed it since."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    problems = list(rules.phase_problems(phases))
    if problems:
        raise Invalid(problems)
    known = {phase.number: (phase.start, phase.end) for phase in queries.phases(reader, of)}
    changed = {number: dates for number, dates in phases.items() if known.get(rules.PhaseNumber(number)) != dates}
    if not changed:
        return
    with action(reader=reader, did=msg("endret fasene"), touches=[of.scope]):
        if version is not None:
            _claim(of, version)
        for number, (start, end) in changed.items():
            dates: dict[str, PartialDate | None] = {"start": start, "end": end}
            Phase.objects.update_or_create(initiative_id=of.id, number=number, defaults=dates)


def demand_budget_input(reader: Reader, of: queries.InitiativeFacts) -> None:
    """Whoever looks after the municipality's roles, or runs the initiative, may say its day for budget input."""
    if not roles.may(reader, roles.Permission.MANAGE_ACCOUNTS, of.place):
        roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)


def set_budget_input(*, reader: Reader, of: queries.InitiativeFacts, month: int, day: int) -> None:
    """The municipality's yearly day for budget input: every initiative's deadlines follow. Raises Invalid."""
    demand_budget_input(reader, of)
    if not (1 <= month <= 12 and 1 <= day <= 28):
        raise Invalid(Problem(msg("Skriv en måned fra 1 til 12 og en dag fra 1 til 28."), "budget_day"))
    scopes = [of.municipality.scope, *queries.scopes_of_municipality(of.municipality.id)]
    with action(reader=reader, did=msg("satte dagen for innspill til budsjettet"), touches=scopes):
        Municipality.objects.filter(pk=of.municipality.id).update(budget_month=month, budget_day=day)
