"""A register's list: its columns, and a filter for each column that has few values and for each narrowing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Choice, Column, Kind, Register
from varig.foundation.registers.listing import Filter, FilterChoice, ListColumn, Listing, ListRequest
from varig.foundation.registers.narrowing import narrowings_of
from varig.foundation.registers.tables.listing import NOTHING

COLUMNS, PRINT = "kol", "utskrift"
"""Parts of a list's address: which columns, and all rows on one page for paper."""

_NUMERIC = (Kind.KRONER, Kind.NUMBER, Kind.DECIMAL)
_UNKNOWN = FilterChoice(NOTHING, msg("Ikke registrert"))


@lru_cache(maxsize=128)
def listing_of(register: Register) -> Listing:
    """Amounts stand to the right and sort from the highest; a list of several can't be sorted by."""
    columns = tuple(
        ListColumn(
            column.key,
            column.label,
            sortable=column.link is None and column.kind not in (Kind.LIST, Kind.CHOICES, Kind.REFERENCES),
            falls_first=column.kind in _NUMERIC,
            numeric=column.kind in _NUMERIC,
        )
        for column in register.columns
    )
    filters = (
        *(_filter(column) for column in register.columns if column.is_filter),
        *(Filter(one.key, one.label, _choices(one.choices)) for one in narrowings_of(register)),
    )
    sort = register.label or next(key for key in register.identity)
    return Listing(columns, filters, sort, keep=(COLUMNS, PRINT))


def _filter(column: Column) -> Filter:
    if column.kind is Kind.YES_NO:
        choices: tuple[FilterChoice, ...] = (FilterChoice("yes", msg("Ja")), FilterChoice("no", msg("Nei")))
    else:
        choices = _choices(column.choices)
    return Filter(column.key, column.label, (*choices, _UNKNOWN) if choices else ())


def _choices(declared: Sequence[Choice]) -> tuple[FilterChoice, ...]:
    return tuple(FilterChoice(each.value, each.label) for each in declared)


def shown_columns(register: Register, asked: ListRequest) -> tuple[Column, ...]:
    """Those the address names, in the register's order; else those that are shown at first."""
    named = set(asked.kept.get(COLUMNS, "").split("."))
    chosen = tuple(column for column in register.columns if column.key in named)
    return chosen or tuple(column for column in register.columns if column.listed) or register.columns[:5]


def options_of(values: Sequence[str]) -> tuple[FilterChoice, ...]:
    """The choices of a filter by name."""
    return (*(FilterChoice(value, value) for value in values), _UNKNOWN)
