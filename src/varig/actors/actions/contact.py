"""The store of contact roles, which forgets what may no longer be kept about anybody."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from varig.actors.models import ContactRole
from varig.actors.rules.contact import is_over
from varig.foundation.columns import lasts_to
from varig.foundation.history.actions import action
from varig.foundation.kernel import NotAllowed, PartialDate, Reader, ReaderKind, msg, msg_n
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.storing import Changes
from varig.initiatives.actions.tables import MunicipalityTable
from varig.initiatives.queries import InitiativeFacts, scopes_of_municipality


class ContactRoleTable(MunicipalityTable):
    """Those whose last day hasn't passed. The clock deletes the others, and until then nobody sees them."""

    def rows(self, reader: Reader, of: InitiativeFacts) -> QuerySet[Any, Any]:
        return super().rows(reader, of).filter(lasts_to("expires", timezone.localdate()))

    def carry_out(self, register: Register, reader: Reader, of: InitiativeFacts, changes: Changes) -> list[int]:
        """What is over makes room for the same role anew."""
        alike = super().rows(reader, of).filter(role__in=[values.get("role") for values in changes.new])
        alike.exclude(pk__in=self.rows(reader, of).values("pk")).delete()
        return super().carry_out(register, reader, of, changes)


def forget_expired(*, reader: Reader, today: date) -> int:
    """Delete the contact roles whose last day has passed, in every municipality. How many there were.

    The history keeps that there was such a role, and never had the person's name, e-mail or telephone.
    """
    if reader.kind is not ReaderKind.SYSTEM:
        raise NotAllowed(msg("Utløpte kontaktroller slettes av programmet selv."))
    # What is known to the month or year sorts before its days, so some of these are not over yet.
    rows = ContactRole.objects.filter(expires__lte=PartialDate.of(today))
    over: dict[int, list[int]] = defaultdict(list)
    for row in rows.select_related("actor"):
        if is_over(row.expires, today):
            over[row.actor.municipality_id].append(row.pk)
    for municipality_id, ids in over.items():
        did = msg_n(
            "slettet %(count)s kontaktrolle som var utløpt",
            "slettet %(count)s kontaktroller som var utløpt",
            count=len(ids),
        )
        with action(reader=reader, did=did, touches=scopes_of_municipality(municipality_id)):
            ContactRole.objects.filter(pk__in=ids).delete()
    return sum(len(ids) for ids in over.values())
