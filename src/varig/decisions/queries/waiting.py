"""What stands still until the reader's own units have spoken: open hearings, and parts they are asked to endorse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from varig.actors.rules import actor_key, actor_of
from varig.decisions.models import Endorsement, HearingParty
from varig.decisions.queries.endorsements import endorsement
from varig.decisions.queries.hearings import listed
from varig.decisions.rules.endorsements import EndorsementState
from varig.decisions.rules.hearings import Phase, local_day
from varig.foundation.kernel import Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class HearingWaiting:
    """A hearing that a unit was asked in and hasn't answered."""

    hearing_id: int
    name: str
    actor_id: int
    unit: str
    by: date


@dataclass(frozen=True)
class EndorsementWaiting:
    """A unit that was asked whether it endorses its part, and hasn't answered."""

    actor_id: int
    unit: str
    by: date | None


def hearings_waiting(reader: Reader, of: InitiativeFacts, now: datetime) -> list[HearingWaiting]:
    """Hearings that are open, for the units that the reader answers for."""
    mine = _mine(reader, of, roles.Permission.ANSWER_HEARING)
    asked = HearingParty.objects.filter(hearing__initiative_id=of.id, actor_id__in=mine, asked_at__isnull=False)
    if not mine or not asked.exists():
        return []
    return [
        HearingWaiting(one.id, one.name, party.actor_id, party.name, local_day(one.closes_at))
        for one in listed(reader, of)
        if one.phase_at(now) is Phase.OPEN
        for party in one.parties
        if party.actor_id in mine and party.asked_at is not None and party.answered_at is None
    ]


def endorsements_waiting(reader: Reader, of: InitiativeFacts) -> list[EndorsementWaiting]:
    """Parts that the units which the reader answers for are asked to endorse."""
    mine = _mine(reader, of, roles.Permission.ANSWER_HANDOVER)
    asked = Endorsement.objects.filter(initiative_id=of.id, actor_id__in=mine, answers=None)
    ids = sorted(set(asked.values_list("actor_id", flat=True))) if mine else []
    found = [one for actor_id in ids if (one := endorsement(reader, of, actor_id)) is not None]
    return [
        EndorsementWaiting(one.actor.id, one.actor.name, one.asked.reply_by if one.asked else None)
        for one in found
        if one.state is EndorsementState.WAITING
    ]


def _mine(reader: Reader, of: InitiativeFacts, permission: roles.Permission) -> set[int]:
    """The units that the reader was given, and may answer for: whoever runs the initiative answers for none."""
    units = {actor_of(grant.unit) for grant in reader.grants if grant.scope == of.scope and grant.unit}
    return {one for one in units if one is not None and roles.may(reader, permission, of.place_of(actor_key(one)))}
