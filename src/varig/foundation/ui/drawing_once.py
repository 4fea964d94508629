"""Parts of pages that are drawn once: on one page, and rows that are asked for far more often than they change."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from django.utils.translation import get_language

MOST = 8_000
"""Rows that a process remembers, of a kilobyte or two each."""

_rows: dict[tuple[Hashable, ...], str] = {}


def drawn(before: dict[Any, str], component: Callable[..., str], *args: Any) -> str:
    """A component as it was drawn for the same words `before` on this page; a list draws few things a hundred times."""
    found = before.get(args)
    if found is None:
        found = before[args] = component(*args)
    return found


def drawn_row(told: Hashable, component: Callable[..., str], *args: Any) -> str:
    """A row as it was drawn the last time that all of `told` was the same, in the same language.

    `told` holds everything that the row shows, which is frozen: a row that has changed is another.
    """
    key = (component.name, get_language(), told)  # type: ignore[attr-defined]
    found = _rows.get(key)
    if found is None:
        if len(_rows) >= MOST:
            _rows.clear()
        found = _rows[key] = component(*args)
    return found
