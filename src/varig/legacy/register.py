"""What columns may refer to: the items of each kind, or of any, by name; and the actors that have a role in any."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.declarations import Choice
from varig.foundation.registers.narrowing import Narrowing, declare_narrowing
from varig.foundation.registers.references import Option, Reference, declare_reference
from varig.legacy.queries import items, roles_of
from varig.legacy.queries.naming import called_apart, names_apart
from varig.legacy.rules import ITEM, KIND_NAMES, Kind, RoleKind, reference_to


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


ANY_ROLE = "any"


def _with_a_role(reader: Reader, of: Any, chosen: Collection[str]) -> set[int]:
    """Ended roles count too: it is asked who has been with the initiative."""
    every = [role for listed in roles_of(reader, of).values() for role in listed]
    return {role.actor_id for role in every if ANY_ROLE in chosen or role.kind in chosen}


ROLE = declare_narrowing(
    "actors",
    Narrowing(
        "role",
        msg("Rolle i satsingen"),
        (Choice(ANY_ROLE, msg("Har hatt en rolle")), Choice(RoleKind.ACCOUNTABLE, msg("Har vært ansvarlig for noe"))),
        _with_a_role,
    ),
)
