"""Words longer than a line: where they may be broken on paper. A web page and Word break them by themselves."""

from __future__ import annotations

import re
from typing import Any

_BREAK = "\u200b"
# Longer than compounds get.
_LONG = re.compile(r"[^\s\u00ad\u200b]{41,}")
# Narrow columns hold no more.
_PIECE = re.compile(r".{4}(?=.)")
# What is shown as words. Addresses, keys, drawings and the names of files stay as they are.
_SHOWN = frozenset(
    {
        "text",
        "title",
        "subtitle",
        "caption",
        "head",
        "term",
        "chip",
        "by",
        "empty",
        "lead",
        "entries",
        "detail",
        "remedy",
        "source",
    }
    | {"foot", "meta", "municipality", "word"}
)


def breakable(text: str) -> str:
    r"""The text, with places to break in its longest words.

    >>> breakable("x" * 45).count("\u200b"), breakable("fritidsaktiviteter")
    (11, 'fritidsaktiviteter')
    """
    return _LONG.sub(lambda word: _PIECE.sub(lambda piece: piece[0] + _BREAK, word[0]), text)


def breakable_everywhere(data: Any, *, shown: bool = False) -> Any:
    """The same for all words inside that are shown."""
    match data:
        case str():
            return breakable(data) if shown else data
        case list():
            return [breakable_everywhere(item, shown=shown) for item in data]
        case dict():
            return {key: breakable_everywhere(value, shown=key in _SHOWN) for key, value in data.items()}
    return data
