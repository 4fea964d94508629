"""What the names in a register's columns stand for: looked up once, never guessed where several could be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from varig.foundation.kernel import Invalid, Message, Problem, Reader, folded, msg
from varig.foundation.registers.declarations import Column, Kind, Named, Register
from varig.foundation.registers.references import Option, at_commas, names_in, reference
from varig.foundation.registers.spoken import either, param


class Known:
    """The options of every reference that a register's columns name, read once for whoever asks."""

    def __init__(self, register: Register, reader: Reader, of: Any) -> None:
        self._reader, self._of = reader, of
        self._options: dict[str, Sequence[Option]] = {}
        self._ids: dict[str, dict[str, int]] = {}
        self._also: dict[str, dict[str, list[Option]]] = {}
        self.register = register

    def options(self, key: str) -> Sequence[Option]:
        """What can be chosen."""
        if key not in self._options:
            self._options[key] = reference(key).options(self._reader, self._of)
        return self._options[key]

    def ids(self, key: str) -> dict[str, int]:
        """Ids by folded name, and by what else only one of the options may be called."""
        if key not in self._ids:
            alone = {name: found[0].id for name, found in self.also(key).items() if len(found) == 1}
            self._ids[key] = {**alone, **{folded(option.name): option.id for option in self.options(key)}}
        return self._ids[key]

    def also(self, key: str) -> dict[str, list[Option]]:
        """The options by the folded names they may have beside their own."""
        if key not in self._also:
            found: dict[str, list[Option]] = {}
            for option in self.options(key):
                for name in {folded(other) for other in option.also}:
                    found.setdefault(name, []).append(option)
            self._also[key] = found
        return self._also[key]

    def missing(self, key: str, names: Iterable[str]) -> list[str]:
        """Those that aren't there, or could be several."""
        return [name for name in names if folded(name) not in self.ids(key)]

    def as_known(self, column: Column, value: Any) -> Any:
        """A value with names between commas each by itself, and each by its option's own name."""
        if column.kind is Kind.REFERENCE:
            return self._own_name(column.refers, value)
        alone = len(value) == 1 and reference(column.refers).listed_by_commas
        found = [part for name in value for part in at_commas(name, self.ids(column.refers), by_look=alone)]
        own = [self._own_name(column.refers, Named(name)) for name in reversed(found)]
        return tuple(sorted({folded(name): name for name in own}.values()))

    def _own_name(self, key: str, name: Named) -> Named:
        meant = self.also(key).get(folded(name), [])
        return Named(meant[0].name) if len(meant) == 1 else name

    def problems(self, values: Mapping[str, Any]) -> Iterable[Problem]:
        """Names that neither are there nor may be made along with the row."""
        for column in self.register.columns:
            if not column.refers or reference(column.refers).ensure is not None:
                continue
            for names in names_in([column], [values]).values():
                for name in self.missing(column.refers, names):
                    yield Problem(self._why_not(column.refers, name), column.key)

    def _why_not(self, key: str, name: str) -> Message:
        meant = [option.name for option in self.also(key).get(folded(name), ())]
        if meant:
            return msg(
                "Det er flere som heter «%(name)s». Skriv %(which)s.",
                name=name,
                which=either([f"«{one}»" for one in meant]),
            )
        return msg(
            "Vi fant ingen %(what)s som heter «%(name)s». Registrer den først, eller rett navnet.",
            what=param(reference(key).one),
            name=name,
        )

    def ensured(self, rows: Sequence[Mapping[str, Any]]) -> Known:
        """Itself, when every name in the rows has its row. Raises Invalid for one that may not be made."""
        for key, names in names_in(self.register.columns, rows).items():
            missing = self.missing(key, names)
            if not missing:
                continue
            make = reference(key).ensure
            if make is None:
                raise Invalid([problem for values in rows for problem in self.problems(values)])
            self._ids[key] = {**self.ids(key), **make(self._reader, self._of, missing)}
        return self

    def id_of(self, column: Column, name: str | None) -> int | None:
        """The id of what a value names."""
        return None if not name else self.ids(column.refers)[folded(name)]
