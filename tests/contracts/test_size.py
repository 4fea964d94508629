"""Small files with one idea, and names that say which."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.contracts import tree

_PYTHON = [path for path in tree.kept_files() if path.suffix == ".py" and "migrations" not in path.parts]
_SAYS_NOTHING = {"utils", "util", "helpers", "helper", "misc", "manager", "managers", "common", "stuff"}


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _name(path: Path) -> str:
    return str(path.relative_to(tree.ROOT))


def test_no_module_is_longer_than_500_lines() -> None:
    assert [_name(path) for path in _PYTHON if _lines(path) > 500] == []


def test_no_function_is_longer_than_50_lines() -> None:
    long = [
        f"{_name(path)}:{node.lineno} {node.name}"
        for path in _PYTHON
        for node in ast.walk(tree.parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= 50
    ]
    assert long == []


@pytest.mark.parametrize("path", tree.templates(), ids=_name)
def test_no_template_is_longer_than_150_lines(path: Path) -> None:
    assert _lines(path) <= 150


def test_names_say_what_is_in_them() -> None:
    words = {path: {part.split(".")[0] for part in path.relative_to(tree.ROOT).parts} for path in tree.kept_files()}
    assert [_name(path) for path, parts in words.items() if parts & _SAYS_NOTHING] == []
