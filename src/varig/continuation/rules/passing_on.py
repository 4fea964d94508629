"""What a receiver must be told, and whether two places are near each other (F4, F15). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import cos, hypot, radians

# Stems by which the terms of a handover show that the clause is known, in the languages that are written here.
_NAMED_BY = ("tilbake", "attende", "heftelse", "hefte", "repay", "tilskudd", "tilskot", "grant", "vilkår")
# Two places are in the same area when people walk from one to the other: in kilometres, as the crow flies.
NEAR = 2.0
_KILOMETRES_A_DEGREE = 111.2
EVERYBODY = "everybody"


def names_the_clause(terms: str) -> bool:
    """Whether what is handed over says that a grant may be demanded back."""
    said = terms.casefold()
    return any(stem in said for stem in _NAMED_BY)


@dataclass(frozen=True, slots=True)
class Place:
    """A meeting place: whom it is for, and where it is as far as that is known."""

    item_id: int
    for_whom: frozenset[str]
    latitude: Decimal | None = None
    longitude: Decimal | None = None


def instead_of(closed: Place, others: Iterable[Place]) -> list[int]:
    """The places that those who used the closed one can go to: for the same people, and near enough.

    Of whom a place is for when nobody has said is unknown, and so it is for nobody in particular here.
    """
    return [
        other.item_id
        for other in others
        if other.item_id != closed.item_id and _for_the_same(closed, other) and _near(closed, other)
    ]


def _for_the_same(closed: Place, other: Place) -> bool:
    if EVERYBODY in other.for_whom:
        return True
    return (
        bool(closed.for_whom) and closed.for_whom - {EVERYBODY} <= other.for_whom and EVERYBODY not in closed.for_whom
    )


def _near(one: Place, other: Place) -> bool:
    """Where one of them has no place on the map, both are in the initiative's area."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return True
    north = float(one.latitude - other.latitude)
    east = float(one.longitude - other.longitude) * cos(radians(float(one.latitude)))
    return hypot(north, east) * _KILOMETRES_A_DEGREE <= NEAR
