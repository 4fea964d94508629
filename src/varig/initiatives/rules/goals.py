"""Goals as a tree, and the headings they may stand under."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from varig.foundation.kernel import Message, Problem, msg


class Heading(StrEnum):
    """The four sub-goals of Husbanken's «Effekt- og resultatverktøy for Områdeløft» (DAMVAD 2015)."""

    HOUSING = "housing"
    SERVICES = "services"
    PLACES = "places"
    PARTICIPATION = "participation"


HEADING_NAMES: dict[Heading, Message] = {
    Heading.HOUSING: msg("Flere boliginvesteringer"),
    Heading.SERVICES: msg("Bedre privat og offentlig tjenesteyting"),
    Heading.PLACES: msg("Økt investering i og bruk av møteplasser og uteområder"),
    Heading.PARTICIPATION: msg("Økt sosial deltakelse"),
}


class Placed(Protocol):
    """A goal that may lie below another."""

    @property
    def id(self) -> int: ...
    @property
    def parent_id(self) -> int | None: ...


G = TypeVar("G", bound=Placed)


@dataclass(frozen=True)
class Branch(Generic[G]):
    """A goal with those below it."""

    goal: G
    below: tuple[Branch[G], ...] = ()

    @property
    def size(self) -> int:
        """How many goals it holds, itself among them."""
        return 1 + sum(branch.size for branch in self.below)


def tree(goals: Sequence[G]) -> tuple[Branch[G], ...]:
    """The goals in their order, each below its parent; one whose parent isn't among them stands on top.

    The database can't stop two people from making a ring at once: then its goals stand on top, so that none is lost.
    """
    ids = {goal.id for goal in goals}
    children: dict[int | None, list[G]] = {}
    for goal in goals:
        children.setdefault(goal.parent_id if goal.parent_id in ids else None, []).append(goal)

    def branches(parent: int | None) -> tuple[Branch[G], ...]:
        return tuple(Branch(goal, branches(goal.id)) for goal in children.get(parent, ()))

    ring = in_a_ring({goal.id: goal.parent_id for goal in goals})
    return (*branches(None), *(Branch(goal) for goal in goals if goal.id in ring))


def in_a_ring(parents: Mapping[int, int | None]) -> frozenset[int]:
    """Those who lie below themselves, by whatever way."""
    return frozenset(goal for goal in parents if goal in _above(goal, parents))


def _above(goal: int, parents: Mapping[int, int | None]) -> set[int]:
    found: set[int] = set()
    above = parents.get(goal)
    while above is not None and above not in found:
        found.add(above)
        above = parents.get(above)
    return found


BELOW_ITSELF = msg("Et mål kan ikke ligge under seg selv. Velg et annet mål, eller la feltet stå tomt.")

MAIN_BELOW = msg("Et hovedmål ligger øverst. La «Ligger under» stå tomt, eller la det være et delmål.")


def goal_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about one goal, by the columns of its register."""
    parent = values.get("parent")
    if not parent:
        return
    if str(parent).casefold() == str(values.get("name") or "").casefold():
        yield Problem(BELOW_ITSELF, "parent")
    elif values.get("is_main"):
        yield Problem(MAIN_BELOW, "parent")
