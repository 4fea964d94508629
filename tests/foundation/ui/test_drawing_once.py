"""What is drawn once: the same words give the same drawing, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.utils.translation import override
from markupsafe import Markup

from varig.foundation.ui import drawing_once
from varig.foundation.ui.drawing_once import drawn_once, rows_drawn_once


class Component:
    """Counts how often it draws, as a macro is called."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *args: Any) -> Markup:
        self.times += 1
        return Markup("{} {}").format(args[0], self.times)


@dataclass(frozen=True)
class Row:
    name: str

    @property
    def told(self) -> str:
        return self.name

    def __str__(self) -> str:
        return self.name


@pytest.fixture(autouse=True)
def _nothing_before() -> Iterator[None]:
    drawing_once._drawn.clear()
    yield
    drawing_once._drawn.clear()


def test_the_same_words_are_drawn_once() -> None:
    component = Component()
    assert [drawn_once(component, "a"), drawn_once(component, "a"), drawn_once(component, "b")] == ["a 1", "a 1", "b 2"]


def test_another_component_draws_for_itself() -> None:
    assert drawn_once(Component(), "a") == drawn_once(Component(), "a")
    one, other = Component(), Component()
    drawn_once(one, "a")
    drawn_once(other, "a")
    assert (one.times, other.times) == (1, 1)


def test_a_row_is_drawn_anew_when_it_says_something_else_or_in_another_language() -> None:
    component = Component()
    rows = [Row("Storstua"), Row("Parken")]
    first = rows_drawn_once(rows, "/dalen/", component)
    assert first == "Storstua 1\nParken 2"
    assert rows_drawn_once(rows, "/dalen/", component) == first
    assert rows_drawn_once([Row("Storstua"), Row("Torget")], "/dalen/", component) == "Storstua 1\nTorget 3"
    assert rows_drawn_once(rows, "/andre/", component) == "Storstua 4\nParken 5"
    with override("nn"):
        assert rows_drawn_once(rows, "/dalen/", component) == "Storstua 6\nParken 7"


def test_a_row_is_escaped_by_its_component_alone() -> None:
    assert rows_drawn_once([Row("<b>")], "", Component()) == "&lt;b&gt; 1"


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_once, "MOST", 10)
    component = Component()
    for number in range(35):
        drawn_once(component, number)
    assert component.times == 35
    assert len(drawing_once._drawn) <= 10
