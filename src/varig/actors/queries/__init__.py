"""Who there is. What more is known of them is in the modules beside this: profiles, contact, participation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from varig.actors.models import Actor
from varig.actors.rules import MUNICIPAL, ActorKind, actor_key
from varig.foundation.kernel import NotFound, Reader, folded, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, MunicipalityFacts

_KINDS = {kind.value: kind for kind in ActorKind}


@dataclass(frozen=True)
class ActorFacts:
    """An actor as others need it."""

    id: int
    name: str
    kind: ActorKind
    email: str
    organisation_number: str

    @property
    def key(self) -> str:
        """Its opaque key."""
        return actor_key(self.id)

    @property
    def is_municipal(self) -> bool:
        """Whether it is part of the municipality."""
        return self.kind in MUNICIPAL


def actors(reader: Reader, of: InitiativeFacts) -> list[ActorFacts]:
    """Everybody the municipality knows, in alphabetical order."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Actor.objects.filter(municipality_id=of.municipality.id).order_by("sort_key", "id")
    # As values: a model's instance takes longer to make than its row to read, and every look at the whole asks this.
    values = rows.values_list("pk", "name", "kind", "email", "organisation_number")
    return [ActorFacts(pk, name, _KINDS[kind], *more) for pk, name, kind, *more in values]


def actor(reader: Reader, of: InitiativeFacts, actor_id: int) -> ActorFacts:
    """One actor. A receiver with a link sees itself. Raises NotFound."""
    own = any(grant.unit == actor_key(actor_id) and grant.scope in of.place.scopes for grant in reader.grants)
    row = Actor.objects.filter(pk=actor_id, municipality_id=of.municipality.id).first()
    if row is None or not (own or roles.may(reader, roles.Permission.READ, of.place)):
        raise NotFound(msg("Vi fant ikke aktøren."))
    return _facts(row)


def associations(reader: Reader, of: InitiativeFacts) -> list[ActorFacts]:
    """Voluntary associations, in alphabetical order: those on whose support the municipality takes a stand (R42)."""
    return [one for one in actors(reader, of) if one.kind is ActorKind.ASSOCIATION]


def names(ids: Iterable[int]) -> dict[int, str]:
    """Names of actors that the caller has found in what it may read."""
    return dict(Actor.objects.filter(pk__in=set(ids)).values_list("pk", "name"))


def by_name(municipality: MunicipalityFacts, wanted: Iterable[str]) -> dict[str, int]:
    """Ids of the actors that have exactly these names, whatever the case and blanks: folded name to id."""
    asked = {folded(name) for name in wanted}
    rows = Actor.objects.filter(municipality_id=municipality.id).values_list("name", "pk")
    return {folded(name): pk for name, pk in rows if folded(name) in asked}


def _facts(row: Actor) -> ActorFacts:
    return ActorFacts(row.pk, row.name, ActorKind(row.kind), row.email, row.organisation_number)
