"""What is drawn once: the same words give the same drawing, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils.translation import override

from varig.foundation.ui import drawing_once
from varig.foundation.ui.drawing_once import drawn, drawn_row


class Component:
    """Counts how often it draws, as a macro is called."""

    name = "line"

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *args: Any) -> str:
        self.times += 1
        return f"{args} {self.times}"


@pytest.fixture(autouse=True)
def _nothing_before() -> Iterator[None]:
    drawing_once._rows.clear()
    yield
    drawing_once._rows.clear()


def test_on_one_page_the_same_words_are_drawn_once() -> None:
    component = Component()
    before: dict[Any, str] = {}
    assert [drawn(before, component, 1), drawn(before, component, 1), drawn(before, component, 2)] == [
        "(1,) 1",
        "(1,) 1",
        "(2,) 2",
    ]
    assert drawn({}, component, 1) == "(1,) 3"


def test_a_row_is_drawn_anew_when_it_says_something_else_or_in_another_language() -> None:
    component = Component()
    row = ("Storstua", 3)
    first = drawn_row((row, "/dalen/"), component, row)
    assert drawn_row((row, "/dalen/"), component, row) == first
    assert drawn_row((("Storstua", 4), "/dalen/"), component, row) != first
    assert drawn_row((row, "/andre/"), component, row) != first
    with override("nn"):
        assert drawn_row((row, "/dalen/"), component, row) != first
    assert component.times == 4


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_once, "MOST", 10)
    component = Component()
    for number in range(35):
        drawn_row(number, component, number)
    assert component.times == 35
    assert len(drawing_once._rows) <= 10
