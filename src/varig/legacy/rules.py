"""What kinds of legacy items there are, and who answers for one when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from varig.foundation.kernel import Message, Period, holes, msg, msg_in


class Kind(StrEnum):
    """What a legacy item is. Each kind has its own register; each row of it is a legacy item."""

    MEASURE = "measure"
    ACTIVITY = "activity"
    ASSET = "asset"
    MEETING_PLACE = "meeting_place"
    NETWORK = "network"
    AGREEMENT = "agreement"
    CONTACT = "contact"
    SUPPORT = "support"
    UMBRELLA = "umbrella"
    LEADER_PROGRAMME = "leader_programme"
    METHOD = "method"
    TASK = "task"
    PROMISE = "promise"
    COMMITMENT = "commitment"


KIND_NAMES: dict[Kind, Message] = {
    Kind.MEASURE: msg_in("ett av dem", "Tiltak"),
    Kind.ACTIVITY: msg("Aktivitet"),
    Kind.ASSET: msg_in("ett av dem", "Anlegg"),
    Kind.MEETING_PLACE: msg("Møteplass"),
    Kind.NETWORK: msg_in("ett av dem", "Nettverk"),
    Kind.AGREEMENT: msg("Avtale"),
    Kind.CONTACT: msg("Kontaktflate"),
    Kind.SUPPORT: msg("Støtte"),
    Kind.UMBRELLA: msg("Paraplyorganisasjon"),
    Kind.LEADER_PROGRAMME: msg("Leder- eller rollemodellprogram"),
    Kind.METHOD: msg("Metode"),
    Kind.TASK: msg("Oppgave"),
    Kind.PROMISE: msg("Løfte"),
    Kind.COMMITMENT: msg("Forpliktelse"),
}


def reference_to(kind: Kind) -> str:
    """The key under which columns refer to items of a kind."""
    return f"item:{kind}"


# The word by which checks, panels and history name a legacy item.
ITEM = "item"


class RoleKind(StrEnum):
    """How an actor stands to an item: exactly one is accountable, any number take part."""

    ACCOUNTABLE = "accountable"
    PARTICIPANT = "participant"


ROLE_NAMES: dict[RoleKind, Message] = {RoleKind.ACCOUNTABLE: msg("Ansvarlig"), RoleKind.PARTICIPANT: msg("Deltar")}


class RolePeriod(NamedTuple):
    """One actor's role in a stretch of time."""

    kind: RoleKind
    actor_id: int
    period: Period


_ACCOUNTABLE = RoleKind.ACCOUNTABLE


def accountable_on(day: date, roles: Iterable[RolePeriod]) -> int | None:
    """The actor that answers for the item that day. The one who took it over last wins an overlap."""
    found: RolePeriod | None = None
    for role in roles:
        if role.kind is not _ACCOUNTABLE or not role.period.holds(day):
            continue
        if found is None or (role.period.start or date.min) >= (found.period.start or date.min):
            found = role
    return found.actor_id if found is not None else None


def unanswered(within: Period, roles: Iterable[RolePeriod], promised: Period | None) -> list[Period]:
    """The stretches in which nobody answers for the item, counting the time for which a receiver is asked."""
    covered = [role.period for role in roles if role.kind is RoleKind.ACCOUNTABLE]
    if promised is not None:
        covered.append(promised)
    return holes(covered, within)
