"""Conditions of a step that can't be taken lightly: what must hold of a whole scope, each with what is missing.

A package that knows of something declares its condition in its own `checks` module, and the step above asks all there
are; nobody below or beside has to know of it:

    @condition(
        code="followed_up",                    # one of the codes that the step waits for, or a new one
        source="F22",                          # the requirement or failure mode that it comes from
        order=130,                             # its place in the list, which is the method's own
        title=msg("Oppfølging etter slutt har dato, ansvarlig og avsender"),    # what must hold, as a main clause
        remedy=msg("Planlegg oppfølgingen"),   # the words of the link to where it is mended
        route="followup:rounds",               # that page; its address takes the slug alone
        facts=round_facts,                     # a query: (scope, today) -> what the function below is asked about
    )
    def followed_up(fact: RoundFacts, today: date) -> Judged:
        \"\"\"What it looks for, in a sentence.\"\"\"

The function is pure. It answers with `Judged`: how much of it is done, of how much, and a sentence for each thing that
is missing, the worst first. A condition holds when nothing is missing, whatever the numbers say. Gaps that somebody has
set aside and ladders that make a gap milder say nothing here: a condition is asked of the state itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from varig.foundation.kernel import Message


@dataclass(frozen=True)
class Judged:
    """What a condition found. `figure` is said instead of «done av of_all» where the count is of money."""

    done: int
    of_all: int
    missing: tuple[Message, ...] = ()
    figure: Message | None = None

    @property
    def holds(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


@dataclass(frozen=True)
class Condition:
    """A declared condition. `route` names the page where it is mended, `anchor` the place on it.

    Its address takes the slug, and what `register` names where it is a register's; `query` is what the page is asked
    for.
    """

    code: str
    source: str
    order: int
    title: Message
    remedy: Message
    route: str
    anchor: str
    facts: Callable[[str, date], Any]
    function: Callable[[Any, date], Judged]
    also: tuple[str, ...] = ()
    register: str = ""
    query: str = ""

    @property
    def description(self) -> str:
        """What it looks for, from the function's own docstring."""
        return (self.function.__doc__ or "").strip()

    def judge(self, scope: str, today: date) -> Judged:
        """As the scope is now."""
        return self.function(self.facts(scope, today), today)


_CONDITIONS: dict[str, Condition] = {}


def condition(
    *,
    code: str,
    source: str,
    order: int,
    title: Message,
    remedy: Message,
    route: str,
    facts: Callable[[str, date], Any],
    anchor: str = "",
    also: tuple[str, ...] = (),
    register: str = "",
    query: str = "",
) -> Callable[[Callable[[Any, date], Judged]], Callable[[Any, date], Judged]]:
    """Register a pure function `(fact, today) -> Judged`. A code that is taken raises."""

    def keep(function: Callable[[Any, date], Judged]) -> Callable[[Any, date], Judged]:
        if code in _CONDITIONS:
            raise ValueError(f"two conditions have the code {code}")
        _CONDITIONS[code] = Condition(
            code, source, order, title, remedy, route, anchor, facts, function, also, register, query
        )
        return function

    return keep


def all_conditions() -> list[Condition]:
    """Every condition, in the method's order."""
    return sorted(_CONDITIONS.values(), key=lambda declared: (declared.order, declared.code))


@contextmanager
def declared_only(*codes: str) -> Iterator[None]:
    """For tests: within, there are only the conditions of these codes; what is declared within goes away again."""
    kept = dict(_CONDITIONS)
    for code in set(kept) - set(codes):
        del _CONDITIONS[code]
    try:
        yield
    finally:
        _CONDITIONS.clear()
        _CONDITIONS.update(kept)
