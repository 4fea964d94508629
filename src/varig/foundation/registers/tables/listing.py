"""What a list asks for, in SQL: search, filters, order."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q, QuerySet

from varig.foundation.registers.declarations import Column, Kind, Register
from varig.foundation.registers.listing import ListRequest
from varig.foundation.registers.tables.reading import path_of
from varig.foundation.registers.tables.searching import searched

NOTHING = "-"
"""The value of a filter for rows in which nothing is known."""


def narrowed(found: QuerySet[Any, Any], register: Register, asked: ListRequest, search: str, name: str) -> Any:
    """The rows that the filters and the search leave. `search` is the column of searched words, `name` of names."""
    for column in register.columns:
        if chosen := asked.chosen(column.key):
            found = found.filter(_filter(column, chosen))
    return searched(found, asked.search, search, name, register.columns)


def _filter(column: Column, chosen: tuple[str, ...]) -> Q:
    wanted = [value for value in chosen if value != NOTHING]
    path = path_of(column)
    condition = Q()
    if column.kind is Kind.CHOICES:
        condition = Q(**{f"{path}__overlap": wanted}) if wanted else Q()
    elif column.kind is Kind.YES_NO:
        condition = Q(**{f"{path}__in": [value == "yes" for value in wanted]})
    elif column.link is not None:
        link = column.link
        tied = link.model._default_manager.filter(**{f"{link.other}__name__in": wanted})
        condition = Q(pk__in=tied.values(f"{link.own}_id"))
    else:
        condition = Q(**{f"{path}__in": wanted})
    return condition | _nothing(column, path) if NOTHING in chosen else condition


def _nothing(column: Column, path: str) -> Q:
    if column.kind is Kind.CHOICES:
        return Q(**{f"{path}__len": 0})
    if column.kind is Kind.CHOICE:
        return Q(**{path: ""})
    return Q(**{f"{path}__isnull": True})


def ordered(found: QuerySet[Any, Any], register: Register, asked: ListRequest, by_name: str) -> QuerySet[Any, Any]:
    """In the order asked for; what isn't known comes last either way."""
    column = next((one for one in register.columns if one.key == asked.sort and one.link is None), None)
    if column is None:
        return found.order_by(by_name, "pk")
    path = by_name if path_of(column) in (by_name, by_name.replace("sort_key", "name")) else _sort_path(column)
    key = F(path).desc(nulls_last=True) if asked.falling else F(path).asc(nulls_last=True)
    return found.order_by(key, by_name, "pk")


def _sort_path(column: Column) -> str:
    """What is referred to sorts as its own register does: æ, ø and å last."""
    if column.kind is Kind.REFERENCE and not column.path:
        return f"{column.key}__sort_key"
    return path_of(column)
