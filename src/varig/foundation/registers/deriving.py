"""Columns from the model that keeps them: label, kind, length and choices are said once, there.

column(Network, "convener", refers="actors", aliases=("innkaller", "hvem kaller inn"), listed=True)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.text import capfirst

from varig.foundation.columns import KronerField, PartialDateField, YearField
from varig.foundation.registers.declarations import Choice, Column, Kind, Link
from varig.foundation.registers.spoken import Words

# The first that fits is meant: an e-mail address is a text as well.
_KINDS: tuple[tuple[type[models.Field[Any, Any]], Kind], ...] = (
    (PartialDateField, Kind.DATE),
    (KronerField, Kind.KRONER),
    (models.URLField, Kind.ADDRESS),
    (models.EmailField, Kind.EMAIL),
    (models.TextField, Kind.LONG),
    (models.BooleanField, Kind.YES_NO),
    (YearField, Kind.YEAR),
    (models.IntegerField, Kind.NUMBER),
    (models.DecimalField, Kind.DECIMAL),
    (models.ForeignKey, Kind.REFERENCE),
    (models.CharField, Kind.TEXT),
)


def column(
    model: type[models.Model], name: str, *, words: dict[str, tuple[str, ...]] | None = None, **more: Any
) -> Column:
    """The model's field as a column of that key. `words` are other words for its choices; the rest as in Column."""
    field: Any = model._meta.get_field(name)
    given: dict[str, Any] = {"label": capfirst(field.verbose_name), "kind": _kind(field)}
    chosen = field.base_field if isinstance(field, ArrayField) else field
    if chosen.choices:
        also = words or {}
        given["choices"] = tuple(Choice(str(v), label, also.get(str(v), ())) for v, label in chosen.flatchoices)
    if given["kind"] in (Kind.TEXT, Kind.ADDRESS, Kind.EMAIL):
        given["longest"] = field.max_length
    if field.help_text:
        given["help"] = field.help_text
    return Column(name, **{**given, **more})


def linked(
    key: str, label: Words, model: type[models.Model], *, own: str, other: str, refers: str, **more: Any
) -> Column:
    """Several rows of another register, tied by a table of their own."""
    return Column(key, label, Kind.REFERENCES, refers=refers, link=Link(model, own, other), **more)


def without(columns: Iterable[Column], words: dict[str, frozenset[str]]) -> Iterator[Column]:
    """The columns, each without the headers that mean another one in this register."""
    for column in columns:
        lost = words.get(column.key, frozenset())
        kept = tuple(alias for alias in column.aliases if alias not in lost)
        yield replace(column, aliases=kept) if lost else column


def _kind(field: Any) -> Kind:
    if isinstance(field, ArrayField):
        return Kind.CHOICES
    if field.choices:
        return Kind.CHOICE
    for kind_of_field, kind in _KINDS:
        if isinstance(field, kind_of_field):
            return kind
    raise TypeError(f"{field} has no kind of column")
