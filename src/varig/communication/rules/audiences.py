"""Who shall hear: the three that the national guide names (R28 to R30), and groups with a name of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, Problem, msg

AUDIENCE = "audience"
"""The word by which checks name an audience."""


class Lane(StrEnum):
    """Where an audience stands: outside, beside or inside the municipality."""

    RESIDENTS = "residents"
    PARTNERS = "partners"
    INSIDE = "inside"


LANE_NAMES: dict[Lane, Message] = {
    Lane.RESIDENTS: msg("Beboerne"),
    Lane.PARTNERS: msg("Samarbeidspartnere"),
    Lane.INSIDE: msg("Internt i kommunen"),
}
# What `broad_audiences` has called them, in each written language of a municipality.
_GIVEN: dict[Lane, frozenset[str]] = {
    Lane.RESIDENTS: frozenset({"Beboerne", "Bebuarane", "Residents", "The residents"}),
    Lane.PARTNERS: frozenset({"Samarbeidspartnere", "Samarbeidspartnarar", "Partners"}),
    Lane.INSIDE: frozenset({"Internt i kommunen", "Inside the municipality"}),
}
LANE_SOURCES: dict[Lane, str] = {Lane.RESIDENTS: "R28", Lane.PARTNERS: "R29", Lane.INSIDE: "R30"}


@dataclass(frozen=True)
class Audience:
    """An audience. `is_broad`: one of the three that every plan has. `group_id`: the participation group it is."""

    id: int
    name: str
    lane: Lane
    is_broad: bool
    group_id: int | None = None
    languages: str = ""

    @property
    def called(self) -> Message | str:
        """Its name; one that the program itself gave is said in the reader's language, like all its words."""
        return LANE_NAMES[self.lane] if self.is_broad and self.name in _GIVEN[self.lane] else self.name


def audience_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about an audience."""
    if ";" in (values.get("name") or ""):
        yield Problem(msg("Skriv navnet uten semikolon, så det kan stå i en liste sammen med andre."), "name")
