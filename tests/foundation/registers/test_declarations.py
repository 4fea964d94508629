from dataclasses import replace

import pytest

from tests.foundation.registers.bench_register import BENCHES
from varig.foundation.kernel import msg
from varig.foundation.registers import declarations
from varig.foundation.registers.declarations import Column, Kind, Register, all_registers, declare, register


@pytest.fixture(autouse=True)
def _no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(declarations, "_declared", {})


def test_a_declared_register_is_found_by_its_key() -> None:
    assert declare(BENCHES) is BENCHES
    other = declare(replace(BENCHES, key="a"))
    assert register("benches") is BENCHES
    assert all_registers() == (other, BENCHES)


def test_two_registers_of_one_key_are_refused() -> None:
    declare(BENCHES)
    with pytest.raises(ValueError, match="two registers with the key benches"):
        declare(replace(BENCHES))


@pytest.mark.parametrize(
    ("columns", "identity", "sentence"),
    [
        ((Column("a", msg("A")), Column("a", msg("B"))), ("a",), "two columns have the same key"),
        ((Column("a", msg("A")),), (), "its identity must be some of its columns"),
        ((Column("a", msg("A")),), ("b",), "its identity must be some of its columns"),
    ],
)
def test_a_register_that_cannot_work_is_refused(
    columns: tuple[Column, ...], identity: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        Register("x", msg("X"), columns, identity)


def test_a_choice_without_choices_is_refused() -> None:
    with pytest.raises(ValueError, match="a choice has choices"):
        Column("a", msg("A"), Kind.CHOICE)


def test_identity_cares_for_neither_capitals_nor_blanks() -> None:
    assert BENCHES.identity_of({"name": " Blå  Benk"}) == BENCHES.identity_of({"name": "blå benk"}) == ("blå benk",)


def test_some_columns_are_only_for_exports() -> None:
    assert [column.key for column in BENCHES.columns if column not in BENCHES.imported] == ["sat_on"]
    assert BENCHES.exported == BENCHES.columns
