"""The action wrapper: one transaction, one history context with who and why, one raise of each revision touched."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pghistory
from django.db import connection, transaction

from varig.foundation.kernel import Message, Reader, encode_message

_current = threading.local()


class Action:
    """What is being done. `touch` names a scope whose revision is raised when it ends well."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.scopes: set[str] = set()

    def touch(self, *scopes: str) -> None:
        """Raise these scopes' revisions at the end."""
        self.scopes.update(scopes)


@contextmanager
def action(*, reader: Reader, did: Message, why: str = "", touches: Iterable[str] = ()) -> Iterator[Action]:
    """Everything written inside is one transaction and one entry in the history. A nested action joins its outer one.

    `did` is what the history says was done, `why` the person's own grounds.
    """
    outer: Action | None = getattr(_current, "action", None)
    if outer is not None:
        outer.touch(*touches)
        yield outer
        return
    act = Action(reader)
    act.touch(*touches)
    _current.action = act
    try:
        with (
            transaction.atomic(),
            pghistory.context(who=reader.name, reader=reader.key, did=encode_message(did), why=why),
        ):
            yield act
            _raise_revisions(sorted(act.scopes))
    finally:
        del _current.action


def _raise_revisions(scopes: list[str]) -> None:
    """One statement, in a fixed order, so that two actions never wait for each other in a ring."""
    if not scopes:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO history_revision (scope, number) SELECT s, 1 FROM unnest(%s::text[]) AS s ORDER BY s"
            " ON CONFLICT (scope) DO UPDATE SET number = history_revision.number + 1",
            [scopes],
        )
