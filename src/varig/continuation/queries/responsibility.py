"""Who answers for items over time, and where a receiver's first day would leave a hole."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from varig.actors.queries import actors
from varig.actors.rules import ActorKind, actor_key
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


def hole_before(reader: Reader, of: InitiativeFacts, item_id: int, from_day: date) -> Period | None:
    """The time after the end in which nobody would answer for the item, if a receiver began that day."""
    return holes_before(reader, of, [item_id], from_day).get(item_id)


def holes_before(reader: Reader, of: InitiativeFacts, ids: Collection[int], from_day: date) -> dict[int, Period]:
    """As `hole_before` for several items; those without a hole are left out."""
    assigned = responsibility(reader, of, ids)
    within = Period(of.last_day + timedelta(days=1), None)
    found = {pk: unanswered(within, assigned.get(pk, ()), from_day) for pk in ids}
    return {pk: hole for pk, listed in found.items() for hole in listed[:1] if hole.end is not None}


def may_answer_for(reader: Reader, of: InitiativeFacts, receiver_id: int) -> bool:
    """Whether the reader may answer for this receiver: its own link, or its unit's manager."""
    return roles.may(reader, roles.Permission.ANSWER_HANDOVER, of.place_of(actor_key(receiver_id)))
