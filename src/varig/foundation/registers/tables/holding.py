"""What a row is held by: rows elsewhere that name it, and would name nothing if it were taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models

MOST = 50
"""Rows read of one table: enough to show, and to see that there are more."""


@dataclass(frozen=True)
class Holder:
    """Rows of a table that name the row in one of their columns: which table, what the column is called, their ids.

    `owners` are the values of the column that was asked for beside, where the table has it.
    """

    model: type[models.Model]
    column: Any
    ids: tuple[int, ...]
    owners: tuple[int, ...] = ()


def holders(model: type[models.Model], row_id: int, owner: str) -> list[Holder]:
    """Every table with rows by which the database would refuse to take the row away. A statement for each table."""
    return [holder for relation in _protecting(model) if (holder := _held(relation, row_id, owner)).ids]


def _protecting(model: type[models.Model]) -> list[Any]:
    relations: list[Any] = list(model._meta.get_fields(include_hidden=True))
    return [one for one in relations if one.auto_created and getattr(one, "on_delete", None) is models.PROTECT]


def _held(relation: Any, row_id: int, owner: str) -> Holder:
    table, field = relation.related_model, relation.field
    has_owner = any(one.attname == owner for one in table._meta.concrete_fields)
    rows = table._default_manager.filter(**{field.name: row_id}).order_by("pk")
    read = list(rows.values_list("pk", owner if has_owner else "pk")[:MOST])
    owners = tuple(one for _, one in read) if has_owner else ()
    return Holder(table, field.verbose_name, tuple(pk for pk, _ in read), owners)
