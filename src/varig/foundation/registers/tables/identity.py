"""One row for each identity: what a file would take for the same row can't be two rows."""

from __future__ import annotations

from collections.abc import Iterable

from varig.foundation.registers.declarations import Identity, Register
from varig.foundation.registers.storing import Changes, Kept


def asks_identity(register: Register, changes: Changes) -> bool:
    """Whether any of the changes says what a row is told from others by."""
    return bool(changes.new) or any(not one.values.keys().isdisjoint(register.identity) for one in changes.changed)


def taken_twice(register: Register, standing: Iterable[Kept], changes: Changes) -> bool:
    """Whether a new or renamed row would be the same as another. A row that only keeps its name isn't asked."""
    before = {row.id: row.values for row in standing if row.id not in changes.removed}
    moved: dict[int, Identity] = {}
    for one in changes.changed:
        if one.id in before:
            identity = register.identity_of({**before[one.id], **one.values})
            if identity != register.identity_of(before[one.id]):
                moved[one.id] = identity
    taken = {register.identity_of(values) for pk, values in before.items() if pk not in moved}
    for identity in (*moved.values(), *(register.identity_of(values) for values in changes.new)):
        if any(identity) and identity in taken:
            return True
        taken.add(identity)
    return False
