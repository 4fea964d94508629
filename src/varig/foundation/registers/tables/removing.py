"""What goes with rows that are taken away: what belongs to them, and the notes and files of all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models import ProtectedError, QuerySet
from django.db.models.deletion import Collector

from varig.foundation.files.actions import remove_all_of
from varig.foundation.files.queries import how_many
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.registers.declarations import kept_registers
from varig.foundation.registers.spoken import Words

NOTES_AND_FILES = msg("Notater og filer")


def together(rows: QuerySet[Any, Any]) -> dict[type[models.Model], set[Any]]:
    """The ids of the rows and of everything that would be deleted with them, by model."""
    collector = Collector(using=DEFAULT_DB_ALIAS, origin=rows)
    collector.collect(rows)
    found: dict[type[models.Model], set[Any]] = defaultdict(set)
    for model, objects in collector.data.items():
        found[model] |= {one.pk for one in objects}
    for quick in collector.fast_deletes:
        found[quick.model] |= set(quick.values_list("pk", flat=True))
    return found


def goes_along(rows: QuerySet[Any, Any], scopes: Iterable[str]) -> list[tuple[Words, int]]:
    """What a person should know of before: notes and files, and each kind of part that has a name, with its number."""
    try:
        found = together(rows)
    except ProtectedError:  # it has to stay, and whoever tries is told why
        return []
    attached = sum(how_many(scope, _keys(found)) for scope in scopes)
    parts = [(_called(model), len(ids)) for model, ids in found.items() if model is not rows.model and ids]
    return [(words, count) for words, count in [(NOTES_AND_FILES, attached), *parts] if words and count]


def take_away(rows: QuerySet[Any, Any], *, reader: Reader, scopes: Iterable[str]) -> None:
    """Delete the rows, inside the caller's action, with all that goes along."""
    keys = list(_keys(together(rows)))
    for scope in scopes:
        for about in keys:
            remove_all_of(reader=reader, scope=scope, about=about)
    rows.delete()


def _keys(found: dict[type[models.Model], set[Any]]) -> Iterator[str]:
    """The keys by which notes and files name what goes."""
    for model, ids in found.items():
        if key := getattr(model, "history_key", ""):
            yield from (f"{key}:{one}" for one in sorted(ids))


def _called(model: type[models.Model]) -> Words | Message:
    """The title of the register that keeps it, or what the model says its rows are called (`history_many`)."""
    titles = (one.title for one in kept_registers() if getattr(one.store, "model", None) is model)
    return next(titles, getattr(model, "history_many", ""))
