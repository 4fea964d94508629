"""The closing gate as it stands: every demand that anybody has declared, judged on the state of today."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from varig.decisions.rules.gate import Demand, Gate, gate_of
from varig.foundation.checks.conditions import Condition, all_conditions
from varig.foundation.checks.reading import reading_once
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


def gate(reader: Reader, of: InitiativeFacts, today: date) -> Gate:
    """For whoever may read the initiative. Asked anew when something in it has changed, or the day has."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return remembered(of.scope, ("gate", today), lambda: read_gate(of, today))


def read_gate(of: InitiativeFacts, today: date) -> Gate:
    """Asked anew: what closes, asks it inside the action that closes."""
    with reading_once():
        return gate_of([_judged(one, of, today) for one in all_conditions()])


def _judged(one: Condition, of: InitiativeFacts, today: date) -> Demand:
    found = one.judge(of.scope, today)
    count = msg("%(done)s av %(of_all)s", done=found.done, of_all=found.of_all)
    return Demand(
        one.code,
        one.title,
        found.missing,
        found.figure or (count if found.of_all else None),
        one.remedy,
        _address(one, of.slug),
        one.order,
    )


def _address(one: Condition, slug: str) -> str:
    place = reverse(one.route, args=[slug, one.register] if one.register else [slug])
    place = f"{place}?{one.query}" if one.query else place
    return f"{place}#{one.anchor}" if one.anchor else place
