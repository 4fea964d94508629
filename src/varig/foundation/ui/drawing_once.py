"""Parts of pages that are drawn once: what is asked for far more often than it changes is shown as it was drawn."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from django.utils.translation import get_language
from markupsafe import Markup

MOST = 8_000
"""Drawings that a process remembers, of a kilobyte or two each."""

_drawn: dict[tuple[Hashable, ...], str] = {}


def drawn_once(component: Callable[..., str], *args: Hashable) -> str:
    """A component as it was drawn the last time, in the same language and with the same words."""
    key = (_identity(component), get_language(), args)
    found = _drawn.get(key)
    return _draw(key, component, args) if found is None else found


def rows_drawn_once(rows: Iterable[Any], also: Hashable, component: Callable[..., str], *args: Any) -> str:
    """Rows under each other, each as it was drawn the last time that it said the same in the same language.

    `row.told` holds everything that the row says, and `also` what the rest of `args` says.
    """
    of = (_identity(component), get_language(), also)
    found = (_drawn.get(key := (*of, row.told)) or _draw(key, component, (row, *args)) for row in rows)
    # Each is escaped already, being a component's.
    return Markup("\n".join(found))  # noqa: S704


def _identity(component: Callable[..., str]) -> Hashable:
    """The macro's own code: another for a macro of the same name, and for one that was rewritten since."""
    return getattr(getattr(component, "_func", None), "__code__", component)


def _draw(key: tuple[Hashable, ...], component: Callable[..., str], args: tuple[Any, ...]) -> str:
    if len(_drawn) >= MOST:
        _drawn.clear()
    found = _drawn[key] = component(*args)
    return found
