"""What a register is: its columns, what each is called in people's files, and what tells one row from another.

Declared in a package's `register.py`, which is found by itself:

    BENCHES = declare(
        Register(
            key="benches",
            title=msg("Benker"),
            columns=(
                Column("name", msg("Navn"), required=True, aliases=("bench", "namn", "benk")),
                Column("cost", msg("Kostnad"), Kind.KRONER, aliases=("cost_nok", "beløp", "pris")),
                Column("built", msg("Bygd"), Kind.DATE, aliases=("byggeår", "ferdig")),
                Column("state", msg("Tilstand"), Kind.CHOICE, choices=(Choice("whole", msg("Hel"), ("fin",)),)),
            ),
            identity=("name",),
        )
    )
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from varig.foundation.kernel import Message
from varig.foundation.registers.cells import Cell
from varig.foundation.registers.spoken import Words

# A cell's value (None is unknown), or the Problem that says what stood there and what is expected.
Parser: TypeAlias = Callable[[Cell], Any]
Identity: TypeAlias = tuple[str, ...]


class Kind(StrEnum):
    """What a column holds, and so the Python value of its cells."""

    TEXT = "text"  # str
    KRONER = "kroner"  # Decimal
    DATE = "date"  # PartialDate
    CHOICE = "choice"  # the value of a Choice
    NUMBER = "number"  # int
    ADDRESS = "address"  # str, a web address
    LIST = "list"  # tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """One of a column's values. Its label is understood in every language, and so are the other words for it."""

    value: str
    label: Words
    also: tuple[str, ...] = ()


# Compared as objects: a declaration is made once, and caches are kept by it.
@dataclass(frozen=True, eq=False)
class Column:
    """One column. `aliases` are its headers as people write them, in any language; the label is one by itself.

    An empty or unknown cell leaves a known value as it is, unless `empty_clears`. `longest` is how many characters a
    text may have. `not_found` is what is said where no header is a required column. `parse` and `export` replace what
    the kind does; `imported=False` is for lists and exports only.
    """

    key: str
    label: Words
    kind: Kind = Kind.TEXT
    aliases: tuple[str, ...] = ()
    required: bool = False
    choices: tuple[Choice, ...] = ()
    help: Words | None = None
    not_found: Message | None = None
    longest: int | None = None
    empty_clears: bool = False
    imported: bool = True
    exported: bool = True
    parse: Parser | None = None
    export: Callable[[Any], Any] | None = None
    width: int | None = None

    def __post_init__(self) -> None:
        if (self.kind is Kind.CHOICE) != bool(self.choices):
            raise ValueError(f"column {self.key}: a choice has choices, and nothing else has")

    def label_of(self, value: Any) -> Words:
        """The label of one of its choices."""
        return next((choice.label for choice in self.choices if choice.value == value), str(value))


@dataclass(frozen=True, eq=False)
class Register:
    """A table people keep. `identity` are the columns that together tell one row from every other."""

    key: str
    title: Words
    columns: tuple[Column, ...]
    identity: tuple[str, ...]

    def __post_init__(self) -> None:
        keys = [column.key for column in self.columns]
        if len(set(keys)) != len(keys):
            raise ValueError(f"register {self.key}: two columns have the same key")
        if not self.identity or not set(self.identity) <= set(keys):
            raise ValueError(f"register {self.key}: its identity must be some of its columns")

    def column(self, key: str) -> Column:
        """The column of that key. Raises KeyError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)

    @property
    def imported(self) -> tuple[Column, ...]:
        """The columns a file may bring."""
        return tuple(column for column in self.columns if column.imported)

    @property
    def exported(self) -> tuple[Column, ...]:
        """The columns a file is given."""
        return tuple(column for column in self.columns if column.exported)

    def identity_of(self, values: Mapping[str, Any]) -> Identity:
        """What tells the row from others: capitals and double blanks make no difference."""
        return tuple(" ".join(str(values.get(key) or "").split()).casefold() for key in self.identity)


_declared: dict[str, Register] = {}


def declare(register: Register) -> Register:
    """Makes it known. Two of the same key are a mistake in the program."""
    if register.key in _declared:
        raise ValueError(f"there are two registers with the key {register.key}")
    _declared[register.key] = register
    return register


def all_registers() -> tuple[Register, ...]:
    """Every register, in the order of their keys."""
    return tuple(_declared[key] for key in sorted(_declared))


def register(key: str) -> Register:
    """The register of that key. Raises KeyError."""
    return _declared[key]
