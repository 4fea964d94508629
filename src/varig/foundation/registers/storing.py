"""What a register asks of whoever keeps its rows. Who may do what is the store's to know: it comes from the domain."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from varig.foundation.history.queries import Trail
from varig.foundation.kernel import Message, Reader

# The declaration of a register, and what a list's address asks for: both stand above this module.
Register = Any
ListRequest = Any


class Frame(Protocol):
    """What the rows lie in (an initiative's facts): the foundation knows no more of it."""

    @property
    def id(self) -> int: ...
    @property
    def slug(self) -> str: ...
    @property
    def scope(self) -> str: ...


@dataclass(frozen=True)
class Kept:
    """A row that stands: its id, the version it was read in, and its values by column. None is unknown."""

    id: int
    version: int
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Listed:
    """A page of a list, and how many there are in all."""

    rows: Sequence[Kept]
    total: int


@dataclass(frozen=True)
class Changed:
    """New values for a row. With `version` it is refused (Conflict) where somebody changed the row since."""

    id: int
    values: Mapping[str, Any]
    version: int | None = None


@dataclass(frozen=True)
class Changes:
    """What is to be written, all of it or nothing. A value of None makes what is known unknown."""

    new: Sequence[Mapping[str, Any]] = ()
    changed: Sequence[Changed] = ()
    removed: Collection[int] = field(default_factory=tuple)


class Store(Protocol):
    """Where a register's rows are. Each method asks the reader's right, and knows only rows of the frame."""

    removed_with_reason: bool

    def known_as(self, key: str) -> None:
        """The register's key: notes and files name a row by it and its id (`lessons:4`)."""

    def kept(self, register: Register, reader: Reader, of: Any, ids: Collection[int] | None = None) -> list[Kept]: ...

    def page(
        self,
        register: Register,
        reader: Reader,
        of: Any,
        asked: ListRequest,
        wanted: slice | None,
        *,
        only: Collection[str] | None = None,
    ) -> Listed:
        """The rows of a page, or all of them; with `only` no more than these columns' values."""

    def values_of(self, register: Register, reader: Reader, of: Any, key: str) -> list[str]:
        """The values that a column has, for a filter."""

    def count(self, reader: Reader, of: Any) -> int: ...

    def write(
        self, register: Register, *, reader: Reader, of: Any, changes: Changes, did: Message, why: str = ""
    ) -> list[int]:
        """The ids of the new rows. Raises NotAllowed, Invalid, Conflict; then nothing is written."""

    def may_add(self, reader: Reader, of: Any) -> bool: ...
    def may_change(self, reader: Reader, of: Any, row_id: int) -> bool: ...
    def may_remove(self, reader: Reader, of: Any, row_id: int) -> bool: ...
    def why_not_removed(self, reader: Reader, of: Any, row_id: int) -> Message | None: ...
    def stood(self, row_id: int, at: datetime) -> bool: ...
    def goes_along(self, of: Any, row_id: int) -> list[tuple[Any, int]]: ...
    def who_can(self) -> Message: ...
    def history(self, reader: Reader, of: Any, row_id: int, limit: int | None = None) -> Trail: ...
