"""Which items must be told about, and whom each concerns, as far as the registers know it.

A person can say otherwise for any item and audience; what a person said holds.
"""

from __future__ import annotations

from typing import NamedTuple

from varig.communication.rules.audiences import Audience, Lane
from varig.continuation.rules.fates import Chip
from varig.foundation.kernel import Message, msg
from varig.legacy.rules import Kind

CHANGES = frozenset({Chip.ORDINARY, Chip.TAKEN_OVER, Chip.CHANGED, Chip.PHASED_OUT})
"""The fates by which something changes for somebody; «ordinær drift» only with another accountable than now."""

MET_BY_RESIDENTS = frozenset(
    {
        Kind.MEASURE,
        Kind.ACTIVITY,
        Kind.ASSET,
        Kind.MEETING_PLACE,
        Kind.LEADER_PROGRAMME,
        Kind.UMBRELLA,
        Kind.PROMISE,
    }
)
"""What people in the area meet; agreements, networks, methods and tasks are kept between organisations."""


class Concerned(NamedTuple):
    """What the registers say of an item: its fate, who has it now, who was asked, whom it is for."""

    id: int
    name: str
    kind: Kind
    chip: Chip
    is_decided: bool
    accountable: int | None
    receiver: int | None
    has_partners: bool
    has_units: bool
    groups: frozenset[int] = frozenset()


def changes(item: Concerned) -> bool:
    """Whether somebody must be told."""
    if item.chip is Chip.ORDINARY:
        return item.receiver is None or item.receiver != item.accountable
    return item.chip in CHANGES


def why_nobody(item: Concerned) -> Message:
    """What is said where no audience is listed for an item: each reason is another.

    What is new takes nothing from anybody, so no gap waits for a message of it (R21 is about what ends, changes or
    changes hands). Those who will meet it hear of it when it is decided, not before: a proposal is no promise.
    """
    if changes(item):
        return msg(
            "Etter registeret berører dette ingen av målgruppene i planen. Gjør det likevel det, kan du si hvem."
        )
    if item.chip is Chip.UNCLEAR:
        return msg("Ingen har sagt hva som skal skje, så det er ikke noe å fortelle ennå.")
    if item.chip is Chip.ESTABLISHED and item.is_decided:
        return msg("Noe nytt kommer. Fortell det til innbyggerne og samarbeidspartnerne som vil møte det.")
    if item.chip is Chip.ESTABLISHED:
        return msg("Noe nytt kommer. Vent med å fortelle om det til det er vedtatt, så ingen tror det er lovet.")
    return msg("Det går videre som nå. Ingenting endres for noen.")


def told_alike(item: Concerned) -> tuple[object, ...]:
    """All that `affected_by_default` looks at: items for which this is the same concern the same audiences."""
    return item.kind, item.has_partners, item.has_units, item.groups


def affected_by_default(item: Concerned, audience: Audience) -> bool:
    """Residents by what they meet, a named group by whom it is for, others by who has a role or is asked."""
    if not audience.is_broad:
        return audience.group_id is not None and audience.group_id in item.groups
    if audience.lane is Lane.RESIDENTS:
        return item.kind in MET_BY_RESIDENTS
    return item.has_partners if audience.lane is Lane.PARTNERS else item.has_units
