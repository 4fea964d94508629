"""The table of the method tells the truth: each requirement has a row, its tests exist, what must be met is shown."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
EVERY = [f"R{number}" for number in range(1, 70)]


@cache
def shown() -> dict[str, list[str]]:
    """The tests that say they show a requirement, by its number."""
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.requirement":
                for argument in node.args:
                    if isinstance(argument, ast.Constant):
                        found.setdefault(str(argument.value), []).append(str(file.relative_to(ROOT)))
    return found


@pytest.mark.parametrize("number", EVERY)
def test_each_requirement_stands_once_in_a_row_or_among_what_is_not_met(number: str) -> None:
    tables, rest = METHOD.split("\n## Not yet\n")
    not_met = rest.split("\n## ")[0]
    rows = len(re.findall(rf"^\| {number} \|", tables, re.MULTILINE))
    assert rows + bool(re.search(rf"\b{number}\b", not_met)) == 1


@pytest.mark.parametrize("number", EVERY)
def test_each_requirement_is_shown_by_a_test(number: str) -> None:
    assert shown().get(number), f"No test carries pytest.mark.requirement({number!r})."


def test_no_test_shows_what_the_method_does_not_ask() -> None:
    assert set(shown()) <= set(EVERY)


@pytest.mark.parametrize("row", re.findall(r"^\| R\d+ \|.*$", METHOD, re.MULTILINE), ids=lambda row: row.split("|")[1])
def test_each_row_names_a_test(row: str) -> None:
    tests = row.split("|")[-2].strip()
    assert tests.startswith("`tests/") or re.fullmatch(r"as R\d+", tests)


def test_the_tests_it_names_exist() -> None:
    named = set(re.findall(r"`(tests/[^`]+)`", METHOD))
    assert named
    assert sorted(name for name in named if not (ROOT / name).exists()) == []
