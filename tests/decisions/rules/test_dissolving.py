"""The special organisation is dissolved when everything is handed over, and set up again for a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from varig.decisions.rules.dissolving import (
    MATTERS,
    Matter,
    Point,
    left,
    may_change,
    may_dissolve,
    may_reopen,
    point_problems,
)
from varig.foundation.kernel import Message, msg

TODAY = date(2027, 12, 31)
DONE = Point(4, "Kvittering", date(2027, 12, 1))
ALL = dict.fromkeys(Matter, DONE)


@pytest.mark.parametrize(
    ("point", "fields"),
    [
        (DONE, []),
        (Point(None, "Ingen avtaler", TODAY, nothing=True), []),
        (replace(DONE, nothing=True), ["receiver"]),
        (replace(DONE, receiver_id=None), ["receiver"]),
        (replace(DONE, proof=" "), ["proof"]),
        (replace(DONE, proof="x"), ["proof"]),
        (replace(DONE, proof="Sak 3"), []),
        (replace(DONE, done_on=None), ["done_on"]),
        (replace(DONE, done_on=date(2028, 1, 1)), ["done_on"]),
    ],
)
def test_a_matter_has_receiver_proof_and_day(point: Point, fields: list[str]) -> None:
    assert [one.field for one in point_problems(point, TODAY)] == fields


AGAINST = msg("I Varig står det noe annet.")
WHY = "Oppgavene er gitt til kommunens arkiv."


@pytest.mark.parametrize(
    ("why", "against", "fields"),
    [
        ("", None, []),
        (WHY, None, []),
        ("", AGAINST, ["in_spite"]),
        ("x", AGAINST, ["in_spite"]),
        ("… – …" * 9, AGAINST, ["in_spite"]),
        (WHY, AGAINST, []),
    ],
)
def test_what_varig_knows_otherwise_needs_a_reason_of_substance(
    why: str, against: Message | None, fields: list[str]
) -> None:
    point = replace(DONE, in_spite=why)
    assert [one.field for one in point_problems(point, TODAY, against)] == fields
    points = {**ALL, Matter.TASKS: point}
    known = {Matter.TASKS: against} if against else {}
    assert left(points, known) == ([Matter.TASKS] if fields else [])
    assert bool(list(may_dissolve(points, TODAY, TODAY, is_dissolved=False, against=known))) == bool(fields)


@pytest.mark.parametrize(
    ("point", "is_done"),
    [
        (DONE, True),
        (Point(None, "Ingen avtaler", TODAY, nothing=True), True),
        (replace(DONE, receiver_id=None), False),
        (replace(DONE, proof=" "), False),
        (replace(DONE, done_on=None), False),
        (Point(), False),
    ],
)
def test_what_is_done(point: Point, *, is_done: bool) -> None:
    assert point.is_done is is_done


def test_every_matter_is_asked_for() -> None:
    assert set(MATTERS) == set(Matter)
    assert left({}) == list(MATTERS)
    assert left(ALL) == []
    for matter in Matter:
        assert left({**ALL, matter: replace(DONE, proof="")}) == [matter]
        assert left({key: point for key, point in ALL.items() if key is not matter}) == [matter]


@pytest.mark.parametrize(
    ("points", "day", "is_dissolved", "fields"),
    [
        (ALL, TODAY, False, []),
        (ALL, date(2027, 12, 1), False, []),
        (ALL, date(2027, 11, 30), False, ["day"]),
        (ALL, date(2028, 1, 1), False, ["day"]),
        (ALL, TODAY, True, [None]),
        ({}, TODAY, False, [None]),
        ({**ALL, Matter.ARCHIVE: Point()}, TODAY, False, [None]),
    ],
)
def test_when_it_may_be_dissolved(
    points: dict[Matter, Point], day: date, fields: list[str | None], *, is_dissolved: bool
) -> None:
    assert [one.field for one in may_dissolve(points, day, TODAY, is_dissolved=is_dissolved)] == fields


@pytest.mark.parametrize(
    ("reason", "is_dissolved", "fields"),
    [("Klage", True, []), (" ", True, ["reason"]), ("Klage", False, [None])],
)
def test_when_it_may_be_set_up_again(reason: str, fields: list[str | None], *, is_dissolved: bool) -> None:
    assert [one.field for one in may_reopen(reason, is_dissolved=is_dissolved)] == fields


def test_what_a_dissolution_rests_on_stays() -> None:
    assert may_change(is_dissolved=False) is None
    assert may_change(is_dissolved=True) is not None
