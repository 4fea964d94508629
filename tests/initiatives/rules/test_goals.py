"""Goals as a tree, in which nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from varig.initiatives.rules import Branch, goal_problems, in_a_ring, tree


@dataclass(frozen=True)
class Goal:
    id: int
    parent_id: int | None = None


def drawn(branches: tuple[Branch[Goal], ...]) -> list[Any]:
    return [[branch.goal.id, *drawn(branch.below)] for branch in branches]


@pytest.mark.parametrize(
    ("goals", "wanted"),
    [
        ([], []),
        ([Goal(1), Goal(2)], [[1], [2]]),
        ([Goal(3, 1), Goal(1), Goal(2, 1), Goal(4, 3)], [[1, [3, [4]], [2]]]),
        ([Goal(2, 9)], [[2]]),
        ([Goal(1), Goal(2, 3), Goal(3, 2)], [[1], [2], [3]]),
    ],
)
def test_each_goal_stands_below_its_parent_and_none_is_left_out(goals: list[Goal], wanted: list[Any]) -> None:
    branches = tree(goals)
    assert drawn(branches) == wanted
    assert sum(branch.size for branch in branches) == len(goals)


@pytest.mark.parametrize(
    ("parents", "ring"),
    [
        ({1: None, 2: 1}, set()),
        ({1: 1}, {1}),
        ({1: 2, 2: 3, 3: 1, 4: 1}, {1, 2, 3}),
    ],
)
def test_a_ring_is_seen(parents: dict[int, int | None], ring: set[int]) -> None:
    assert in_a_ring(parents) == ring


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"name": "Trygghet"}, []),
        ({"name": "Trygghet", "parent": "Trivsel"}, []),
        ({"name": "Trygghet", "parent": "trygghet"}, ["parent"]),
        ({"name": "Trygghet", "parent": "Trivsel", "is_main": True}, ["parent"]),
        ({"name": "Trygghet", "is_main": True}, []),
    ],
)
def test_a_main_goal_stands_on_top_and_none_below_itself(values: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in goal_problems(values)] == fields
