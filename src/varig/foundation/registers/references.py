"""What names in a column refer to: rows of another register, found by the name people know them by.

A reference is declared once, by the package that owns what is referred to, and named by its key in columns.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from varig.foundation.kernel import Reader, folded
from varig.foundation.registers.declarations import Column, Kind, Named
from varig.foundation.registers.spoken import Words
from varig.foundation.registers.storing import Kept


@dataclass(frozen=True)
class Option:
    """One that can be chosen. `group` is the heading it stands under.

    `also`: what else people may write for it. What several options could be called is asked about, never guessed.
    """

    id: int
    name: str
    group: Words = ""
    also: tuple[str, ...] = ()


_MOST_WORDS = 5

Ensure: TypeAlias = Callable[[Reader, Any, Sequence[str]], Mapping[str, int]]


@dataclass(frozen=True, eq=False)
class Reference:
    """`one` is what a single one is called («aktør»). `address` names the page (slug, id) of one, or `register` the
    register whose rows are meant, where its key is another.

    `listed_by_commas`: people write several with commas between them; elsewhere a comma belongs to a sentence.

    `known_as` gives the names by which the options are told apart, by id, where a row's own name isn't enough.

    `ensure` makes those that aren't there, inside the caller's action, and gives ids by lower-cased name; without it
    an unknown name is refused. `described` says what a new one would be taken for, for a person to look over.
    """

    key: str
    one: Words
    options: Callable[[Reader, Any], Sequence[Option]]
    address: str = ""
    register: str = ""
    ensure: Ensure | None = None
    described: Callable[[str], Words] | None = None
    listed_by_commas: bool = False
    known_as: Callable[[Reader, Any], Mapping[int, str]] | None = None


_declared: dict[str, Reference] = {}


def declare_reference(reference: Reference) -> Reference:
    """Makes it known. Two of the same key are a mistake in the program."""
    if reference.key in _declared:
        raise ValueError(f"there are two references with the key {reference.key}")
    _declared[reference.key] = reference
    return reference


def reference(key: str) -> Reference:
    """The reference of that key. Raises KeyError."""
    return _declared[key]


def all_references() -> tuple[Reference, ...]:
    """Every reference, by key."""
    return tuple(_declared[key] for key in sorted(_declared))


def names_in(columns: Iterable[Column], rows: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The names that rows give, by reference key, each once whatever its capitals."""
    found: dict[str, dict[str, str]] = {}
    referring = [column for column in columns if column.refers]
    for values in rows:
        for column in referring:
            value = values.get(column.key)
            for name in (value or ()) if column.kind is Kind.REFERENCES else filter(None, [value]):
                found.setdefault(column.refers, {}).setdefault(folded(name), str(name))
    return {key: list(names.values()) for key, names in found.items()}


def at_commas(written: str, known: Container[str], *, by_look: bool) -> list[str]:
    """The names in a text, where some of them are known, or where all `by_look` could be names."""
    parts = [part.strip() for part in written.split(",") if part.strip()]
    if len(parts) < 2 or folded(written) in known:
        return [written]
    names: list[str] = []
    while parts:
        together = next(n for n in range(len(parts), 0, -1) if n == 1 or folded(", ".join(parts[:n])) in known)
        names.append(", ".join(parts[:together]))
        parts = parts[together:]
    if any(folded(name) in known for name in names) or (by_look and all(map(_could_be_a_name, names))):
        return names
    return [written]


def _could_be_a_name(written: str) -> bool:
    return not any(sign.isdigit() for sign in written) and len(written.split()) <= _MOST_WORDS


def told_apart(columns: Iterable[Column], rows: list[Kept], reader: Reader, of: Any) -> list[Kept]:
    """The rows with each name by which what it refers to is told from every other of that name."""
    known = {one.key: reference(one.refers).known_as for one in columns if one.refers}
    names = {key: known_as(reader, of) for key, known_as in known.items() if known_as is not None and rows}
    if not names:
        return rows
    return [Kept(row.id, row.version, {**row.values, **_named_apart(row, names)}) for row in rows]


def _named_apart(row: Kept, names: Mapping[str, Mapping[int, str]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, by_id in names.items():
        value = row.values.get(key)
        if isinstance(value, Named):
            found[key] = _apart(value, by_id)
        elif value:
            found[key] = tuple(sorted(_apart(one, by_id) for one in value))
    return found


def _apart(one: Named, by_id: Mapping[int, str]) -> Named:
    return Named(by_id.get(one.id, one) if one.id is not None else one, one.id)


def named(name: str | None, id_: int | None) -> Named | None:
    """A reference's value as it is read."""
    return Named(name, id_) if name else None
