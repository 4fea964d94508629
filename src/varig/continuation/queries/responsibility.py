"""Who answers for items over time, and where the days a receiver is asked for would leave a hole."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from varig.actors.queries import actors
from varig.actors.rules import ActorKind, actor_key
from varig.continuation.queries import continuations
from varig.foundation.checks import once
from varig.foundation.kernel import Period, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import accountable_periods
from varig.legacy.rules import RolePeriod, accountable_on, unanswered


def responsibility(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None
) -> dict[int, tuple[RolePeriod, ...]]:
    """Accountable roles by item. The programme office goes with the initiative: its roles end then at the latest."""
    offices = {actor.id for actor in once(actors, reader, of) if actor.kind is ActorKind.PROGRAMME_OFFICE}
    end = of.last_day
    return {
        item_id: tuple([_until(role, end) if role.actor_id in offices else role for role in listed])
        for item_id, listed in accountable_periods(reader, of, ids).items()
    }


def _until(role: RolePeriod, end: date) -> RolePeriod:
    return RolePeriod(role.kind, role.actor_id, Period(role.period.start, min(role.period.end or end, end)))


def answering(reader: Reader, of: InitiativeFacts, item_id: int, day: date) -> int | None:
    """The actor that answers for the item that day."""
    return accountable_on(day, accountable_periods(reader, of, [item_id]).get(item_id, []))


def hole_around(reader: Reader, of: InitiativeFacts, item_id: int, asked: Period) -> Period | None:
    """The first time after the end in which nobody would answer for the item, if a receiver had it for that time."""
    return holes_around(reader, of, [item_id], asked).get(item_id)


def holes_around(reader: Reader, of: InitiativeFacts, ids: Collection[int], asked: Period) -> dict[int, Period]:
    """As `hole_around` for several items; those without a hole are left out.

    What goes on for a time only needs nobody after that.
    """
    if asked.start and asked.end and asked.end < asked.start:
        # That is no time at all, and is said to be so by the terms' own rule.
        return {}
    assigned = responsibility(reader, of, ids)
    said = continuations(reader, of, ids) if asked.end else {}
    first = of.last_day + timedelta(days=1)
    found = {
        pk: unanswered(Period(first, said[pk].fate.until if pk in said else None), assigned.get(pk, ()), asked)
        for pk in ids
    }
    return {pk: listed[0] for pk, listed in found.items() if listed}


def may_answer_for(reader: Reader, of: InitiativeFacts, receiver_id: int) -> bool:
    """Whether the reader may answer for this receiver: its own link, or its unit's manager."""
    return roles.may(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(receiver_id)))
