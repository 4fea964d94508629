"""Filters of a register's list that aren't columns: what is worked out about a row, or stands in another package.

A number in a document leads to the rows it counts, and what it counts is often worked out. Packages above a register
may declare a narrowing for it, so it isn't part of the declaration.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from varig.foundation.kernel import Reader
from varig.foundation.registers.declarations import Choice, Register
from varig.foundation.registers.spoken import Words
from varig.foundation.registers.storing import Frame


@dataclass(frozen=True, eq=False)
class Narrowing:
    """`among(reader, of, chosen)` gives the ids of the rows that any of the chosen values holds for."""

    key: str
    label: Words
    choices: tuple[Choice, ...]
    among: Callable[[Reader, Frame, Collection[str]], Collection[int]]


_DECLARED: Final[dict[str, list[Narrowing]]] = defaultdict(list)


def declare_narrowing(register_key: str, narrowing: Narrowing) -> Narrowing:
    """Let the list of a register be narrowed so. Raises ValueError where that key is taken."""
    if any(one.key == narrowing.key for one in _DECLARED[register_key]):
        raise ValueError(f"register {register_key}: two narrowings are called {narrowing.key}")
    _DECLARED[register_key].append(narrowing)
    return narrowing


def narrowings_of(register: Register) -> tuple[Narrowing, ...]:
    """All that are declared for it."""
    return tuple(_DECLARED.get(register.key, ()))
