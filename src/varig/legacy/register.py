"""What columns may refer to: the items of each kind, or of any, by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.references import Option, Reference, declare_reference
from varig.legacy.queries import items
from varig.legacy.queries.naming import called_apart, names_apart
from varig.legacy.rules import ITEM, KIND_NAMES, Kind, reference_to


def _options(kind: Kind) -> Callable[[Reader, Any], Sequence[Option]]:
    def options(reader: Reader, of: Any) -> list[Option]:
        return [Option(one.id, one.name) for one in items(reader, of, kind=kind)]

    return options


REFERENCES = tuple(
    declare_reference(
        Reference(key=reference_to(kind), one=KIND_NAMES[kind], options=_options(kind), address="workspace:item")
    )
    for kind in Kind
)


def _of_any_kind(reader: Reader, of: Any) -> list[Option]:
    return [Option(one.id, name, KIND_NAMES[one.kind], also) for one, name, also in called_apart(reader, of)]


ANY = declare_reference(
    Reference(key=ITEM, one=msg("punkt"), options=_of_any_kind, address="workspace:item", known_as=names_apart)
)
