"""Who answers for items today, as residents may know it: by the items' roles, and never the office that goes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.continuation.queries.in_public import PublicFate
from varig.continuation.rules.handovers import SECURED, Answer
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import accountable_periods
from varig.legacy.rules import accountable_on

_PROGRAM = system_reader("portal")


def answering_now(of: InitiativeFacts, ids: Collection[int], today: date) -> dict[int, str]:
    """By item, whoever answers for it that day. Where nobody does, or only the office, nothing: nobody is invented."""
    names = {one.id: one.name for one in actors(_PROGRAM, of) if one.kind is not ActorKind.PROGRAMME_OFFICE}
    held = {pk: accountable_on(today, listed) for pk, listed in accountable_periods(_PROGRAM, of, ids).items()}
    return {pk: names[who] for pk, who in held.items() if who in names}


def answers_for(fate: PublicFate, held: str, today: date) -> str:
    """Who answers for an item today: whoever said yes, from the day that the yes is for; until then whoever has it.

    `held` is whoever has it by its roles: they know best once a handover has been carried out.
    """
    said = [] if fate.answer not in SECURED else [(fate.receiver, fate.begins, fate.answer)]
    if fate.before is not None:
        said.append(fate.before)
    for receiver, begins, answer in said:
        if answer is Answer.TAKEN_OVER:
            return held or receiver
        if begins is not None and begins <= today:
            return receiver
    return held


def answers_between(fate: PublicFate, today: date) -> tuple[str, date] | None:
    """Whoever had said yes before, where it begins after today and before the one who comes last."""
    first, last = fate.before, fate.begins
    if first is None or first.begins is None or last is None or first.answer is Answer.TAKEN_OVER:
        return None
    return (first.receiver, first.begins) if today < first.begins < last else None
