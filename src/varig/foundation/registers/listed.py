"""A register's list: its columns and, for each choice, a filter."""

from __future__ import annotations

from varig.foundation.registers.declarations import Column, Kind, Register
from varig.foundation.registers.listing import Filter, FilterChoice, ListColumn, Listing

_NUMERIC = (Kind.KRONER, Kind.NUMBER)


def listing_of(register: Register, *, sort: str = "", falling: bool = False, keep: tuple[str, ...] = ()) -> Listing:
    """Amounts stand to the right and sort from the highest; a list of several can't be sorted by."""
    columns = tuple(
        ListColumn(
            column.key,
            column.label,
            sortable=column.kind is not Kind.LIST,
            falls_first=column.kind in _NUMERIC,
            numeric=column.kind in _NUMERIC,
        )
        for column in register.columns
    )
    filters = tuple(_filter(column) for column in register.columns if column.choices)
    return Listing(columns, filters, sort or register.identity[0], falling, keep)


def _filter(column: Column) -> Filter:
    return Filter(column.key, column.label, tuple(FilterChoice(each.value, each.label) for each in column.choices))
