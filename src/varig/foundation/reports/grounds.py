"""What a statement can rest on: declared by the packages that own it, so that a writer can choose among it.

`@grounds("finding", title=...)` on a function that gives all there is to choose, in a package's `report_sections`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from varig.foundation.kernel import Message
from varig.foundation.reports.context import ReportContext


@dataclass(frozen=True)
class Choice:
    """One that can be chosen: `label` stands in the text («Funn 7»), `name` tells it from the others."""

    id: int
    label: str
    name: str
    address: str = ""


Listed: TypeAlias = Callable[[ReportContext], Sequence[Choice]]


@dataclass(frozen=True)
class Source:
    """A sort of grounds. `key` is the word before the number in what a text holds (`finding:7`)."""

    key: str
    title: Message
    listed: Listed
    order: int


_declared: dict[str, Source] = {}


def grounds(key: str, *, title: Message, order: int) -> Callable[[Listed], Listed]:
    """Declare the function below. Two of the same key are a mistake in the program."""

    def declare(listed: Listed) -> Listed:
        if key in _declared:
            raise ValueError(f"there are two sorts of grounds «{key}»")
        _declared[key] = Source(key, title, listed, order)
        return listed

    return declare


def sources() -> tuple[Source, ...]:
    """All sorts, in order."""
    return tuple(sorted(_declared.values(), key=lambda one: (one.order, one.key)))


def source(key: str) -> Source | None:
    """The sort of that key."""
    return _declared.get(key)
