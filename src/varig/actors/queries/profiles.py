"""All that is known of one actor, for its page."""

from __future__ import annotations

from dataclasses import dataclass

from varig.actors.models import Actor
from varig.actors.queries import ActorFacts, actor
from varig.actors.rules.enhetsregisteret import RegisterState
from varig.foundation.history.queries import Trail, newest
from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class Checked:
    """What Enhetsregisteret said, and when. `in_voluntary_register` is None where nobody knows."""

    state: RegisterState
    on: PartialDate | None
    legal_form: str
    in_voluntary_register: bool | None


@dataclass(frozen=True)
class ActorProfile(ActorFacts):
    """An actor as its own page shows it. Empty is unknown."""

    website: str
    can_contribute: str
    wants_to_contribute: str
    has_started: str
    speaks_for: str
    contact_unit: ActorFacts | None
    next_contact: PartialDate | None
    checked: Checked
    version: int


def profile(reader: Reader, of: InitiativeFacts, actor_id: int) -> ActorProfile:
    """Raises NotFound where there is no such actor in the initiative's municipality."""
    roles.demand(reader, roles.Permission.READ, of.place)
    facts = actor(reader, of, actor_id)
    row = Actor.objects.get(pk=facts.id)
    return ActorProfile(
        id=facts.id,
        name=facts.name,
        kind=facts.kind,
        email=facts.email,
        organisation_number=facts.organisation_number,
        website=row.website,
        can_contribute=row.can_contribute,
        wants_to_contribute=row.wants_to_contribute,
        has_started=row.has_started,
        speaks_for=row.speaks_for,
        contact_unit=actor(reader, of, row.contact_unit_id) if row.contact_unit_id else None,
        next_contact=row.next_contact,
        checked=Checked(
            RegisterState(row.register_state), row.register_checked, row.legal_form, row.voluntary_register
        ),
        version=row.version,
    )


def history(reader: Reader, of: InitiativeFacts, actor_id: int, limit: int | None = None) -> Trail:
    """What happened to an actor and to what belongs to it, newest first."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return newest(Actor, actor(reader, of, actor_id).id, limit)
