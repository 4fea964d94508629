"""Who answers for items today, as residents may know it: those that are there, and not the office that goes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import accountable_periods
from varig.legacy.rules import accountable_on

_PROGRAM = system_reader("portal")


def answering_now(of: InitiativeFacts, ids: Collection[int], today: date) -> dict[int, str]:
    """By item, the municipality's own unit that answers for it that day: others are named by their own yes only."""
    names = {
        one.id: one.name
        for one in actors(_PROGRAM, of)
        if one.is_municipal and one.kind is not ActorKind.PROGRAMME_OFFICE
    }
    held = {pk: accountable_on(today, listed) for pk, listed in accountable_periods(_PROGRAM, of, ids).items()}
    return {pk: names[who] for pk, who in held.items() if who in names}
