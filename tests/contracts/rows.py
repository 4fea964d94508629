"""A row of any register with something in every column, made from the declaration alone."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import count
from typing import Any

from django.utils import timezone

from tests import builders
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import Column, Kind, Named, Register
from varig.foundation.registers.references import reference
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.rules import ITEM, reference_to
from varig.legacy.rules import Kind as ItemKind
from varig.workspace.queries.registers import register_of, register_of_reference

_numbers = count(1)


def full(of: InitiativeFacts, register: Register, **given: Any) -> dict[str, Any]:
    """Every column has a value that the register's own rules accept; what it refers to is made first."""
    fitting = {key: value for (name, key), value in _FITTING.items() if name == register.key}
    made = {
        column.key: value(of, column, at) for at, column in enumerate(register.imported) if column.key not in fitting
    }
    return {**made, **fitting, **given}


_THIS_YEAR = timezone.localdate().year

# Where the rules of a register want more than a column's kind says.
_FITTING: dict[tuple[str, str], Any] = {
    ("goals", "is_main"): False,
    ("actors", "organisation_number"): "974760673",
    ("agreements", "renewal_deadline"): PartialDate(2021, 5),
    ("contact_stands", "stand"): "kept",
    ("contact_roles", "expires"): PartialDate(_THIS_YEAR + 2),
    ("resource_persons", "consent"): PartialDate(_THIS_YEAR - 1, 6, 15),
    ("resource_persons", "expires"): PartialDate(_THIS_YEAR + 1, 1, 15),
}


def value(of: InitiativeFacts, column: Column, at: int) -> Any:
    """Something for a column; dates grow from column to column, as a beginning comes before an end."""
    return _MADE[column.kind](of, column, at)


def _text(_of: InitiativeFacts, column: Column, _at: int) -> str:
    return f"{column.key} {next(_numbers)}"[: column.longest or 100]


def _long(_of: InitiativeFacts, _column: Column, _at: int) -> str:
    return f"Første avsnitt, {next(_numbers)}: «æøå» & <b>.\n\nAndre avsnitt; med semikolon."


def _date(_of: InitiativeFacts, _column: Column, at: int) -> PartialDate:
    year, month = 2021 + at // 12, at % 12 + 1
    if at % 5 == 4:
        return PartialDate(year)
    return PartialDate(year, month, 15) if at % 3 == 0 else PartialDate(year, month)


_MADE: dict[Kind, Callable[[InitiativeFacts, Column, int], Any]] = {
    Kind.TEXT: _text,
    Kind.LONG: _long,
    Kind.LIST: lambda _of, _column, _at: (f"a {next(_numbers)}", "b"),
    Kind.KRONER: lambda _of, _column, _at: Decimal("1200.50"),
    Kind.DATE: _date,
    Kind.CHOICE: lambda _of, column, _at: column.choices[0].value,
    Kind.CHOICES: lambda _of, column, _at: tuple(choice.value for choice in column.choices[:2]),
    Kind.NUMBER: lambda _of, _column, _at: 7,
    Kind.YEAR: lambda _of, _column, _at: 2022,
    Kind.DECIMAL: lambda _of, column, _at: Decimal("10.75") if "longitude" in column.key else Decimal("59.9633"),
    Kind.YES_NO: lambda _of, _column, _at: True,
    Kind.ADDRESS: lambda _of, _column, _at: f"https://www.kommune.example/{next(_numbers)}",
    Kind.EMAIL: lambda _of, _column, _at: f"post{next(_numbers)}@lag.example",
    Kind.REFERENCE: lambda of, column, _at: Named(_named(of, column.refers)),
    Kind.REFERENCES: lambda of, column, _at: tuple(sorted(Named(_named(of, column.refers)) for _n in range(2))),
}


def _named(of: InitiativeFacts, key: str) -> str:
    """The name of a new row that a reference may name."""
    name = f"{key.rsplit(':', maxsplit=1)[-1]} nr. {next(_numbers)}"
    if reference(key).ensure is not None:
        return name
    kinds = {reference_to(kind): kind for kind in ItemKind} | {ITEM: ItemKind.MEASURE}
    register = register_of(kinds[key]) if key in kinds else register_of_reference(key)
    assert register is not None, key
    required = {column.key: value(of, column, 1) for column in register.imported if column.required}
    builders.a_row(of, register, **{**required, "name": name})
    return name
