"""What is written: a table, and what the file says about itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from varig.foundation.registers.declarations import Column
from varig.foundation.registers.spoken import Words


@dataclass(frozen=True)
class Table:
    """Rows by the columns' keys. Rows may be a generator: they are written one by one."""

    title: Words
    columns: Sequence[Column]
    rows: Iterable[Mapping[str, Any]]


@dataclass(frozen=True)
class About:
    """Where the file comes from and when. `sample` is the mark of an invented example; it is printed on each page."""

    source: Words
    on: date
    sample: Words | None = None
    notes: tuple[Words, ...] = ()
