"""The gate: closed until every demand has been looked at and is met."""

from __future__ import annotations

from varig.decisions.rules.gate import NOT_LOOKED_AT, ORDER, WAITED_FOR, Demand, Gate, gate_of
from varig.foundation.kernel import msg


def met(code: str) -> Demand:
    return Demand(code, WAITED_FOR[code], (), order=ORDER[code])


def test_the_list_is_the_methods() -> None:
    assert list(ORDER) == list(WAITED_FOR)
    assert sorted(ORDER.values()) == list(ORDER.values())


def test_it_is_open_when_everything_is_met() -> None:
    gate = gate_of(met(code) for code in ORDER)
    assert gate.is_open
    assert gate.hinders == ()


def test_a_demand_that_nobody_looks_at_is_not_met() -> None:
    for left_out in ORDER:
        gate = gate_of(met(code) for code in ORDER if code != left_out)
        assert not gate.is_open
        assert [(one.code, one.missing) for one in gate.hinders] == [(left_out, (NOT_LOOKED_AT,))]


def test_a_gate_without_demands_is_no_gate() -> None:
    assert not Gate(()).is_open
    assert not gate_of([]).is_open


def test_what_hinders_stands_first_each_in_the_methods_order() -> None:
    lacking = [Demand(code, WAITED_FOR[code], (msg("x"),), order=ORDER[code]) for code in ("told", "financed")]
    gate = gate_of([*(met(code) for code in ORDER if code not in {"told", "financed"}), *lacking])
    assert [one.code for one in gate.demands[:3]] == ["financed", "told", "documents_decided"]


def test_one_more_demand_counts_as_well() -> None:
    gate = gate_of([*(met(code) for code in ORDER), Demand("one_more", msg("x"), (msg("y"),))])
    assert [one.code for one in gate.hinders] == ["one_more"]
