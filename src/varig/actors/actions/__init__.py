"""Register and change actors. The registers' stores, and what the clock and Enhetsregisteret do, stand beside this."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import IntegrityError
from django.db.models import F

from varig.actors import queries
from varig.actors.models import Actor
from varig.actors.rules import NAME_TAKEN, ActorKind, number_problem
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Problem, Reader, folded, msg, organisation_number
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, scopes_of_municipality


def register_actor(
    *,
    reader: Reader,
    of: InitiativeFacts,
    name: str,
    kind: ActorKind = ActorKind.OTHER,
    email: str = "",
    number: str = "",
) -> int:
    """A new actor of the initiative's municipality. Returns its id. Raises Invalid."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    name = " ".join(name.split())
    problems = _problems(of, name, number)
    if problems:
        raise Invalid(problems)
    with action(
        reader=reader, did=msg("la til %(name)s", name=name), touches=scopes_of_municipality(of.municipality.id)
    ):
        row = Actor.objects.create(
            municipality_id=of.municipality.id,
            name=name,
            kind=kind,
            email=email.strip(),
            organisation_number=organisation_number(number) if number.strip() else "",
        )
    return int(row.pk)


def edit_actor(
    *,
    reader: Reader,
    of: InitiativeFacts,
    actor_id: int,
    name: str,
    kind: ActorKind,
    email: str = "",
    number: str = "",
) -> None:
    """Change what is known of an actor, for every initiative of the municipality. Raises Invalid, NotFound."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    known = queries.actor(reader, of, actor_id)
    name = " ".join(name.split())
    problems = _problems(of, name, number, itself=known.id)
    if problems:
        raise Invalid(problems)
    with action(
        reader=reader, did=msg("endret %(name)s", name=name), touches=scopes_of_municipality(of.municipality.id)
    ):
        Actor.objects.filter(pk=known.id).update(
            name=name,
            kind=kind,
            email=email.strip(),
            organisation_number=organisation_number(number) if number.strip() else "",
            version=F("version") + 1,
        )


def _problems(of: InitiativeFacts, name: str, number: str, *, itself: int | None = None) -> list[Problem]:
    problems = []
    if not name:
        problems.append(Problem(msg("Skriv hva enheten eller organisasjonen heter."), "name"))
    elif set(queries.by_name(of.municipality, [name]).values()) - {itself}:
        problems.append(Problem(NAME_TAKEN, "name"))
    wrong = number_problem(number, "number") if number.strip() else None
    return [*problems, wrong] if wrong else problems


def set_email(*, reader: Reader, of: InitiativeFacts, actor_id: int, email: str) -> None:
    """Where letters to the actor go."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    with action(reader=reader, did=msg("endret e-postadressen"), touches=scopes_of_municipality(of.municipality.id)):
        Actor.objects.filter(pk=actor_id, municipality_id=of.municipality.id).update(
            email=email.strip(), version=F("version") + 1
        )


def ensure_actors(*, reader: Reader, of: InitiativeFacts, wanted: Mapping[str, ActorKind]) -> dict[str, int]:
    """Ids by folded name; those that do not exist are registered. For imports, inside their action."""
    known = queries.by_name(of.municipality, wanted)
    missing = [(name, kind) for name, kind in wanted.items() if folded(name) not in known]
    if missing:
        with action(reader=reader, did=msg("la til aktører"), touches=scopes_of_municipality(of.municipality.id)):
            try:
                rows = Actor.objects.bulk_create(
                    Actor(municipality_id=of.municipality.id, name=name, kind=kind) for name, kind in missing
                )
            except IntegrityError as error:
                raise Invalid(Problem(msg("Noen la til de samme aktørene samtidig. Prøv en gang til."))) from error
        known |= {folded(row.name): row.pk for row in rows}
    return known
