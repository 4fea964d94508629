"""What several fact sources and read models need is read once while gaps are found and stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

_Answer = TypeVar("_Answer")
_memory: ContextVar[dict[Any, Any] | None] = ContextVar("read while computing gaps", default=None)


@contextmanager
def reading_once() -> Iterator[None]:
    """Within, `once` remembers. Nothing may be written to what is read until it ends."""
    if _memory.get() is not None:
        yield
        return
    token = _memory.set({})
    try:
        yield
    finally:
        _memory.reset(token)


def once(query: Callable[..., _Answer], *about: Any, **named: Any) -> _Answer:
    """The answer of `query(*about, **named)`; remembered within `reading_once`, asked anew elsewhere."""
    memory = _memory.get()
    if memory is None:
        return query(*about, **named)
    key = (query, tuple(map(_key, about)), tuple((name, _key(value)) for name, value in sorted(named.items())))
    if key not in memory:
        memory[key] = query(*about, **named)
    return memory[key]  # type: ignore[no-any-return]


def _key(value: Any) -> Any:
    return tuple(value) if isinstance(value, list | set) else value
