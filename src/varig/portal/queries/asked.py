"""What one receiver was asked in one initiative, and nothing else of it."""

from __future__ import annotations

from datetime import date

from varig.continuation.queries import asked_of
from varig.continuation.queries.requested import Request, request_of
from varig.continuation.queries.told import told_of
from varig.foundation.kernel import NotFound, Reader
from varig.initiatives.queries import InitiativeFacts


def requests(reader: Reader, of: InitiativeFacts, today: date) -> list[Request]:
    """What this receiver was asked: what can be answered first, the last letter first, each in the letter's order."""
    asked = asked_of(reader, of)
    told = told_of(of, [one.item for one in asked])
    found = [request_of(one, of, told[one.item.id], today) for one in asked]
    return sorted(
        found, key=lambda one: (one.refusal is not None, -one.proposed.at.date().toordinal(), one.handover_id)
    )


def request(reader: Reader, of: InitiativeFacts, handover_id: int, today: date) -> Request:
    """One of them. Raises NotFound for another's."""
    for one in requests(reader, of, today):
        if one.handover_id == handover_id:
            return one
    raise NotFound
