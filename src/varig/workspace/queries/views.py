"""Lists as people keep them: their own, and those that somebody shares."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import Reader
from varig.foundation.registers.models import SavedView
from varig.initiatives.queries import InitiativeFacts


def views_scope(of: InitiativeFacts) -> str:
    """A kept view changes nothing of the initiative, so it has a revision of its own."""
    return f"{of.scope}/views"


@dataclass(frozen=True)
class View:
    """A kept list: its name, its address after the question mark, and whether it is the reader's own."""

    id: int
    name: str
    query: str
    shared: bool
    mine: bool
    current: bool


def views(reader: Reader, of: InitiativeFacts, register: str, query: str) -> list[View]:
    """The reader's own first, then what others share, each by name."""
    kept_views = remembered(views_scope(of), (reader.key, register), lambda: _read(reader, of, register))
    found = [View(pk, name, kept, shared, mine, kept == query) for pk, name, kept, shared, mine in kept_views]
    return sorted(found, key=lambda view: not view.mine)


def _read(reader: Reader, of: InitiativeFacts, register: str) -> tuple[tuple[int, str, str, bool, bool], ...]:
    rows = SavedView.objects.filter(Q(owner=reader.key) | Q(shared=True), scope=of.scope, register=register)
    values = rows.order_by("name").values_list("pk", "name", "query", "shared", "owner")
    return tuple((pk, name, kept, shared, owner == reader.key) for pk, name, kept, shared, owner in values)
