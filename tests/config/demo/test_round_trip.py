"""Every register of the example goes out to a file and comes in again, and nothing has changed."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.utils import translation

from tests import builders
from varig.config.demo import eksempeldalen
from varig.foundation.registers.declarations import Register, kept_registers
from varig.foundation.registers.importing import propose
from varig.foundation.registers.writing import About, Table, write_csv, write_xlsx
from varig.initiatives.queries import InitiativeFacts, initiative

pytestmark = pytest.mark.django_db


def _differences(of: InitiativeFacts, register: Register, form: str) -> list[object]:
    kept = register.stored.kept(register, builders.SYSTEM, of)
    table = Table(register.title, register.exported, [row.values for row in kept])
    content = write_csv(table) if form == "csv" else write_xlsx([table], About(source="Dalen", on=of.last_day))
    plan = propose(register, builders.SYSTEM, of, content, f"ut.{form}").plan
    changed = [(change.column_key, change.old, change.new) for row in plan.changed for change in row.changes]
    wrong = [problem.sentence() for problem in plan.problems]
    return [*changed, *wrong, *plan.new, *plan.left_out]


def test_no_register_of_the_example_differs_from_its_own_file() -> None:
    with transaction.atomic():
        eksempeldalen.build(lambda _step: None)
    of = initiative(builders.SYSTEM, eksempeldalen.SLUG)
    filled = [one for one in kept_registers() if one.stored.count(builders.SYSTEM, of)]
    assert len(filled) > 25
    for language, form in (("nb", "xlsx"), ("nn", "csv"), ("en", "xlsx")):
        with translation.override(language):
            found = {one.key: _differences(of, one, form) for one in filled}
        assert {key: wrong for key, wrong in found.items() if wrong} == {}
