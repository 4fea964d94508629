"""Take over what Enhetsregisteret says of an actor."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import F
from django.utils import timezone

from varig.actors import queries
from varig.actors.models import Actor
from varig.actors.rules import NAME_TAKEN
from varig.actors.rules.enhetsregisteret import RegisterState, as_people_write
from varig.foundation.history.actions import action
from varig.foundation.integrations.brreg import LookUp, Unit, remembered
from varig.foundation.kernel import Conflict, Invalid, PartialDate, Problem, Reader, msg, organisation_number
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, scopes_of_municipality

NAME, LEGAL_FORM, WEBSITE = "name", "legal_form", "website"


def take_over(
    *,
    reader: Reader,
    of: InitiativeFacts,
    actor_id: int,
    version: int,
    number: str,
    said: LookUp,
    fields: Collection[str] = (),
) -> None:
    """Keep whether the actor lives, by whom it is known and on which day that was told; and the chosen `fields`.

    Raises Invalid, NotFound, and Conflict where somebody changed the actor since.
    """
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    known = queries.actor(reader, of, actor_id)
    given = _of_register(said) | _chosen(said.unit, fields)
    name = given.get(NAME, known.name)
    if set(queries.by_name(of.municipality, [name]).values()) - {known.id}:
        raise Invalid(Problem(NAME_TAKEN, NAME))
    did = msg("hentet opplysninger om %(name)s fra Enhetsregisteret", name=name)
    with action(reader=reader, did=did, touches=scopes_of_municipality(of.municipality.id)):
        if not Actor.objects.filter(pk=known.id, version=version).update(
            **given, organisation_number=organisation_number(number), version=F("version") + 1
        ):
            raise Conflict(msg("Noen andre har endret aktøren i mellomtiden. Se over og prøv en gang til."))


def note_remembered(*, reader: Reader, of: InitiativeFacts, actor_id: int) -> None:
    """What the register said of a new actor's number while somebody filled in the form. It isn't asked again."""
    row = Actor.objects.get(pk=actor_id, municipality_id=of.municipality.id)
    said = remembered(row.organisation_number) if row.organisation_number else None
    if said is not None:
        number = row.organisation_number
        take_over(reader=reader, of=of, actor_id=row.pk, version=row.version, number=number, said=said)


def state_of(said: LookUp) -> RegisterState:
    """The register's answer in our words."""
    return RegisterState(said.unit.state.value) if said.unit else RegisterState.NOT_FOUND


def _of_register(said: LookUp) -> dict[str, Any]:
    day = PartialDate.of(timezone.localtime(said.at).date())
    given: dict[str, Any] = {"register_state": state_of(said), "register_checked": day}
    if said.unit is not None and said.unit.in_voluntary_register is not None:
        given["voluntary_register"] = said.unit.in_voluntary_register
    return given


def _chosen(unit: Unit | None, fields: Collection[str]) -> dict[str, str]:
    """What the register knows of the fields that somebody wants from it."""
    if unit is None:
        return {}
    known = {NAME: as_people_write(unit.name)[:200], LEGAL_FORM: unit.form[:100], WEBSITE: unit.website}
    return {key: value for key, value in known.items() if key in fields and value}
