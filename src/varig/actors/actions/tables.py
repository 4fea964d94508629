"""The store of actors, and of what the municipality's actors have to do with each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import OuterRef, ProtectedError, QuerySet, Subquery

from varig.actors.models import Actor, ContactEntry
from varig.actors.rules import NAME_TAKEN, kind_by_name
from varig.foundation.kernel import Message, Reader, msg, organisation_number
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed, Changes
from varig.initiatives.actions.tables import MunicipalityTable
from varig.initiatives.queries import InitiativeFacts

NUMBER, CONTACT_UNIT = "organisation_number", "contact_unit"


class ActorTable(MunicipalityTable):
    """Units and organisations, each with the last contact that the initiative's log tells of."""

    def __init__(self) -> None:
        super().__init__(Actor, search="search")

    def rows(self, reader: Reader, of: InitiativeFacts) -> QuerySet[Any, Any]:
        log = ContactEntry.objects.filter(actor_id=OuterRef("pk"), initiative_id=of.id).order_by("-date")
        return super().rows(reader, of).annotate(last_contact=Subquery(log.values("date")[:1]))

    def carry_out(self, register: Register, reader: Reader, of: Any, changes: Changes) -> list[int]:
        """All actors first, then who keeps the contact with them: that may be one of the same file."""
        new = [_as_stored(values) for values in changes.new]
        alone = [{key: value for key, value in values.items() if key != CONTACT_UNIT} for values in new]
        made = super().carry_out(register, reader, of, Changes(new=alone))
        contacts = [
            Changed(pk, {CONTACT_UNIT: values[CONTACT_UNIT]})
            for pk, values in zip(made, new, strict=True)
            if values.get(CONTACT_UNIT)
        ]
        self.put(register, contacts, Known(register, reader, of).ensured([one.values for one in contacts]))
        changed = [replace(one, values=_as_stored(one.values)) for one in changes.changed]
        super().carry_out(register, reader, of, Changes(changed=changed, removed=changes.removed))
        return made

    def make(
        self, register: Register, reader: Reader, of: Any, new: Sequence[Mapping[str, Any]], known: Known
    ) -> list[int]:
        """What somebody is, is read from the name where nobody says."""
        said = [{**values, "kind": values.get("kind") or kind_by_name(str(values["name"]))} for values in new]
        return super().make(register, reader, of, said, known)

    def refused(self, error: Exception) -> Message:
        if isinstance(error, ProtectedError):
            return msg("Aktøren er i bruk i arven, i kontaktloggen eller hos andre aktører, og kan ikke tas bort.")
        return super().refused(error)

    def taken(self) -> Message:
        return NAME_TAKEN


def _as_stored(values: Mapping[str, Any]) -> dict[str, Any]:
    """The number as nine digits, however it was written. That it is one, the register's check has seen to."""
    number = values.get(NUMBER)
    return {**values, NUMBER: organisation_number(number)} if number else dict(values)
