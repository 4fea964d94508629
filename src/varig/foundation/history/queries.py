"""What has happened, and how often."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext

from varig.foundation.columns import KronerField, PartialDateField
from varig.foundation.history.tracking import TRACKED
from varig.foundation.kernel import Kroner, Message, PartialDate, decode_message, msg, through_shown_link

_NOISE = {"id", "version"}


@dataclass(frozen=True)
class Change:
    """One field of one object, as people read it. None is "nothing there"."""

    label: str
    old: Message | str | None
    new: Message | str | None


@dataclass(frozen=True)
class Entry:
    """One action, as far as it concerns one object."""

    at: datetime
    who: str
    did: Message
    why: str
    changes: tuple[Change, ...]
    shown_to: tuple[str, ...] = ()
    """Those inside who had been shown the personal link that it was done by."""

    @property
    def through(self) -> Message | None:
        """What is said of that."""
        return through_shown_link(self.shown_to)


@dataclass(frozen=True)
class Trail:
    """The newest entries, and how many there are in all."""

    entries: tuple[Entry, ...]
    total: int


def trail(root: type[models.Model], pk: int, *, limit: int | None = None) -> list[Entry]:
    """Everything that happened to an object and to what belongs to it, newest first.

    What belongs to it has a foreign key to it; or it names it by its key, as a model does that says so
    (`history_about = "about"`: its text column `about` holds `item:17`) of an object whose model has a key
    (`history_key = "item"`). Of a frame (`history_frame`) that much lies in, what has a history of its own is told
    only when it is taken away. One statement, however many tables there are.
    """
    return list(newest(root, pk, limit).entries)


def newest(root: type[models.Model], pk: int, limit: int | None) -> Trail:
    """As `trail`, with the count of all. Only the entries that are handed out are put into words."""
    tables = [
        (model, f'"{named[0]}" = %s{_only_gone(model, root)}', named[1])
        for model in TRACKED
        if _is_told(model, root) and (named := _named_in(model, root, pk))
    ]
    tables += _parts_of_gone(root, pk, {model for model, _where, _value in tables})
    union = " UNION ALL ".join(
        f"SELECT '{model._meta.label_lower}', pgh_id, pgh_created_at, pgh_label, pgh_obj_id::text, pgh_context_id,"  # noqa: S608 -- names of our own tables
        f' to_jsonb(e) FROM "{_events(model)._meta.db_table}" e WHERE {where}'
        for model, where, _value in tables
    )
    sql = (
        f"SELECT e.*, c.metadata FROM ({union}) AS e (model, id, at, label, object, context, row)"  # noqa: S608
        " JOIN pghistory_context c ON c.id = e.context ORDER BY e.at, c.metadata->>'begun', e.model, e.id"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [value for _model, _where, value in tables])
        rows = cursor.fetchall()
    return _entries(rows, root, limit)


def last_written(model: type[models.Model], pk: int) -> tuple[str, datetime] | None:
    """Who last wrote an object, and when; without what was changed."""
    events = _events(model)._default_manager.filter(pgh_obj_id=pk)
    found = events.order_by("-pgh_id").values_list("pgh_context__metadata", "pgh_created_at").first()
    return (str(found[0].get("who", "")), found[1]) if found else None


def written_by_shown_links(
    model: type[models.Model], ids: Collection[int] | models.QuerySet[Any, Any]
) -> dict[int, tuple[str, ...]]:
    """Of these rows, those that came by a personal link which somebody inside had been shown before: who had."""
    rows = _events(model)._default_manager.filter(pgh_obj_id__in=ids, pgh_label="insert")
    found = rows.filter(pgh_context__metadata__has_key="shown").values_list("pgh_obj_id", "pgh_context__metadata")
    return {pk: tuple(metadata["shown"]) for pk, metadata in found}


def _events(model: type[models.Model]) -> type[models.Model]:
    return model._meta.get_field("events").related_model  # type: ignore[return-value]


def _named_in(model: type[models.Model], root: type[models.Model], pk: int) -> tuple[str, int | str] | None:
    """The column of the event table that names the root, and what stands there for this object.

    The root's own id, else the foreign key to it if that is recorded, else the text that holds its key.
    """
    if model is root:
        return "pgh_obj_id", pk
    recorded = {field.column for field in _events(model)._meta.concrete_fields}
    for field in model._meta.concrete_fields:
        if field.is_relation and field.related_model is root and field.column in recorded:
            return str(field.column), pk
    about, key = _about(model), getattr(root, "history_key", None)
    return (about, f"{key}:{pk}") if about and key else None


def _lies_in_frame(model: type[models.Model], root: type[models.Model]) -> bool:
    """Whether it is one of the many things that lie in a frame, and not the frame itself or what is written of it."""
    return getattr(root, "history_frame", False) and model is not root and _about(model) is None


def _is_told(model: type[models.Model], root: type[models.Model]) -> bool:
    """Of what lies in a frame, that which has a history of its own; and the parts of the frame, its own package's."""
    own = hasattr(model, "history_key") or model._meta.app_label == root._meta.app_label
    return own or not _lies_in_frame(model, root)


def _only_gone(model: type[models.Model], root: type[models.Model]) -> str:
    return " AND pgh_label = 'delete'" if _lies_in_frame(model, root) and hasattr(model, "history_key") else ""


def _parts_of_gone(
    root: type[models.Model], pk: int, told: Container[type[models.Model]]
) -> list[tuple[type[models.Model], str, int | str]]:
    """What went along with something that was taken out of a frame: nobody can open its own history any more."""
    gone = {
        model: named
        for model in TRACKED
        if _only_gone(model, root) and model in told and (named := _named_in(model, root, pk)) is not None
    }
    found = []
    for model in TRACKED:
        recorded = {field.column for field in _events(model)._meta.concrete_fields}
        for field in model._meta.concrete_fields:
            if model in told or field.related_model not in gone or field.column not in recorded:
                continue
            column, value = gone[field.related_model]
            events = _events(field.related_model)._meta.db_table
            where = (
                f"pgh_label = 'delete' AND \"{field.column}\" IN"  # noqa: S608 -- names of our own tables
                f' (SELECT pgh_obj_id FROM "{events}" WHERE "{column}" = %s AND pgh_label = \'delete\')'
            )
            found.append((model, where, value))
    return found


def _about(model: type[models.Model]) -> str | None:
    """The column that holds the key of whatever object a row of the model belongs to, if it is such a model."""
    return getattr(model, "history_about", None)


def _entries(rows: Iterable[tuple[Any, ...]], root: type[models.Model], limit: int | None) -> Trail:
    """Rows of events, oldest first, as entries newest first: one for each context, with what changed."""
    steps: dict[UUID, list[tuple[str, dict[str, Any], dict[str, Any]]]] = {}
    heads: dict[UUID, tuple[datetime, dict[str, Any]]] = {}
    last: dict[tuple[str, str], dict[str, Any]] = {}
    for model, _id, at, label, obj, context, row, metadata in rows:
        heads.setdefault(context, (at, _json(metadata)))
        is_gone = label == "delete"
        before = last.get((model, obj), _json(row) if is_gone else {})
        after = {} if is_gone else _json(row)
        steps.setdefault(context, []).append((model, before, after))
        last[(model, obj)] = after
    models_by_label = {model._meta.label_lower: model for model in TRACKED}
    # Two actions of one transaction have the same time; their context says which began first.
    shown = list(reversed(heads.items()))[:limit]
    parts = [part for context, _head in shown for part in steps[context]]
    told = ((models_by_label[model], row) for model, old, new in parts for row in (old, new))
    names = _Names(root, told)

    def changes(context: UUID) -> list[Change]:
        gone = {(model, str(old.get("pgh_obj_id"))) for model, old, new in steps[context] if old and not new}
        return [
            one
            for model, old, new in steps[context]
            for one in _changes(models_by_label[model], root, old, new, names=names, gone=gone)
        ]

    return Trail(tuple(_entry(at, metadata, changes(context)) for context, (at, metadata) in shown), len(heads))


def _entry(at: datetime, metadata: dict[str, Any], changes: list[Change]) -> Entry:
    did = decode_message(metadata["did"])
    shown = tuple(metadata.get("shown", ()))
    return Entry(at, metadata.get("who", ""), did, metadata.get("why", ""), tuple(changes), shown)


def _json(value: Any) -> Any:
    """Amounts stay exact: 720000.00 is not 720000.0."""
    return json.loads(value, parse_float=Decimal) if isinstance(value, str) else value


def _changes(
    model: type[models.Model],
    root: type[models.Model],
    before: dict[str, Any],
    after: dict[str, Any],
    *,
    names: _Names,
    gone: Container[tuple[str, str]],
) -> list[Change]:
    """What differs, field by field. That a part belongs to the object, or where a new object lies, is not told; nor
    is a link that has no word, or one from a part to what went in the same action.
    """
    found = []
    for field in model._meta.concrete_fields:
        if field.primary_key or field.name in {*_NOISE, _about(model)} or isinstance(field, models.GeneratedField):
            continue
        if field.is_relation and (field.related_model is root or (model is root and not before)):
            continue
        label = _label(field)
        if not label or (field.is_relation and not after and _key_of(field, before) in gone):
            continue
        if field.column not in after and field.column not in before:
            continue
        old, new = before.get(field.column), after.get(field.column)
        if old != new and not (_nothing(old) and _nothing(new)):
            found.append(Change(label, names.of(field, old), names.of(field, new)))
    return found


def _key_of(field: Any, row: dict[str, Any]) -> tuple[str, str]:
    return field.related_model._meta.label_lower, str(row.get(field.column))


def _label(field: models.Field[Any, Any]) -> str:
    """What people call the field. A link that nobody has given words is called as what it leads to (`history_word`)."""
    if field.is_relation and str(field.verbose_name) == field.name.replace("_", " "):
        return str(getattr(field.related_model, "history_word", ""))
    return str(field.verbose_name)


def _nothing(value: Any) -> bool:
    """Whether there was nothing to tell. 0 is something; a box that was never ticked is not."""
    return value is None or value is False or value in ("", [], {})


# How a stored value is read, so that it is said as anywhere else. The first that fits is meant: an amount is a number.
_READ: tuple[tuple[type[models.Field[Any, Any]], Callable[[Any], Any]], ...] = (
    (KronerField, lambda stored: Kroner(Decimal(stored))),
    (models.DateTimeField, lambda stored: timezone.localtime(datetime.fromisoformat(stored)).date()),
    (models.DateField, date.fromisoformat),
    (PartialDateField, PartialDate.from_iso),
    (models.DecimalField, Decimal),
)


class _Names:
    """How a stored value is written for people. What is referred to is looked up at once, one statement a model."""

    def __init__(self, root: type[models.Model], rows: Iterable[tuple[type[models.Model], dict[str, Any]]]) -> None:
        wanted: dict[type[models.Model], set[Any]] = {}
        for model, row in rows:
            for field in model._meta.concrete_fields:
                column = str(field.column)
                if field.is_relation and field.related_model is not root and row.get(column) is not None:
                    wanted.setdefault(cast("type[models.Model]", field.related_model), set()).add(row[column])
        self._known = {(model, pk): name for model, ids in wanted.items() for pk, name in _named(model, ids)}

    def of(self, field: models.Field[Any, Any], value: Any) -> Message | str | None:
        if value is None or value == "":
            return None
        for kind, read in _READ:
            if isinstance(field, kind):
                return msg("%(value)s", value=read(value))
        return self._plain(field, value)

    def _plain(self, field: models.Field[Any, Any], value: Any) -> str:
        if isinstance(field, ArrayField):
            return ", ".join(self._plain(field.base_field, one) for one in value)
        if field.is_relation and field.related_model is not None:
            return self._known.get((field.related_model, value), str(value))
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        if isinstance(value, bool):
            return gettext("ja") if value else gettext("nei")
        return str(value)


def _named(model: type[models.Model], ids: set[Any]) -> Iterator[tuple[Any, str]]:
    """What each is called; what is gone, as it was called last."""
    by = _named_by(model)
    found = dict(model._default_manager.filter(pk__in=ids).values_list("pk", by))
    gone = ids - found.keys()
    if gone and model in TRACKED and by in {field.name for field in _events(model)._meta.concrete_fields}:
        events = _events(model)._default_manager.filter(pgh_obj_id__in=gone).order_by("pgh_id")
        found.update(events.values_list("pgh_obj_id", by))
    return ((pk, str(name)) for pk, name in found.items())


def _named_by(model: type[models.Model]) -> str:
    """The field by which people know an object of the model: `history_name` where it says so, else its name."""
    return getattr(model, "history_name", "name")
