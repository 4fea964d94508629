"""The action wrapper: one transaction, one history context with who and why, one raise of each revision touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pghistory
from django.db import connection, transaction

from varig.foundation.history.revisions import forget_seen, raising
from varig.foundation.history.underway import current
from varig.foundation.kernel import Message, Reader, encode_message


class Action:
    """What is being done. `touch` names a scope whose revision is raised when it ends well."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.scopes: set[str] = set()
        self._carried: dict[str, Callable[[], None]] = {}

    def touch(self, *scopes: str) -> None:
        """Raise these scopes' revisions at the end. What was derived from them must be derived anew."""
        self.scopes.update(scopes)

    def carry(self, scope: str, along: Callable[[], None]) -> None:
        """As `touch`, for a change after which what is derived from the scope was already mended within the action.

        `along` moves the derived to the new revision; it is left out where anything else in the action touches it.
        """
        self._carried[scope] = along

    def end(self) -> None:
        """Move along what was mended, then raise the revisions."""
        for scope, along in self._carried.items():
            if scope not in self.scopes:
                along()
        _raise_revisions(sorted(self.scopes | set(self._carried)))


@contextmanager
def action(*, reader: Reader, did: Message, why: str = "", touches: Iterable[str] = ()) -> Iterator[Action]:
    """Everything written inside is one transaction and one entry in the history. A nested action joins its outer one.

    `did` is what the history says was done, `why` the person's own grounds. A nested action that is refused leaves
    nothing behind, also where the outer one goes on.
    """
    outer: Action | None = getattr(current, "action", None)
    if outer is not None:
        with transaction.atomic():
            yield outer
        outer.touch(*touches)
        return
    act = Action(reader)
    act.touch(*touches)
    current.action = act
    try:
        with (
            transaction.atomic(),
            pghistory.context(
                who=reader.name, reader=reader.key, did=encode_message(did), why=why, begun=_now(), **_shown(reader)
            ),
        ):
            yield act
            act.end()
        _forget_context()
    finally:
        del current.action


def _shown(reader: Reader) -> dict[str, list[str]]:
    return {"shown": list(reader.shown_to)} if reader.shown_to else {}


def _now() -> str:
    """When an action began: several in one transaction keep their order, for which the database has one time."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _forget_context() -> None:
    """Where a transaction goes on around the action, a later write in it shall be refused like any other."""
    if connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('pghistory.context_id', '', true)")


def _raise_revisions(scopes: list[str]) -> None:
    """One statement, in a fixed order, so that two actions never wait for each other in a ring."""
    if not scopes:
        return
    each = "SELECT s, 1 FROM unnest(%s::text[]) AS s ORDER BY s"
    with connection.cursor() as cursor:
        cursor.execute(raising(each), [scopes])
    forget_seen()
