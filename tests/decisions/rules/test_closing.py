"""Open and closed: every transition, allowed and refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from varig.decisions.rules.closing import (
    LONGEST_ACCESS_DAYS,
    Dates,
    InSpite,
    State,
    date_problems,
    gate_problems,
    mark_of_preview,
    may_change_state,
    reopening_problems,
)
from varig.decisions.rules.gate import Demand, Gate
from varig.foundation.kernel import msg

TODAY = date(2027, 12, 31)
OPEN = Gate((Demand("told", msg("x"), ()),))
SHUT = Gate((Demand("told", msg("x"), (msg("y"),)), Demand("heard", msg("x"), (msg("y"),))))
OWNER = InSpite("Kari Nordmann", "Bydelsutvalget ba om det.")


@pytest.mark.parametrize(
    ("state", "close", "refused"),
    [
        (State.OPEN, True, None),
        (State.CLOSED, True, "Satsingen er alt avsluttet."),
        (State.CLOSED, False, None),
        (State.OPEN, False, "Satsingen er ikke avsluttet, så det er ikke noe å gjenåpne."),
    ],
)
def test_every_transition(state: State, refused: str | None, *, close: bool) -> None:
    found = may_change_state(state, close=close)
    assert (found.msgid if found else None) == refused


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        ({}, []),
        ({"day": TODAY + timedelta(days=1), "access_ends": TODAY + timedelta(days=1)}, ["day"]),
        ({"day": date(2019, 12, 31)}, ["day", "day"]),
        ({"day": date(2027, 5, 1)}, ["day"]),
        ({"decided_on": None, "day": date(2027, 5, 1)}, []),
        ({"access_ends": date(2027, 12, 30)}, ["access_ends"]),
        ({"access_ends": TODAY + timedelta(days=LONGEST_ACCESS_DAYS)}, []),
        ({"access_ends": TODAY + timedelta(days=LONGEST_ACCESS_DAYS + 1)}, ["access_ends"]),
    ],
)
def test_the_days(facts: dict[str, Any], fields: list[str]) -> None:
    dates = Dates(date(2020, 1, 1), TODAY, date(2027, 6, 1), TODAY, TODAY)
    assert [one.field for one in date_problems(replace(dates, **facts))] == fields


@pytest.mark.parametrize(
    ("gate", "in_spite", "fields"),
    [
        (OPEN, None, []),
        (OPEN, OWNER, []),
        (SHUT, None, [None]),
        (SHUT, OWNER, []),
        (SHUT, replace(OWNER, name=" "), ["name"]),
        (SHUT, replace(OWNER, reason=""), ["reason"]),
        (SHUT, replace(OWNER, name="\u200b", reason="– …"), ["name", "reason"]),
        (Gate(()), None, [None]),
    ],
)
def test_what_is_missing_needs_a_name_and_a_reason(
    gate: Gate, in_spite: InSpite | None, fields: list[str | None]
) -> None:
    assert [one.field for one in gate_problems(gate, in_spite)] == fields


def test_a_reopening_has_a_reason() -> None:
    assert [one.field for one in reopening_problems(" ")] == ["reason"]
    assert list(reopening_problems("Klagen ble tatt til følge.")) == []


def test_the_mark_of_a_preview_is_another_when_it_says_something_else() -> None:
    told, heard = SHUT.demands
    whole = mark_of_preview(TODAY, SHUT, ["lenker"], ["1"])
    assert whole == mark_of_preview(TODAY, Gate((heard, told)), ["lenker"], ["1"])
    fewer = [mark_of_preview(TODAY, OPEN, ["lenker"], ["1"]), mark_of_preview(TODAY, Gate((heard,)), ["lenker"], ["1"])]
    another = [
        replace(told, missing=(msg("z"),)),
        replace(told, missing=(msg("y"), msg("z"))),
        replace(told, figure=msg("%(done)s av %(of_all)s", done=1, of_all=2)),
    ]
    counted = [mark_of_preview(TODAY, Gate((one, heard)), ["lenker"], ["1"]) for one in another]
    beside = [mark_of_preview(TODAY, SHUT, [], ["1"]), mark_of_preview(TODAY, SHUT, ["lenker"], [])]
    later = mark_of_preview(TODAY + timedelta(days=1), SHUT, ["lenker"], ["1"])
    assert whole not in {*fewer, *counted, *beside, later}
