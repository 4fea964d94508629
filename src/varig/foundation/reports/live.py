"""Values from the registers that can stand in a text and follow them: declared where they are counted.

A value has a key of its own (`items.all`), or that of a list and how it is narrowed (`legacy?onward=yes`): then it is
how many rows there are, and a number that was read from that list can be followed without having been declared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias
from urllib.parse import parse_qs, urlsplit

from django.urls import Resolver404, resolve

from varig.foundation.documents.blocks import Value
from varig.foundation.kernel import Message
from varig.foundation.reports.context import ReportContext

Counted: TypeAlias = Callable[[ReportContext], Value]


@dataclass(frozen=True)
class LiveValue:
    """A value by its key."""

    key: str
    title: Message
    counted: Counted


_declared: dict[str, LiveValue] = {}


def live_value(key: str, *, title: Message) -> Callable[[Counted], Counted]:
    """Declare the function below. Two of the same key are a mistake in the program."""

    def declare(counted: Counted) -> Counted:
        if key in _declared:
            raise ValueError(f"there are two live values «{key}»")
        _declared[key] = LiveValue(key, title, counted)
        return counted

    return declare


def live_values() -> tuple[LiveValue, ...]:
    """All of them, by key."""
    return tuple(_declared[key] for key in sorted(_declared))


Narrowing: TypeAlias = Mapping[str, Sequence[str]]
HowMany: TypeAlias = Callable[[Narrowing], Value]
"""How many rows a narrowing leaves, with its source; None for one that isn't known."""
Read: TypeAlias = Callable[[ReportContext], HowMany]


@dataclass(frozen=True)
class LiveList:
    """A list whose rows can be counted, and the name of its page's address."""

    key: str
    view: str
    read: Read


_lists: dict[str, LiveList] = {}


def live_list(key: str, *, view: str) -> Callable[[Read], Read]:
    """Declare the function below: it reads the list once, and counts it by as many narrowings as are asked for."""

    def declare(read: Read) -> Read:
        if key in _lists or any(one.view == view for one in _lists.values()):
            raise ValueError(f"there are two live lists «{key}» or of «{view}»")
        _lists[key] = LiveList(key, view, read)
        return read

    return declare


def key_of(address: str) -> str | None:
    """The key of how many rows the page with this address lists; None where that can't be followed."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    try:
        view = resolve(parts.path).view_name
    except Resolver404:
        return None
    found = next((one.key for one in _lists.values() if one.view == view), None)
    return found and f"{found}?{parts.query}"


class Counting:
    """The values as they are now, for a document: each list is read once."""

    def __init__(self, context: ReportContext) -> None:
        self._context = context
        self._read = cache(lambda key: _lists[key].read(context))

    def value(self, key: str) -> Value:
        """What it is; None where nothing of that key is counted any longer."""
        name, asked, narrowed = key.partition("?")
        if asked and name in _lists:
            how_many: HowMany = self._read(name)
            return how_many(parse_qs(narrowed, keep_blank_values=True))
        declared = _declared.get(key)
        return None if declared is None else declared.counted(self._context)
