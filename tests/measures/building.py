"""What tests of registers ask again and again."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.builders import SYSTEM, proposed
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.foundation.registers.plan import ImportPlan
from varig.foundation.registers.writing import About, Table, write_csv, write_xlsx
from varig.initiatives.queries import InitiativeFacts


def listed(of: InitiativeFacts, register: Register, query: str = "", *, reader: Reader = SYSTEM) -> list[str]:
    """The names of the rows that a list shows under this address, in its order."""
    asked = parse(query, listing_of(register))
    return [register.name_of(row.values) for row in register.stored.page(register, reader, of, asked, None).rows]


def values(of: InitiativeFacts, register: Register, row_id: int) -> dict[str, Any]:
    """What is known of one row: columns of which nothing is known are left out."""
    (row,) = register.stored.kept(register, SYSTEM, of, [row_id])
    return {key: value for key, value in row.values.items() if value not in (None, "", ())}


def back_again(of: InitiativeFacts, register: Register, name: str = "ut.xlsx") -> ImportPlan:
    """What would happen if all that stands went out into a file and the same file came in."""
    rows = [row.values for row in register.stored.kept(register, SYSTEM, of)]
    table = Table(register.title, register.exported, rows)
    about = About(msg("Testen"), date(2025, 1, 1))
    content = write_csv(table) if name.endswith(".csv") else write_xlsx([table], about)
    return proposed(of, register, content, name).plan


def changes(plan: ImportPlan) -> list[object]:
    """All that a plan would change, and what is wrong with it."""
    return [*plan.new, *plan.changed, *plan.problems]


def wrong(register: Register, of: InitiativeFacts, **row: Any) -> list[str | None]:
    """The columns that the register's own rules find fault with."""
    assert register.check is not None
    return [problem.field for problem in register.check(of, row)]
