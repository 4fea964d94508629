"""From a lesson to a method, and from a method to the services that use it (R11 to R13, R31 to R33)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Kroner, Message, PartialDate, Problem, msg


class MethodType(StrEnum):
    """What a lesson became: the national guide names three (R11, R12, R13)."""

    METHOD = "method"
    SERVICE_MODEL = "service_model"
    FORM_OF_COOPERATION = "form_of_cooperation"


class Stage(StrEnum):
    """How far a service has come with a method. Only the last is ordinary operation."""

    PROPOSED = "proposed"
    TRIED = "tried"
    DECIDED = "decided"
    ORDINARY = "ordinary"


METHOD_TYPE_NAMES: dict[MethodType, Message] = {
    MethodType.METHOD: msg("Metode"),
    MethodType.SERVICE_MODEL: msg("Tjenestemodell"),
    MethodType.FORM_OF_COOPERATION: msg("Samarbeidsform"),
}
STAGE_NAMES: dict[Stage, Message] = {
    Stage.PROPOSED: msg("Foreslått"),
    Stage.TRIED: msg("Prøvd ut"),
    Stage.DECIDED: msg("Besluttet"),
    Stage.ORDINARY: msg("I ordinær drift"),
}


@dataclass(frozen=True)
class Lesson:
    """What was learned, in a sentence."""

    id: int
    name: str


@dataclass(frozen=True)
class Method:
    """What lessons became."""

    item_id: int
    name: str
    type: MethodType | None


@dataclass(frozen=True)
class Adoption:
    """A service that takes a method into use. `stage` None: nobody has said how far it has come.

    `budget` is in kroner a year, None where it is unknown. `confirmed_on` is when the service itself said so.
    """

    id: int
    method_id: int
    service: str
    stage: Stage | None
    service_id: int = 0
    since: PartialDate | None = None
    responsible: str = ""
    steering_document: str = ""
    budget: Decimal | None = None
    confirmed: str = ""
    confirmed_by: str = ""
    confirmed_on: PartialDate | None = None

    @property
    def is_promised(self) -> bool:
        """Whether it is said that the service goes on with it."""
        return self.stage in {Stage.DECIDED, Stage.ORDINARY}

    @property
    def rests_on_hope(self) -> bool:
        """Said to go on, and the service itself hasn't said so."""
        return self.is_promised and self.confirmed_on is None


@dataclass(frozen=True)
class Link:
    """A method with the lessons that it builds on and the services that use it."""

    method: Method
    lessons: tuple[Lesson, ...]
    adoptions: tuple[Adoption, ...]

    @property
    def is_ordinary_somewhere(self) -> bool:
        """Whether it will live on in some service."""
        return any(one.stage is Stage.ORDINARY for one in self.adoptions)


@dataclass(frozen=True)
class Chain:
    """Every method with what is before and after it, and the lessons that have led to none."""

    links: tuple[Link, ...]
    loose: tuple[Lesson, ...]
    lesson_count: int

    @property
    def is_empty(self) -> bool:
        return not self.links and not self.loose

    @property
    def idle(self) -> tuple[Method, ...]:
        """The methods that no service has."""
        return tuple(link.method for link in self.links if not link.adoptions)

    def at(self, stage: Stage | None) -> list[tuple[Method, Adoption]]:
        """The services that have come so far, each with its method."""
        return [(link.method, one) for link in self.links for one in link.adoptions if one.stage == stage]

    @property
    def unconfirmed(self) -> int:
        """How many services are said to go on with a method without having said so themselves."""
        return sum(one.rests_on_hope for link in self.links for one in link.adoptions)

    @property
    def without_adoption(self) -> int:
        """How many methods no service has."""
        return sum(not link.adoptions for link in self.links)

    @property
    def ordinary(self) -> int:
        """How many methods are in ordinary operation somewhere."""
        return sum(link.is_ordinary_somewhere for link in self.links)


def chain(
    lessons: Iterable[Lesson],
    methods: Iterable[Method],
    ties: Iterable[tuple[int, int]],
    adoptions: Iterable[Adoption],
) -> Chain:
    """`ties` are (method, lesson). All comes in the order given."""
    listed = list(lessons)
    built_on = defaultdict(set)
    for method_id, lesson_id in ties:
        built_on[method_id].add(lesson_id)
    used: dict[int, list[Adoption]] = defaultdict(list)
    for adoption in adoptions:
        used[adoption.method_id].append(adoption)
    links = tuple(
        Link(
            method,
            tuple(one for one in listed if one.id in built_on[method.item_id]),
            tuple(used[method.item_id]),
        )
        for method in methods
    )
    led_on = {lesson.id for link in links for lesson in link.lessons}
    return Chain(links, tuple(one for one in listed if one.id not in led_on), len(listed))


def lesson_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """A lesson is named in lists of several with a semicolon between."""
    if ";" in (values.get("name") or ""):
        yield Problem(msg("Skriv erfaringen uten semikolon, så den kan stå i en liste sammen med andre."), "name")


def amount_problems(field: str, values: Mapping[str, Any]) -> Iterator[Problem]:
    """An amount may be unknown, and it may be 0."""
    amount: Decimal | None = values.get(field)
    if amount is not None and amount < 0:
        text = msg(
            "Her står %(value)s. Det kan ikke være under 0. Skriv tallet uten minus, eller la feltet stå tomt.",
            value=Kroner(amount),
        )
        yield Problem(text, field)


def method_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about a method."""
    yield from amount_problems("cost", values)


def adoption_problems(_of: object, values: Mapping[str, Any]) -> Iterator[Problem]:
    """What can't be about an adoption."""
    yield from amount_problems("budget", values)
    yield from confirmation_problems(values)


def confirmation_problems(values: Mapping[str, Any]) -> Iterator[Problem]:
    """What a service has confirmed has a day and a role behind it."""
    if values.get("confirmed_on") and not str(values.get("confirmed_by") or "").strip():
        yield Problem(msg("Skriv hvilken rolle i tjenesten som bekreftet."), "confirmed_by")
    if str(values.get("confirmed") or "").strip() and not values.get("confirmed_on"):
        yield Problem(msg("Skriv hvilken dag tjenesten bekreftet dette."), "confirmed_on")
