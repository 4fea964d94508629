"""How often a scope has changed, and what stays right until it changes again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import connection

from varig.foundation.history.underway import is_underway

MOST = 2_000
"""Answers that a process remembers."""
ALWAYS: set[str] = set()
"""Scopes that every page asks for (`tracking.raises`): they are read along with the first that is asked for."""

_Answer = TypeVar("_Answer")
_kept: dict[tuple[str, Hashable], tuple[str, Any]] = {}
_seen: ContextVar[dict[str, Standing] | None] = ContextVar("revisions seen while answering one request", default=None)


@dataclass(frozen=True)
class Standing:
    """Where a scope stands: the number grows with every change, the mark is never the same again."""

    number: int = 0
    mark: str = ""


def raising(rows: str) -> str:
    """The statement that raises revisions. `rows` is SQL for the scopes, each with the number of one never raised."""
    return (
        f"INSERT INTO history_revision (scope, number) {rows} ON CONFLICT (scope) DO UPDATE"
        " SET number = history_revision.number + 1, mark = gen_random_uuid()"
    )


def revision(*scopes: str) -> int:
    """A number that grows with every change within any of the scopes."""
    return sum(one.number for one in standings(*scopes).values())


def standings(*scopes: str) -> dict[str, Standing]:
    """Where each scope stands; in one that nothing was ever changed in, at nought and without a mark."""
    seen = _seen.get()
    if seen is None:
        return _read(scopes)
    if not seen.keys() >= set(scopes):
        seen.update(_read(sorted((ALWAYS | set(scopes)) - seen.keys())))
    return {scope: seen[scope] for scope in scopes}


def _read(scopes: tuple[str, ...] | list[str]) -> dict[str, Standing]:
    """Every page asks for this, some of them for nothing else; so it is asked in as few words as can be."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT scope, number, mark::text FROM history_revision WHERE scope = ANY(%s)", [list(scopes)])
        found = {scope: Standing(number, mark) for scope, number, mark in cursor.fetchall()}
    return {scope: found.get(scope) or Standing() for scope in scopes}


@contextmanager
def seen_once() -> Iterator[None]:
    """Within, where a scope stands is read once: all that a page shows is then from the same state, or a newer."""
    token = _seen.set({})
    try:
        yield
    finally:
        _seen.reset(token)


def forget_seen() -> None:
    """Something was changed, so that what was seen is over."""
    seen = _seen.get()
    if seen is not None:
        seen.clear()


def remembered(scope: str, about: Hashable, read: Callable[[], _Answer]) -> _Answer:
    """What `read` answers, asked anew only when something in the scope has changed since it was last asked.

    `about` says what is asked, and of whom. The answer is shared, so it must be one that nobody changes. The scope's
    mark is read before the answer, which therefore never is older than its mark. Inside an action nothing is
    remembered: there the mark is raised at the end.
    """
    if is_underway():
        return read()
    mark = standings(scope)[scope].mark
    kept = _kept.get((scope, about))
    if kept is not None and kept[0] == mark:
        return kept[1]  # type: ignore[no-any-return]
    answer = read()
    if len(_kept) >= MOST:
        _kept.clear()
    _kept[scope, about] = (mark, answer)
    return answer
