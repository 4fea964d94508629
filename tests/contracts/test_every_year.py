"""A year is written 2022, wherever it stands."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import builders
from tests.contracts import rows
from varig.foundation.kernel import Grant
from varig.foundation.registers.declarations import Kind, Register, kept_registers
from varig.foundation.registers.spoken import spoken

pytestmark = pytest.mark.django_db
WITH_YEARS = [
    pytest.param(one, id=one.key) for one in kept_registers() if any(c.kind is Kind.YEAR for c in one.columns)
]


@pytest.mark.parametrize("register", WITH_YEARS)
def test_it_has_no_space_in_it(register: Register) -> None:
    of = builders.an_initiative("dalen")
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    row_id = builders.a_row(of, register, **rows.full(of, register))
    every = ".".join(column.key for column in register.columns)
    pages = [reverse("workspace:register", args=[of.slug, register.path]) + f"?kol={every}"]
    pages += [
        reverse(f"workspace:{name}", args=[of.slug, register.path, row_id])
        for name in ("row", "edit_row", "row_history")
    ]
    for address in pages:
        page = client.get(address, follow=True).content.decode()
        assert "2022" in page, address
        assert not any(spaced in page for spaced in ("2\u202f022", "2&#8239;022", "2,022", "2 022")), address


def test_every_column_of_years_says_so() -> None:
    numbers = [(one.key, c) for one in kept_registers() for c in one.columns if c.kind is Kind.NUMBER]
    assert [(key, c.key) for key, c in numbers if "år" in spoken(c.label).lower().split()] == []
