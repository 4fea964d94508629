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

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from django.db.models import Model

from varig.foundation.kernel import Message, Problem, folded
from varig.foundation.registers.cells import Cell
from varig.foundation.registers.spoken import Words
from varig.foundation.registers.storing import Frame, Store

LONGEST_TEXT = 20_000
"""Of a text of several lines: what a cell of a spreadsheet has room for, with a margin."""

# A cell's value (None is unknown), or the Problem that says what stood there and what is expected.
Parser: TypeAlias = Callable[[Cell], Any]
Identity: TypeAlias = tuple[str, ...]


class Kind(StrEnum):
    """What a column holds, and so the Python value of its cells."""

    TEXT = "text"  # str
    LONG = "long"  # str of several lines
    KRONER = "kroner"  # Decimal
    DATE = "date"  # PartialDate
    CHOICE = "choice"  # the value of a Choice
    CHOICES = "choices"  # tuple[str, ...], the values of several
    NUMBER = "number"  # int
    YEAR = "year"  # int, written without a space in it
    DECIMAL = "decimal"  # Decimal
    YES_NO = "yes_no"  # bool
    ADDRESS = "address"  # str, a web address
    EMAIL = "email"  # str
    LIST = "list"  # tuple[str, ...]
    REFERENCE = "reference"  # Named: what another register calls it
    REFERENCES = "references"  # tuple[Named, ...]


class Asked(StrEnum):
    """When a form asks for a column."""

    ALWAYS = "always"
    FIRST = "first"  # only while the row is new
    NEVER = "never"


class Named(str):
    """The name of something in another register, with its id where it is known. Compared as the name it is."""

    __slots__ = ("id",)
    id: int | None

    def __new__(cls, name: str, id_: int | None = None) -> Named:
        named = super().__new__(cls, name)
        named.id = id_
        return named


@dataclass(frozen=True)
class Link:
    """The table that ties a row to several others: `own` is its key to the row, `other` to what is referred to."""

    model: type[Model]
    own: str
    other: str


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
    `guesses` are headers that may be it, where no other header is: they are shown as guessed.

    An empty or unknown cell leaves a known value as it is, unless `empty_clears`. `longest` is how many characters a
    text may have; no text has more than LONGEST_TEXT. `not_found` is what is said where no header is a required
    column. `parse` and `export` replace what the kind does; `imported=False` is for lists and exports only.

    `section` begins a new part of the form and of the facts. `refers` is the key of the Reference that a name belongs
    to, `link` the table of several. `path` is where SQL finds it, where that isn't its own field. `basis` is the key
    of the column that says what an amount counts. `listed`: the list shows it before anybody has chosen columns.
    `filtered` and `many` say otherwise than the kind whether the list can be narrowed by it, and whether it can be
    changed for many rows at once. `rests`: what the row is about stands still without whoever is named here.
    """

    key: str
    label: Words
    kind: Kind = Kind.TEXT
    aliases: tuple[str, ...] = ()
    guesses: tuple[str, ...] = ()
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
    section: Words | None = None
    refers: str = ""
    link: Link | None = None
    path: str = ""
    basis: str = ""
    listed: bool = False
    filtered: bool | None = None
    asked: Asked = Asked.ALWAYS
    many: bool | None = None
    rests: bool = False

    def __post_init__(self) -> None:
        if (self.kind in (Kind.CHOICE, Kind.CHOICES)) != bool(self.choices):
            raise ValueError(f"column {self.key}: a choice has choices, and nothing else has")
        if (self.kind in (Kind.REFERENCE, Kind.REFERENCES)) != bool(self.refers):
            raise ValueError(f"column {self.key}: a reference says what it refers to, and nothing else does")

    @property
    def is_filter(self) -> bool:
        """Whether the list can be narrowed by it: what has few values, unless it is declared otherwise."""
        few = self.kind in (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO) or (self.kind is Kind.REFERENCE and self.listed)
        return few if self.filtered is None else self.filtered

    @property
    def for_many(self) -> bool:
        """Whether it can be given one value in many rows at once."""
        alike = self.kind not in (Kind.LONG, Kind.REFERENCES, Kind.LIST) and self.asked is not Asked.NEVER
        return alike and not self.required if self.many is None else self.many

    def in_order(self, values: Iterable[str]) -> tuple[str, ...]:
        """The values of choices as they are declared, however they were ticked or written."""
        place = {choice.value: at for at, choice in enumerate(self.choices)}
        return tuple(sorted(values, key=lambda value: place.get(value, len(place))))

    def label_of(self, value: Any) -> Words:
        """The label of one of its choices."""
        return next((choice.label for choice in self.choices if choice.value == value), str(value))


@dataclass(frozen=True, eq=False)
class Register:
    """A table people keep. `identity` are the columns that together tell one row from every other.

    `store` reads and writes its rows; without one it is only a way to write files. `path` is its word in addresses,
    `one` what a single row is called within a sentence («et nettverk»), `about` what it is for, in one sentence.
    `check` says what can't be about a whole row: form, import and change of many all ask it. `parent` is the column
    that names the row it belongs to, on whose page its rows are listed. `beside` are the keys of registers that tell of
    the same thing without naming it: their rows are listed on its rows' pages too. `group` and `order` are its place
    among all. `label` is the column whose value a row is called by; without one the identity is read out.
    """

    key: str
    title: Words
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    store: Store | None = None
    path: str = ""
    one: Words = ""
    about: Words = ""
    check: Callable[[Frame, Mapping[str, Any]], Iterable[Problem]] | None = None
    parent: str = ""
    beside: tuple[str, ...] = ()
    group: Words = ""
    order: int = 0
    label: str = ""
    examples: Callable[[], Sequence[Mapping[str, Any]]] | None = None

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
    def stored(self) -> Store:
        """Its store. Raises LookupError where it has none."""
        if self.store is None:
            raise LookupError(f"register {self.key} has no store")
        return self.store

    @property
    def sections(self) -> tuple[tuple[Words | None, tuple[Column, ...]], ...]:
        """Its columns under the headings they are declared with."""
        found: list[tuple[Words | None, list[Column]]] = []
        for column in self.columns:
            if column.section is not None or not found:
                found.append((column.section, []))
            found[-1][1].append(column)
        return tuple((heading, tuple(columns)) for heading, columns in found)

    def name_of(self, values: Mapping[str, Any]) -> str:
        """What a row is called."""
        if self.label and values.get(self.label):
            return str(values[self.label])
        return ", ".join(str(values[key]) for key in self.identity if values.get(key) not in (None, "", ()))

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
        return tuple(folded(values.get(key)) for key in self.identity)


_declared: dict[str, Register] = {}


def declare(register: Register) -> Register:
    """Makes it known. Two of the same key are a mistake in the program."""
    if register.key in _declared:
        raise ValueError(f"there are two registers with the key {register.key}")
    _declared[register.key] = register
    if register.store is not None:
        register.store.known_as(register.key)
    return register


def kept_registers() -> tuple[Register, ...]:
    """Those that people keep in the program, in the order of their places."""
    return tuple(sorted((one for one in _declared.values() if one.store), key=lambda one: (one.order, one.key)))


def by_path(path: str) -> Register:
    """The kept register with this word in its address. Raises KeyError."""
    for one in kept_registers():
        if one.path == path:
            return one
    raise KeyError(path)


def all_registers() -> tuple[Register, ...]:
    """Every register, in the order of their keys."""
    return tuple(_declared[key] for key in sorted(_declared))


def register(key: str) -> Register:
    """The register of that key. Raises KeyError."""
    return _declared[key]
