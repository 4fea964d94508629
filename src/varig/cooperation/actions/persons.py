"""Resource persons: what is kept of them in the history, and when they are forgotten (R65)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from varig.cooperation import queries
from varig.cooperation.models import ResourcePerson
from varig.foundation.columns import lasts_to
from varig.foundation.history.actions import action
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.storing import Changes
from varig.foundation.registers.tables.removing import take_away
from varig.initiatives.actions.tables import InitiativeTable
from varig.initiatives.rules import initiative_scope

FORGET = "cooperation.forget_resource_persons"
"""The periodic function that deletes those whose consent is over."""


class ResourcePersonTable(InitiativeTable):
    """The history says that somebody was added, changed or taken away, and never who.

    Who is to be forgotten is seen by nobody, also before the clock deletes them.
    """

    def rows(self, reader: Reader, of: Any) -> QuerySet[Any, Any]:
        tomorrow = timezone.localdate() + timedelta(days=1)
        return super().rows(reader, of).filter(lasts_to("expires", tomorrow))

    def write(
        self,
        register: Register,
        *,
        reader: Reader,
        of: Any,
        changes: Changes,
        did: Message,  # noqa: ARG002 -- it may name the person
        why: str = "",
    ) -> list[int]:
        return super().write(register, reader=reader, of=of, changes=changes, did=_did(changes), why=why)


def _did(changes: Changes) -> Message:
    if changes.removed:
        return msg("slettet en ressursperson")
    return msg("la til en ressursperson") if changes.new else msg("endret en ressursperson")


def forget_expired(*, reader: Reader, today: date) -> int:
    """Those whose day has come are deleted. How many there were."""
    gone = 0
    did = msg("slettet ressurspersoner etter utløpt samtykke")
    for initiative_id, ids in queries.expired_persons(today).items():
        scope = initiative_scope(initiative_id)
        with action(reader=reader, did=did, touches=[scope]):
            take_away(ResourcePerson.objects.filter(pk__in=ids), reader=reader, scopes=[scope])
        gone += len(ids)
    return gone
