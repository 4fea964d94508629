"""An initiative and its municipality as other packages, pages and documents need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from varig.foundation.kernel import PartialDate, Period
from varig.initiatives import roles, rules


@dataclass(frozen=True)
class MunicipalityFacts:
    """A municipality and what it has set."""

    id: int
    name: str
    language: str
    budget_input: tuple[int, int]

    @property
    def scope(self) -> str:
        """Its opaque key."""
        return rules.municipality_scope(self.id)


@dataclass(frozen=True)
class InitiativeFacts:
    """An initiative as pages and documents need it."""

    id: int
    slug: str
    name: str
    area: str
    municipality: MunicipalityFacts
    start: PartialDate
    end: PartialDate
    actual_end: date | None
    start_decision: str
    description: str
    source_address: str
    is_sample: bool
    version: int
    settings: rules.DeadlineSettings

    @property
    def scope(self) -> str:
        """Its opaque key."""
        return rules.initiative_scope(self.id)

    @property
    def place(self) -> roles.Place:
        """Where its permissions are asked."""
        return roles.Place(frozenset({self.scope, self.municipality.scope}))

    def place_of(self, *actors: str) -> roles.Place:
        """As `place`, for something these actors answer for."""
        return roles.Place(self.place.scopes, frozenset(actors))

    @property
    def last_day(self) -> date:
        """The day it ended, or the last day it may be planned to end."""
        return self.actual_end or self.end.last_day()

    @property
    def first_year_after(self) -> int:
        """The first budget year after the end."""
        return rules.first_year_after(self.last_day)

    @property
    def period(self) -> Period:
        """From its first possible day to its last."""
        return Period(self.start.first_day(), self.last_day)

    def deadlines(self) -> list[rules.Deadline]:
        """Everything dated that its ending asks for."""
        return rules.deadlines(self.last_day, self.settings)
