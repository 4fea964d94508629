"""Which way a text is read: Arabic, Persian, Urdu and Hebrew from the right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

# No letter that is read from the right comes before it in Unicode.
_FIRST = "\u0590"
_RIGHT = frozenset({"R", "AL"})


def from_right(texts: Iterable[str]) -> bool:
    """Whether it begins from the right, by the first letter that has a direction, as a browser decides it.

    >>> from_right(["1. ", "سلام Oslo"]), from_right(["Oslo سلام"]), from_right(["12"])
    (True, False, False)
    """
    said = "".join(texts)
    if not said or max(said) < _FIRST:
        return False
    strong = (unicodedata.bidirectional(character) for character in said)
    return next((one in _RIGHT for one in strong if one in _RIGHT or one == "L"), False)


def mark_from_right(data: Any) -> None:
    """Say of each text (a list of stretches) inside that is read from the right that it is, at its first stretch."""
    for text in _texts(data):
        if from_right(stretch.get("text", stretch.get("chip", "")) for stretch in text):
            text[0]["from-right"] = True


def _texts(data: Any) -> Iterator[list[dict[str, Any]]]:
    match data:
        case dict():
            for value in data.values():
                yield from _texts(value)
        case [dict() as first, *_] if "bold" in first or "chip" in first:
            yield data
        case list():
            for value in data:
                yield from _texts(value)
