"""Every text in a picture can be read on white: axe can't measure what lies behind a text in SVG."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from tests.contracts import tree
from varig.foundation.kernel import drawing

LEAST = 4.5
MODULES = sorted(path for path in tree.PACKAGE.glob("*/pictures/*.py") if path.stem != "__init__")
_DRAW_TEXT = {"text", "text_on_ground"}


def _name(call: ast.Call) -> str:
    """The called function's own name, also where it is a method."""
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (each for each in ast.walk(node) if isinstance(each, ast.Call))


def _text_functions(module: ast.Module) -> set[str]:
    """What draws a text, and the module's own functions that pass their look on to one of those."""
    functions = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]
    known, before = set(_DRAW_TEXT), 0
    while len(known) != before:
        before = len(known)
        for function in functions:
            passed_on = function.args.kwarg and any(
                _name(call) in known and any(keyword.arg is None for keyword in call.keywords)
                for call in _calls(function)
            )
            known |= {function.name} if passed_on else set()
    return known


def text_fills(path: Path) -> set[str]:
    """The colours of the module's texts, by their values."""
    module = tree.parsed(path)
    drawn = _text_functions(module)
    names = vars(import_module(".".join(path.relative_to(tree.PACKAGE.parent).with_suffix("").parts)))
    given = [
        keyword.value
        for call in _calls(module)
        if _name(call) in drawn or (_name(call) == "element" and ast.unparse(call.args[0]) == "'text'")
        for keyword in call.keywords
        if keyword.arg == "fill"
    ]
    return {ast.literal_eval(one) if isinstance(one, ast.Constant) else names[ast.unparse(one)] for one in given}


def _light(colour: str) -> float:
    """Relative luminance, as WCAG has it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_to_white(colour: str) -> float:
    return 1.05 / (_light(colour) + 0.05)


@pytest.mark.parametrize(("colour", "contrast"), [("#ffffff", 1.0), ("#000000", 21.0), ("#767676", 4.54)])
def test_contrast_is_measured_as_wcag_does(colour: str, contrast: float) -> None:
    assert round(contrast_to_white(colour), 2) == contrast


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parts[-3]} {path.stem}")
def test_texts_in_pictures_can_be_read(path: Path) -> None:
    fills = {drawing.INK, *text_fills(path)}
    assert {colour for colour in fills if contrast_to_white(colour) < LEAST} == set()


def test_the_colours_that_are_there_are_found() -> None:
    found = set().union(*(text_fills(path) for path in MODULES))
    assert {drawing.SECOND, "#b3261e"} <= found
