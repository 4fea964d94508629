from __future__ import annotations

from typing import Any

import pytest

from varig.continuation.rules.instead import (
    Alternative,
    ForChildren,
    alternative_problems,
    kept_alternatives,
    kept_for_children,
    used_by_children,
)


@pytest.mark.parametrize(
    ("values", "used"),
    [
        ({}, None),
        ({"used_by_children": None, "groups": []}, None),
        ({"used_by_children": True}, True),
        ({"used_by_children": False, "groups": ["youth"]}, False),
        ({"target_groups": ["elderly", "children"]}, True),
        ({"for_whom": ("youth",)}, True),
        ({"groups": ["elderly"]}, None),
        ({"for_whom": "barn og unge"}, None),
    ],
)
def test_a_kinds_own_facts_say_whether_children_use_it(values: dict[str, Any], *, used: bool | None) -> None:
    assert used_by_children(values) is used


def test_what_children_dont_use_needs_no_words_about_them() -> None:
    assert kept_for_children(ForChildren(used=False, best="a", heard="b", weighed="c")) == ForChildren(used=False)
    assert kept_for_children(ForChildren(None, " a ", "b\n", "")) == ForChildren(None, "a", "b", "")


def test_a_blank_row_is_no_alternative() -> None:
    rows = (Alternative(" "), Alternative(" Eldre ", " Frivilligsentralen "), Alternative("Ungdom", nothing=True))
    assert kept_alternatives(rows) == (Alternative("Eldre", "Frivilligsentralen"), Alternative("Ungdom", nothing=True))


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        ((), []),
        ((Alternative(""), Alternative("Eldre", "Kafeen")), []),
        ((Alternative("", "Kafeen"),), ["instead_0_whom"]),
        ((Alternative("Eldre"),), ["instead_0_text"]),
        ((Alternative("Eldre", "."),), ["instead_0_text"]),
        ((Alternative(""), Alternative("Eldre", "Kafeen", nothing=True)), ["instead_1_nothing"]),
        ((Alternative("Eldre", "Kafeen"), Alternative(" eldre ", nothing=True)), ["instead_1_whom"]),
    ],
)
def test_what_cant_be_about_alternatives_is_said_at_its_row(rows: tuple[Alternative, ...], fields: list[str]) -> None:
    assert [problem.field for problem in alternative_problems(rows)] == fields
