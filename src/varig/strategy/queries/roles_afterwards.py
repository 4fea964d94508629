"""Who plays which role afterwards, told to one actor: what it answers for, takes part in, and has said yes to.

It tells an actor its own part and nobody else's answer: another one that takes over is named only once it has said
yes without conditions, and what another has declined is not told at all (R18, R39).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from varig.actors.queries import ActorFacts
from varig.actors.queries import actor as actor_by_id
from varig.actors.queries.contact import ContactRoleFacts, contact_roles
from varig.actors.queries.profiles import ActorProfile, profile
from varig.continuation.queries.onward import Onward, onward
from varig.continuation.rules.handovers import SECURED, Answer
from varig.cooperation.queries import answered_of
from varig.cooperation.rules.support import Answered
from varig.foundation.kernel import Reader
from varig.foundation.reports import ReportContext
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import roles_held
from varig.legacy.rules import RoleKind
from varig.programme_office.queries import offices


@dataclass(frozen=True)
class RoleAfterwards:
    """One actor's part. `contacts` are those at the municipality's contact unit, or none."""

    actor: ActorProfile
    agreed: tuple[Onward, ...]
    asked: tuple[Onward, ...]
    accountable: tuple[Onward, ...]
    participant: tuple[Onward, ...]
    support: Answered | None
    contacts: tuple[ContactRoleFacts, ...]
    office: ActorFacts | None
    """Whom to answer: the programme office, as far as it is known."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is registered of it."""
        return not (self.agreed or self.asked or self.accountable or self.participant)


def role_afterwards(reader: Reader, of: InitiativeFacts, actor_id: int, today: date) -> RoleAfterwards:
    """Everything that concerns one actor. Raises NotFound, NotAllowed."""
    roles.demand(reader, roles.Permission.READ, of.place)
    actor = profile(reader, of, actor_id)
    _of, found = onward(ReportContext(reader, of.id, today))
    mine = [one for one in found if _receiver(one) == actor_id and one.said.fate.goes_on]
    taken = {one.item.id for one in mine}
    held = [each for each in roles_held(reader, of, actor_id) if each.role.end is None]
    unit = actor.contact_unit
    return RoleAfterwards(
        actor,
        tuple(one for one in mine if one.said.answer in SECURED),
        tuple(one for one in mine if one.said.answer not in SECURED and one.said.answer is not Answer.NO),
        _held(found, {each.item.id for each in held if each.role.kind is RoleKind.ACCOUNTABLE} - taken),
        _held(found, {each.item.id for each in held if each.role.kind is RoleKind.PARTICIPANT} - taken),
        answered_of(reader, of, actor),
        tuple(contact_roles(reader, of, unit.id)) if unit else (),
        _office(reader, of),
    )


def _office(reader: Reader, of: InitiativeFacts) -> ActorFacts | None:
    held = [one.actor_id for one in offices(reader, of) if one.actor_id is not None and one.dissolved is None]
    return actor_by_id(reader, of, held[0]) if held else None


def _receiver(one: Onward) -> int | None:
    handover = one.said.handover
    return handover.receiver_id if handover is not None and handover.is_live else None


def _held(found: Sequence[Onward], ids: set[int]) -> tuple[Onward, ...]:
    return tuple(one for one in found if one.item.id in ids)
